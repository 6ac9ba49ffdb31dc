package dev.knead.runtime;

import dev.knead.language.Phrasebook;
import dev.knead.session.Command;
import dev.knead.session.Phase;
import dev.knead.session.SessionState;
import dev.knead.session.Spoken;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/** Says anything at any time, in part through the microphone; in the end, "stop". */
final class RandomPerson implements Person {
  private static final int LATEST_STOP = 3_500;
  private static final List<Command> ANSWERS =
      List.of(Command.YES, Command.NO, Command.SKIP, Command.UNSURE, Command.LEFT);

  private final Random random;
  private final Phrasebook phrasebook;
  private final Moment moment;
  private final Consumer<String> mouth;
  private final double throughTheMicrophone;
  private final int stop;
  private final int talkative;
  private int next;

  /**
   * A person.
   *
   * @param mouth takes words that are to be heard
   * @param throughTheMicrophone the share of such words, 0 to 1
   */
  RandomPerson(
      Random random,
      Phrasebook phrasebook,
      Moment moment,
      Consumer<String> mouth,
      double throughTheMicrophone) {
    this.random = random;
    this.phrasebook = phrasebook;
    this.moment = moment;
    this.mouth = mouth;
    this.throughTheMicrophone = throughTheMicrophone;
    this.stop = random.nextInt(LATEST_STOP);
    this.talkative = 10 + random.nextInt(400);
    this.next = random.nextInt(talkative);
  }

  @Override
  public Optional<Spoken> act(long now, SessionState state) {
    if (moment.frame() < next) {
      return Optional.empty();
    }
    next = moment.frame() + 1 + random.nextInt(talkative);
    Spoken spoken = moment.frame() >= stop ? Spoken.of(Command.STOP) : any(state.phase());
    if (moment.frame() >= stop) {
      next += random.nextInt(1_000);
    }
    List<String> ways = phrasebook.ways(spoken.command());
    if (random.nextDouble() < throughTheMicrophone && !ways.isEmpty()) {
      mouth.accept(ways.get(random.nextInt(ways.size())));
      return Optional.empty();
    }
    return Optional.of(spoken);
  }

  private Spoken any(Phase phase) {
    return switch (phase) {
      case CHOOSING -> likely(new Spoken(Command.CHOOSE, 1 + random.nextInt(3)));
      case RATING_BEFORE, RATING_AFTER, RATING_PAIN ->
          likely(new Spoken(Command.RATE, random.nextInt(11)));
      case SCREENING, PICKING_UP, ASKING_SIDE ->
          likely(Spoken.of(ANSWERS.get(random.nextInt(ANSWERS.size()))));
      case RUNNING -> likely(Spoken.of(random.nextBoolean() ? Command.HARDER : Command.REPEAT));
      default -> likely(Spoken.of(Command.NEXT));
    };
  }

  private Spoken likely(Spoken fitting) {
    if (random.nextInt(3) > 0) {
      return fitting;
    }
    List<Command> commands = List.of(Command.values());
    Command command = commands.get(random.nextInt(commands.size()));
    return switch (command) {
      case CHOOSE -> new Spoken(command, 1 + random.nextInt(4));
      case RATE -> new Spoken(command, random.nextInt(11));
      case STOP -> Spoken.of(Command.HELP);
      default -> Spoken.of(command);
    };
  }

  @Override
  public Intent intent() {
    return Intent.MORE_TO_SAY;
  }
}
