/**
 * From words to sound: the engine port, the voice packs, the phrase cache.
 *
 * <p>{@link dev.knead.speech.Voices} finds the packs and opens a voice's {@link
 * dev.knead.speech.SpeechEngine}, brought to the common level. An engine of its own is a day's
 * work: {@code docs/voice-packs.md}.
 */
package dev.knead.speech;
