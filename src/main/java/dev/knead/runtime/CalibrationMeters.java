package dev.knead.runtime;

import dev.knead.calibration.Phase;
import dev.knead.calibration.Room;
import dev.knead.hearing.Heard;
import dev.knead.hearing.NoiseMeter;
import dev.knead.hearing.SpeechMeter;
import dev.knead.hearing.echo.EchoMeter;
import java.util.Optional;

/** All that is measured in a calibration: each in its phase. Used by one thread. */
final class CalibrationMeters {
  private final NoiseMeter noise = new NoiseMeter();
  private final SpeechMeter levels = new SpeechMeter();
  private Optional<EchoMeter> echo = Optional.empty();

  /** Takes a frame of both; none may be left out. */
  void accept(Phase phase, short[] microphone, short[] loudspeaker) {
    levels.accept(microphone);
    if (phase == Phase.QUIET) {
      noise.accept(microphone);
    } else if (phase == Phase.ECHO) {
      if (echo.isEmpty()) {
        echo = Optional.of(new EchoMeter(noise.rms()));
      }
      echo.get().accept(microphone, loudspeaker);
    }
  }

  /** How loud a word was: root mean square at the microphone. */
  double level(Heard heard) {
    return levels.rms(heard.from(), heard.to());
  }

  /** What was measured of the room; at the end of {@link Phase#ECHO}. */
  Room room() {
    EchoMeter meter = echo.orElseThrow();
    return new Room(noise.rms(), meter.echo(), meter.rms());
  }
}
