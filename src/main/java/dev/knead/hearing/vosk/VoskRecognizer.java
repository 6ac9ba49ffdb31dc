package dev.knead.hearing.vosk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.knead.audio.Frame;
import dev.knead.hearing.Hypothesis;
import dev.knead.hearing.Hypothesis.Endpoint;
import dev.knead.hearing.Recognizer;
import dev.knead.hearing.Utterance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Vosk behind the port.
 *
 * <p>Each list of phrases gets a native recognizer of its own: the library leaks the old graph when
 * its grammar is replaced, and aborts the process when that happens within an utterance. A new one
 * knows nothing of the sound that the old one had taken in but not yet decoded, so it is given the
 * last {@link #UNDECODED} samples again.
 *
 * <p>Guesses are taken from the best path alone. The library can name times and confidences in the
 * middle of an utterance too, but only as far as its lattice is determinized, up to 0.6 s late.
 */
final class VoskRecognizer implements Recognizer {
  /** A block of 60 ms, and what the network needs to see after it. */
  private static final int UNDECODED = Frame.RATE * 12 / 100;

  /** How many readings of an utterance are asked for. */
  private static final int ALTERNATIVES = 20;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final VoskModel model;
  private final Thread owner = Thread.currentThread();
  private final short[] recent = new short[UNDECODED];
  private org.vosk.Recognizer recognizer;
  private long position;

  /** The position of the native recognizer's first sample. */
  private long origin;

  VoskRecognizer(VoskModel model) {
    this.model = model;
    recognizer = create(List.of());
  }

  @Override
  public void listenFor(List<String> phrases) {
    checkUsable();
    org.vosk.Recognizer old = recognizer;
    recognizer = create(phrases);
    int again = (int) Math.min(position, UNDECODED);
    origin = position - again;
    if (again > 0) {
      feed(Arrays.copyOfRange(recent, UNDECODED - again, UNDECODED));
    }
    old.close();
  }

  @Override
  public Hypothesis accept(short[] samples) {
    checkUsable();
    remember(samples);
    position += samples.length;
    Endpoint endpoint = feed(samples) ? Endpoint.REACHED : Endpoint.OPEN;
    return new Hypothesis(parse(recognizer.getPartialResult()).path("partial").asText(), endpoint);
  }

  @Override
  public Utterance conclude() {
    checkUsable();
    List<JsonNode> alternatives = new ArrayList<>();
    parse(recognizer.getFinalResult()).path("alternatives").forEach(alternatives::add);
    double best = alternatives.stream().mapToDouble(VoskRecognizer::score).max().orElse(0);
    double total = alternatives.stream().mapToDouble(a -> Math.exp(score(a) - best)).sum();
    return new Utterance(
        alternatives.stream()
            .map(alternative -> reading(alternative, Math.exp(score(alternative) - best) / total))
            .toList());
  }

  /** What the library calls a confidence here is the logarithm of a likelihood. */
  private static double score(JsonNode alternative) {
    return alternative.path("confidence").asDouble();
  }

  private Utterance.Reading reading(JsonNode alternative, double share) {
    JsonNode words = alternative.path("result");
    return new Utterance.Reading(
        alternative.path("text").asText(),
        share,
        words.isEmpty() ? 0 : samples(words.get(0).path("start")),
        words.isEmpty() ? 0 : samples(words.get(words.size() - 1).path("end")));
  }

  private long samples(JsonNode seconds) {
    return origin + Math.round(seconds.asDouble() * Frame.RATE);
  }

  @Override
  public void reset() {
    checkUsable();
    recognizer.reset();
  }

  @Override
  public void close() {
    checkOwner();
    if (recognizer != null) {
      recognizer.close();
      recognizer = null;
    }
  }

  private org.vosk.Recognizer create(List<String> phrases) {
    List<String> grammar = new ArrayList<>();
    for (String phrase : phrases) {
      // The library would leave out the unknown word alone, and hear half a phrase for the whole.
      if (Arrays.stream(phrase.split(" ")).allMatch(model::knows)) {
        grammar.add(phrase);
      }
    }
    grammar.add(Utterance.UNKNOWN);
    try {
      org.vosk.Recognizer created =
          new org.vosk.Recognizer(
              model.nativeModel(), Frame.RATE, JSON.writeValueAsString(grammar));
      created.setWords(true);
      created.setMaxAlternatives(ALTERNATIVES);
      return created;
    } catch (IOException e) {
      throw new UncheckedIOException("The speech model can't listen for given phrases", e);
    }
  }

  private boolean feed(short[] samples) {
    return samples.length > 0 && recognizer.acceptWaveForm(samples, samples.length);
  }

  private void remember(short[] samples) {
    int kept = Math.min(samples.length, UNDECODED);
    System.arraycopy(recent, kept, recent, 0, UNDECODED - kept);
    System.arraycopy(samples, samples.length - kept, recent, UNDECODED - kept, kept);
  }

  private void checkUsable() {
    checkOwner();
    if (recognizer == null) {
      throw new IllegalStateException("the recognizer is closed");
    }
  }

  /** Native objects used from two threads bring the process down; an exception is kinder. */
  private void checkOwner() {
    if (Thread.currentThread() != owner) {
      throw new IllegalStateException("a recognizer belongs to the thread that made it");
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
