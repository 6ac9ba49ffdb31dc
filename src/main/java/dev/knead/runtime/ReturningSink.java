package dev.knead.runtime;

import dev.knead.audio.AudioSink;
import dev.knead.audio.Frame;
import dev.knead.audio.Presence;
import dev.knead.runtime.Outlet.Delivery;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * A loudspeaker that may go and come back: unplugged, suspended, its sound server started anew. It
 * never breaks. While the device is away this takes frames at the pace of time, loses them, and has
 * the device opened anew.
 *
 * <p>Written and closed by one thread.
 */
public final class ReturningSink implements AudioSink {
  private final String name;
  private final ReopenedLine<Outlet> line;

  /**
   * A loudspeaker in any time.
   *
   * @param outlets begin to open the device, each time anew
   */
  ReturningSink(String name, Supplier<Outlet> outlets, Clock clock) {
    this.name = name;
    this.line =
        new ReopenedLine<>(
            outlets, clock, "It is tried again and again; until it is back, nothing is heard.");
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
    if (line.isSteady()) {
      await(frame);
    } else {
      tryAgain(frame);
    }
  }

  private void await(Frame frame) throws InterruptedIOException {
    long began = line.now();
    if (offer(frame, line.patience()) == Delivery.REFUSED
        && line.isSteady()
        && offer(frame, ReopenedLine.MOMENT_MILLIS) == Delivery.REFUSED
        && line.isSteady()) {
      line.stalled();
    }
    line.dueAt((line.isSteady() ? line.now() : began) + Frame.MILLIS);
  }

  private void tryAgain(Frame frame) throws InterruptedIOException {
    line.reopen();
    offer(frame, line.untilDue());
    line.waited();
    line.passFrame();
  }

  private Delivery offer(Frame frame, long millis) throws InterruptedIOException {
    try {
      Delivery delivery = line.present().offer(frame, millis);
      if (delivery == Delivery.TAKEN) {
        line.flowed();
      }
      return delivery;
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IOException e) {
      line.broke(e);
      return Delivery.REFUSED;
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
    // One that was never written to has still to be let go.
    if (line.isSteady()) {
      line.present().finish();
    } else {
      line.present().abandon();
    }
  }
}
