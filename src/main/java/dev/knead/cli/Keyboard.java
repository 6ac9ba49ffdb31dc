package dev.knead.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Optional;

/** What a person types, a line at a time: a seam, so that dialogues can be tested without one. */
interface Keyboard {
  /** The next line; waits for it. Empty at the end of the input, and ever after. */
  Optional<String> line() throws IOException;

  /** Whether something has been typed that {@link #line} has not taken yet; never waits. */
  boolean waiting() throws IOException;

  /** The lines of a stream, which may be a pipe. */
  static Keyboard of(InputStream in) {
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, Charset.defaultCharset()));
    return new Keyboard() {
      @Override
      public Optional<String> line() throws IOException {
        return Optional.ofNullable(reader.readLine());
      }

      @Override
      public boolean waiting() throws IOException {
        return reader.ready();
      }
    };
  }
}
