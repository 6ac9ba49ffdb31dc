package dev.knead.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Texts of which pages are made, from the class path. */
final class PageResource {
  private static final String CHARTS = "org.webjars.npm/echarts";

  private PageResource() {}

  /** A text that lies beside this class. */
  static String text(String name) {
    return read("/dev/knead/page/" + name);
  }

  /** The chart library's script, whichever version of it is there. */
  static String charts() {
    Properties properties = new Properties();
    try (InputStream in = open("/META-INF/maven/" + CHARTS + "/pom.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read(
        "/META-INF/resources/webjars/echarts/%s/dist/echarts.common.min.js"
            .formatted(properties.getProperty("version")));
  }

  private static String read(String path) {
    try (InputStream in = open(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String path) {
    InputStream in = PageResource.class.getResourceAsStream(path);
    if (in == null) {
      throw new IllegalStateException(path + " is not on the class path");
    }
    return in;
  }
}
