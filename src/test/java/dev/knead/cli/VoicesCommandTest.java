package dev.knead.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.knead.audio.Frame;
import dev.knead.audio.Level;
import dev.knead.audio.Wav;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;

class VoicesCommandTest {
  private static final String LONG = "A voice with a long, long name, that goes on";

  @TempDir Path folder;
  private Home home;

  @BeforeEach
  void emptyHome() {
    home = Homes.in(folder);
  }

  @Test
  void anUnknownVoiceIsToldWithThoseThereAre() {
    Terminal terminal = run("voices", "try", "bob");

    assertThat(terminal.code()).isEqualTo(1);
    assertThat(terminal.err()).startsWith("knead: There is no voice 'bob'. There are: alan, ");
  }

  @Test
  void aloneOrWithoutAVoiceItIsWrongUsage() {
    assertThat(run("voices").code()).isEqualTo(2);
    assertThat(run("voices").err())
        .contains("Say what to do: list, show, try, use, add, remove, check");
    assertThat(run("voices", "show").code()).isEqualTo(2);
    assertThat(run("voices", "try", "kevin16", "--speaker", "").code()).isEqualTo(2);
  }

  @Test
  void theListShowsWhichIsInUse() throws IOException {
    assertThat(run("voices", "list").out())
        .containsPattern("(?m)^ID +NAME +LANGUAGE +ENGINE +STATE$")
        .containsPattern("(?m)^kevin16 +Kevin, 16 kHz +en-US +freetts +in use$")
        .containsPattern("(?m)^kevin +Kevin, 8 kHz +en-US +freetts +ready$")
        .containsPattern("(?m)^alan +Alan, the speaking clock +en-US +freetts +\\d+ words only$")
        .doesNotContain("\u001B", "your own");

    Files.createDirectories(home.config());
    Files.writeString(home.settings(), "voice: nobody\n");

    assertThat(run("voices", "list").out())
        .doesNotContain("in use")
        .contains("The voice in the settings, 'nobody', is none of them.");
  }

  @Test
  void theListHasAllOfOnesOwnEvenIfBrokenOrWantingSomething() throws IOException {
    VoicesKit kit = new VoicesKit(folder);
    kit.installed("a-broken", "name: [unclosed");
    kit.installed("bird", VoicesKit.yaml("bird", "executing", "{missing: some-parrot}"));
    kit.installed("crow", VoicesKit.yaml("crow", "theremin", "{}"));
    kit.installed("dove", VoicesKit.yaml("dove", "example", "{}").replace("The voice", LONG));

    String list = kit.run("list").out();

    assertThat(list)
        .containsPattern("(?m)^a-broken\\* +broken \\(knead voices check a-broken\\)$")
        .containsPattern("(?m)^bird\\* .* needs: apt-get install some-parrot$")
        .containsPattern("(?m)^crow\\* .* theremin +see: knead voices show crow$")
        .containsPattern("(?m)^dove\\* +A voice with a long, .*… +en-US +example +ready$")
        .contains("* your own");
    assertThat(list.lines()).allMatch(line -> line.length() <= 100);
    assertThat(list.lines().map(line -> line.split(" ", 2)[0]))
        .containsSubsequence("alan", "kevin", "kevin16", "a-broken*", "bird*", "crow*", "dove*");
  }

  @Test
  void aTerminalShowsTheListInColours() {
    StringWriter out = new StringWriter();
    CommandLine line = Main.commandLine(home, Map.of());
    line.setOut(new PrintWriter(out));
    line.setColorScheme(new ColorScheme.Builder(Ansi.ON).build());

    assertThat(line.execute("voices", "list")).isZero();
    assertThat(out.toString())
        .contains("\u001B[1mID")
        .containsPattern("\u001B\\[32mkevin16 .* in use\u001B");
  }

  @Test
  void showTellsAllThereIs() throws IOException {
    assertThat(run("voices", "show", "kevin16").out())
        .startsWith("kevin16  Kevin, 16 kHz")
        .containsPattern("(?m)^  author +Sun Microsystems")
        .containsPattern("(?m)^  licence +BSD-3-Clause")
        .containsPattern("(?m)^  settings +pitch-range: 25; voice: kevin16$")
        .containsPattern("(?m)^  rate +145 words a minute$")
        .containsPattern("(?m)^  pitch +115 Hz$")
        .containsPattern("(?m)^  volume +as other voices$")
        .containsPattern("(?m)^  pauses +250 ms between clauses$")
        .containsPattern("(?m)^  respelled +0 words$")
        .containsPattern("(?m)^  vocabulary +any words$")
        .containsPattern("(?m)^  executes +nothing but Knead$")
        .containsPattern("(?m)^  state +can speak here$")
        .contains("models/voices/kevin16");

    VoicesKit kit = new VoicesKit(folder);
    kit.installed(
        "bird",
        VoicesKit.yaml("bird", "executing", "{program: parrot, missing: parrot}")
            + "volume: -1.5\nclause-pause: 200\npronunciations: {sacrum: say crum}\n");
    assertThat(kit.run("show", "bird").out())
        .containsPattern("(?m)^  settings +missing: parrot; program: parrot$")
        .containsPattern("(?m)^  volume +-1.5 dB beside other voices$")
        .containsPattern("(?m)^  pauses +200 ms between clauses$")
        .containsPattern("(?m)^  respelled +1 word$")
        .containsPattern("(?m)^  executes +the program parrot$")
        .containsPattern(
            "(?m)^  state +The program parrot is not installed: apt-get install parrot$");
    assertThat(run("voices", "show", "bob").err()).contains("There is no voice 'bob'");
  }

  @Test
  void withoutAnIdTheVoiceInUseSpeaks() throws IOException {
    assertThat(run("voices", "try", "--speaker", "null").out()).startsWith("kevin16 (");

    Files.createDirectories(home.config());
    Files.writeString(home.settings(), "voice: kevin\n");

    assertThat(run("voices", "try", "--speaker", "null").out()).startsWith("kevin (");
  }

  @Test
  void rateAndPitchAreObeyedWithinTheirBounds() throws IOException {
    VoicesKit kit = new VoicesKit(folder);
    kit.installed("bird", VoicesKit.yaml("bird", "example", "{}"));

    assertThat(kit.run("try", "bird", "a b c", "--rate", "60", "--speaker", "null").out())
        .startsWith("bird (3.0 s)");
    assertThat(kit.run("try", "bird", "a b c", "--rate", "120", "--speaker", "null").out())
        .startsWith("bird (1.5 s)");
    assertThat(kit.run("try", "bird", "--rate", "59", "--speaker", "null").err())
        .contains("a rate is 60 to 300 words a minute: 59")
        .contains("Usage:");
    assertThat(kit.run("try", "bird", "--rate", "59", "--speaker", "null").code()).isEqualTo(2);
    assertThat(kit.run("try", "bird", "--pitch", "401", "--speaker", "null").err())
        .contains("a pitch is 50 to 400 Hz: 401");
  }

  @Test
  void aTextMayHaveTags() throws IOException {
    VoicesKit kit = new VoicesKit(folder);
    kit.installed("bird", VoicesKit.yaml("bird", "example", "{}"));
    String text = "a <break time=\"2s\"/> b";

    Terminal marked = kit.run("try", "bird", text, "--rate", "60", "--speaker", "null");
    assertThat(marked.out()).startsWith("bird (4.0 s)").contains("a b").doesNotContain("<");

    Terminal wrong = kit.run("try", "bird", "<shout>a</shout>", "--speaker", "null");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).startsWith("TEXT: ").contains("shout");
  }

  @Test
  void aVoiceThatCanNotSpeakHereSaysSoBeforeItsEngineIsOpened() throws IOException {
    VoicesKit kit = new VoicesKit(folder);
    Path pack = kit.installed("bird", VoicesKit.yaml("bird", "executing", "{missing: parrot}"));

    Terminal terminal = kit.run("try", "bird", "--speaker", "null");

    assertThat(terminal.code()).isEqualTo(1);
    assertThat(terminal.err())
        .isEqualToNormalizingNewlines(
            "knead: The voice bird can't speak here. The program parrot is not installed: apt-get"
                + " install parrot\n");
    assertThat(pack.resolve("opened")).doesNotExist();
  }

  @Test
  void aVoiceSpeaksItsSampleIntoAFile() throws IOException {
    Path file = folder.resolve("sample.wav");

    Terminal terminal = run("voices", "try", "kevin16", "--speaker", file.toString());

    assertThat(terminal.code()).isZero();
    assertThat(terminal.out()).contains("Lay both hands flat on the skin");
    assertThat(Wav.read(file).duration()).hasSeconds(4);
    assertThat(Level.of(Wav.read(file)).rms()).isGreaterThan(1000);
  }

  /** kevin has half the rate of kevin16: at the wrong one he would speak twice as fast. */
  @Test
  void aVoiceOfAnotherRateSpeaksAsLong() throws IOException {
    Path eight = folder.resolve("8.wav");
    Path sixteen = folder.resolve("16.wav");

    assertThat(run("voices", "try", "kevin", "Ready now.", "--speaker", eight.toString()).code())
        .isZero();
    run("voices", "try", "kevin16", "Ready now.", "--speaker", sixteen.toString());

    assertThat(Wav.read(eight).samples().length)
        .isCloseTo(Wav.read(sixteen).samples().length, withinPercentage(5));
  }

  @Test
  void aTextOfSeveralWordsIsSpokenAndTheLoudspeakerLetGo() {
    FakeSounds sounds = FakeSounds.hearing((short) 0);
    Terminal terminal = Terminal.run(playingTo(sounds), "try", "kevin16", "Lean", "in.");

    assertThat(terminal.out()).contains(" s): Lean in.");
    assertThat(sounds.played()).hasSizeBetween(Frame.RATE / 4, 2 * Frame.RATE);
    assertThat(sounds.leftOpen()).isZero();
  }

  @Test
  void noWordGetsIntoAPipeOfSound() {
    Terminal terminal = run("voices", "try", "kevin16", "Ready.", "--speaker", "null");
    assertThat(terminal.out()).contains("Ready.");

    FakeSounds sounds = FakeSounds.hearing((short) 0);
    Terminal piped = Terminal.run(playingTo(sounds), "try", "kevin16", "Ready.", "--speaker", "-");

    assertThat(piped.out()).isEmpty();
    assertThat(piped.err()).contains("Ready.");
    assertThat(sounds.played()).isNotEmpty();
  }

  private CommandLine playingTo(FakeSounds sounds) {
    CommandLine line = new CommandLine(new VoicesCommand(home), new VerbFactory(home));
    line.getCommandSpec().removeSubcommand("try");
    return line.addSubcommand(new VoicesTryCommand(sounds));
  }

  private Terminal run(String... arguments) {
    return Terminal.run(Main.commandLine(home, Map.of()), arguments);
  }
}
