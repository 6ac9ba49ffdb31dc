package dev.knead.diary;

import dev.knead.session.Note;
import java.time.Duration;
import java.util.OptionalInt;

/**
 * A pain rating that was asked for.
 *
 * @param at from the session's beginning
 * @param pain 0 to 10; empty where none was given
 */
public record PastRating(Duration at, Note.Occasion occasion, OptionalInt pain) {}
