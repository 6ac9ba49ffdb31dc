package dev.knead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HomeTest {
  @Test
  void followsTheVariableHome() {
    Home home = Home.locate(Map.of("HOME", "/somebody"));

    assertThat(home.cache()).isEqualTo(Path.of("/somebody/.cache/knead"));
    assertThat(home.config()).isEqualTo(Path.of("/somebody/.config/knead"));
  }

  @Test
  void theDiaryIsWhatTheUserHasAdded() {
    assertThat(Home.locate(Map.of("XDG_DATA_HOME", "/d")).diary())
        .isEqualTo(Path.of("/d/knead/diary.db"));
  }

  @Test
  void followsTheXdgVariablesFirst() {
    Home home =
        Home.locate(
            Map.of("HOME", "/somebody", "XDG_CACHE_HOME", "/c", "XDG_CONFIG_HOME", "relative"));

    assertThat(home.cache()).isEqualTo(Path.of("/c/knead"));
    assertThat(home.config()).isEqualTo(Path.of("/somebody/.config/knead"));
  }
}
