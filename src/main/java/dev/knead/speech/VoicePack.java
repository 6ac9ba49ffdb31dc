package dev.knead.speech;

import java.util.Map;

/**
 * A voice that can be chosen: what {@code voice.yaml} in a pack's folder says.
 *
 * @param id by which it is chosen, the folder's name
 * @param name for people
 * @param language BCP 47, such as {@code en-US}
 * @param licence SPDX expression or a short name
 * @param engine which engine speaks it
 * @param settings the engine's own
 * @param delivery how it speaks unless told otherwise
 * @param sample a sentence to try it with
 */
public record VoicePack(
    String id,
    String name,
    String language,
    String licence,
    String engine,
    Map<String, String> settings,
    Delivery delivery,
    String sample) {
  public VoicePack {
    settings = Map.copyOf(settings);
  }
}
