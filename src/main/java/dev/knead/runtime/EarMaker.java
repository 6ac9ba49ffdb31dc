package dev.knead.runtime;

import dev.knead.hearing.Ear;
import java.io.Closeable;
import java.io.IOException;

/** Makes the ear, on the thread that will listen with it. */
@FunctionalInterface
public interface EarMaker {
  /** Loads the model; takes a good part of a second. */
  OpenEar make() throws IOException;

  /**
   * An ear and the model behind it, closed in this order by the thread that listened.
   *
   * @param ear listens
   * @param model what it was made of
   */
  record OpenEar(Ear ear, Closeable model) implements Closeable {
    @Override
    public void close() throws IOException {
      ear.close();
      model.close();
    }
  }
}
