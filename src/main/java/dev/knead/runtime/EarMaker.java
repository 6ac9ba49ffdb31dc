package dev.knead.runtime;

import dev.knead.hearing.Ear;
import java.io.IOException;

/** Makes the ear, on the thread that will listen with it. */
@FunctionalInterface
public interface EarMaker {
  /** Loads the model; takes a good part of a second. */
  Ear make() throws IOException;
}
