package dev.knead.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Words with directions for the voice. Immutable. The white space between words is always a single
 * space, and there is none at the ends, whatever was written.
 *
 * @param parts words and breaks in their order; neighbouring words may differ in nothing
 */
public record MarkedText(List<Part> parts) {
  public MarkedText {
    parts = List.copyOf(parts);
  }

  /** Words without any directions. */
  public static MarkedText plain(String text) {
    return tidied(List.of(Part.Words.plain(text, Prosody.USUAL)));
  }

  /** The same parts with single spaces, and without empty words. */
  static MarkedText tidied(List<Part> parts) {
    List<Part> tidy = new ArrayList<>();
    boolean afterSpace = true;
    for (Part part : parts) {
      if (part instanceof Part.Words words) {
        String text = collapsed(words.text(), afterSpace);
        String spoken = words.spoken().equals(words.text()) ? text : words.spoken().strip();
        if (!text.isEmpty()) {
          tidy.add(new Part.Words(text, spoken, words.phones(), words.prosody()));
          afterSpace = text.endsWith(" ");
        }
      } else {
        tidy.add(part);
      }
    }
    return new MarkedText(withoutLastSpace(tidy));
  }

  private static String collapsed(String text, boolean afterSpace) {
    String single = text.replaceAll("\\p{javaWhitespace}+", " ");
    return afterSpace && single.startsWith(" ") ? single.substring(1) : single;
  }

  private static List<Part> withoutLastSpace(List<Part> parts) {
    for (int i = parts.size() - 1; i >= 0; i--) {
      if (parts.get(i) instanceof Part.Words words) {
        String text = words.text().stripTrailing();
        if (text.isEmpty()) {
          parts.remove(i);
          continue;
        }
        String spoken = words.spoken().equals(words.text()) ? text : words.spoken();
        parts.set(i, new Part.Words(text, spoken, words.phones(), words.prosody()));
        return parts;
      }
    }
    return parts;
  }

  /** The words as they are shown. */
  public String text() {
    return joined(Part.Words::text);
  }

  /** The words as they are heard: what stands in the place of others instead of these. */
  public String spoken() {
    return joined(words -> words.spoken().equals(words.text()) ? words.text() : spaced(words));
  }

  /** Whole words stand for others, so that what follows them is as far off as before. */
  private static String spaced(Part.Words words) {
    return words.spoken() + (words.text().endsWith(" ") ? " " : "");
  }

  private String joined(Function<Part.Words, String> form) {
    return parts.stream()
        .filter(Part.Words.class::isInstance)
        .map(Part.Words.class::cast)
        .map(form)
        .collect(Collectors.joining());
  }

  /** The same with other words: what is shown, and what is spoken. */
  public MarkedText with(UnaryOperator<String> change) {
    return replacing(
        words ->
            List.of(
                new Part.Words(
                    change.apply(words.text()),
                    change.apply(words.spoken()),
                    words.phones(),
                    words.prosody())));
  }

  /** The same with other parts in the place of each run of words. */
  public MarkedText replacing(Function<Part.Words, List<? extends Part>> change) {
    List<Part> changed = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof Part.Words words) {
        changed.addAll(change.apply(words));
      } else {
        changed.add(part);
      }
    }
    return tidied(changed);
  }

  /**
   * A stretch of it. A break belongs to the stretch in which it stands; one at a seam to the
   * stretch before. Words for which others are spoken are not cut: they belong to the stretch in
   * which they begin.
   *
   * @param from of {@link #text()}, inclusive
   * @param to of {@link #text()}, exclusive
   */
  public MarkedText slice(int from, int to) {
    List<Part> slice = new ArrayList<>();
    int at = 0;
    for (Part part : parts) {
      if (part instanceof Part.Words words) {
        int end = at + words.text().length();
        if (isPlain(words)) {
          if (end > from && at < to) {
            String cut = words.text().substring(Math.max(0, from - at), Math.min(end, to) - at);
            slice.add(Part.Words.plain(cut, words.prosody()));
          }
        } else if (at >= from && at < to) {
          slice.add(words);
        }
        at = end;
      } else if ((at > from || (at == 0 && from == 0)) && at <= to) {
        slice.add(part);
      }
    }
    return tidied(slice);
  }

  private static boolean isPlain(Part.Words words) {
    return words.phones().isEmpty() && words.spoken().equals(words.text());
  }

  /** How much louder than usual it is on the whole, in decibels, each word as its length counts. */
  public double meanDecibels() {
    double weighted = 0;
    int length = 0;
    for (Part part : parts) {
      if (part instanceof Part.Words words) {
        weighted += words.prosody().decibels() * words.text().length();
        length += words.text().length();
      }
    }
    return length == 0 ? 0 : weighted / length;
  }
}
