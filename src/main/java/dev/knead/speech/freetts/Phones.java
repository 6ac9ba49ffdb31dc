package dev.knead.speech.freetts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * From the International Phonetic Alphabet to the phones of the CMU dictionary, which FreeTTS
 * speaks. The correspondence is that of the dictionary's own phone set (CMUdict 0.7b) for General
 * American; sounds that English lacks have no phone.
 */
final class Phones {
  private static final Map<String, String> TABLE =
      """
      tʃ ch  dʒ jh  aɪ ay  aʊ aw  ɔɪ oy  eɪ ey  oʊ ow  əʊ ow  ɜːɹ er  ɜːr er  ɜɹ er
      iː iy  uː uw  ɑː aa  ɔː ao  ɜː er  ɝ er   ɚ er   əɹ er  ər er
      i iy   ɪ ih   ɛ eh   e eh   æ ae   ɑ aa   ɒ aa   ɔ ao   ʌ ah   ə ax   ʊ uh   u uw
      o ow   a aa   ɜ er
      p p    b b    t t    d d    k k    g g    ɡ g    f f    v v    θ th   ð dh   s s   z z
      ʃ sh   ʒ zh   h hh   m m    n n    ŋ ng   l l    ɫ l    ɹ r    r r    j y    w w   ɾ d
      """
          .lines()
          .flatMap(line -> Arrays.stream(line.strip().split("\\s{2,}")))
          .map(pair -> pair.split(" "))
          .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (a, b) -> a));

  private static final int LONGEST = 3;

  private Phones() {}

  /** The phones, vowels with their stress; empty when one of the sounds has none. */
  static Optional<List<String>> of(String ipa) {
    List<String> phones = new ArrayList<>();
    String sounds = ipa.replaceAll("[.‿\\s͜͡]", "");
    boolean stressed = false;
    for (int at = 0; at < sounds.length(); ) {
      char mark = sounds.charAt(at);
      if (mark == 'ˈ' || mark == '\'') {
        stressed = true;
        at++;
      } else if (mark == 'ˌ' || mark == 'ː') {
        at++;
      } else {
        String sound = longest(sounds, at);
        if (sound.isEmpty()) {
          return Optional.empty();
        }
        String phone = TABLE.get(sound);
        boolean vowel = "aeiou".indexOf(phone.charAt(0)) >= 0;
        phones.add(vowel && stressed ? phone + "1" : phone);
        stressed = stressed && !vowel;
        at += sound.length();
      }
    }
    return phones.isEmpty() ? Optional.empty() : Optional.of(phones);
  }

  private static String longest(String sounds, int at) {
    for (int length = Math.min(LONGEST, sounds.length() - at); length > 0; length--) {
      String sound = sounds.substring(at, at + length);
      if (TABLE.containsKey(sound)) {
        return sound;
      }
    }
    return "";
  }
}
