package dev.knead.runtime;

import dev.knead.hearing.EarFactory;
import dev.knead.hearing.echo.NoCanceller;
import java.io.IOException;
import java.util.function.Supplier;

/** Makes ears with recognizers that fail, and fails at times itself. Counts what is let go. */
final class FaultyEarMaker implements EarMaker {
  private static final EarFactory FACTORY = new EarFactory("en-US");

  private final Troubles<Kind> troubles;
  private final Troubles<FaultyRecognizer.Kind> recognizer;
  private final Supplier<String> said;
  private final Moment moment;
  private final Closings closings;
  private int made;

  /** How it fails. */
  enum Kind {
    THROWS,
    BREAKS,
    CAN_NOT_LOAD,
    CAN_NOT_LET_GO
  }

  FaultyEarMaker(
      Troubles<Kind> troubles,
      Troubles<FaultyRecognizer.Kind> recognizer,
      Supplier<String> said,
      Moment moment,
      Closings closings) {
    this.troubles = troubles;
    this.recognizer = recognizer;
    this.said = said;
    this.moment = moment;
    this.closings = closings;
  }

  @Override
  public OpenEar make() throws IOException {
    Kind kind = troubles.now().orElse(null);
    if (kind == Kind.THROWS) {
      throw new IOException("The model is torn; install it again.");
    } else if (kind == Kind.BREAKS) {
      throw new IllegalStateException("The model is not one");
    } else if (kind == Kind.CAN_NOT_LOAD) {
      throw new UnsatisfiedLinkError("libvosk.so: no such file");
    }
    made++;
    String name = "ear " + made;
    closings.opened(name);
    return new OpenEar(
        FACTORY.make(new FaultyRecognizer(recognizer, said, moment), new NoCanceller()),
        () -> {
          closings.closed(name);
          if (troubles.now().filter(now -> now == Kind.CAN_NOT_LET_GO).isPresent()) {
            throw new IllegalStateException("The model is let go already");
          }
        });
  }
}
