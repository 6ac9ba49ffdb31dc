package dev.knead.runtime;

import dev.knead.session.SessionState;
import dev.knead.session.Spoken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;

/** A whole session in virtual time, made of one seed, in which any port may fail at any moment. */
final class FaultySession {
  private static final double WITH_AN_EAR = 0.05;
  private static final double WITH_FILES = 0.1;
  private static final double THROUGH_THE_MICROPHONE = 0.6;
  private static final int LONGEST_LEAP_MILLIS = 2 * 60 * 60_000;

  private final Moment moment = new Moment();
  private final Closings closings = new Closings();
  private final Random random;
  private final SessionLaws laws;
  private final FaultyMicrophone microphone;
  private final FaultyChronicle chronicle;
  private final Troubles<FaultyLoudspeaker.Kind> loudspeakerTroubles;
  private final Troubles<Leap> leaps;
  private final Troubles<Told> journalTroubles;
  private final RehearsedRun run;
  private final boolean files;
  private Optional<IOException> end = Optional.empty();

  /** The clock goes ahead: the computer slept. */
  private enum Leap {
    SECONDS,
    HOURS
  }

  /** The journal fails. */
  private enum Told {
    THROWS
  }

  FaultySession(long seed) {
    // Of neighbouring seeds, Random itself makes sessions that are all alike.
    random = new Random(new SplittableRandom(seed).nextLong());
    boolean ear = random.nextDouble() < WITH_AN_EAR;
    files = random.nextDouble() < WITH_FILES;
    SessionState beginning = RandomMassage.beginning(random);
    loudspeakerTroubles = troubles(FaultyLoudspeaker.Kind.class);
    leaps = troubles(Leap.class);
    journalTroubles = troubles(Told.class);
    Troubles<FaultyVoice.Kind> voiceTroubles = troubles(FaultyVoice.Kind.class);
    laws = new SessionLaws(beginning, new NoticeLaw(voiceTroubles::isEmpty), moment);
    chronicle = new FaultyChronicle(troubles(FaultyChronicle.Kind.class), moment);
    microphone =
        new FaultyMicrophone(troubles(FaultyMicrophone.Kind.class), random, moment, closings);
    FaultyLoudspeaker loudspeaker =
        new FaultyLoudspeaker(loudspeakerTroubles, moment, laws::played, closings);
    FaultyVoice voice = new FaultyVoice(voiceTroubles, random, moment, laws::level, closings);
    RandomPerson person =
        new RandomPerson(
            random, Stages.phrasebook(), moment, microphone::say, ear ? THROUGH_THE_MICROPHONE : 0);
    Optional<EarMaker> maker =
        ear
            ? Optional.of(
                new FaultyEarMaker(
                    troubles(FaultyEarMaker.Kind.class),
                    troubles(FaultyRecognizer.Kind.class),
                    microphone::words,
                    moment,
                    closings))
            : Optional.empty();
    Stage stage =
        Stages.of(
                beginning,
                voice,
                files ? microphone.plain() : microphone.returning(),
                maker,
                files ? loudspeaker.plain() : loudspeaker.returning(),
                this::told)
            .rememberedBy(chronicle);
    run = new RehearsedRun(stage, watched(person), voice, this::next);
  }

  private <K extends Enum<K>> Troubles<K> troubles(Class<K> kinds) {
    return new Troubles<>(random, Arrays.asList(kinds.getEnumConstants()), moment);
  }

  private void told(Entry entry) {
    laws.record(entry);
    if (journalTroubles.now().isPresent()) {
      throw new IllegalStateException("no more paper");
    }
  }

  private long next(long now) {
    if (leaps.now().isPresent() && random.nextInt(50) == 0) {
      boolean seconds = leaps.now().get() == Leap.SECONDS;
      moment.pass(random.nextInt(seconds ? 10_000 : LONGEST_LEAP_MILLIS));
    }
    return moment.after(now);
  }

  private Person watched(Person person) {
    return new Person() {
      @Override
      public Optional<Spoken> act(long now, SessionState state) {
        laws.look(state);
        return person.act(now, state);
      }

      @Override
      public Intent intent() {
        return person.intent();
      }
    };
  }

  /** Runs to the end; gives what was broken of what must hold. */
  List<String> run() {
    List<String> broken = new ArrayList<>();
    try {
      run.run();
    } catch (IOException e) {
      end = Optional.of(e);
      broken.addAll(unforeseen(e));
    } catch (RuntimeException | Error e) {
      end = Optional.of(new IOException(e));
      if (!files || loudspeakerTroubles.isEmpty()) {
        broken.add("nothing is thrown: " + e);
      }
    }
    broken.addAll(laws.broken());
    broken.addAll(closings.wrong());
    Entry last = laws.entries().get(laws.entries().size() - 1);
    if (last instanceof Entry.Ended && chronicle.last() > last.at()) {
      broken.add("nothing is remembered after the end");
    }
    return broken;
  }

  /** A device that comes back never breaks a session, a file that is full does. */
  private List<String> unforeseen(IOException e) {
    return files && !loudspeakerTroubles.isEmpty() ? List.of() : List.of("it breaks: " + e);
  }

  /** What broke it, if anything did. */
  Optional<IOException> end() {
    return end;
  }

  /** All that was told. */
  List<Entry> entries() {
    return laws.entries();
  }
}
