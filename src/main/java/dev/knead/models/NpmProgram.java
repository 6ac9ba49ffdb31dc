package dev.knead.models;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The user's own npm, with the registry and the proxy that it is set up for. */
final class NpmProgram implements NpmClient {
  private static final Pattern CODE = Pattern.compile("(?i)npm err(?:or|!) code (\\S+)");

  private final List<String> command;
  private final Duration limit;

  /**
   * Prepares the call.
   *
   * @param command the program, and arguments that come before ours
   * @param limit after which the program is ended
   */
  NpmProgram(List<String> command, Duration limit) {
    this.command = List.copyOf(command);
    this.limit = limit;
  }

  @Override
  public Path pack(String specification, Path folder) throws IOException {
    Path errors = folder.resolve("errors.txt");
    Process npm = start(specification, folder, errors);
    try {
      if (!npm.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new SourceException(
            "npm did not fetch %s within %d s".formatted(specification, limit.toSeconds()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Fetching %s was interrupted".formatted(specification));
    } finally {
      npm.descendants().forEach(ProcessHandle::destroyForcibly);
      npm.destroyForcibly();
    }
    if (npm.exitValue() != 0) {
      throw new SourceException(
          "npm could not fetch %s (%s)".formatted(specification, reason(npm.exitValue(), errors)));
    }
    return archive(specification, folder);
  }

  private Process start(String specification, Path folder, Path errors) throws SourceException {
    List<String> line = new ArrayList<>(command);
    // Without scripts nothing of the package can run here.
    line.addAll(List.of("pack", "--ignore-scripts", specification));
    try {
      return new ProcessBuilder(line)
          .directory(folder.toFile())
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(errors.toFile())
          .start();
    } catch (IOException e) {
      throw new SourceException(
          "%s can't be started; the Debian package npm has it: sudo apt install npm"
              .formatted(command.get(0)),
          e);
    }
  }

  private static Path archive(String specification, Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> archives = files.filter(file -> file.toString().endsWith(".tgz")).toList();
      if (archives.size() != 1) {
        throw new SourceException("npm left no archive of %s".formatted(specification));
      }
      return archives.get(0);
    }
  }

  /** npm's own code for what is wrong, E404 for example, or else how its program ended. */
  private static String reason(int exit, Path errors) throws IOException {
    String text = new String(Files.readAllBytes(errors), StandardCharsets.UTF_8);
    Matcher code = CODE.matcher(text);
    return code.find() ? code.group(1) : "exit code " + exit;
  }
}
