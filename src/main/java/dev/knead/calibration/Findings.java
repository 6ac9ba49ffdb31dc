package dev.knead.calibration;

import dev.knead.calibration.Answer.Hearing;
import dev.knead.hearing.Profile;
import dev.knead.session.Command;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a calibration has found.
 *
 * @param room what was measured of it
 * @param words how each word was heard
 */
public record Findings(Room room, List<Word> words) {
  /** As an amplitude ratio: 15 dB. With less, commands drown in noise. */
  private static final double OVER_NOISE = Math.pow(10, 15.0 / 20);

  /** As an amplitude ratio: 10 dB. Over a louder echo no canceller helps. */
  private static final double OVER_PERSON = Math.pow(10, 10.0 / 20);

  private static final long LATE_MILLIS = 400;

  /** Something that the person had better change. */
  public enum Trouble {
    /** The person is less than 15 dB over the room's noise. */
    NOISY,
    /** The coach is more than 10 dB louder than the person. */
    LOUD_ECHO,
    /** The coach is heard more than 400 ms late. */
    LATE_ECHO
  }

  public Findings {
    words = List.copyOf(words);
  }

  /** What follows from the answers; empty before the room was measured. */
  public static Optional<Findings> of(CalibrationState state) {
    List<Word> words =
        CalibrationState.WORDS.stream()
            .map(word -> new Word(word, hearings(state, word), state.ways().get(word)))
            .toList();
    return state.room().map(room -> new Findings(room, words));
  }

  private static List<Hearing> hearings(CalibrationState state, Command word) {
    return state.answers().stream()
        .filter(answer -> answer.asked() == word)
        .flatMap(answer -> answer.heard().stream())
        .toList();
  }

  /** Words of a grade. */
  public List<Word> words(Word.Grade grade) {
    return words.stream().filter(word -> word.grade() == grade).toList();
  }

  /** What the person had better change; nothing when the person was never heard. */
  public List<Trouble> troubles() {
    double[] levels =
        words.stream()
            .flatMap(word -> word.hearings().stream())
            .mapToDouble(Hearing::level)
            .sorted()
            .toArray();
    double person = levels.length == 0 ? Double.POSITIVE_INFINITY : levels[levels.length / 2];
    boolean late = room.echo().filter(echo -> echo.delayMillis() > LATE_MILLIS).isPresent();
    return List.of(Trouble.values()).stream()
        .filter(
            trouble ->
                switch (trouble) {
                  case NOISY -> person < OVER_NOISE * room.noise();
                  case LOUD_ECHO -> room.echoLevel() > OVER_PERSON * person;
                  case LATE_ECHO -> late;
                })
        .toList();
  }

  /** What to keep. */
  public Profile profile() {
    Map<Command, Double> ease = new EnumMap<>(Command.class);
    words.stream()
        .filter(word -> word.ease() > 0)
        .forEach(word -> ease.put(word.command(), word.ease()));
    return new Profile(room.noise(), room.echo(), ease);
  }
}
