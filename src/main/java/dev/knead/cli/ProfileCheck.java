package dev.knead.cli;

import java.util.List;

/**
 * Whether there is a profile of this person and room. None keeps a session from starting.
 *
 * @param file where it would be
 */
record ProfileCheck(ProfileFile file) implements Check {
  private static final String SUBJECT = "profile";

  @Override
  public List<Finding> findings() {
    try {
      return List.of(
          file.read()
              .map(profile -> Finding.ok(SUBJECT, file.path().toString()))
              .orElseGet(() -> Finding.ok(SUBJECT, "none; knead calibrate makes one")));
    } catch (ProfileException e) {
      return List.of(
          Finding.warning(SUBJECT, e.getMessage(), "knead calibrate --forget removes it."));
    }
  }
}
