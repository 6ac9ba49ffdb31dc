package dev.knead.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import picocli.CommandLine;

/**
 * What the tests of {@code knead voices} share: a computer with the voices that came with the
 * program, packs to add to it, and somebody at its terminal, or nobody.
 *
 * @param folder of all that a test makes
 */
record VoicesKit(Path folder) {
  static final Asker NOBODY = question -> Asker.Answer.NOBODY;

  Home home() {
    return new Home(
        Path.of("").toAbsolutePath(),
        folder.resolve("config"),
        folder.resolve("data"),
        folder.resolve("cache"));
  }

  /** What is right in a voice.yaml. */
  static String yaml(String id, String engine, String settings) {
    return """
    id: %s
    name: The voice of %s
    language: en-US
    licence: CC0-1.0
    author: Anna
    engine: %s
    settings: %s
    sample: Lean in a little more.
    """
        .formatted(id, id, engine, settings);
  }

  /** A pack's folder, somewhere. */
  Path pack(String id, String yaml) throws IOException {
    return pack(folder.resolve("downloads"), id, yaml);
  }

  /** The same, as if it had been added. */
  Path installed(String id, String yaml) throws IOException {
    return pack(home().ownVoices(), id, yaml);
  }

  private static Path pack(Path parent, String id, String yaml) throws IOException {
    Path pack = Files.createDirectories(parent.resolve(id));
    Files.writeString(pack.resolve("voice.yaml"), yaml);
    return pack;
  }

  /** An archive of one file. */
  Path zip(String archive, String entry, String content) throws IOException {
    Path file = folder.resolve(archive);
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  /** As the program itself, without a terminal. */
  Terminal run(String... arguments) {
    return runWith(Map.of(), arguments);
  }

  Terminal runWith(Map<String, String> environment, String... arguments) {
    return Terminal.run(line(environment, NOBODY), arguments);
  }

  Terminal runAsking(Asker asker, String... arguments) {
    return Terminal.run(line(Map.of(), asker), arguments);
  }

  CommandLine line(Map<String, String> environment, Asker asker) {
    CommandLine line = new CommandLine(new VoicesCommand(home(), asker), new VerbFactory(home()));
    Settings settings = Settings.read(environment, home().settings());
    line.setDefaultValueProvider(settings);
    line.setExecutionStrategy(settings::run);
    line.setExecutionExceptionHandler(
        Main.commandLine(home(), environment).getExecutionExceptionHandler());
    return line;
  }
}
