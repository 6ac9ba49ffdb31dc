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
   * An ear and what stands behind it.
   *
   * @param ear listens
   * @param model closed when nobody listens any more, by the thread that listened
   */
  record OpenEar(Ear ear, Closeable model) implements Closeable {
    @Override
    public void close() throws IOException {
      model.close();
    }
  }
}
