package dev.knead.speech;

import dev.knead.audio.Frame;
import dev.knead.audio.Levelling;
import dev.knead.audio.Pcm;
import dev.knead.language.Pronunciations;
import dev.knead.markup.MarkedText;
import dev.knead.markup.Part;
import dev.knead.markup.Prosody;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An engine that speaks plain words: what is marked up is put together from clauses, each spoken in
 * one manner, with silence between them. Whoever writes an engine for a synthesizer of plain words
 * has {@link #say} to write, and may be done.
 */
public abstract class ClauseEngine implements SpeechEngine {
  private static final Logger LOG = LoggerFactory.getLogger(ClauseEngine.class);

  /** After a comma, a semicolon, a colon or a dash. */
  private static final Pattern CLAUSES = Pattern.compile("(?<=[,;:\u2013\u2014])\\s+");

  private final VoicePack pack;
  private final Pronunciations pronunciations;
  private final Set<Ability> missed = EnumSet.noneOf(Ability.class);

  /** An engine for a pack, with the pronunciations of its language and its own. */
  protected ClauseEngine(VoicePack pack) {
    this.pack = pack;
    this.pronunciations = Pronunciations.forVoice(pack.language()).with(pack.pronunciations());
  }

  /**
   * Speaks plain words.
   *
   * @param words as they are to be spoken
   * @param delivery of these words; what the engine has no ability for, it may pass over
   */
  protected abstract Pcm say(String words, Delivery delivery) throws IOException;

  /** What the engine can do besides; what it can't is left out with a warning, once. */
  protected abstract Set<Ability> abilities();

  /**
   * Words by which the engine is made to speak sounds of the International Phonetic Alphabet; empty
   * where it can't speak these.
   */
  protected Optional<String> spelled(String phones) {
    return Optional.empty();
  }

  /** The pack that it speaks. */
  protected final VoicePack pack() {
    return pack;
  }

  @Override
  public final Pcm render(MarkedText text, Delivery delivery) throws IOException {
    Sounds sounds = new Sounds();
    StringBuilder run = new StringBuilder();
    Prosody manner = Prosody.USUAL;
    for (Part part : pronunciations.apply(text).parts()) {
      if (part instanceof Part.Words words) {
        if (!words.prosody().equals(manner)) {
          speak(run, manner, delivery, sounds);
          manner = words.prosody();
        }
        run.append(spoken(words));
      } else if (part instanceof Part.Break silence) {
        speak(run, manner, delivery, sounds);
        sounds.pause(silence.length().toMillis());
      }
    }
    speak(run, manner, delivery, sounds);
    return sounds.joined();
  }

  private String spoken(Part.Words words) {
    Optional<String> spelling = words.phones().flatMap(this::spelled);
    if (words.phones().isPresent() && spelling.isEmpty()) {
      miss(Ability.PHONES);
    }
    String spoken = spelling.orElse(words.spoken());
    return words.text().endsWith(" ") && !spoken.endsWith(" ") ? spoken + " " : spoken;
  }

  /** Speaks what has come together, and empties it. */
  private void speak(StringBuilder run, Prosody manner, Delivery delivery, Sounds sounds)
      throws IOException {
    List<String> clauses =
        pack.manner().clausePause() > 0
            ? List.of(CLAUSES.split(run.toString().strip()))
            : List.of(run.toString().strip());
    run.setLength(0);
    if (manner.rate() != 1) {
      need(Ability.RATE);
    }
    if (manner.pitch() != 1) {
      need(Ability.PITCH);
    }
    for (String clause : clauses) {
      if (clause.chars().anyMatch(Character::isLetterOrDigit)) {
        sounds.add(say(clause, delivery.in(manner)), manner.decibels());
      }
    }
  }

  private void need(Ability ability) {
    if (!abilities().contains(ability)) {
      miss(ability);
    }
  }

  private void miss(Ability ability) {
    if (missed.add(ability)) {
      LOG.warn("The voice {} can't be told {}; that is left out.", pack.id(), ability.title());
    }
  }

  /** The clauses' sounds, one after the other. */
  private final class Sounds {
    private final List<Piece> pieces = new ArrayList<>();
    private long silence;

    /** A clause, and the silence before it in milliseconds. */
    private record Piece(long silence, Pcm sound, double decibels) {}

    void pause(long millis) {
      silence += millis;
    }

    void add(Pcm clause, double decibels) {
      if (!pieces.isEmpty() && silence == 0) {
        silence = pack.manner().clausePause();
      }
      pieces.add(new Piece(silence, clause, decibels));
      silence = 0;
    }

    Pcm joined() {
      List<short[]> sounds = new ArrayList<>();
      for (Piece piece : pieces) {
        sounds.add(new short[(int) Frame.samples(piece.silence())]);
        // The engine's own silence around a clause would make pauses longer than was asked for.
        short[] samples =
            pieces.size() > 1 ? Clause.trimmed(piece.sound().samples()) : piece.sound().samples();
        sounds.add(Levelling.by(piece.decibels(), new Pcm(samples)).samples());
      }
      sounds.add(new short[(int) Frame.samples(silence)]);
      return Clause.joined(sounds);
    }
  }
}
