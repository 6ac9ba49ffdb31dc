package dev.knead.fuzz;

import java.util.List;

/**
 * A hostile file, told by how it is made, so that a failure can be read.
 *
 * @param seed what it was made of
 * @param other lends its end where two are spliced
 * @param edits one after the other
 */
public record Hostile(Seed seed, Seed other, List<Edit> edits) {
  /** What edits in a row may blow it up to. */
  private static final int LARGEST = 1 << 20;

  public Hostile {
    edits = List.copyOf(edits);
  }

  /** The file. */
  public byte[] bytes() {
    byte[] bytes = seed.bytes();
    for (Edit edit : edits) {
      byte[] edited = edit.applyTo(bytes, other);
      bytes = edited.length > LARGEST ? bytes : edited;
    }
    return bytes;
  }
}
