package dev.knead.hearing;

import com.sun.speech.freetts.Voice;
import com.sun.speech.freetts.audio.AudioPlayer;
import com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory;
import dev.knead.audio.Frame;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.SplittableRandom;
import javax.sound.sampled.AudioFormat;

/** A person for the tests: FreeTTS' kevin16, somewhat higher, in a quiet room. */
public final class Kevin {
  private static final float PITCH = 130;

  private Kevin() {}

  /** A second of room, the words, and another second of room. */
  public static short[] says(String text) {
    short[] words = speak(text);
    short[] recording = new short[words.length + 2 * Frame.RATE];
    SplittableRandom random = new SplittableRandom(text.hashCode());
    for (int i = 0; i < recording.length; i++) {
      recording[i] = (short) random.nextInt(-34, 35);
    }
    for (int i = 0; i < words.length; i++) {
      recording[Frame.RATE + i] += words[i];
    }
    return recording;
  }

  private static short[] speak(String text) {
    Voice voice =
        Arrays.stream(new KevinVoiceDirectory().getVoices())
            .filter(candidate -> candidate.getName().equals("kevin16"))
            .findFirst()
            .orElseThrow();
    Collector collector = new Collector();
    voice.setAudioPlayer(collector);
    voice.allocate();
    try {
      voice.setPitch(PITCH);
      voice.speak(text);
    } finally {
      voice.deallocate();
    }
    ByteBuffer bytes = ByteBuffer.wrap(collector.bytes.toByteArray()).order(ByteOrder.BIG_ENDIAN);
    short[] samples = new short[bytes.remaining() / 2];
    bytes.asShortBuffer().get(samples);
    return samples;
  }

  /** Keeps what it is given to play. */
  private static final class Collector implements AudioPlayer {
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private AudioFormat format = new AudioFormat(Frame.RATE, 16, 1, true, true);

    @Override
    public void setAudioFormat(AudioFormat format) {
      this.format = format;
    }

    @Override
    public AudioFormat getAudioFormat() {
      return format;
    }

    @Override
    public boolean write(byte[] audio) {
      return write(audio, 0, audio.length);
    }

    @Override
    public boolean write(byte[] audio, int offset, int size) {
      bytes.write(audio, offset, size);
      return true;
    }

    @Override
    public void begin(int size) {}

    @Override
    public boolean end() {
      return true;
    }

    @Override
    public boolean drain() {
      return true;
    }

    @Override
    public void startFirstSampleTimer() {}

    @Override
    public void cancel() {}

    @Override
    public void close() {}

    @Override
    public void pause() {}

    @Override
    public void resume() {}

    @Override
    public void reset() {}

    @Override
    public void resetTime() {}

    @Override
    public long getTime() {
      return 0;
    }

    @Override
    public float getVolume() {
      return 1;
    }

    @Override
    public void setVolume(float volume) {}

    @Override
    public void showMetrics() {}
  }
}
