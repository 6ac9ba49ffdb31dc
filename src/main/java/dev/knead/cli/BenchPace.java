package dev.knead.cli;

/** How fast sound comes while costs are measured. */
enum BenchPace {
  /** As fast as it is listened to: the ears alone. */
  FILE,
  /** In real time: whole programs. */
  LIVE
}
