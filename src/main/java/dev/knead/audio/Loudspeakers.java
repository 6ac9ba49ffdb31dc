package dev.knead.audio;

import java.io.OutputStream;
import java.util.List;
import java.util.function.Supplier;
import javax.sound.sampled.SourceDataLine;

/** Where sound may go. */
public final class Loudspeakers {
  private Loudspeakers() {}

  /** The loudspeakers of this machine, the system's own choice first. */
  public static List<String> names() {
    return devices(JavaSound::loudspeakers).names();
  }

  /**
   * Opens what a person named with {@code --speaker}.
   *
   * @param stdout written to when the endpoint is a pipe, and never closed
   * @throws AudioException when there is no such thing, it is busy or can't be written
   */
  public static AudioSink open(Endpoint endpoint, OutputStream stdout) throws AudioException {
    return open(endpoint, stdout, JavaSound::loudspeakers);
  }

  /** As above, with other devices; they are looked up only when one is wanted. */
  static AudioSink open(
      Endpoint endpoint, OutputStream stdout, Supplier<List<SoundDevice<SourceDataLine>>> lookup)
      throws AudioException {
    if (endpoint instanceof Endpoint.WavFile file) {
      return new WavSink(file.path());
    }
    if (endpoint instanceof Endpoint.Pipe) {
      return new PipeSink(stdout);
    }
    if (endpoint instanceof Endpoint.Nothing) {
      return new NullSink();
    }
    Devices<SourceDataLine> devices = devices(lookup);
    return new LineSink(devices.open(devices.meant(endpoint), LineSink.BUFFER_MILLIS));
  }

  private static Devices<SourceDataLine> devices(
      Supplier<List<SoundDevice<SourceDataLine>>> lookup) {
    return new Devices<>(Devices.Kind.LOUDSPEAKER, lookup.get());
  }
}
