package dev.knead.fuzz;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What readers are known to stumble over. */
final class Oddities {
  private static final long[] NUMBERS = {
    0,
    -1,
    1,
    Byte.MAX_VALUE,
    Byte.MIN_VALUE,
    Short.MAX_VALUE,
    Short.MIN_VALUE,
    0x1_0000,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE,
    0xFFFF_FFFFL,
    0x1_0000_0000L,
    Long.MAX_VALUE,
    Long.MIN_VALUE
  };

  private static final int[] WIDTHS = {1, 2, 4, 8};

  private static final List<byte[]> TEXTS = texts();

  private Oddities() {}

  /** A number, in one of eight ways to lay it down. */
  static byte[] number(int choice) {
    int width = WIDTHS[choice & 3];
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(NUMBERS[Math.floorMod(choice >> 3, NUMBERS.length)]);
    byte[] number = new byte[width];
    boolean bigEndian = (choice & 4) != 0;
    for (int i = 0; i < width; i++) {
      number[bigEndian ? width - 1 - i : i] = bytes.get(i);
    }
    return number;
  }

  /** A text; some of them are no UTF-8. */
  static byte[] text(int choice) {
    return TEXTS.get(Math.floorMod(choice, TEXTS.size())).clone();
  }

  private static List<byte[]> texts() {
    List<byte[]> all = new ArrayList<>();
    for (String text : shortTexts()) {
      all.add(text.getBytes(StandardCharsets.UTF_8));
    }
    for (String text : longTexts()) {
      all.add(text.getBytes(StandardCharsets.UTF_8));
    }
    // Half a character, one that can't begin so, half a pair, and one beyond the last.
    all.add(new byte[] {(byte) 0xC3, 0x28});
    all.add(new byte[] {(byte) 0xFF});
    all.add(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80});
    all.add(new byte[] {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80});
    return all;
  }

  private static List<String> shortTexts() {
    return List.of(
        "1e999",
        "-1e999",
        ".nan",
        ".inf",
        "-.inf",
        "0x",
        "0x7fffffff",
        "0o17",
        "-0",
        "1e-999",
        "2147483648",
        "-9223372036854775809",
        "99999999999999999999999999",
        "1_000",
        "08",
        "2024-01-01",
        "2024-13-99T99:99:99Z",
        "12:30:45",
        "null",
        "~",
        "true",
        "yes",
        "''",
        "\"\"",
        "[]",
        "{}",
        "[[]]",
        "{? }",
        "? ",
        ": ",
        "- ",
        "\n- ",
        "[",
        "]",
        "{",
        "}",
        ",",
        "|",
        ">-",
        "|9",
        "'",
        "\"",
        "#",
        "&a ",
        "*a",
        "&a [*a]",
        "&a {b: *a}",
        "<<: *a",
        "!x ",
        "!!binary x",
        "!!java.lang.ProcessBuilder [x]",
        "!!timestamp 1",
        "!!set {a}",
        "!!int x",
        "!!float x",
        "!!str",
        "---",
        "\n---\n",
        "\n...\n",
        "%YAML 9.9\n---\n",
        "%TAG ! !x\n",
        "\t",
        "\n\t",
        "\0",
        "\7",
        "\33[2J",
        "\177",
        "\u0085",
        "\u2028",
        "\u202E",
        "\uFEFF",
        "\uFFFF",
        "😀",
        "\"\\e[2J\"",
        "\"\\0\"",
        "\"a\\nb\"",
        "\"\\x07\"",
        "\"\\u202E\"",
        "\"\\uD800\"",
        "\"\\N\"",
        "\"\\r\"",
        "\"\\U00110000\"",
        "\"\\xZZ\"",
        "\r",
        "\r\n",
        "../../../x",
        "/etc/passwd",
        "C:\\x",
        "..",
        ".",
        "%s%n",
        "${x}",
        "\\",
        "<b>",
        "{a: b, a: c}");
  }

  private static List<String> longTexts() {
    String letters = "x".repeat(9_000);
    return List.of(
        letters,
        letters + ": 1",
        "9".repeat(9_000),
        "1e" + "9".repeat(2_000),
        "0." + "3".repeat(9_000),
        " ".repeat(9_000),
        "\n".repeat(9_000),
        "- ".repeat(4_000),
        "? ".repeat(4_000),
        "[".repeat(9_000),
        "[".repeat(4_000) + "]".repeat(4_000),
        "{a: ".repeat(3_000),
        "{a: ".repeat(2_000) + "}".repeat(2_000),
        "[a, ".repeat(3_000),
        "\"\\e\"" + ", \"\\e\"".repeat(1_000),
        "\na: &a [x, x]\nb: &b [*a, *a, *a, *a]\nc: &c [*b, *b, *b, *b]\nd: [*c, *c, *c, *c]\n",
        bomb(),
        "&a ".repeat(2_000),
        "!x ".repeat(2_000),
        "#" + letters + "\n");
  }

  /** An alias of an alias of an alias: some lines that stand for a thousand million words. */
  private static String bomb() {
    StringBuilder bomb = new StringBuilder("\nx0: &x0 [x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i <= 9; i++) {
      String alias = "*x" + (i - 1);
      bomb.append("x%d: &x%d [".formatted(i, i))
          .append(
              String.join(", ", List.of(alias, alias, alias, alias, alias, alias, alias, alias)))
          .append("]\n");
    }
    return bomb.toString();
  }
}
