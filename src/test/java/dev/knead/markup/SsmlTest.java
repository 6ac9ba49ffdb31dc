package dev.knead.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SsmlTest {
  @Test
  void aTextWithoutTagsIsPlain() throws MarkupException {
    MarkedText text = Ssml.parse(" Salt & oil,\n  warm. ");
    assertThat(text.text()).isEqualTo("Salt & oil, warm.");
    assertThat(text.spoken()).isEqualTo("Salt & oil, warm.");
    assertThat(text.parts()).hasSize(1);
  }

  @Test
  void aBreakIsSilenceBetweenWords() throws MarkupException {
    MarkedText text = Ssml.parse("Pull <break time=\"1.5s\"/> slowly. <break strength='weak'/>");
    assertThat(text.text()).isEqualTo("Pull slowly.");
    assertThat(text.parts())
        .contains(new Part.Break(Duration.ofMillis(1500)), new Part.Break(Duration.ofMillis(200)));
  }

  @Test
  void prosodyWithinProsodyAddsUp() throws MarkupException {
    MarkedText text =
        Ssml.parse(
            "<prosody rate=\"slow\" volume=\"-3dB\">Slow <prosody rate=\"50%\" pitch=\"+12st\""
                + " volume=\"+1dB\">and high</prosody></prosody> again");
    Part.Words inner = (Part.Words) text.parts().get(1);
    assertThat(inner.text()).isEqualTo("and high");
    assertThat(inner.prosody().rate()).isCloseTo(0.4, within(1e-9));
    assertThat(inner.prosody().pitch()).isCloseTo(2, within(1e-9));
    assertThat(inner.prosody().decibels()).isCloseTo(-2, within(1e-9));
    assertThat(((Part.Words) text.parts().get(2)).prosody()).isEqualTo(Prosody.USUAL);
  }

  @Test
  void emphasisIsSlowerAndLouder() throws MarkupException {
    Part.Words words =
        (Part.Words) Ssml.parse("<emphasis level=\"strong\">Never</emphasis>").parts().get(0);
    assertThat(words.prosody().rate()).isLessThan(1);
    assertThat(words.prosody().decibels()).isPositive();
  }

  @Test
  void whatIsSpokenMayBeSomethingElseThanWhatIsShown() throws MarkupException {
    MarkedText text =
        Ssml.parse(
            "Do <sub alias=\"twelve\">12</sub> on the"
                + " <phoneme alphabet=\"ipa\" ph=\"ˈsækɹəm\">sacrum</phoneme>.");
    assertThat(text.text()).isEqualTo("Do 12 on the sacrum.");
    assertThat(text.spoken()).isEqualTo("Do twelve on the sacrum.");
    assertThat(((Part.Words) text.parts().get(3)).phones()).contains("ˈsækɹəm");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Pull <brake/> now                               | the tag <brake> is unknown
          <prosody tempo="slow">a</prosody>               | <prosody> has no 'tempo'; it has pitch, rate, volume
          <prosody rate="quick">a</prosody>               | rate 'quick' is none of
          <prosody rate="400%">a</prosody>                | rate '400%' is not 50% to 200%
          <prosody volume="silent">a</prosody>            | volume 'silent' is none of
          <prosody volume="-40dB">a</prosody>             | volume '-40dB' is not -12dB to +6dB
          <prosody pitch="+99st">a</prosody>              | pitch '+99st' is not half to double
          a <break time="1h"/>                            | time '1h' is not a time such as 500ms or 1.5s
          a <break time="11s"/>                           | a break of 11s is too long
          <emphasis level="shouted">a</emphasis>          | level 'shouted' is none of
          <sub>a</sub>                                    | <sub> needs alias
          <phoneme ph="">a</phoneme>                      | <phoneme> needs ph
          <phoneme alphabet="x-sampa" ph="a">a</phoneme>  | the alphabet ipa only
          <sub alias="b"><emphasis>a</emphasis></sub>     | no tag belongs within <sub>
          <break>a</break>                                | a <break/> holds no words
          <emphasis>a                                     | not well formed
          a < b                                           | not well formed
          <emphasis>a & b</emphasis>                      | not well formed
          a</speak><speak>b                               | not well formed
          <emphasis>&bomb;</emphasis>                     | not well formed
          <?php a?>                                       | only tags for the voice belong here
          <audio src="http://example.org/a.wav"/>         | the tag <audio> is unknown
          """)
  void whatCanNotBeIsToldWithWhatCould(String text, String message) {
    assertThatThrownBy(() -> Ssml.parse(text))
        .isInstanceOf(MarkupException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aMistakeKnowsItsPlace() {
    assertThatThrownBy(() -> Ssml.parse("Pull now. <brake/> Then rest."))
        .isInstanceOfSatisfying(
            MarkupException.class, e -> assertThat(e.offset()).isBetween(10, 18));
  }

  @Test
  void deepNestingIsRefused() {
    String deep = "<emphasis>".repeat(5000) + "a" + "</emphasis>".repeat(5000);
    assertThatThrownBy(() -> Ssml.parse(deep)).hasMessageContaining("nested too deeply");
  }

  @Property
  void anyTextIsReadOrRefused(@ForAll @StringLength(max = 60) String text) {
    try {
      assertThat(Ssml.parse(text).text()).isEqualTo(Ssml.parse(text).text().strip());
    } catch (MarkupException e) {
      assertThat(e.offset()).isBetween(0, text.length());
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  @Test
  void aSliceKeepsMannerAndBreaks() throws MarkupException {
    MarkedText text =
        Ssml.parse(
            "One <emphasis>two. Three</emphasis> <break time='300ms'/>four."
                + " <break time='1s'/>Five <sub alias='siks'>six</sub>.");
    assertThat(text.text()).isEqualTo("One two. Three four. Five six.");
    MarkedText second = text.slice(9, 21);
    assertThat(second.text()).isEqualTo("Three four.");
    assertThat(((Part.Words) second.parts().get(0)).prosody()).isNotEqualTo(Prosody.USUAL);
    assertThat(second.parts()).contains(new Part.Break(Duration.ofMillis(300)));
    assertThat(second.parts()).contains(new Part.Break(Duration.ofSeconds(1)));
    MarkedText third = text.slice(21, 30);
    assertThat(third.spoken()).isEqualTo("Five siks.");
    assertThat(third.parts()).noneMatch(Part.Break.class::isInstance);
  }

  @Test
  void wordsChangeInEveryForm() throws MarkupException {
    MarkedText text = Ssml.parse("Step <sub alias='number {n}'>{n}</sub>.");
    MarkedText filled = text.with(words -> words.replace("{n}", "3"));
    assertThat(filled.text()).isEqualTo("Step 3.");
    assertThat(filled.spoken()).isEqualTo("Step number 3.");
  }

  @Test
  void loudnessOnTheWholeCountsEachWordAsItsLength() {
    Part loud = Part.Words.plain("abcd", new Prosody(1, 1, 6));
    Part usual = Part.Words.plain("abcdefgh", Prosody.USUAL);
    assertThat(new MarkedText(List.of(loud, usual)).meanDecibels()).isCloseTo(2, within(1e-9));
    assertThat(new MarkedText(List.of()).meanDecibels()).isZero();
  }
}
