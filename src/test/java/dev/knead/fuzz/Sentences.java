package dev.knead.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a person is told about a hostile file: a line for each mistake, in words, and no more. */
public final class Sentences {
  /** In characters. A file's path may be a third of it. */
  private static final int LONGEST = 700;

  /** What only programmers say; but where sound may go to nothing, that is called "null". */
  private static final Pattern PROGRAMMERS_WORDS =
      Pattern.compile(
          "(?<!or )\\bnull\\b|\\b(?:java|dev|org|com)\\.[a-z]+\\.|\\b[A-Z][a-z]\\w*(?:Exception|Error)\\b");

  /** A terminal would obey these, or turn the words around. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");

  private static final Pattern WORDS = Pattern.compile("\\p{L}{2,}.* .*\\p{L}{2,}");

  private Sentences() {}

  /**
   * Checks it.
   *
   * @param message a line for each mistake
   * @param file the words of which may be quoted
   */
  public static void check(String message, byte[] file) {
    assertThat(message).as("the message").isNotBlank();
    String words = new String(file, StandardCharsets.ISO_8859_1);
    for (String line : message.split(System.lineSeparator(), -1)) {
      assertThat(line).containsPattern(WORDS).doesNotContainPattern(CONTROL);
      assertThat(line.length()).as("characters in: %s", line).isLessThan(LONGEST);
      Matcher technical = PROGRAMMERS_WORDS.matcher(line);
      while (technical.find()) {
        assertThat(words).as("what '%s' quotes", line).contains(technical.group());
      }
    }
  }
}
