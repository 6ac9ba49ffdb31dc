package dev.knead.runtime;

import dev.knead.audio.AudioSource;
import dev.knead.audio.Frame;
import dev.knead.hearing.Ear;
import dev.knead.hearing.Heard;
import dev.knead.language.Vocabulary;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Listens: owns the microphone and the ear with all that is behind it. Made, cycled and closed by
 * one thread.
 */
final class Listener implements AutoCloseable {
  /** Whether more sound can come. */
  enum Hearing {
    LISTENING,
    ENDED
  }

  private final AudioSource microphone;
  private final Optional<EarMaker.OpenEar> ear;
  private final LoudspeakerTap tap;
  private final Supplier<Vocabulary> wanted;
  private final Consumer<Heard> heard;
  private Optional<Vocabulary> active = Optional.empty();

  private Listener(
      AudioSource microphone,
      Optional<EarMaker.OpenEar> ear,
      LoudspeakerTap tap,
      Supplier<Vocabulary> wanted,
      Consumer<Heard> heard) {
    this.microphone = microphone;
    this.ear = ear;
    this.tap = tap;
    this.wanted = wanted;
    this.heard = heard;
  }

  /**
   * Makes the ear, and listens with it from now on.
   *
   * @throws IOException when there is no ear to be had; the microphone is closed then
   */
  static Listener open(
      AudioSource microphone,
      Optional<EarMaker> maker,
      LoudspeakerTap tap,
      Supplier<Vocabulary> wanted,
      Consumer<Heard> heard)
      throws IOException {
    try {
      Optional<EarMaker.OpenEar> ear =
          maker.isPresent() ? Optional.of(maker.get().make()) : Optional.empty();
      return new Listener(microphone, ear, tap, wanted, heard);
    } catch (IOException | RuntimeException | Error e) {
      microphone.close();
      throw e;
    }
  }

  /** One frame; waits for it if need be. */
  Hearing cycle() throws IOException {
    Optional<Frame> frame = microphone.read();
    short[] played = tap.take();
    if (frame.isEmpty()) {
      return Hearing.ENDED;
    }
    ear.ifPresent(open -> listen(open.ear(), frame.get(), played));
    return Hearing.LISTENING;
  }

  private void listen(Ear ear, Frame frame, short[] played) {
    Vocabulary vocabulary = wanted.get();
    if (active.isEmpty() || !active.get().equals(vocabulary)) {
      ear.activate(vocabulary);
      active = Optional.of(vocabulary);
    }
    // A file's last frame may be shorter than what the loudspeaker was given meanwhile.
    short[] loudspeaker = Arrays.copyOf(played, frame.samples().length);
    ear.accept(frame, loudspeaker).ifPresent(heard);
  }

  @Override
  public void close() throws IOException {
    try (microphone) {
      if (ear.isPresent()) {
        ear.get().close();
      }
    }
  }
}
