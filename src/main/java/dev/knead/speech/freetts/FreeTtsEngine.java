package dev.knead.speech.freetts;

import com.sun.speech.freetts.Voice;
import dev.knead.audio.Pcm;
import dev.knead.speech.Ability;
import dev.knead.speech.ClauseEngine;
import dev.knead.speech.Delivery;
import dev.knead.speech.VoiceException;
import dev.knead.speech.VoicePack;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One FreeTTS voice, rendering into memory. FreeTTS knows one thread only and has been seen to
 * hang, so it gets a thread of its own and a {@link Watchdog}.
 */
final class FreeTtsEngine extends ClauseEngine {
  /** A sentence takes some 50 ms; a computer may be very busy. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Letters only: FreeTTS would take digits for numbers. */
  private static final String COINED = "kneadphone";

  private final Voice voice;
  private final Watchdog watchdog;
  private final PcmCollector collector = new PcmCollector();
  private final Map<List<String>, String> coined = new HashMap<>();

  FreeTtsEngine(VoicePack pack, Voice voice) throws IOException {
    super(pack);
    this.voice = voice;
    this.watchdog = new Watchdog("The voice " + pack.id(), PATIENCE);
    voice.setAudioPlayer(collector);
    try {
      watchdog.watch(
          () -> {
            voice.allocate();
            return voice;
          });
    } catch (IOException e) {
      watchdog.close();
      throw e;
    }
  }

  @Override
  protected Pcm say(String words, Delivery delivery) throws IOException {
    return watchdog.watch(
        () -> {
          voice.setRate(delivery.wordsPerMinute());
          voice.setPitch(delivery.pitchHertz());
          collector.reset();
          if (!voice.speak(words)) {
            throw new VoiceException(
                "The voice %s could not say: %s".formatted(pack().id(), words));
          }
          return collector.collected();
        });
  }

  @Override
  protected Set<Ability> abilities() {
    return EnumSet.allOf(Ability.class);
  }

  /** A word that is made up, with these sounds in FreeTTS's dictionary. */
  @Override
  protected Optional<String> spelled(String ipa) {
    return Phones.of(ipa).map(phones -> coined.computeIfAbsent(phones, this::coin));
  }

  private String coin(List<String> phones) {
    StringBuilder word = new StringBuilder(COINED);
    for (char digit : Integer.toString(coined.size()).toCharArray()) {
      word.append((char) ('a' + digit - '0'));
    }
    voice.getLexicon().addAddendum(word.toString(), null, phones.toArray(String[]::new));
    return word.toString();
  }

  @Override
  public String version() {
    return "FreeTTS 1.2.2";
  }

  @Override
  public void close() {
    // On its own thread, after what it may still be saying; one that hangs is left alone.
    try (watchdog) {
      watchdog.watch(
          () -> {
            voice.deallocate();
            return voice;
          });
    } catch (IOException e) {
      // It is not needed any more.
    }
  }
}
