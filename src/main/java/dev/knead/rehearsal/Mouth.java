package dev.knead.rehearsal;

import dev.knead.rehearsal.Script.Line;
import java.io.IOException;

/** How a scripted person's words get into the session. */
interface Mouth {
  /** What comes of saying something. */
  enum Way {
    /** It is sound in the room, to be heard or not. */
    SPOKEN,
    /** It goes straight to the session. */
    TOLD
  }

  /** Says a line. */
  Way say(Line line) throws IOException;

  /** Whether what was said last is still being said. */
  boolean speaking();
}
