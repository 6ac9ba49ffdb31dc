package dev.knead.runtime;

import dev.knead.audio.AudioSource;
import dev.knead.audio.Frame;
import dev.knead.audio.Presence;
import dev.knead.language.Vocabulary;
import dev.knead.session.Sense;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Listens: owns the microphone and the ear with all that is behind it. Tells what is heard, and
 * when nothing can be heard for a while. Made, cycled and closed by one thread.
 */
final class Listener implements AutoCloseable {
  /** Whether more sound can come. */
  enum Hearing {
    LISTENING,
    ENDED
  }

  private final AudioSource microphone;
  private final Optional<RenewedEar> ear;
  private final LoudspeakerTap tap;
  private final Supplier<Vocabulary> wanted;
  private final Consumer<Happening> told;
  private final SenseTold hearing;

  private Listener(
      AudioSource microphone,
      Optional<RenewedEar> ear,
      LoudspeakerTap tap,
      Supplier<Vocabulary> wanted,
      Consumer<Happening> told) {
    this.microphone = microphone;
    this.ear = ear;
    this.tap = tap;
    this.wanted = wanted;
    this.told = told;
    this.hearing = new SenseTold(Sense.HEARING, event -> told.accept(Happening.of(event)));
  }

  /**
   * Makes the ear, and listens with it from now on.
   *
   * @param wanted what means something at the moment
   * @param told what happens
   * @throws IOException when there is no ear to be had; the microphone is closed then
   */
  static Listener open(
      AudioSource microphone,
      Optional<EarMaker> maker,
      LoudspeakerTap tap,
      Supplier<Vocabulary> wanted,
      Consumer<Happening> told)
      throws IOException {
    try {
      Optional<RenewedEar> ear =
          maker.isPresent() ? Optional.of(RenewedEar.open(maker.get())) : Optional.empty();
      return new Listener(microphone, ear, tap, wanted, told);
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
    if (ear.isPresent()) {
      // A file's last frame may be shorter than what the loudspeaker was given meanwhile.
      short[] loudspeaker = Arrays.copyOf(played, frame.get().samples().length);
      ear.get()
          .accept(frame.get(), loudspeaker, wanted.get())
          .ifPresent(heard -> told.accept(Happening.heard(heard)));
      hearing.tell(microphone.presence() == Presence.AWAY ? Presence.AWAY : ear.get().presence());
    }
    return Hearing.LISTENING;
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
