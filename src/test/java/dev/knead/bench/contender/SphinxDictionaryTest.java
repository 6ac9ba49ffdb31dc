package dev.knead.bench.contender;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.language.Vocabulary;
import dev.knead.session.Command;
import dev.knead.session.Spoken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SphinxDictionaryTest {
  @TempDir Path folder;

  @Test
  void thresholdsFollowTheSyllablesAndUnknownWordsAreLeftOut() throws IOException {
    Path file =
        Files.write(
            folder.resolve("some.dict"),
            List.of(
                "go G OW",
                "go(2) G AO",
                "next N EH K S T",
                "repeat R IH P IY T",
                "that DH AE T",
                "what W AH T"));
    Map<String, Spoken> meanings = new LinkedHashMap<>();
    List.of("next", "repeat that go go go", "go on")
        .forEach(phrase -> meanings.put(phrase, Spoken.of(Command.NEXT)));
    SphinxDictionary dictionary = SphinxDictionary.read(file);

    assertThat(dictionary.phrases(new Vocabulary(meanings)))
        .containsExactly("next /1e-10/", "repeat that go go go /1e-50/");
    assertThat(dictionary.lines(new Vocabulary(meanings)))
        .containsExactly(
            "next N EH K S T", "repeat R IH P IY T", "that DH AE T", "go G OW", "go(2) G AO");
  }
}
