package dev.knead.runtime;

import dev.knead.audio.AudioSource;
import dev.knead.audio.Frame;
import dev.knead.audio.Presence;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * A microphone that may go and come back: unplugged, suspended, its sound server started anew. It
 * never ends. While the device is away this gives silence, in time, and has it opened anew.
 *
 * <p>Read and closed by one thread.
 */
public final class ReturningSource implements AudioSource {
  /**
   * How late a frame may be before silence takes its place, where sound has only just come back.
   */
  private static final long LATEST_MILLIS = 3 * Frame.MILLIS;

  private static final long NOTHING_YET = -1;

  private final String name;
  private final ReopenedLine<Intake> line;

  /** Where the device's next frame begins by its own count; -1 before the first. */
  private long expected = NOTHING_YET;

  private long position;

  /**
   * A microphone in any time.
   *
   * @param intakes begin to open the device, each time anew
   */
  ReturningSource(String name, Supplier<Intake> intakes, Clock clock) {
    this.name = name;
    this.line =
        new ReopenedLine<>(
            intakes, clock, "It is tried again and again; until it is back, there is silence.");
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
    Optional<Frame> frame = line.isSteady() ? awaited() : polled();
    if (frame.isPresent()) {
      line.flowed();
      line.dueAt(line.now() + LATEST_MILLIS);
      return Optional.of(after(frame.get()));
    }
    line.passFrame();
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
    long began = line.now();
    Optional<Frame> frame = poll(line.patience());
    if (frame.isEmpty() && line.isSteady()) {
      frame = poll(ReopenedLine.MOMENT_MILLIS);
    }
    if (frame.isEmpty()) {
      line.dueNotBefore(began);
      if (line.isSteady()) {
        line.stalled();
      }
    }
    return frame;
  }

  private Optional<Frame> polled() throws InterruptedIOException {
    if (line.reopen()) {
      expected = NOTHING_YET;
    }
    Optional<Frame> frame = poll(line.untilDue());
    line.waited();
    return frame;
  }

  private Optional<Frame> poll(long millis) throws InterruptedIOException {
    try {
      return line.present().poll(millis);
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IOException e) {
      line.broke(e);
      return Optional.empty();
    }
  }

  @Override
  public Presence presence() {
    return line.presence();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void close() {
    // One that was never read has still to be let go.
    line.present().abandon();
  }
}
