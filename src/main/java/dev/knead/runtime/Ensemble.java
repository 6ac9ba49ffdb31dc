package dev.knead.runtime;

import dev.knead.audio.Pcm;
import dev.knead.markup.MarkedText;
import dev.knead.markup.Prosody;
import dev.knead.speech.Delivery;
import dev.knead.speech.SpeechEngine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The voices a session can speak with, in turn. A voice is opened when it is first asked to speak;
 * one that fails is told about once, and another one speaks in its place: a massage doesn't end
 * because a voice does. Used and closed by one thread.
 */
public final class Ensemble implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Ensemble.class);

  /** How much faster a step of the session is. */
  private static final double RATE_A_STEP = 0.12;

  private final Member first;
  private final Others others;
  private final Member fallBack;
  private List<Member> members = List.of();
  private final Map<Member, SpeechEngine> open = new HashMap<>();
  private final Map<Member, Member> understudies = new HashMap<>();

  /**
   * A voice.
   *
   * @param id as it is chosen by
   * @param usual how it speaks before anybody asks for more or less
   * @param opening of its engine
   */
  public record Member(String id, Delivery usual, Opening<SpeechEngine> opening) {}

  /** Finds the voices besides the first, in their order; called when somebody asks for another. */
  public interface Others {
    List<Member> find() throws IOException;
  }

  /**
   * Voices in their order.
   *
   * @param first the one that begins
   * @param others to change to
   * @param fallBack speaks for those that fail
   */
  public Ensemble(Member first, Others others, Member fallBack) {
    this.first = first;
    this.others = others;
    this.fallBack = fallBack;
  }

  /** One voice alone. */
  public static Ensemble of(SpeechEngine engine, Delivery usual) {
    Member only = new Member("only", usual, () -> engine);
    Ensemble ensemble = new Ensemble(only, List::of, only);
    ensemble.open.put(only, engine);
    return ensemble;
  }

  /**
   * The sound of a sentence.
   *
   * @throws IOException when neither the voice nor the one that stands in for it can say it
   */
  Pcm render(MarkedText words, Tone tone) throws IOException {
    Member member = tone.voice() == 0 ? first : other(tone.voice());
    Member speaking = understudies.getOrDefault(member, member);
    try {
      return render(words, tone, speaking);
    } catch (IOException | RuntimeException | Error e) {
      if (speaking.equals(fallBack)) {
        throw e;
      }
      String why = e instanceof IOException ? e.getMessage() : e.toString();
      LOG.warn("{} The voice {} speaks instead.", why, fallBack.id());
      understudies.put(member, fallBack);
      return render(words, tone, fallBack);
    }
  }

  private Member other(int number) {
    if (members.isEmpty()) {
      members = new ArrayList<>(List.of(first));
      try {
        members.addAll(others.find());
      } catch (IOException e) {
        LOG.warn("There is no other voice: {}", e.getMessage());
      }
    }
    return members.get(number % members.size());
  }

  private Pcm render(MarkedText words, Tone tone, Member member) throws IOException {
    SpeechEngine engine = open.get(member);
    if (engine == null) {
      engine = member.opening().open();
      open.put(member, engine);
    }
    Prosody manner = new Prosody(1 + tone.rate() * RATE_A_STEP, 1, 0);
    Pcm sound = engine.render(words, member.usual().in(manner));
    if (sound == null) {
      throw new IOException("The voice " + member.id() + " gives nothing; choose another one.");
    }
    return sound;
  }

  @Override
  public void close() {
    open.forEach(Ensemble::close);
    open.clear();
  }

  private static void close(Member member, SpeechEngine engine) {
    try {
      engine.close();
    } catch (RuntimeException | Error e) {
      LOG.warn("The voice {} can't be let go: {}", member.id(), e.toString());
    }
  }
}
