package dev.knead.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From the bytes of a file to a text that is worth parsing. */
final class SourceText {
  private static final Pattern TAB_IN_INDENTATION = Pattern.compile("(?m)^[ -]*\t");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private SourceText() {}

  /** The text; empty where there is none to be had, and then the report says why. */
  static Optional<String> decode(byte[] bytes, Wording wording, Report report) {
    if (bytes.length > YamlTreeReader.LARGEST) {
      report.error(
          Place.BEGINNING,
          "the file has more than %d KB, the most that is read: this is no %s"
              .formatted(YamlTreeReader.LARGEST / 1024, wording.noun()));
      return Optional.empty();
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer chars = CharBuffer.allocate(bytes.length);
    CoderResult end = decoder.decode(ByteBuffer.wrap(bytes), chars, true);
    String text = chars.flip().toString();
    if (end.isError()) {
      report.error(
          Place.BEGINNING.after(text, text.length()),
          "not UTF-8 from here on: save the file in the encoding UTF-8");
      return Optional.empty();
    }
    if (text.startsWith(BYTE_ORDER_MARK)) {
      text = text.substring(BYTE_ORDER_MARK.length());
    }
    return hasTabs(text, report) ? Optional.empty() : Optional.of(text);
  }

  /** Tabs have no width, so that what they indent has no structure: the parse would be a guess. */
  private static boolean hasTabs(String text, Report report) {
    int line = 1;
    int counted = 0;
    boolean found = false;
    Matcher tabs = TAB_IN_INDENTATION.matcher(text);
    while (tabs.find()) {
      for (; counted < tabs.start(); counted++) {
        line += text.charAt(counted) == '\n' ? 1 : 0;
      }
      report.error(new Place(line, tabs.end() - tabs.start()), "a tab: indent with spaces instead");
      found = true;
    }
    return found;
  }
}
