package dev.knead.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How unlike two phrases sound: the cheapest way to turn the phones of one into those of the other,
 * as a share of the longer one's length. Phones of one kind are cheap to exchange, the more so the
 * nearer to each other they are made in the mouth; a phone that is easily swallowed is cheap to
 * leave out. 0 is the same, 1 nothing in common. Thread-safe.
 *
 * <p>An edit distance after V. Levenshtein (1966), with costs by articulatory features as in G.
 * Kondrak, "A new algorithm for the alignment of phonetic sequences" (NAACL 2000).
 */
public final class PhoneticDistance {
  private static final double UNRELATED = 1;

  /** Exchanging a glide for the vowel that it is made like, such as y for the vowel of "see". */
  private static final double GLIDE = 0.4;

  private static final List<Set<String>> GLIDES =
      List.of(Set.of("er", "r"), Set.of("w", "uw"), Set.of("y", "iy"));

  private static final Set<String> SWALLOWED = Set.of("hh", "ax", "ix");

  private static final Map<String, PhoneticDistance> READ = new ConcurrentHashMap<>();

  private final Lexicon lexicon;
  private final Map<String, Vowel> vowels = new HashMap<>();
  private final Map<String, Consonant> consonants = new HashMap<>();

  /** Where a vowel is made: how open, how far back; 0 to 1. */
  private record Vowel(double open, double back) {
    double distance(Vowel other) {
      return 0.15 + 0.55 * (Math.abs(open - other.open) + Math.abs(back - other.back));
    }
  }

  /** Where a consonant is made, 0 at the lips to 1 in the throat, and how. */
  private record Consonant(double place, String manner, boolean voiced) {
    double distance(Consonant other) {
      return Math.min(
          UNRELATED,
          0.1
              + 0.5 * Math.abs(place - other.place)
              + mannerDistance(other)
              + (voiced == other.voiced ? 0 : 0.15));
    }

    private double mannerDistance(Consonant other) {
      if (manner.equals(other.manner)) {
        return 0;
      }
      // An affricate begins as a stop and ends as a fricative.
      boolean akin =
          (manner.equals("affricate") && isObstruent(other.manner))
              || (other.manner.equals("affricate") && isObstruent(manner));
      return akin ? 0.25 : 0.45;
    }

    private static boolean isObstruent(String manner) {
      return manner.equals("stop") || manner.equals("fricative");
    }
  }

  private PhoneticDistance(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * In a language; its dictionary is read when it is first asked for.
   *
   * @param language a BCP 47 tag for which there are locale files, such as {@code en-US}
   */
  public static PhoneticDistance in(String language) {
    return READ.computeIfAbsent(language, PhoneticDistance::read);
  }

  private static PhoneticDistance read(String language) {
    PhoneticDistance distance = new PhoneticDistance(Lexicon.load(language));
    Map<String, Object> file = LocaleFile.load(language, "phones.yaml");
    Map<String, Object> vowels = LocaleFile.map(file, "vowels");
    for (String phone : vowels.keySet()) {
      Map<String, Object> features = LocaleFile.map(vowels, phone);
      distance.vowels.put(
          phone,
          new Vowel(LocaleFile.number(features, "open"), LocaleFile.number(features, "back")));
    }
    Map<String, Object> consonants = LocaleFile.map(file, "consonants");
    for (String phone : consonants.keySet()) {
      Map<String, Object> features = LocaleFile.map(consonants, phone);
      distance.consonants.put(
          phone,
          new Consonant(
              LocaleFile.number(features, "place"),
              LocaleFile.text(features, "manner"),
              Boolean.TRUE.equals(features.get("voiced"))));
    }
    return distance;
  }

  /**
   * The distance of two phrases, 0 to 1.
   *
   * @param one lower-case words separated by single spaces
   */
  public double between(String one, String other) {
    List<String> a = lexicon.phones(one);
    List<String> b = lexicon.phones(other);
    int longer = Math.max(a.size(), b.size());
    return longer == 0 ? 0 : Math.min(1, cheapest(a, b)[b.size()] / longer);
  }

  /**
   * The distance of a phrase from the nearest beginning of another one, which is more than one of
   * its phones and not all of them; 0 to 1.
   *
   * @param phrase lower-case words separated by single spaces
   */
  public double toBeginning(String phrase, String other) {
    List<String> a = lexicon.phones(phrase);
    List<String> b = lexicon.phones(other);
    double[] cheapest = cheapest(a, b);
    double nearest = 1;
    for (int length = 2; length < b.size(); length++) {
      nearest = Math.min(nearest, cheapest[length] / Math.max(a.size(), length));
    }
    return nearest;
  }

  /** What it costs to turn all of one into the first phones of the other, by their number. */
  private double[] cheapest(List<String> a, List<String> b) {
    double[] above = new double[b.size() + 1];
    for (int j = 1; j <= b.size(); j++) {
      above[j] = above[j - 1] + omission(b.get(j - 1));
    }
    for (String phone : a) {
      double[] row = new double[b.size() + 1];
      row[0] = above[0] + omission(phone);
      for (int j = 1; j <= b.size(); j++) {
        double omitted = Math.min(above[j] + omission(phone), row[j - 1] + omission(b.get(j - 1)));
        row[j] = Math.min(omitted, above[j - 1] + exchange(phone, b.get(j - 1)));
      }
      above = row;
    }
    return above;
  }

  private double exchange(String a, String b) {
    if (a.equals(b)) {
      return 0;
    }
    if (vowels.containsKey(a) && vowels.containsKey(b)) {
      return vowels.get(a).distance(vowels.get(b));
    }
    if (consonants.containsKey(a) && consonants.containsKey(b)) {
      return consonants.get(a).distance(consonants.get(b));
    }
    return GLIDES.contains(Set.of(a, b)) ? GLIDE : UNRELATED;
  }

  private double omission(String phone) {
    if (SWALLOWED.contains(phone)) {
      return 0.35;
    }
    Consonant consonant = consonants.get(phone);
    boolean brief =
        consonant != null
            && (consonant.manner().equals("stop")
                || consonant.manner().equals("approximant")
                || phone.equals("n"));
    return brief ? 0.55 : 0.8;
  }
}
