package dev.knead.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.knead.bench.Contender;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/** Who listens. */
class BenchOptionsTest {
  private static final List<Contender> THERE =
      Stream.of("knead", "vosk", "knead-strict", "knead-without-noise-reduction")
          .map(BenchOptionsTest::contender)
          .toList();

  private final Verb verb = new Verb();
  private final CommandLine line = new CommandLine(verb);

  @Command(name = "verb")
  private static final class Verb {
    @Mixin final BenchOptions options = new BenchOptions();
  }

  private static Contender contender(String name) {
    return new Contender() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Listener open() {
        throw new AssertionError("nobody listens here");
      }
    };
  }

  @Test
  void eachStrictnessAndEachStageLeftOutIsAVariant() {
    line.parseArgs("--strictness", "relaxed,strict", "--without", "Tone,noise-reduction");

    assertThat(verb.options.variants().keySet())
        .containsExactly(
            "knead-relaxed", "knead-strict", "knead-without-tone", "knead-without-noise-reduction");
  }

  @Test
  void normalIsKneadItself() {
    line.parseArgs("--strictness", "normal");

    assertThat(verb.options.variants()).containsOnlyKeys("knead");
  }

  @Test
  void withoutAskingThereIsNoVariant() {
    line.parseArgs();

    assertThat(verb.options.variants()).isEmpty();
    assertThat(verb.options.chosen(line, THERE)).isEqualTo(THERE);
  }

  @Test
  void shiftedThresholdsAreNamedByWhatTheyDo() {
    line.parseArgs("--shift", "-1.5,2,0.5");

    assertThat(verb.options.variants().keySet())
        .containsExactly("knead-laxer-1.5", "knead-stricter-2", "knead-stricter-0.5");
  }

  @Test
  void variantsListenBesideThoseChosen() {
    line.parseArgs(
        "--contenders", "vosk", "--strictness", "strict", "--without", "noise-reduction");

    assertThat(verb.options.chosen(line, THERE))
        .extracting(Contender::name)
        .containsExactly("vosk", "knead-strict", "knead-without-noise-reduction");
  }

  @Test
  void whoIsNotThereIsToldWithThoseWhoAre() {
    line.parseArgs("--contenders", "nobody");

    assertThatExceptionOfType(ParameterException.class)
        .isThrownBy(() -> verb.options.chosen(line, THERE))
        .withMessageStartingWith("--contenders: there is no 'nobody' here; there are: knead, vosk");
  }
}
