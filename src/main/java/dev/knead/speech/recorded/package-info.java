/**
 * The engine {@code recorded}: a person's own recordings, of as many sentences as there are, and
 * another voice for the rest. It renders sound; it never plays.
 *
 * <p>A recording is a file {@code NAME.wav}, {@code NAME.flac} or {@code NAME.ogg}; {@link
 * dev.knead.speech.recorded.RecordingNames} gives the names. What is heard is what is shown: a file
 * {@code words.yaml} beside the recordings tells the words of each, and one whose words are no
 * longer those of its sentence is passed over. <strong>A recording that {@code words.yaml} does not
 * name is trusted</strong>: whoever makes a pack by hand answers for it, and must record anew what
 * a new version of Knead says in other words. A name that was made of the words themselves is bound
 * to these anyway.
 */
package dev.knead.speech.recorded;
