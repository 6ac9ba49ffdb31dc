package dev.knead.runtime;

import dev.knead.audio.AudioSink;
import dev.knead.audio.AudioSource;
import dev.knead.audio.Frame;
import dev.knead.calibration.CalibrationState;
import dev.knead.hearing.EarFactory;
import dev.knead.hearing.InstalledModel;
import dev.knead.hearing.Kevin;
import dev.knead.hearing.Recognizer;
import dev.knead.hearing.Strictness;
import dev.knead.hearing.vosk.VoskModel;
import dev.knead.language.Phrasebook;
import dev.knead.language.Prompts;
import dev.knead.speech.ReadyVoices;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * A room in which somebody answers the coach: what they say, faint noise, and the loudspeaker 120
 * ms later and 14 dB softer. They begin a second after the coach's sentence, which takes 0.4 s more
 * than its words.
 */
public final class TalkedToRoom implements Journal {
  static final int DELAY_MILLIS = 120;
  static final double ECHO_DECIBELS = -14;
  private static final String END = "Now say the word on a red road sign.";
  private static final double NOISE = 20;
  private static final double ECHO = Math.pow(10, ECHO_DECIBELS / 20);

  /** All that the coach has said, sentence by sentence. */
  public final List<String> said = new ArrayList<>();

  private final List<Short> recorded = new ArrayList<>();

  private final Function<List<String>, Optional<String>> person;
  private final SplittableRandom random = new SplittableRandom(7);
  private final Deque<short[]> underWay = new ArrayDeque<>();
  private Optional<String> answer = Optional.empty();
  private short[] words = new short[0];
  private int spoken;
  private int silentFrames;
  private long position;

  /**
   * An empty room.
   *
   * @param person from all that the coach has said to what is answered to the last of it
   */
  TalkedToRoom(Function<List<String>, Optional<String>> person) {
    this.person = person;
    for (int late = 0; late < DELAY_MILLIS; late += Frame.MILLIS) {
      underWay.add(new short[Frame.LENGTH]);
    }
  }

  /** A room with somebody who says what they are asked for, and again after a chime. */
  public static TalkedToRoom obedient() {
    return new TalkedToRoom(TalkedToRoom::obey);
  }

  private static Optional<String> obey(List<String> said) {
    String last = said.get(said.size() - 1);
    boolean asked = isQuestion(last) || last.startsWith("Once more") || last.startsWith("I missed");
    return said.stream()
        .filter(sentence -> asked && isQuestion(sentence))
        .reduce((before, after) -> after)
        .map(question -> question.equals(END) ? "stop" : question.replaceAll("Say: |\\.", ""));
  }

  private static boolean isQuestion(String sentence) {
    return sentence.startsWith("Say: ") || sentence.equals(END);
  }

  /** Calibrates with the real voice and the real model. */
  public CalibrationState calibrate() throws IOException {
    Phrasebook phrasebook = Phrasebook.load("en-US");
    CalibrationStage stage =
        new CalibrationStage(
            Prompts.load("en-US", phrasebook),
            phrasebook,
            Ensemble.of(ReadyVoices.open(), ReadyVoices.builtIn().delivery()),
            microphone(),
            TalkedToRoom::ear,
            loudspeaker(),
            this);
    return new CalibrationRun(stage).inVirtualTime();
  }

  private static EarMaker.OpenEar ear() throws IOException {
    VoskModel model = VoskModel.load(InstalledModel.folder());
    Recognizer recognizer = model.recognizer();
    return new EarMaker.OpenEar(
        new EarFactory("en-US").strict(Strictness.RELAXED).make(recognizer),
        () -> {
          recognizer.close();
          model.close();
        });
  }

  @Override
  public void record(Entry entry) {
    if (entry instanceof Entry.Said sentence) {
      said.add(sentence.text());
      answer = person.apply(said);
    } else if (entry instanceof Entry.Chimed) {
      answer = person.apply(said);
    }
  }

  private AudioSource microphone() {
    return new AudioSource() {
      @Override
      public Optional<Frame> read() {
        short[] echo = underWay.isEmpty() ? new short[Frame.LENGTH] : underWay.removeFirst();
        short[] samples = new short[Frame.LENGTH];
        for (int i = 0; i < samples.length; i++) {
          double word = spoken < words.length ? words[spoken++] : 0;
          double sum = word + ECHO * echo[i] + NOISE * random.nextGaussian();
          samples[i] = (short) Math.max(-32_768, Math.min(32_767, Math.round(sum)));
          recorded.add(samples[i]);
        }
        position += Frame.LENGTH;
        return Optional.of(new Frame(position - Frame.LENGTH, samples));
      }

      @Override
      public String name() {
        return "a room";
      }

      @Override
      public void close() {}
    };
  }

  private AudioSink loudspeaker() {
    return new AudioSink() {
      @Override
      public void write(Frame frame) {
        underWay.addLast(frame.samples());
        boolean silent = true;
        for (short sample : frame.samples()) {
          silent &= sample == 0;
        }
        silentFrames = silent ? silentFrames + 1 : 0;
        if (silentFrames == 20 && answer.isPresent()) {
          // With a second of room before the word.
          words = Kevin.says(answer.get());
          spoken = 0;
          answer = Optional.empty();
        }
      }

      @Override
      public String name() {
        return "a loudspeaker";
      }

      @Override
      public void close() {}
    };
  }

  /** All that the microphone has got. */
  public short[] recording() {
    short[] samples = new short[recorded.size()];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = recorded.get(i);
    }
    return samples;
  }
}
