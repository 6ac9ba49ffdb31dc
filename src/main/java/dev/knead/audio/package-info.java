/**
 * Ports for sound, {@code AudioSource} and {@code AudioSink}, and their adapters for sound lines,
 * WAV files, raw pipes and nothing.
 */
package dev.knead.audio;
