package dev.knead.runtime;

import dev.knead.audio.AudioException;
import dev.knead.audio.AudioSink;
import dev.knead.audio.Frame;
import dev.knead.audio.Presence;
import java.io.IOException;
import java.util.function.Consumer;

/** A device, or a file, that fails; counts what is let go. */
final class FaultyLoudspeaker {
  private final Troubles<Kind> troubles;
  private final Moment moment;
  private final Consumer<Frame> played;
  private final Closings closings;
  private int opened;

  /** How it fails. */
  enum Kind {
    GONE,
    /** Takes nothing for as long as it is waited for. */
    BLOCKS,
    /** Takes every other frame. */
    STUTTERS
  }

  FaultyLoudspeaker(
      Troubles<Kind> troubles, Moment moment, Consumer<Frame> played, Closings closings) {
    this.troubles = troubles;
    this.moment = moment;
    this.played = played;
    this.closings = closings;
  }

  /** One that is opened anew when it fails. */
  AudioSink returning() {
    closings.opened("loudspeaker");
    AudioSink returning = new ReturningSink("USB", this::open, moment);
    return new AudioSink() {
      @Override
      public void write(Frame frame) throws IOException {
        returning.write(frame);
      }

      @Override
      public Presence presence() {
        return returning.presence();
      }

      @Override
      public String name() {
        return returning.name();
      }

      @Override
      public void close() throws IOException {
        closings.closed("loudspeaker");
        returning.close();
      }
    };
  }

  /** One that breaks for good. */
  AudioSink plain() {
    closings.opened("loudspeaker");
    return new AudioSink() {
      @Override
      public void write(Frame frame) throws IOException {
        if (troubles.now().isPresent()) {
          if (moment.frame() % 2 == 0) {
            throw new AudioException("The disk is full; make room.");
          }
          throw new IllegalStateException("no room");
        }
        played.accept(frame);
      }

      @Override
      public String name() {
        return "a file";
      }

      @Override
      public void close() {
        closings.closed("loudspeaker");
      }
    };
  }

  private Outlet open() {
    opened++;
    String name = "outlet " + opened;
    closings.opened(name);
    return new Outlet() {
      @Override
      public Delivery offer(Frame frame, long millis) throws IOException {
        Kind kind = troubles.now().orElse(null);
        if (kind == Kind.GONE) {
          throw new AudioException("The loudspeaker USB has stopped; plug it in.");
        }
        if (kind == Kind.BLOCKS || (kind == Kind.STUTTERS && moment.frame() % 2 == 0)) {
          moment.pass(millis);
          return Delivery.REFUSED;
        }
        played.accept(frame);
        return Delivery.TAKEN;
      }

      @Override
      public void finish() {
        closings.closed(name);
      }

      @Override
      public void abandon() {
        closings.closed(name);
      }
    };
  }
}
