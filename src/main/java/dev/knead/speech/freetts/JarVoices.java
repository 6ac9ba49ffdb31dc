package dev.knead.speech.freetts;

import com.sun.speech.freetts.Voice;
import com.sun.speech.freetts.VoiceDirectory;
import dev.knead.speech.VoiceException;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * Voices in jars, as FreeTTS defines them: the manifest says {@code FreeTTSVoiceDefinition: true},
 * and its {@code Main-Class} is a {@link VoiceDirectory}. Their code is executed.
 *
 * @param folder of the pack
 * @param names of the jars in it; the first one defines the voices
 */
record JarVoices(Path folder, List<String> names) implements VoiceSource {
  private static final String MARK = "FreeTTSVoiceDefinition";

  @Override
  public Optional<String> obstacle(String name) {
    return names.stream()
        .filter(jar -> !jar.matches("[\\w.-]+") || !Files.isRegularFile(folder.resolve(jar)))
        .findFirst()
        .map(jar -> "There is no %s in %s.".formatted(jar, folder));
  }

  @Override
  public Optional<Voice> voice(String name) throws VoiceException {
    Path definition = folder.resolve(names.get(0));
    // It stays open as long as the voice speaks; the voice alone knows how long.
    @SuppressWarnings("resource")
    ClassLoader loader = new URLClassLoader(urls(), VoiceDirectory.class.getClassLoader());
    try {
      Object directory =
          loader.loadClass(directory(definition)).getDeclaredConstructor().newInstance();
      if (directory instanceof VoiceDirectory voices) {
        return VoiceSource.named(name, voices.getVoices());
      }
      throw new VoiceException(definition + ": its Main-Class is no VoiceDirectory of FreeTTS.");
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new VoiceException("%s can't be loaded: %s".formatted(definition, e), e);
    }
  }

  private URL[] urls() throws VoiceException {
    URL[] urls = new URL[names.size()];
    for (int i = 0; i < urls.length; i++) {
      try {
        urls[i] = folder.resolve(names.get(i)).toUri().toURL();
      } catch (MalformedURLException e) {
        throw new VoiceException(names.get(i) + " has no address.", e);
      }
    }
    return urls;
  }

  private static String directory(Path jar) throws VoiceException {
    try (JarFile file = new JarFile(jar.toFile())) {
      Manifest manifest = file.getManifest();
      Attributes main = manifest == null ? new Attributes() : manifest.getMainAttributes();
      String directory = main.getValue(Attributes.Name.MAIN_CLASS);
      if (directory == null || !"true".equals(main.getValue(MARK))) {
        throw new VoiceException(
            "%s defines no FreeTTS voice: its manifest lacks %s: true and a Main-Class."
                .formatted(jar, MARK));
      }
      return directory;
    } catch (VoiceException e) {
      throw e;
    } catch (IOException e) {
      throw new VoiceException("%s is no jar: %s".formatted(jar, e.getMessage()), e);
    }
  }
}
