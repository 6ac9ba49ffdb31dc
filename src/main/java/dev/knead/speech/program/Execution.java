package dev.knead.speech.program;

import dev.knead.speech.VoiceException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One run of a program. Its three streams are served by threads of their own, so that neither side
 * waits for the other for ever; when it takes too long, writes too much, or the calling thread is
 * interrupted, it is killed, with the programs that it started.
 *
 * @param subject who is executed, for messages: "The program flite"
 * @param limit how long it may take
 * @param most how many bytes it may write
 * @param file where it writes its output; empty when that goes to standard output
 */
record Execution(String subject, Duration limit, int most, Optional<Path> file) {
  /** How often the size of the file is looked at, in milliseconds. */
  private static final long LOOK_EVERY = 100;

  /** How long a killed program may take to be gone, in milliseconds; some disks are slow. */
  private static final long DEATH = 1_000;

  /**
   * How a run ended.
   *
   * @param exitCode 0 when the program is content
   * @param output what it wrote to standard output; nothing when it writes a file
   * @param lastLine what it said last, to standard error, or beside a file to standard output
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Outcome(int exitCode, byte[] output, String lastLine) {
    /** The last line in brackets, to be put behind a statement; nothing when there is none. */
    String complaint() {
      return lastLine.isEmpty() ? "" : " (" + lastLine + ")";
    }
  }

  /**
   * Executes the program and waits for its end.
   *
   * @param command found already, and all its arguments
   * @param input for its standard input, which is closed then
   * @throws VoiceException when it can't be started, takes too long or writes too much
   * @throws InterruptedIOException when the thread is interrupted; it stays so
   */
  Outcome run(List<String> command, byte[] input) throws IOException {
    Process process = start(command);
    try {
      feed(process, input);
      CompletableFuture<byte[]> output =
          served(() -> file.isPresent() ? new byte[0] : collected(process));
      CompletableFuture<String> chatter =
          served(() -> file.isPresent() ? LastLine.of(process.getInputStream()) : "");
      CompletableFuture<String> complaint = served(() -> LastLine.of(process.getErrorStream()));
      await(CompletableFuture.allOf(output, chatter, complaint, process.onExit()));
      refuse(output.join().length);
      String last = complaint.join();
      return new Outcome(
          process.exitValue(), output.join(), last.isEmpty() ? chatter.join() : last);
    } finally {
      kill(process);
    }
  }

  private Process start(List<String> command) throws VoiceException {
    try {
      return new ProcessBuilder(command).start();
    } catch (IOException e) {
      throw new VoiceException(
          "%s can't be started (%s); install it again."
              .formatted(subject, LastLine.plain(String.valueOf(e.getMessage()))),
          e);
    }
  }

  /** Whoever needs no input, or not all of it, may leave it: what counts is the sound. */
  private static void feed(Process process, byte[] input) {
    inBackground(
        () -> {
          try (OutputStream in = process.getOutputStream()) {
            in.write(input);
          } catch (IOException e) {
            // As said above.
          }
        });
  }

  private byte[] collected(Process process) throws IOException {
    byte[] bytes = process.getInputStream().readNBytes(most + 1);
    if (bytes.length > most) {
      kill(process);
    }
    return bytes;
  }

  private void await(CompletableFuture<Void> end) throws IOException {
    try {
      for (long left = limit.toMillis(); left > 0; left -= LOOK_EVERY) {
        try {
          end.get(Math.min(left, LOOK_EVERY), TimeUnit.MILLISECONDS);
          refuse(written());
          return;
        } catch (TimeoutException e) {
          refuse(written());
        }
      }
    } catch (ExecutionException e) {
      throw new VoiceException("%s can't be heard: %s".formatted(subject, e.getCause()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      InterruptedIOException interrupted = new InterruptedIOException(subject + " was interrupted");
      interrupted.initCause(e);
      throw interrupted;
    }
    throw new VoiceException(
        "%s was not done within %d s; choose another voice, or raise time-limit in its voice.yaml."
            .formatted(subject, limit.toSeconds()));
  }

  private long written() {
    try {
      return file.isPresent() && Files.exists(file.get()) ? Files.size(file.get()) : 0;
    } catch (IOException e) {
      return 0; // it may just be moved there
    }
  }

  private void refuse(long bytes) throws VoiceException {
    if (bytes > most) {
      throw new VoiceException(
          "%s did not stop writing sound; check its command in voice.yaml.".formatted(subject));
    }
  }

  private static void kill(Process process) {
    if (!process.isAlive()) {
      return;
    }
    List<ProcessHandle> offspring = process.descendants().toList();
    process.destroyForcibly();
    offspring.forEach(ProcessHandle::destroyForcibly);
    // What it was writing is to be taken away next, and it must not write on.
    process.onExit().completeOnTimeout(process, DEATH, TimeUnit.MILLISECONDS).join();
  }

  /** Reads a stream. */
  private interface Reading<T> {
    T read() throws IOException;
  }

  private static <T> CompletableFuture<T> served(Reading<T> reading) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return reading.read();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        Execution::inBackground);
  }

  private static void inBackground(Runnable work) {
    Thread thread = new Thread(work, "knead-program");
    thread.setDaemon(true);
    thread.start();
  }
}
