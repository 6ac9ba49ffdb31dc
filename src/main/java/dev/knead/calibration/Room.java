package dev.knead.calibration;

import dev.knead.hearing.echo.Echo;
import java.util.Optional;

/**
 * What was measured of room and loudspeaker. Levels are root mean squares at the microphone, of
 * 32,768.
 *
 * @param noise of the quiet room
 * @param echo how the loudspeaker comes back; empty when it does not
 * @param echoLevel of the echo while the coach speaks; 0 without one
 */
public record Room(double noise, Optional<Echo> echo, double echoLevel) {}
