package dev.knead.runtime;

import dev.knead.session.SessionState;

/**
 * A live session at one moment.
 *
 * @param state where it stands
 * @param now milliseconds of the session
 * @param level of the microphone: the root mean square of its last tenth of a second in dBFS, at
 *     most 0; negative infinity in silence and where there is no microphone
 */
public record Glance(SessionState state, long now, double level) {}
