package dev.knead.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NearestTest {
  @Test
  void aSlipIsFound() {
    assertThat(Nearest.to("durration", List.of("directions", "duration"))).contains("duration");
    assertThat(Nearest.to("titel", List.of("title", "say"))).contains("title");
  }

  @Test
  void aDifferentWordIsNotGuessed() {
    assertThat(Nearest.to("oil", List.of("title", "say"))).isEmpty();
    assertThat(Nearest.to("", List.of("title"))).isEmpty();
  }

  @Test
  void ofEqualsTheFirstInTheAlphabet() {
    assertThat(Nearest.to("bat", List.of("hat", "cat"))).contains("cat");
  }
}
