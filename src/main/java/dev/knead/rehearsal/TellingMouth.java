package dev.knead.rehearsal;

import dev.knead.rehearsal.Script.Line;

/** Tells the session directly, without sound. */
final class TellingMouth implements Mouth {
  @Override
  public Way say(Line line) {
    return Way.TOLD;
  }

  @Override
  public boolean speaking() {
    return false;
  }
}
