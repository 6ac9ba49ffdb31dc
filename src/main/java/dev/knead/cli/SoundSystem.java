package dev.knead.cli;

import dev.knead.audio.AudioSink;
import dev.knead.audio.AudioSource;
import dev.knead.audio.Endpoint;
import dev.knead.audio.Loudspeakers;
import dev.knead.audio.Microphones;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** The microphones and loudspeakers of a computer: a seam, so that verbs can be tested without. */
interface SoundSystem {
  /** What a person can name, the system's own choice first. */
  List<String> microphones();

  /** What a person can name, the system's own choice first. */
  List<String> loudspeakers();

  /**
   * Opens what {@code --mic} names.
   *
   * @throws IOException when it can't be opened, saying why and what to do
   */
  AudioSource openMicrophone(Endpoint endpoint) throws IOException;

  /**
   * Opens what {@code --speaker} names.
   *
   * @throws IOException when it can't be opened, saying why and what to do
   */
  AudioSink openLoudspeaker(Endpoint endpoint) throws IOException;

  /** This computer's; its pipes are these streams. */
  static SoundSystem of(InputStream in, OutputStream out) {
    return new SoundSystem() {
      @Override
      public List<String> microphones() {
        return Microphones.names();
      }

      @Override
      public List<String> loudspeakers() {
        return Loudspeakers.names();
      }

      @Override
      public AudioSource openMicrophone(Endpoint endpoint) throws IOException {
        return Microphones.open(endpoint, in);
      }

      @Override
      public AudioSink openLoudspeaker(Endpoint endpoint) throws IOException {
        return Loudspeakers.open(endpoint, out);
      }
    };
  }
}
