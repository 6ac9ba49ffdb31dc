package dev.knead.markup;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/**
 * What one tag asks. The named values are SSML's own; what they are in figures, it leaves to the
 * voice, so that is decided here for all voices.
 */
final class SsmlTag {
  private static final Duration LONGEST_BREAK = Duration.ofSeconds(10);

  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.of(
          "break", Set.of("time", "strength"),
          "prosody", Set.of("rate", "pitch", "volume"),
          "emphasis", Set.of("level"),
          "sub", Set.of("alias"),
          "phoneme", Set.of("alphabet", "ph"));

  private static final Map<String, Integer> BREAKS =
      Map.of("none", 0, "x-weak", 100, "weak", 200, "medium", 400, "strong", 700, "x-strong", 1200);
  private static final Map<String, Double> RATES =
      Map.of("x-slow", 0.6, "slow", 0.8, "medium", 1.0, "fast", 1.2, "x-fast", 1.5);
  private static final Map<String, Double> PITCHES =
      Map.of("x-low", 0.75, "low", 0.87, "medium", 1.0, "high", 1.15, "x-high", 1.3);

  /** No "silent": a caution that nobody hears is none. */
  private static final Map<String, Double> VOLUMES =
      Map.of("x-soft", -10.0, "soft", -5.0, "medium", 0.0, "loud", 3.0, "x-loud", 6.0);

  private static final Map<String, Prosody> EMPHASES =
      Map.of(
          "strong", new Prosody(0.85, 1.08, 3),
          "moderate", new Prosody(0.92, 1.04, 1.5),
          "none", Prosody.USUAL,
          "reduced", new Prosody(1.08, 0.97, -2));

  private static final Pattern TIME = Pattern.compile("(\\d{1,5}(?:\\.\\d{1,3})?)(ms|s)");
  private static final Pattern PERCENT = Pattern.compile("(\\d{2,3})%");
  private static final Pattern CHANGE = Pattern.compile("([+-]\\d{1,2}(?:\\.\\d)?)(%|st)");
  private static final Pattern DECIBELS = Pattern.compile("([+-]\\d{1,2}(?:\\.\\d)?)dB");

  private final String name;
  private final Map<String, String> attributes = new TreeMap<>();
  private final IntSupplier offset;

  private SsmlTag(XMLStreamReader xml, IntSupplier offset) throws MarkupException {
    this.name = xml.getLocalName();
    this.offset = offset;
    Set<String> known = ATTRIBUTES.get(name);
    if (known == null) {
      throw mistake(
          "the tag <%s> is unknown; there are break, prosody, emphasis, sub and phoneme"
              .formatted(name));
    }
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String attribute = xml.getAttributeLocalName(i);
      if (!known.contains(attribute)) {
        throw mistake(
            "<%s> has no '%s'; it has %s"
                .formatted(name, attribute, String.join(", ", known.stream().sorted().toList())));
      }
      attributes.put(attribute, xml.getAttributeValue(i).strip());
    }
  }

  /** Reads the tag at which the XML stands. */
  static SsmlTag of(XMLStreamReader xml, IntSupplier offset) throws MarkupException {
    return new SsmlTag(xml, offset);
  }

  /** The silence it asks for. */
  Optional<Duration> pause() throws MarkupException {
    if (!name.equals("break")) {
      return Optional.empty();
    }
    if (!attributes.containsKey("time")) {
      return Optional.of(Duration.ofMillis(named("strength", BREAKS, "medium", "")));
    }
    Matcher time = form("time", TIME, "a time such as 500ms or 1.5s");
    double millis = Double.parseDouble(time.group(1)) * (time.group(2).equals("s") ? 1000 : 1);
    Duration pause = Duration.ofMillis(Math.round(millis));
    if (pause.compareTo(LONGEST_BREAK) > 0) {
      throw mistake("a break of %s is too long: 10s at most".formatted(attributes.get("time")));
    }
    return Optional.of(pause);
  }

  /** The manner it asks for. */
  Prosody prosody() throws MarkupException {
    return switch (name) {
      case "prosody" -> new Prosody(rate(), pitch(), volume());
      case "emphasis" -> named("level", EMPHASES, "moderate", "");
      default -> Prosody.USUAL;
    };
  }

  /** What is spoken in the place of its words. */
  Optional<String> alias() throws MarkupException {
    return name.equals("sub") ? Optional.of(needed("alias")) : Optional.empty();
  }

  /** The sounds of its words. */
  Optional<String> phones() throws MarkupException {
    if (!name.equals("phoneme")) {
      return Optional.empty();
    }
    if (!attributes.getOrDefault("alphabet", "ipa").equals("ipa")) {
      throw mistake("<phoneme> knows the alphabet ipa only");
    }
    return Optional.of(needed("ph"));
  }

  private double rate() throws MarkupException {
    String rate = attributes.getOrDefault("rate", "medium");
    if (!PERCENT.matcher(rate).matches()) {
      return named("rate", RATES, "medium", " or 50% to 200%");
    }
    return between(0.5, 2, Integer.parseInt(rate.replace("%", "")) / 100.0, "rate", "50% to 200%");
  }

  private double pitch() throws MarkupException {
    Matcher change = CHANGE.matcher(attributes.getOrDefault("pitch", "medium"));
    if (!change.matches()) {
      return named("pitch", PITCHES, "medium", ", or a change such as -10% or +2st");
    }
    double size = Double.parseDouble(change.group(1));
    double factor = change.group(2).equals("st") ? Math.pow(2, size / 12) : 1 + size / 100;
    return between(0.5, 2, factor, "pitch", "half to double");
  }

  private double volume() throws MarkupException {
    Matcher decibels = DECIBELS.matcher(attributes.getOrDefault("volume", "medium"));
    if (!decibels.matches()) {
      return named("volume", VOLUMES, "medium", ", or a change such as -3dB");
    }
    return between(-12, 6, Double.parseDouble(decibels.group(1)), "volume", "-12dB to +6dB");
  }

  private double between(double least, double most, double value, String attribute, String range)
      throws MarkupException {
    if (value < least || value > most) {
      throw mistake("%s '%s' is not %s".formatted(attribute, attributes.get(attribute), range));
    }
    return value;
  }

  private <T> T named(String attribute, Map<String, T> values, String usual, String orElse)
      throws MarkupException {
    T value = values.get(attributes.getOrDefault(attribute, usual));
    if (value == null) {
      List<String> names = values.keySet().stream().sorted().toList();
      throw mistake(
          "%s '%s' is none of %s%s"
              .formatted(attribute, attributes.get(attribute), String.join(", ", names), orElse));
    }
    return value;
  }

  private Matcher form(String attribute, Pattern pattern, String description)
      throws MarkupException {
    Matcher matcher = pattern.matcher(attributes.get(attribute));
    if (!matcher.matches()) {
      throw mistake(
          "%s '%s' is not %s".formatted(attribute, attributes.get(attribute), description));
    }
    return matcher;
  }

  private String needed(String attribute) throws MarkupException {
    String value = attributes.getOrDefault(attribute, "");
    if (value.isBlank()) {
      throw mistake("<%s> needs %s=\"…\"".formatted(name, attribute));
    }
    return value;
  }

  private MarkupException mistake(String message) {
    return new MarkupException(message, offset.getAsInt());
  }
}
