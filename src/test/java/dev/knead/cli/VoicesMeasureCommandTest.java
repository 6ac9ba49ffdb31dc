package dev.knead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.knead.cli.VoicesMeasureCommand.Listener;
import dev.knead.cli.VoicesMeasureCommand.Opening;
import dev.knead.speech.SilentEngine;
import dev.knead.speech.VoiceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The verb, with voices that are silent and a listener that hears the same each time. */
class VoicesMeasureCommandTest {
  private static final Opening SILENT = voice -> new SilentEngine();

  @TempDir Path folder;
  private Home home;
  private final AtomicInteger ended = new AtomicInteger();

  @BeforeEach
  void emptyHome() {
    home = Homes.in(folder);
  }

  @Test
  void withoutAnIdAllVoicesThatCanSpeakAreMeasured() throws IOException {
    pack("ann", "en-GB", "freetts", "settings: {voice: kevin16}");
    pack("ben", "de-DE", "freetts", "settings: {voice: kevin16}");
    pack("cy", "en-US", "freetts", "settings: {voice: kevin16}\nvocabulary: [begin, now]");
    pack("dot", "en-US", "nonesuch", "");

    Terminal terminal = run(SILENT, "--sentences", "10");

    assertThat(terminal.code()).isZero();
    assertThat(terminal.out())
        .contains("VOICE", "FROM CACHE (ms)", "The clearest is ", "Heard: 10 sentences, ")
        .containsPattern("(?m)^ann +freetts +\\d+\\.\\d %")
        .containsPattern("(?m)^kevin +freetts")
        .containsPattern("(?m)^kevin16 +freetts")
        .doesNotContain("ben", "cy", "dot", "lost most often");
    assertThat(terminal.err())
        .contains("dot can't speak here: ", "kevin16: 10 of 10 sentences")
        .doesNotContain("left out");
    assertThat(ended).hasValue(1);
  }

  @Test
  void aVoiceThatFailsIsLeftOutAndTold() {
    Opening half =
        voice -> {
          if (voice.id().equals("kevin")) {
            throw new VoiceException("It is hoarse; let it rest.");
          }
          return new SilentEngine();
        };

    Terminal terminal = run(half, "kevin", "nobody", "kevin16", "--sentences", "5");

    assertThat(terminal.code()).isEqualTo(1);
    assertThat(terminal.out())
        .containsPattern("(?m)^kevin16 ")
        .doesNotContainPattern("(?m)^kevin ");
    assertThat(terminal.err())
        .contains("kevin is left out: It is hoarse; let it rest.")
        .contains("nobody is left out: There is no voice 'nobody'.");
    assertThat(ended).hasValue(1);
  }

  @Test
  void whereNoVoiceIsLeftNothingIsWritten() {
    Path json = folder.resolve("voices.json");

    Terminal terminal = run(SILENT, "nobody", "--json", json.toString());

    assertThat(terminal.code()).isEqualTo(1);
    assertThat(terminal.out()).isEmpty();
    assertThat(json).doesNotExist();
  }

  @Test
  void aVoiceThatCanNotSayTheSentencesIsLeftOut() throws IOException {
    pack("ben", "de-DE", "freetts", "settings: {voice: kevin16}");
    pack("cy", "en-US", "freetts", "settings: {voice: kevin16}\nvocabulary: [abracadabra]");

    Terminal terminal = run(SILENT, "ben", "cy");

    assertThat(terminal.code()).isEqualTo(1);
    assertThat(terminal.err())
        .contains("ben is left out: it speaks de-DE, and the sentences are English.")
        .contains("cy is left out: it can say none of the sentences.");
  }

  @Test
  void aVoiceOfFewWordsIsMeasuredByTheSentencesThatItCanSay() throws IOException {
    pack("cy", "en-US", "freetts", "settings: {voice: kevin16}\nvocabulary: [begin, now]");

    Terminal terminal = run(SILENT, "cy");

    assertThat(terminal.code()).isZero();
    assertThat(terminal.out()).contains("Heard: 1 sentence, 2 words; 0 unknown");
  }

  @Test
  void theFiguresAreWrittenForReadersAndPrograms() throws IOException {
    Path json = folder.resolve("voices.json");
    Path markdown = folder.resolve("voices.md");

    Terminal terminal =
        run(
            SILENT,
            "kevin16",
            "kevin16",
            "--sentences",
            "20",
            "--verbose",
            "--json",
            json.toString(),
            "--markdown",
            markdown.toString());

    assertThat(terminal.code()).isZero();
    assertThat(terminal.out())
        .containsPattern("kevin16 lost most often: \\w+ \\(\\d+ of \\d+\\), ");
    JsonNode rows = new ObjectMapper().readTree(Files.readString(json)).path("rows");
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).path("sentences").asInt()).isEqualTo(20);
    assertThat(Files.readAllLines(markdown))
        .hasSize(3)
        .last()
        .asString()
        .startsWith("| kevin16 | freetts | ");
  }

  @Test
  void figuresThatCanNotBeWrittenAreTold() {
    Terminal terminal =
        run(SILENT, "kevin", "--sentences", "1", "--json", folder.resolve("no/x.json").toString());

    assertThat(terminal.code()).isEqualTo(1);
    assertThat(terminal.err()).contains("The figures can't be written to ");
  }

  @Test
  void noSentencesAreWrongUsage() {
    assertThat(run(SILENT, "--sentences", "0").code()).isEqualTo(2);
  }

  /** Without a speech model the verb says how to get one. */
  @Test
  void withoutASpeechModelItSaysWhatToDo() {
    Terminal terminal =
        Terminal.run(Main.commandLine(home, Map.of()), "voices", "measure", "kevin16");

    assertThat(terminal.code()).isEqualTo(1);
    assertThat(terminal.err()).contains("knead models install");
  }

  private void pack(String id, String language, String engine, String more) throws IOException {
    Path pack = Files.createDirectories(home.ownVoices().resolve(id));
    Files.writeString(
        pack.resolve("voice.yaml"),
        """
        id: %s
        name: Somebody
        language: %s
        author: somebody
        licence: MIT
        engine: %s
        sample: Ready.
        %s
        """
            .formatted(id, language, engine, more));
  }

  private Terminal run(Opening opening, String... arguments) {
    return Terminal.run(
        new CommandLine(
            new VoicesMeasureCommand(
                home,
                opening,
                model -> new Listener(clip -> "begin now", word -> true, ended::incrementAndGet))),
        arguments);
  }
}
