package dev.knead.audio;

import java.util.ArrayList;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.Line;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import javax.sound.sampled.TargetDataLine;

/**
 * The devices that Java Sound knows at this moment, the system's own choice first. On Linux that is
 * ALSA's {@code default}, which may lead to PulseAudio or PipeWire.
 */
final class JavaSound {
  /** What ALSA's and others' providers put before every description. */
  private static final String PREFIX = "Direct Audio Device: ";

  private JavaSound() {}

  static List<SoundDevice<TargetDataLine>> microphones() {
    return devices(TargetDataLine.class, TargetDataLine::open);
  }

  static List<SoundDevice<SourceDataLine>> loudspeakers() {
    return devices(SourceDataLine.class, SourceDataLine::open);
  }

  private static <L extends DataLine> List<SoundDevice<L>> devices(
      Class<L> kind, Opening<L> opening) {
    List<SoundDevice<L>> devices = new ArrayList<>();
    for (Mixer.Info info : AudioSystem.getMixerInfo()) {
      Mixer mixer = AudioSystem.getMixer(info);
      if (mixer.isLineSupported(new Line.Info(kind))) {
        devices.add(new MixerDevice<>(mixer, kind, opening));
      }
    }
    return devices;
  }

  /** Both kinds of lines have such a method, but not in common. */
  private interface Opening<L> {
    void open(L line, AudioFormat format, int bufferBytes) throws LineUnavailableException;
  }

  private record MixerDevice<L extends DataLine>(Mixer mixer, Class<L> kind, Opening<L> opening)
      implements SoundDevice<L> {
    @Override
    public String name() {
      String name = mixer.getMixerInfo().getName();
      String more = mixer.getMixerInfo().getDescription().replace(PREFIX, "");
      return more.isBlank() || name.contains(more) ? name : name + " (" + more + ")";
    }

    @Override
    public L open(AudioFormat format, int bufferBytes) throws LineUnavailableException {
      L line = kind.cast(mixer.getLine(new DataLine.Info(kind, format)));
      try {
        opening.open(line, format, bufferBytes);
        return line;
      } catch (LineUnavailableException | RuntimeException e) {
        line.close();
        throw e;
      }
    }
  }
}
