package dev.knead.runtime;

import dev.knead.audio.AudioSource;
import dev.knead.audio.Frame;
import dev.knead.audio.Presence;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A microphone that may go and come back: unplugged, suspended, its sound server started anew. It
 * never ends. While the device is away this gives silence, in time, and has it opened anew.
 *
 * <p>Read and closed by one thread.
 */
public final class ReturningSource implements AudioSource {
  private static final Logger LOG = LoggerFactory.getLogger(ReturningSource.class);

  /** After a moment in which the whole program stood still, what has waited comes within this. */
  private static final long MOMENT_MILLIS = 100;

  /**
   * How late a frame may be before silence takes its place, where sound has only just come back.
   */
  private static final long LATEST_MILLIS = 3 * Frame.MILLIS;

  private static final long NOTHING_YET = -1;

  /** A longer standstill of the whole program is not made up for. */
  private static final long LONGEST_CATCHING_UP_MILLIS = 1_000;

  private final String name;
  private final Supplier<Intake> intakes;
  private final Clock clock;
  private final Attendance attendance = new Attendance();
  private Optional<Intake> intake = Optional.empty();

  /** Where the device's next frame begins by its own count; -1 before the first. */
  private long expected = NOTHING_YET;

  private long position;
  private long due;

  /**
   * A microphone in any time.
   *
   * @param intakes begin to open the device, each time anew
   */
  ReturningSource(String name, Supplier<Intake> intakes, Clock clock) {
    this.name = name;
    this.intakes = intakes;
    this.clock = clock;
  }

  /**
   * Opens a microphone that will be opened anew when it is lost.
   *
   * @throws IOException when it can't be opened the first time, with a sentence that says why
   */
  public static ReturningSource open(Opening<AudioSource> opening) throws IOException {
    AudioSource first = opening.open();
    Opening<AudioSource> anew = new FirstOpen<>(first, opening);
    Semaphore places = new Semaphore(DeviceThread.MOST_THREADS);
    return new ReturningSource(first.name(), () -> new IntakeThread(anew, places), new WallClock());
  }

  @Override
  public Optional<Frame> read() throws InterruptedIOException {
    Optional<Frame> frame = attendance.isSteady() ? awaited() : polled();
    if (frame.isPresent()) {
      attendance.flowed(clock.millis());
      due = clock.millis() + LATEST_MILLIS;
      return Optional.of(after(frame.get()));
    }
    Pace.await(clock, due);
    due = Math.max(due + Frame.MILLIS, clock.millis() - LONGEST_CATCHING_UP_MILLIS);
    return Optional.of(next(new short[Frame.LENGTH]));
  }

  /** What the line has thrown away is missing here, too. */
  private Frame after(Frame given) {
    if (expected != NOTHING_YET) {
      position += Math.max(0, given.position() - expected);
    }
    expected = given.position() + given.samples().length;
    return next(given.samples());
  }

  private Frame next(short[] samples) {
    Frame frame = new Frame(position, samples);
    position += samples.length;
    return frame;
  }

  private Optional<Frame> awaited() throws InterruptedIOException {
    long began = clock.millis();
    Optional<Frame> frame = poll(attendance.patience());
    if (frame.isEmpty() && attendance.isSteady()) {
      frame = poll(MOMENT_MILLIS);
    }
    if (frame.isEmpty()) {
      due = Math.max(due, began);
      if (attendance.isSteady()) {
        attendance.stalled(clock.millis());
      }
    }
    return frame;
  }

  private Optional<Frame> polled() throws InterruptedIOException {
    if (attendance.wantsAttempt(clock.millis())) {
      intake.ifPresent(Intake::abandon);
      intake = Optional.of(intakes.get());
      expected = NOTHING_YET;
      attendance.attempted(clock.millis());
    }
    Optional<Frame> frame = poll(Math.max(0, due - clock.millis()));
    attendance.waited(clock.millis());
    return frame;
  }

  private Optional<Frame> poll(long millis) throws InterruptedIOException {
    try {
      if (intake.isEmpty()) {
        intake = Optional.of(intakes.get());
      }
      return intake.get().poll(millis);
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IOException e) {
      if (attendance.isSteady()) {
        LOG.warn("{} Until then there is silence.", e.getMessage());
      }
      attendance.broke(clock.millis());
      return Optional.empty();
    }
  }

  @Override
  public Presence presence() {
    return attendance.presence();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void close() {
    // One that was never read has still to be let go.
    intake.orElseGet(intakes).abandon();
  }
}
