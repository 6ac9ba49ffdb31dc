package dev.knead.diary;

import dev.knead.session.Spoken;
import java.time.Duration;
import java.util.OptionalDouble;

/**
 * A command that came in.
 *
 * @param at from the session's beginning
 * @param confidence how sure it was, 0 to 1; empty where it did not come through a microphone
 */
public record PastCommand(Duration at, Spoken spoken, OptionalDouble confidence) {}
