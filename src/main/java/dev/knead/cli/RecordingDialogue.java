package dev.knead.cli;

import dev.knead.audio.AudioSink;
import dev.knead.audio.AudioSource;
import dev.knead.audio.Endpoint;
import dev.knead.audio.Frame;
import dev.knead.audio.Pcm;
import dev.knead.speech.recorded.Recorded;
import dev.knead.speech.recorded.Recordings;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Leads a person through a script, sentence by sentence; each one is kept as soon as it is said.
 */
final class RecordingDialogue {
  private static final List<String> KEYS =
      List.of(
          "Enter: record; it ends by itself when you are quiet, or at Enter",
          "s: skip   p: play the last   b: back   q: leave off, go on another day");

  /**
   * Which sentences come up.
   *
   * @see #WANTING
   */
  enum Choice {
    /** Those that have no recording. */
    WANTING,
    /** All of them. */
    ALL
  }

  /** What there is to hear with and to be heard by. */
  record Studio(SoundSystem sound, Endpoint microphone, Endpoint loudspeaker) {}

  /** Makes the voice's folder, with its first recording. */
  @FunctionalInterface
  interface Making {
    void make() throws IOException;
  }

  private final RecordingPage page;
  private final List<String> script;
  private final Recordings recordings;
  private final Studio studio;
  private final Keyboard keyboard;
  private final PrintWriter out;
  private Optional<Pcm> last = Optional.empty();

  RecordingDialogue(RecordingPage page, Studio studio, Keyboard keyboard, PrintWriter out) {
    this.page = page;
    this.script = page.script();
    this.recordings = page.recordings();
    this.studio = studio;
    this.keyboard = keyboard;
    this.out = out;
  }

  /**
   * Goes through the script, until its end or that of the person's patience.
   *
   * @throws IOException when the microphone or the disk fails; what was recorded before is kept
   */
  void run(Choice choice, Making making) throws IOException {
    out.println(page.sum());
    KEYS.forEach(out::println);
    int at = next(0, choice);
    while (at < script.size()) {
      show(at);
      String key = keyboard.line().map(line -> line.strip().toLowerCase(Locale.ROOT)).orElse("q");
      switch (key) {
        case "" -> at = record(script.get(at), making) ? next(at + 1, choice) : at;
        case "s" -> at = next(at + 1, choice);
        case "b" -> at = Math.max(0, at - 1);
        case "p" -> play();
        case "q" -> at = script.size();
        default -> KEYS.forEach(out::println);
      }
    }
    out.println();
    out.println(page.sum());
    out.flush();
  }

  private int next(int from, Choice choice) {
    int at = from;
    while (at < script.size() && choice == Choice.WANTING && page.isRecorded(script.get(at))) {
      at++;
    }
    return at;
  }

  private void show(int at) {
    out.println();
    out.printf("%d of %d%n", at + 1, script.size());
    tell(script.get(at));
    if (recordings.of(script.get(at)) instanceof Recorded.OtherWords other) {
      tell("(until now: " + other.words() + ")");
    }
    out.print("> ");
    out.flush();
  }

  /** Whether it is done with. */
  private boolean record(String sentence, Making making) throws IOException {
    Take take;
    try (AudioSource source = studio.sound().openMicrophone(studio.microphone())) {
      out.println("Speak now.");
      out.flush();
      take = new TakeRecorder(keyboard).record(source);
    }
    switch (take.end()) {
      case NOTHING_HEARD -> {
        tell("Nobody was heard. Once more, please.");
        take.problems().forEach(this::tell);
        return false;
      }
      case TOO_LONG -> {
        tell("It never got quiet. Once more, please, and press Enter at the end.");
        return false;
      }
      case SPOKEN, CUT -> {
        keep(sentence, take, making);
        return true;
      }
    }
    throw new IllegalStateException("a take ends somehow");
  }

  private void keep(String sentence, Take take, Making making) throws IOException {
    Pcm sound = take.finished();
    making.make();
    recordings.keep(sentence, sound);
    last = Optional.of(sound);
    List<Finding> problems = take.problems();
    tell(
        String.format(
            Locale.ROOT,
            problems.isEmpty() ? "%.1f s, kept." : "%.1f s, kept; b to do it again:",
            sound.duration().toMillis() / 1000.0));
    problems.forEach(this::tell);
  }

  private void tell(Finding problem) {
    tell(problem.found() + ". " + problem.advice().orElse(""));
  }

  private void tell(String words) {
    Printed.wrapped(words, 2).forEach(out::println);
  }

  private void play() throws IOException {
    if (last.isEmpty()) {
      tell("There is none yet to play.");
      return;
    }
    short[] samples = last.get().samples();
    try (AudioSink sink = studio.sound().openLoudspeaker(studio.loudspeaker())) {
      for (int from = 0; from < samples.length; from += Frame.LENGTH) {
        int to = Math.min(samples.length, from + Frame.LENGTH);
        sink.write(new Frame(from, Arrays.copyOfRange(samples, from, to)));
      }
    }
  }
}
