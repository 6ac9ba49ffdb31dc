package dev.knead.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The constants of an enum as an option takes them: {@code noise-reduction} for {@code
 * NOISE_REDUCTION}. Their order is the enum's.
 */
abstract class EnumWords<E extends Enum<E>> implements ITypeConverter<E>, Iterable<String> {
  private final Class<E> type;

  EnumWords(Class<E> type) {
    this.type = type;
  }

  /** As an option takes a constant. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The constant that a word stands for, in upper or lower case.
   *
   * @throws IllegalArgumentException when there is none, naming those that there are
   */
  E parse(String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> word(constant).equalsIgnoreCase(text.strip()))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("must be %s, not '%s'".formatted(choices(), text)));
  }

  private String choices() {
    List<String> words = words();
    int last = words.size() - 1;
    return String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }

  private List<String> words() {
    return Arrays.stream(type.getEnumConstants()).map(EnumWords::word).toList();
  }

  @Override
  public E convert(String text) {
    try {
      return parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  @Override
  public Iterator<String> iterator() {
    return words().iterator();
  }
}
