/**
 * Immutable routine records, and the YAML reader whose errors name file, line and what to write
 * instead.
 */
package dev.knead.routine;
