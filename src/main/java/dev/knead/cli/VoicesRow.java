package dev.knead.cli;

import dev.knead.speech.VoiceException;
import dev.knead.speech.VoicePack;
import dev.knead.speech.Voices;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Help.Ansi;

/**
 * A row of the list of voices.
 *
 * @param id with a mark where the voice is a user's own
 * @param style of the whole row
 */
record VoicesRow(
    String id,
    String name,
    String language,
    String engine,
    String state,
    Optional<Ansi.Style> style) {
  /** Whether the voice speaks unless another is asked for. */
  enum Use {
    IN_USE,
    AT_HAND
  }

  /** Whose it is. */
  enum Owner {
    PROGRAM,
    USER
  }

  static final VoicesRow TITLES =
      new VoicesRow("ID", "NAME", "LANGUAGE", "ENGINE", "STATE", Optional.of(Ansi.Style.bold));

  /** Beside the id of a user's own voice. */
  static final String OWN = "*";

  /** So that a row with an obstacle fits into some 90 columns. */
  private static final int LONGEST_NAME = 24;

  /** What is to be installed: the part of an obstacle that there is room for. */
  private static final Pattern INSTALL = Pattern.compile("apt-get install [a-z0-9][a-z0-9+. -]*");

  /** The row of a voice; one that can't be read has one, too. */
  static VoicesRow of(Voices voices, String id, Use use, Owner owner) {
    String marked = Printed.printable(id) + (owner == Owner.USER ? OWN : "");
    try {
      VoicePack pack = voices.find(id);
      return new VoicesRow(
          marked,
          shortened(Printed.printable(pack.about().name())),
          pack.language(),
          pack.engine(),
          state(pack, use),
          use == Use.IN_USE ? Optional.of(Ansi.Style.fg_green) : Optional.empty());
    } catch (VoiceException e) {
      return new VoicesRow(
          marked,
          "",
          "",
          "",
          "broken (knead voices check %s)".formatted(Printed.printable(id)),
          Optional.of(Ansi.Style.fg_red));
    }
  }

  private static String state(VoicePack pack, Use use) {
    String ability =
        Voices.obstacle(pack)
            .map(obstacle -> needs(pack, obstacle))
            .orElse(pack.vocabulary().isEmpty() ? "" : pack.vocabulary().size() + " words only");
    if (use == Use.IN_USE) {
      return ability.isEmpty() ? "in use" : "in use, " + ability;
    }
    return ability.isEmpty() ? "ready" : ability;
  }

  private static String needs(VoicePack pack, String obstacle) {
    Matcher install = INSTALL.matcher(obstacle);
    return install.find()
        ? "needs: " + install.group().strip().replaceFirst("\\.$", "")
        : "see: knead voices show %s".formatted(pack.id());
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
  }
}
