package dev.knead.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.knead.audio.Frame;
import dev.knead.audio.Presence;
import dev.knead.hearing.EarFactory;
import dev.knead.hearing.FakeRecognizer;
import dev.knead.hearing.Heard;
import dev.knead.hearing.Recognizer;
import dev.knead.hearing.Utterance;
import dev.knead.hearing.Utterance.Reading;
import dev.knead.hearing.echo.NoCanceller;
import dev.knead.language.Vocabulary;
import dev.knead.session.Command;
import dev.knead.session.Spoken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An ear whose recognizer fails at the first sound, and whose next one does not. */
class RenewedEarTest {
  private static final Vocabulary STOP =
      Stages.phrasebook().vocabulary(List.of(Command.STOP), List.of());
  private static final long FIVE_SECONDS = 5 * Frame.RATE;

  private final List<String> closed = new ArrayList<>();
  private int made;

  static Stream<Supplier<Utterance>> faults() {
    return Stream.of(
        () -> {
          throw new IllegalStateException("torn");
        },
        () -> {
          // As the binding of a native library does.
          throw new Error("Invalid memory access");
        },
        () -> null,
        () -> new Utterance(List.of(new Reading("stop", Double.NaN, 0, 1))),
        () -> new Utterance(List.of(new Reading("stop", Double.POSITIVE_INFINITY, 0, 1))));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void oneThatFailsIsMadeAnewAndHearsTheNextWord(Supplier<Utterance> fault) throws IOException {
    RenewedEar ear = RenewedEar.open(() -> make(fault));
    List<Heard> heard = new ArrayList<>();
    List<Presence> presences = new ArrayList<>();
    for (long position = 0; position < 2 * FIVE_SECONDS; position += Frame.LENGTH) {
      // A word at one second, and at six.
      Frame frame = Props.oneBurst(position % FIVE_SECONDS).orElseThrow();
      ear.accept(new Frame(position, frame.samples()), new short[Frame.LENGTH], STOP)
          .ifPresent(heard::add);
      presences.add(ear.presence());
    }
    ear.close();

    assertThat(heard).extracting(Heard::spoken).containsExactly(Spoken.of(Command.STOP));
    assertThat(heard.get(0).from()).isBetween(FIVE_SECONDS + 15_000, FIVE_SECONDS + 17_000);
    assertThat(presences).contains(Presence.AWAY).last().isEqualTo(Presence.THERE);
    assertThat(closed).containsExactly("model 1", "model 2");
  }

  @Test
  void oneThatCanNotBeLetGoEndsNothing() throws IOException {
    EarMaker.OpenEar stuck =
        new EarMaker.OpenEar(
            make(() -> null).ear(),
            () -> {
              throw new IllegalStateException("let go already");
            });
    RenewedEar ear = RenewedEar.open(() -> stuck);

    assertThatCode(ear::close).doesNotThrowAnyException();
  }

  private EarMaker.OpenEar make(Supplier<Utterance> fault) {
    made++;
    int number = made;
    Recognizer recognizer = number == 1 ? faulty(fault) : new FakeRecognizer("stop");
    return new EarMaker.OpenEar(
        new EarFactory("en-US").make(recognizer, new NoCanceller()),
        () -> closed.add("model " + number));
  }

  private static Recognizer faulty(Supplier<Utterance> fault) {
    return new Recognizer() {
      @Override
      public void listenFor(List<String> phrases) {}

      @Override
      public Utterance recognize(short[] clip, Expectation expectation) {
        return fault.get();
      }

      @Override
      public void close() {}
    };
  }
}
