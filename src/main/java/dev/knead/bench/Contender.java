package dev.knead.bench;

import dev.knead.language.Vocabulary;
import java.io.IOException;

/** One of those who listen to the same sounds. Any thread may ask it for a listener. */
public interface Contender {
  /** A short name, by which it can be asked for. */
  String name();

  /** A listener for the calling thread; loading it takes a while. */
  Listener open() throws IOException;

  /** Listens. Used and closed by the thread that opened it. */
  interface Listener extends AutoCloseable {
    /** Hears a trial's sound from its beginning; what was heard before leaves no trace. */
    Outcome hear(Vocabulary vocabulary, Scene scene) throws IOException;

    @Override
    void close();
  }
}
