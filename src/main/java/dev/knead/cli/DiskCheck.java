package dev.knead.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Whether there is room for what Knead fetches and makes.
 *
 * @param cache the folder for it; need not exist
 */
record DiskCheck(Path cache) implements Check {
  /** A model's archive, and beside it what is unpacked from it. */
  private static final long NEEDED = 200_000_000;

  private static final String SUBJECT = "disk";

  @Override
  public List<Finding> findings() {
    Path existing = cache;
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    try {
      return List.of(judged(Files.getFileStore(existing).getUsableSpace()));
    } catch (IOException e) {
      return List.of(
          Finding.warning(
              SUBJECT,
              "the space in " + existing + " can't be told: " + e.getMessage(),
              "Look at its permissions."));
    }
  }

  /** What the free bytes mean. */
  Finding judged(long free) {
    String found = "%,d MB free for %s".formatted(free / 1_000_000, cache);
    return free >= NEEDED
        ? Finding.ok(SUBJECT, found)
        : Finding.warning(
            SUBJECT,
            found,
            "A model's installation takes up to %d MB; free some space, or set XDG_CACHE_HOME."
                .formatted(NEEDED / 1_000_000));
  }
}
