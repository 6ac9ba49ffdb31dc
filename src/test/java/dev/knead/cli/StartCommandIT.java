package dev.knead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.audio.Frame;
import dev.knead.audio.Pcm;
import dev.knead.audio.Wav;
import dev.knead.hearing.Kevin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session from files, with the real voice and the real model. */
class StartCommandIT {
  @TempDir Path folder;

  @Test
  void aWordInAFileIsHeardAndItsEndIsNoFault() throws Exception {
    short[] word = Kevin.says("repeat");
    // Not a whole number of frames; the word comes once the welcome is over.
    short[] sound = new short[32 * Frame.RATE + 77];
    System.arraycopy(word, 0, sound, 29 * Frame.RATE, word.length);
    Path microphone = folder.resolve("person.wav");
    Wav.write(microphone, new Pcm(sound));

    Path kept = folder.resolve("kept.wav");

    Terminal first = start(microphone, folder.resolve("first.jsonl"), "--record", kept.toString());
    Terminal second = start(microphone, folder.resolve("second.jsonl"));

    assertThat(first.code()).as(first.out() + first.err()).isZero();
    assertThat(first.out()).contains("heard   repeat").contains("so we end here.");
    assertThat(second.out()).isEqualTo(first.out());
    assertThat(folder.resolve("second.jsonl"))
        .hasSameTextualContentAs(folder.resolve("first.jsonl"));
    assertThat(Arrays.asList(first.err().split("\n"))).containsExactly("");
    assertThat(kept).as("what the microphone heard").hasSameBinaryContentAs(microphone);
  }

  /** Each time with a diary of its own, and the same in it. */
  private static Terminal start(Path microphone, Path json, String... more) throws IOException {
    Home real = Home.locate();
    Path data = json.resolveSibling(json.getFileName() + ".data");
    Home home = new Home(real.program(), data.resolve("config"), data, real.cache());
    Screened.in(home.diary());
    List<String> arguments =
        new ArrayList<>(List.of("start", "sciatica-self", "--speaker", "null"));
    arguments.addAll(List.of("--mic", microphone.toString(), "--json", json.toString()));
    arguments.addAll(List.of(more));
    return Terminal.run(Main.commandLine(home, Map.of()), arguments.toArray(String[]::new));
  }
}
