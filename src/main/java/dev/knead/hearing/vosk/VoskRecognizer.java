package dev.knead.hearing.vosk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.knead.audio.Frame;
import dev.knead.hearing.Recognizer;
import dev.knead.hearing.Utterance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Vosk behind the port: a native recognizer for phrases, another one for anything.
 *
 * <p>Each list of phrases gets a native recognizer of its own: the library leaks the old graph when
 * its grammar is replaced. The one for anything unfolds its graph when it first hears something,
 * for some 0.2 s; so it hears a little noise beforehand. As it goes on unfolding, by a megabyte for
 * each second of speech and without end, it is made anew now and then.
 */
final class VoskRecognizer implements Recognizer {
  /** How many readings of a clip are asked for. */
  private static final int ALTERNATIVES = 40;

  /** How much the recognizer for anything hears before it is made anew: 5 s, some 8 MB. */
  private static final long LIFETIME = 5L * Frame.RATE;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final VoskModel model;
  private final Thread owner = Thread.currentThread();
  private Native anything;
  private List<String> wanted = List.of();
  private Native phrases;
  private boolean closed;

  VoskRecognizer(VoskModel model) {
    this.model = model;
    phrases = forPhrases(wanted);
    anything = forAnything();
  }

  private static short[] noise() {
    SplittableRandom random = new SplittableRandom(1);
    short[] noise = new short[Frame.RATE / 2];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (short) random.nextInt(-1_000, 1_000);
    }
    return noise;
  }

  @Override
  public void listenFor(List<String> others) {
    checkUsable();
    if (!others.equals(wanted)) {
      wanted = List.copyOf(others);
      phrases.close();
      phrases = forPhrases(wanted);
    }
  }

  @Override
  public Utterance recognize(short[] clip, Expectation expectation) {
    checkUsable();
    return (expectation == Expectation.PHRASES ? phrases : anything).recognize(clip);
  }

  /** The old one goes first: both together would need more memory than either ever does. */
  @Override
  public void rest() {
    checkUsable();
    if (anything.taken > LIFETIME) {
      anything.close();
      anything = forAnything();
    }
  }

  @Override
  public void close() {
    checkOwner();
    if (!closed) {
      closed = true;
      phrases.close();
      anything.close();
    }
  }

  private Native forPhrases(List<String> listed) {
    List<String> grammar = new ArrayList<>();
    for (String phrase : listed) {
      // The library would leave out the unknown word alone, and hear half a phrase for the whole.
      if (Arrays.stream(phrase.split(" ")).allMatch(model::knows)) {
        grammar.add(phrase);
      }
    }
    grammar.add(Utterance.UNKNOWN);
    try {
      String json = JSON.writeValueAsString(grammar);
      return new Native(new org.vosk.Recognizer(model.nativeModel(), Frame.RATE, json));
    } catch (IOException e) {
      throw new UncheckedIOException("The speech model can't listen for given phrases", e);
    }
  }

  private Native forAnything() {
    try {
      Native free = new Native(new org.vosk.Recognizer(model.nativeModel(), Frame.RATE));
      free.recognize(noise());
      return free;
    } catch (IOException e) {
      throw new UncheckedIOException("The speech model can't listen", e);
    }
  }

  private void checkUsable() {
    checkOwner();
    if (closed) {
      throw new IllegalStateException("the recognizer is closed");
    }
  }

  /** Native objects used from two threads bring the process down; an exception is kinder. */
  private void checkOwner() {
    if (Thread.currentThread() != owner) {
      throw new IllegalStateException("a recognizer belongs to the thread that made it");
    }
  }

  /** A recognizer of the library, which counts the time of all clips together. */
  private static final class Native {
    private final org.vosk.Recognizer recognizer;
    private long taken;

    Native(org.vosk.Recognizer recognizer) {
      this.recognizer = recognizer;
      recognizer.setWords(true);
      recognizer.setMaxAlternatives(ALTERNATIVES);
    }

    Utterance recognize(short[] clip) {
      if (clip.length == 0) {
        return new Utterance(List.of());
      }
      recognizer.acceptWaveForm(clip, clip.length);
      List<Utterance.Reading> readings = new ArrayList<>();
      for (JsonNode alternative : parse(recognizer.getFinalResult()).path("alternatives")) {
        readings.add(reading(alternative));
      }
      taken += clip.length;
      return new Utterance(readings);
    }

    private Utterance.Reading reading(JsonNode alternative) {
      JsonNode words = alternative.path("result");
      return new Utterance.Reading(
          alternative.path("text").asText(),
          // What the library calls a confidence here is the logarithm of a likelihood.
          alternative.path("confidence").asDouble(),
          words.isEmpty() ? 0 : samples(words.get(0).path("start")),
          words.isEmpty() ? 0 : samples(words.get(words.size() - 1).path("end")));
    }

    private long samples(JsonNode seconds) {
      return Math.round(seconds.asDouble() * Frame.RATE) - taken;
    }

    void close() {
      recognizer.close();
    }
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
