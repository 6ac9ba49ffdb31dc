package dev.knead.cli;

import dev.knead.audio.AudioSink;
import dev.knead.audio.AudioSource;
import dev.knead.audio.Frame;
import dev.knead.audio.PipeSink;
import dev.knead.audio.PipeSource;
import dev.knead.bench.Doing;
import dev.knead.bench.LiveCost;
import dev.knead.bench.LiveMicrophone;
import dev.knead.bench.LiveReport;
import dev.knead.bench.LiveScript;
import dev.knead.bench.LiveTally;
import dev.knead.bench.ProcessMeter;
import dev.knead.bench.Signal;
import dev.knead.session.Phase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Measures whole programs in real time: a session of Knead and plain Vosk, at the same microphone.
 * The session sets the pace: for each frame that it speaks, it gets one to hear. Used by any
 * thread.
 *
 * @param launcher of Knead
 * @param vosk the command that starts plain Vosk
 * @param words what the person may say, as it sounds
 * @param minutes of the session paused, and of a running step
 * @param progress is told what is done
 */
record BenchLive(
    BenchLauncher launcher,
    List<String> vosk,
    Map<String, Signal> words,
    double minutes,
    Consumer<String> progress) {
  private static final String ROUTINE = "bench-live.yaml";

  /** The session's events are looked at twice a second. */
  private static final int EVERY = 25;

  /** A program that listens, and what it takes. */
  private record Listener(Process process, AudioSink microphone, LiveTally tally) {
    static Listener of(String name, String sound, Process process) {
      return new Listener(
          process,
          new PipeSink(process.getOutputStream()),
          new LiveTally(name, sound, new ProcessMeter(process.toHandle())));
    }

    void hear(Frame frame, Doing doing) throws IOException {
      microphone.write(frame);
      tally.pass(frame.samples().length, doing);
    }

    void end() {
      // Asked politely, Knead would still speak its closing words.
      process.destroyForcibly().onExit().join();
    }
  }

  /** Takes some minutes; gives a row for each program and thing that was done. */
  List<LiveCost> run(String sound, Signal background) throws IOException {
    try (ScratchFolder folder = ScratchFolder.make()) {
      Path errors = folder.path().resolve("errors.log");
      Path events = folder.path().resolve("events.jsonl");
      Process session = session(folder.path(), events, errors);
      Listener knead = Listener.of("knead", sound, session);
      try {
        Listener plain = Listener.of(LiveReport.BASE, sound, plain());
        try {
          PipeSource loudspeaker = new PipeSource(session.getInputStream());
          follow(sound, loudspeaker, new BenchEvents(events), background, List.of(knead, plain));
          List<LiveCost> costs = new ArrayList<>(knead.tally().costs());
          costs.addAll(plain.tally().costs());
          return costs;
        } finally {
          plain.end();
        }
      } catch (IOException e) {
        throw new IOException(
            "The live session could not be measured: %s %s"
                .formatted(Failures.reason(e), last(errors)),
            e);
      } finally {
        knead.end();
      }
    }
  }

  private void follow(
      String sound,
      AudioSource loudspeaker,
      BenchEvents events,
      Signal background,
      List<Listener> listeners)
      throws IOException {
    LiveMicrophone microphone = new LiveMicrophone(background);
    LiveScript script = new LiveScript(Math.round(60 * minutes * Frame.RATE));
    Phase phase = Phase.PREPARING;
    Doing before = Doing.STARTING;
    for (int frames = 0; !script.isOver(); frames++) {
      Optional<Frame> played = loudspeaker.read();
      if (played.isEmpty() || script.isHopeless()) {
        throw new IOException("It did not go on to the end.");
      }
      phase = frames % EVERY == 0 ? events.phase() : phase;
      Doing doing = script.take(played.get().samples(), phase);
      script.word().map(words::get).ifPresent(microphone::say);
      Frame heard = new Frame(played.get().position(), microphone.next(played.get().samples()));
      for (Listener listener : listeners) {
        listener.hear(heard, doing);
      }
      if (doing != before) {
        progress.accept("In %s the session is %s".formatted(sound, doing.label()));
        before = doing;
      }
    }
  }

  private Process session(Path folder, Path events, Path errors) throws IOException {
    // A diary of its own: nobody's massage is measured.
    BenchPerson.answerIn(Files.createDirectories(folder.resolve("knead")).resolve("diary.db"));
    Path routine = folder.resolve(ROUTINE);
    try (InputStream text = BenchLive.class.getResourceAsStream(ROUTINE)) {
      Files.copy(text, routine, StandardCopyOption.REPLACE_EXISTING);
    }
    ProcessBuilder builder =
        new ProcessBuilder(
                launcher.path().toString(),
                "start",
                routine.toString(),
                "--mic",
                "-",
                "--speaker",
                "-",
                "--tempo",
                "live",
                "--json",
                events.toString())
            .redirectError(errors.toFile());
    builder.environment().put("XDG_DATA_HOME", folder.toString());
    return builder.start();
  }

  private Process plain() throws IOException {
    return new ProcessBuilder(vosk)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static String last(Path errors) throws IOException {
    List<String> told = Files.readAllLines(errors);
    return told.isEmpty() ? "It does not say why." : told.get(told.size() - 1);
  }
}
