package dev.knead.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Which words are easily taken for each other. */
class PhoneticDistanceTest {
  private static final PhoneticDistance DISTANCE = PhoneticDistance.in("en-US");
  private static final List<String> WORDS =
      List.of("back", "bach", "stop", "laptop", "next step", "go", "i'm ready", "a", "effleurage");

  @Test
  void wordsThatSoundTheSameAreNotApart() {
    assertThat(DISTANCE.between("two", "too")).isZero();
    assertThat(DISTANCE.between("i see", "icy")).isLessThan(0.2);
  }

  @Test
  void whatIsEasilyMisheardIsNear() {
    assertThat(DISTANCE.between("harder", "arbor")).isLessThan(0.2);
    assertThat(DISTANCE.between("back", "bag")).isLessThan(0.2);
    assertThat(DISTANCE.between("pause", "bows")).isLessThan(0.3);
  }

  @Test
  void otherWordsAreFar() {
    assertThat(DISTANCE.between("stop", "evening")).isGreaterThan(0.5);
    assertThat(DISTANCE.between("next", "and then they left")).isGreaterThan(0.5);
    assertThat(DISTANCE.between("softer", "say that")).isGreaterThan(0.4);
  }

  @Test
  void halfAWordIsTheBeginningOfTheWhole() {
    assertThat(DISTANCE.toBeginning("soft", "softer")).isZero();
    assertThat(DISTANCE.toBeginning("stop", "softer")).isGreaterThan(0.2);
    assertThat(DISTANCE.toBeginning("softer", "softer")).isGreaterThan(0.1);
    assertThat(DISTANCE.toBeginning("back", "back to work")).isZero();
  }

  @Test
  void aPhraseOfOnePhoneHasNoBeginning() {
    assertThat(DISTANCE.toBeginning("a", "a")).isEqualTo(1);
  }

  @Test
  void everyPhoneOfTheDictionaryHasFeatures() {
    Lexicon lexicon = Lexicon.load("en-US");
    Set<String> described = new TreeSet<>();
    var file = LocaleFile.load("en-US", "phones.yaml");
    described.addAll(LocaleFile.map(file, "vowels").keySet());
    described.addAll(LocaleFile.map(file, "consonants").keySet());

    Phrasebook phrases = Phrasebook.load("en-US");
    assertThat(phrases.allPhrases())
        .isNotEmpty()
        .allSatisfy(phrase -> assertThat(described).containsAll(lexicon.phones(phrase)));
    assertThat(described)
        .containsAll(lexicon.phones("thy thigh measure cheap judge young toy cow could bird"));
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of(WORDS);
  }

  @Property(tries = 100)
  void isAMeasureBetweenNoughtAndOne(@ForAll("words") String one, @ForAll("words") String other) {
    double distance = DISTANCE.between(one, other);

    assertThat(distance).isBetween(0.0, 1.0);
    assertThat(DISTANCE.between(other, one)).isEqualTo(distance, within(1e-9));
    assertThat(DISTANCE.between(one, one)).isZero();
  }
}
