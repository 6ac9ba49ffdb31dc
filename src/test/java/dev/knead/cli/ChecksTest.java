package dev.knead.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.knead.audio.Endpoint;
import dev.knead.audio.Frame;
import dev.knead.audio.Level;
import dev.knead.audio.Pcm;
import dev.knead.audio.Wav;
import dev.knead.cli.Finding.Mark;
import dev.knead.markup.MarkedText;
import dev.knead.speech.Delivery;
import dev.knead.speech.SilentEngine;
import dev.knead.speech.SpeechEngine;
import dev.knead.speech.VoiceException;
import dev.knead.speech.Voices;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each check finds, in good state and in bad. */
class ChecksTest {
  private static final TimeLimit LONG = new TimeLimit(Duration.ofMinutes(1));
  private static final Path PROGRAM = Path.of("").toAbsolutePath();

  @TempDir Path folder;
  private final List<String> notes = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({"11.0.2, FAILING", "16.0.1, FAILING", "17, OK", "25.0.1, OK"})
  void javaIsSeventeenOrNewer(String version, Mark mark) {
    assertThat(new JavaCheck(Runtime.Version.parse(version)).findings())
        .extracting(Finding::mark)
        .containsExactly(mark);
  }

  @Test
  void aProgramFolderThatLacksPartsFailsAndNamesThem() throws IOException {
    Files.createDirectories(folder.resolve("routines"));

    Finding finding = only(new ProgramCheck(new Home(folder, folder, folder, folder)));

    assertThat(finding.mark()).isEqualTo(Mark.FAILING);
    assertThat(finding.found())
        .isEqualTo(folder + " lacks models/voices, models/catalog.yaml".replace('/', separator()));
    assertThat(
            only(new ProgramCheck(new Home(PROGRAM, folder, folder.resolve("data"), folder)))
                .mark())
        .isEqualTo(Mark.OK);
  }

  @Test
  void aVariableThatIsNearlyOursIsAWarning() {
    Path file = folder.resolve("config.yaml");
    Map<String, String> environment =
        Map.of("KNEAD_SPEEKER", "x", "KNEAD_MIC", "x", "KNEAD_HOMEPAGE", "x", "NEAD_MIC", "x");

    assertThat(new SettingsCheck(Settings.read(environment, file), file, environment).findings())
        .containsExactly(
            Finding.ok("settings", "no " + file),
            Finding.warning(
                "settings",
                "the variable KNEAD_SPEEKER means nothing",
                "Write KNEAD_SPEAKER if you meant that."));
  }

  @Test
  void aModelThatIsNotInstalledFailsWithTheCommandThatMendsIt() {
    Home home = new Home(PROGRAM, folder, folder.resolve("data"), folder);

    assertThat(only(new ModelCheck(home, Optional.empty())))
        .isEqualTo(
            new Finding(
                Mark.FAILING,
                "speech model",
                "No speech model is installed. Install one with: knead models install",
                Optional.empty()));
    assertThat(only(new ModelCheck(home, Optional.of("nobody"))).found())
        .startsWith("There is no speech model nobody. The catalogue has: ");
  }

  @Test
  void aVoiceHasToMakeASound() {
    assertThat(voice("kevin16", pack -> new OneWord((short) 1000)).mark()).isEqualTo(Mark.OK);
    assertThat(voice("kevin16", pack -> new SilentEngine()).found())
        .isEqualTo("kevin16 made no sound of the word \"ready\"");
    assertThat(voice("nobody", pack -> new SilentEngine()).found())
        .startsWith("There is no voice 'nobody'.");
    assertThat(
            voice(
                "kevin16",
                pack -> {
                  throw new VoiceException("no such engine");
                }))
        .isEqualTo(new Finding(Mark.FAILING, "voice", "no such engine", Optional.empty()));
  }

  @Test
  void aFullDiskIsAWarning() throws IOException {
    DiskCheck check = new DiskCheck(folder.resolve("not").resolve("there"));

    assertThat(check.judged(200_000_000).mark()).isEqualTo(Mark.OK);
    assertThat(check.judged(199_999_999).mark()).isEqualTo(Mark.WARNING);
    assertThat(check.judged(0).found()).isEqualTo("0 MB free for " + folder + "/not/there");
    assertThat(only(check)).isEqualTo(check.judged(Files.getFileStore(folder).getUsableSpace()));
  }

  @ParameterizedTest
  @CsvSource({
    // peak, share of the sound at full scale, noise floor; then the marks
    "8000, 0, 20, OK, OK, OK",
    "1000, 0, 20, WARNING, OK, OK",
    "32767, 0.01, 20, OK, WARNING, OK",
    "8000, 0, 300, OK, OK, WARNING"
  })
  void aLevelIsJudged(
      int peak, double clipped, double floor, Mark loudness, Mark clipping, Mark noise) {
    assertThat(new LevelCheck(new Level(peak / 4.0, peak, clipped, floor)).findings())
        .extracting(Finding::mark)
        .containsExactly(loudness, clipping, noise);
  }

  @Test
  void aLevelIsToldInDecibels() {
    assertThat(new LevelCheck(new Level(3276.8, 32_767, 0.25, 0)).findings())
        .extracting(Finding::found)
        .containsExactly(
            "peak 0 dBFS, RMS -20 dBFS",
            "25.0 % of the sound is at full scale",
            "noise floor silence");
  }

  @Test
  void noSoundAtAllIsAMutedMicrophone() {
    Finding finding = only(new LevelCheck(Level.of(new short[Frame.RATE])));

    assertThat(finding.mark()).isEqualTo(Mark.WARNING);
    assertThat(finding.advice().orElseThrow()).contains("muted");
  }

  @Test
  void twoSecondsOfADeviceAreMeasuredAndItIsLetGo() {
    FakeSounds sounds = FakeSounds.hearing((short) 8000, (short) -8000);

    List<Finding> findings = microphone(new Endpoint.DefaultDevice(), sounds).findings();

    assertThat(findings)
        .extracting(Finding::subject, Finding::found)
        .contains(
            tuple("microphone", "Fake microphone"), tuple("level", "peak -12 dBFS, RMS -12 dBFS"));
    assertThat(sounds.leftOpen()).isZero();
    assertThat(notes).singleElement().asString().contains("say \"next\"");
  }

  @Test
  void aFileIsMeasuredWholeAndAskedForNothing() throws IOException {
    short[] late = new short[5 * Frame.RATE];
    late[late.length - 1] = 16_384;
    Path file = folder.resolve("late.wav");
    Wav.write(file, new Pcm(late));

    assertThat(microphone(new Endpoint.WavFile(file), FakeSounds.none()).findings())
        .extracting(Finding::found)
        .contains("peak -6 dBFS, RMS -55 dBFS");
    assertThat(notes).isEmpty();
  }

  @Test
  void aMicrophoneThatCanNotBeOpenedFails() {
    assertThat(only(microphone(new Endpoint.DefaultDevice(), FakeSounds.none())))
        .isEqualTo(
            new Finding(Mark.FAILING, "microphone", "No microphone was found.", Optional.empty()));
    assertThat(
            only(microphone(new Endpoint.WavFile(folder.resolve("no.wav")), FakeSounds.none()))
                .mark())
        .isEqualTo(Mark.FAILING);
  }

  @Test
  void withoutAMicrophoneOrALoudspeakerASessionStartsWithAWarning() {
    assertThat(only(microphone(new Endpoint.Nothing(), FakeSounds.none())).mark())
        .isEqualTo(Mark.WARNING);
    assertThat(only(loudspeaker(new Endpoint.Nothing(), FakeSounds.none())).mark())
        .isEqualTo(Mark.WARNING);
  }

  @Test
  void pipesAreLeftAlone() {
    assertThat(only(microphone(new Endpoint.Pipe(), FakeSounds.none())).mark()).isEqualTo(Mark.OK);
    assertThat(only(loudspeaker(new Endpoint.Pipe(), FakeSounds.none())).mark()).isEqualTo(Mark.OK);
  }

  @Test
  void aLoudspeakerIsOpenedInSilence() {
    FakeSounds sounds = FakeSounds.hearing((short) 1);

    assertThat(only(loudspeaker(new Endpoint.DefaultDevice(), sounds)))
        .isEqualTo(Finding.ok("loudspeaker", "Fake loudspeaker"));
    assertThat(sounds.played()).isEmpty();
    assertThat(sounds.leftOpen()).isZero();
    assertThat(only(loudspeaker(new Endpoint.DefaultDevice(), FakeSounds.none())).mark())
        .isEqualTo(Mark.FAILING);
  }

  @Test
  void aFileToSpeakIntoIsNotTouched() throws IOException {
    Path file = folder.resolve("mine.wav");
    Files.writeString(file, "precious");

    assertThat(only(loudspeaker(new Endpoint.WavFile(file), FakeSounds.none())).mark())
        .isEqualTo(Mark.OK);
    assertThat(file).hasContent("precious");
    assertThat(folder).isDirectoryContaining(path -> path.equals(file));
    Path nowhere = folder.resolve("no").resolve("where.wav");
    assertThat(only(loudspeaker(new Endpoint.WavFile(nowhere), FakeSounds.none())).mark())
        .isEqualTo(Mark.FAILING);
  }

  @Test
  void aDeviceThatNeverAnswersIsGivenUp() {
    CountDownLatch never = new CountDownLatch(1);

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(
            () ->
                new TimeLimit(Duration.ofMillis(1))
                    .apply(
                        () -> {
                          never.await();
                          return "";
                        },
                        "It is too late."))
        .withMessage("It is too late.");
  }

  @Test
  void whatADeviceThrowsIsThrown() {
    IOException told = new IOException("busy");

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(
            () ->
                LONG.apply(
                    () -> {
                      throw told;
                    },
                    "late"))
        .isSameAs(told);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(
            () ->
                LONG.apply(
                    () -> {
                      throw new IllegalStateException("driver");
                    },
                    "late"))
        .withMessageContaining("driver");
  }

  private Finding voice(String id, VoiceCheck.Opening opening) {
    return only(new VoiceCheck(new Voices(PROGRAM.resolve("models/voices")), id, opening));
  }

  private MicrophoneCheck microphone(Endpoint endpoint, SoundSystem sounds) {
    return new MicrophoneCheck(endpoint, sounds, LONG, notes::add);
  }

  private static LoudspeakerCheck loudspeaker(Endpoint endpoint, SoundSystem sounds) {
    return new LoudspeakerCheck(endpoint, sounds, LONG);
  }

  private static Finding only(Check check) {
    assertThat(check.findings()).hasSize(1);
    return check.findings().get(0);
  }

  private static char separator() {
    return File.separatorChar;
  }

  /** Says a single sample, whatever it is asked to say. */
  private record OneWord(short sample) implements SpeechEngine {
    @Override
    public Pcm render(MarkedText text, Delivery delivery) {
      return new Pcm(new short[] {sample});
    }

    @Override
    public void close() {}
  }
}
