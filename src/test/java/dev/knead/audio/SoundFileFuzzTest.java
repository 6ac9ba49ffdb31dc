package dev.knead.audio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.fuzz.Fuzzed;
import dev.knead.fuzz.Hostile;
import dev.knead.fuzz.Mutations;
import dev.knead.fuzz.Seed;
import dev.knead.fuzz.Trial;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** Whatever a sound file holds, reading it brings sound, or a sentence. */
final class SoundFileFuzzTest {
  private static final Trial TRIAL = Trial.refusingWith(AudioException.class);

  /** The lowest rate makes four samples of a byte. */
  private static final long MOST_SAMPLES_A_BYTE = 4;

  @Fuzzed
  void wav(@ForAll("wavFiles") Hostile hostile) throws IOException {
    TRIAL.read(
        hostile,
        "hostile.wav",
        file ->
            assertThat((long) Wav.read(file).samples().length)
                .isLessThanOrEqualTo(MOST_SAMPLES_A_BYTE * Files.size(file)));
  }

  /** As another program writes it: its size is not believed. */
  @Fuzzed
  void pipedWav(@ForAll("wavFiles") Hostile hostile) {
    TRIAL.read(
        hostile,
        bytes ->
            Wav.readPiped(new ByteArrayInputStream(bytes), "a program", Duration.ofMinutes(1)));
  }

  @Fuzzed
  void flac(@ForAll("flacFiles") Hostile hostile) throws IOException {
    TRIAL.read(hostile, "hostile.flac", SoundFile::read);
  }

  @Fuzzed
  void ogg(@ForAll("oggFiles") Hostile hostile) throws IOException {
    TRIAL.read(hostile, "hostile.ogg", SoundFile::read);
  }

  /** With wrong checksums most of it would not even be looked at. */
  @Fuzzed
  void oggWithRightChecksums(@ForAll("oggFiles") Hostile hostile) throws IOException {
    TRIAL.read(
        hostile,
        "hostile.ogg",
        file -> SoundFile.read(Files.write(file, OggBytes.mended(Files.readAllBytes(file)))));
  }

  /** Any bytes are sound here; half a sample is not. */
  @Fuzzed
  void rawSound(@ForAll("wavFiles") Hostile hostile) {
    Trial.refusingNothing()
        .read(
            hostile,
            bytes -> {
              PipeSource source = new PipeSource(new ByteArrayInputStream(bytes));
              long samples = 0;
              for (var frame = source.read(); frame.isPresent(); frame = source.read()) {
                assertThat(frame.get().position()).isEqualTo(samples);
                samples += frame.get().samples().length;
              }
              assertThat(samples).isEqualTo(bytes.length / 2);
            });
  }

  @Provide
  Arbitrary<Hostile> wavFiles() {
    List<Seed> seeds = new ArrayList<>(samples(".wav"));
    for (int bits : List.of(8, 16, 24, 32)) {
      seeds.add(
          Seed.of(
              bits + " bits",
              WavBytes.riff()
                  .format(1, 2, 8_000, bits)
                  .chunk("LIST", new byte[5])
                  .chunk("data", new byte[400])
                  .toBytes()));
    }
    for (int tag : List.of(3, 6, 7)) {
      seeds.add(
          Seed.of(
              "of kind " + tag,
              WavBytes.riff()
                  .extensible(tag, 1, 44_100, tag == 3 ? 32 : 8)
                  .chunk("data", new byte[400])
                  .toBytes()));
    }
    return Mutations.ofBytes(seeds);
  }

  @Provide
  Arbitrary<Hostile> flacFiles() {
    List<Seed> seeds = new ArrayList<>(samples(".flac"));
    seeds.add(
        Seed.of(
            "by hand",
            FlacBytes.of(1, 16_000, 16, 8_192)
                .lastBlock()
                .constant(7, 4_096)
                .constant(-7, 4_096)
                .toBytes()));
    return Mutations.ofBytes(seeds);
  }

  @Provide
  Arbitrary<Hostile> oggFiles() {
    return Mutations.ofBytes(samples(".ogg"));
  }

  private static List<Seed> samples(String ending) {
    return Seed.under("src/test/resources/dev/knead/audio", ending);
  }
}
