package dev.knead.distribution;

/**
 * How a program has ended.
 *
 * @param exitCode by convention 0 when all went well
 * @param said all its lines, errors too
 */
record Outcome(int exitCode, String said) {}
