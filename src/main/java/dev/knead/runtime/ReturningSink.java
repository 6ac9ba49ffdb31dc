package dev.knead.runtime;

import dev.knead.audio.AudioSink;
import dev.knead.audio.Frame;
import dev.knead.audio.Presence;
import dev.knead.runtime.Outlet.Delivery;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A loudspeaker that may go and come back: unplugged, suspended, its sound server started anew. It
 * never breaks. While the device is away this takes frames at the pace of time, loses them, and has
 * the device opened anew.
 *
 * <p>Written and closed by one thread.
 */
public final class ReturningSink implements AudioSink {
  private static final Logger LOG = LoggerFactory.getLogger(ReturningSink.class);

  /** After a moment in which the whole program stood still, what has waited goes within this. */
  private static final long MOMENT_MILLIS = 100;

  /** A longer standstill of the whole program is not made up for. */
  private static final long LONGEST_CATCHING_UP_MILLIS = 1_000;

  private final String name;
  private final Supplier<Outlet> outlets;
  private final Clock clock;
  private final Attendance attendance = new Attendance();
  private Optional<Outlet> outlet = Optional.empty();
  private long due;

  /**
   * A loudspeaker in any time.
   *
   * @param outlets begin to open the device, each time anew
   */
  ReturningSink(String name, Supplier<Outlet> outlets, Clock clock) {
    this.name = name;
    this.outlets = outlets;
    this.clock = clock;
  }

  /**
   * Opens a loudspeaker that will be opened anew when it is lost.
   *
   * @throws IOException when it can't be opened the first time, with a sentence that says why
   */
  public static ReturningSink open(Opening<AudioSink> opening) throws IOException {
    AudioSink first = opening.open();
    Opening<AudioSink> anew = new FirstOpen<>(first, opening);
    Semaphore places = new Semaphore(DeviceThread.MOST_THREADS);
    return new ReturningSink(first.name(), () -> new OutletThread(anew, places), new WallClock());
  }

  @Override
  public void write(Frame frame) throws InterruptedIOException {
    if (attendance.isSteady()) {
      await(frame);
    } else {
      tryAgain(frame);
    }
  }

  private void await(Frame frame) throws InterruptedIOException {
    long began = clock.millis();
    if (offer(frame, attendance.patience()) == Delivery.REFUSED
        && attendance.isSteady()
        && offer(frame, MOMENT_MILLIS) == Delivery.REFUSED
        && attendance.isSteady()) {
      attendance.stalled(clock.millis());
    }
    due = (attendance.isSteady() ? clock.millis() : began) + Frame.MILLIS;
  }

  private void tryAgain(Frame frame) throws InterruptedIOException {
    if (attendance.wantsAttempt(clock.millis())) {
      outlet.ifPresent(Outlet::abandon);
      outlet = Optional.of(outlets.get());
      attendance.attempted(clock.millis());
    }
    offer(frame, Math.max(0, due - clock.millis()));
    attendance.waited(clock.millis());
    Pace.await(clock, due);
    due = Math.max(due + Frame.MILLIS, clock.millis() - LONGEST_CATCHING_UP_MILLIS);
  }

  private Delivery offer(Frame frame, long millis) throws InterruptedIOException {
    try {
      if (outlet.isEmpty()) {
        outlet = Optional.of(outlets.get());
      }
      Delivery delivery = outlet.get().offer(frame, millis);
      if (delivery == Delivery.TAKEN) {
        attendance.flowed(clock.millis());
      }
      return delivery;
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IOException e) {
      if (attendance.isSteady()) {
        LOG.warn("{} Until then nothing is heard.", e.getMessage());
      }
      attendance.broke(clock.millis());
      return Delivery.REFUSED;
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
    // One that was never written to has still to be let go.
    Outlet last = outlet.orElseGet(outlets);
    if (attendance.isSteady()) {
      last.finish();
    } else {
      last.abandon();
    }
  }
}
