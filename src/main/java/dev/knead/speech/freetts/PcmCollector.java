package dev.knead.speech.freetts;

import com.sun.speech.freetts.audio.AudioPlayer;
import dev.knead.audio.Frame;
import dev.knead.audio.Pcm;
import java.io.ByteArrayOutputStream;
import javax.sound.sampled.AudioFormat;

/**
 * Where FreeTTS believes to play: the sound is collected instead. FreeTTS's own players open sound
 * lines and can hang.
 */
final class PcmCollector implements AudioPlayer {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private AudioFormat format = new AudioFormat(Frame.RATE, 16, 1, true, true);
  private float volume = 1;

  /** What was spoken since the last reset, at the program's rate. */
  Pcm collected() {
    byte[] raw = bytes.toByteArray();
    short[] samples = new short[raw.length / 2];
    int high = format.isBigEndian() ? 0 : 1;
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) ((raw[2 * i + high] << 8) | (raw[2 * i + 1 - high] & 0xFF));
    }
    return Pcm.of(samples, Math.round(format.getSampleRate()));
  }

  @Override
  public void setAudioFormat(AudioFormat format) {
    this.format = format;
  }

  @Override
  public AudioFormat getAudioFormat() {
    return format;
  }

  @Override
  public void reset() {
    bytes.reset();
  }

  @Override
  public boolean write(byte[] data) {
    return write(data, 0, data.length);
  }

  @Override
  public boolean write(byte[] data, int offset, int size) {
    bytes.write(data, offset, size);
    return true;
  }

  @Override
  public boolean drain() {
    return true;
  }

  @Override
  public boolean end() {
    return true;
  }

  @Override
  public void begin(int size) {}

  @Override
  public void pause() {}

  @Override
  public void resume() {}

  @Override
  public void cancel() {}

  @Override
  public void close() {}

  @Override
  public float getVolume() {
    return volume;
  }

  @Override
  public void setVolume(float volume) {
    this.volume = volume;
  }

  @Override
  public long getTime() {
    return 0;
  }

  @Override
  public void resetTime() {}

  @Override
  public void startFirstSampleTimer() {}

  @Override
  public void showMetrics() {}
}
