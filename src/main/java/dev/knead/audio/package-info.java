/**
 * Ports for sound, {@code AudioSource} and {@code AudioSink}, and their adapters for sound lines,
 * WAV files, raw pipes and nothing; and what is done to finished sounds: their loudness, their
 * ends, their rate.
 */
package dev.knead.audio;
