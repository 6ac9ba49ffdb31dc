package dev.knead.rehearsal;

import java.io.IOException;
import java.util.List;

/** A script that can't be used; the message has a line for each mistake. */
public final class ScriptException extends IOException {
  private static final long serialVersionUID = 1L;

  ScriptException(List<String> mistakes) {
    super(String.join(System.lineSeparator(), mistakes));
  }
}
