package dev.knead.audio;

import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;
import javax.sound.sampled.TargetDataLine;

/** Where sound may come from. */
public final class Microphones {
  private Microphones() {}

  /** The microphones of this machine, the system's own choice first. */
  public static List<String> names() {
    return devices(JavaSound::microphones).names();
  }

  /**
   * Opens what a person named with {@code --mic}.
   *
   * @param stdin read when the endpoint is a pipe, and never closed
   * @throws AudioException when there is no such thing, it is busy or can't be read
   */
  public static AudioSource open(Endpoint endpoint, InputStream stdin) throws AudioException {
    return open(endpoint, stdin, JavaSound::microphones);
  }

  /** As above, with other devices; they are looked up only when one is wanted. */
  static AudioSource open(
      Endpoint endpoint, InputStream stdin, Supplier<List<SoundDevice<TargetDataLine>>> lookup)
      throws AudioException {
    if (endpoint instanceof Endpoint.WavFile file) {
      return new WavSource(file.path());
    }
    if (endpoint instanceof Endpoint.Pipe) {
      return new PipeSource(stdin);
    }
    if (endpoint instanceof Endpoint.Nothing) {
      return new SilentSource();
    }
    Devices<TargetDataLine> devices = devices(lookup);
    return new LineSource(devices.open(devices.meant(endpoint), LineSource.BUFFER_MILLIS));
  }

  private static Devices<TargetDataLine> devices(
      Supplier<List<SoundDevice<TargetDataLine>>> lookup) {
    return new Devices<>(Devices.Kind.MICROPHONE, lookup.get());
  }
}
