package dev.knead.cli;

/** Where a setting was settled; the first that says anything about it is obeyed. */
enum Origin {
  FLAG,
  ENVIRONMENT,
  FILE,
  DEFAULT
}
