/**
 * The pure state machine of a massage: {@code (state, event, now) -> (state, effects)}. No I/O, no
 * clock, no threads.
 */
package dev.knead.session;
