package dev.knead.bench;

import dev.knead.language.Phrasebook;
import java.util.ArrayList;
import java.util.List;

/**
 * Words as a recognizer writes them, so that only what sounds otherwise counts as an error: {@link
 * Phrasebook#normalize lower case, without punctuation}, and whole numbers in words. A contraction
 * stays the one word that it is. Words that sound alike, "heel" and "heal", stay different: the
 * recognizer can tell from the others which is meant, and so has a listener to.
 */
public final class SpokenWords {
  private static final String[] BELOW_TWENTY = {
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen"
  };

  private static final String[] TENS = {
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
  };

  private SpokenWords() {}

  /** One by one; none for a text without letters and digits. */
  public static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    for (String word : Phrasebook.normalize(text).split(" ", -1)) {
      // Quotation marks look like apostrophes; within a word they belong to it.
      String bare = word.replaceAll("^'+|'+$", "");
      if (bare.matches("[0-9]{1,6}")) {
        words.addAll(number(Integer.parseInt(bare)));
      } else if (!bare.isEmpty()) {
        words.add(bare);
      }
    }
    return words;
  }

  /** As Americans say it, without "and": 0 to 999,999. */
  private static List<String> number(int number) {
    if (number < 20) {
      return List.of(BELOW_TWENTY[number]);
    }
    if (number < 100) {
      return joined(List.of(TENS[number / 10]), number % 10);
    }
    int unit = number < 1_000 ? 100 : 1_000;
    List<String> big = new ArrayList<>(number(number / unit));
    big.add(unit == 100 ? "hundred" : "thousand");
    return joined(big, number % unit);
  }

  private static List<String> joined(List<String> big, int rest) {
    List<String> words = new ArrayList<>(big);
    words.addAll(rest == 0 ? List.of() : number(rest));
    return words;
  }
}
