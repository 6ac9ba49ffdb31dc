package dev.knead.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Reads the YAML files of a locale, which are part of the program: a mistake in one is a defect,
 * shown by the tests, not a user's error.
 */
final class LocaleFile {
  private LocaleFile() {}

  /** Whether a language has this file. */
  static boolean exists(String language, String name) {
    return LocaleFile.class.getResource(resource(language, name)) != null;
  }

  static Map<String, Object> load(String language, String name) {
    String resource = resource(language, name);
    try (InputStream in = LocaleFile.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("There is no " + name + " for the language " + language);
      }
      Object root =
          new Load(LoadSettings.builder().setLabel(resource).build()).loadFromInputStream(in);
      return map(root, resource);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String resource(String language, String name) {
    return "/locale/" + language + "/" + name;
  }

  static Map<String, Object> map(Map<String, Object> parent, String key) {
    return map(parent.get(key), key);
  }

  static List<Map<String, Object>> maps(Map<String, Object> parent, String key) {
    if (!(parent.get(key) instanceof List<?> items)) {
      throw new IllegalStateException(key + " is not a list");
    }
    List<Map<String, Object>> maps = new ArrayList<>();
    items.forEach(item -> maps.add(map(item, key)));
    return maps;
  }

  static Map<String, List<String>> lists(Map<String, Object> parent, String key) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    map(parent, key).keySet().forEach(name -> lists.put(name, list(map(parent, key), name)));
    return lists;
  }

  static List<String> list(Map<String, Object> parent, String key) {
    if (!(parent.get(key) instanceof List<?> items)) {
      throw new IllegalStateException(key + " is not a list");
    }
    List<String> texts = new ArrayList<>();
    items.forEach(item -> texts.add(String.valueOf(item)));
    return texts;
  }

  static String text(Map<String, Object> parent, String key) {
    if (!(parent.get(key) instanceof String text)) {
      throw new IllegalStateException(key + " is not a text");
    }
    return text;
  }

  static double number(Map<String, Object> parent, String key) {
    if (!(parent.get(key) instanceof Number number)) {
      throw new IllegalStateException(key + " is not a number");
    }
    return number.doubleValue();
  }

  private static Map<String, Object> map(Object value, String name) {
    if (!(value instanceof Map<?, ?> entries)) {
      throw new IllegalStateException(name + " is not a mapping");
    }
    Map<String, Object> map = new LinkedHashMap<>();
    entries.forEach((key, item) -> map.put(String.valueOf(key), item));
    return map;
  }
}
