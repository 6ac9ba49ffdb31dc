package dev.knead.bench;

import dev.knead.language.Vocabulary;
import dev.knead.session.Spoken;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Something to listen to, and what ought to be heard in it.
 *
 * @param said the words, for the reader; what the sound is where nobody speaks to us
 * @param wanted the command that they are; empty when nothing may be heard
 * @param vocabulary the phrases that mean something at that moment
 * @param take makes the sound, the same each time; called once by each contender, on any thread
 */
public record Trial(
    String said, Optional<Spoken> wanted, Vocabulary vocabulary, Supplier<Take> take) {}
