package dev.knead.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/** A line in the making whose width is known, whatever colours it has. */
final class StyledLine {
  private final List<Piece> pieces = new ArrayList<>();

  private record Piece(List<Ansi.Style> styles, String words) {
    int width() {
      return words.codePointCount(0, words.length());
    }

    Piece cut(int width) {
      return new Piece(styles, words.substring(0, words.offsetByCodePoints(0, width)));
    }

    void print(StringBuilder to, Ansi ansi) {
      if (ansi.enabled()) {
        styles.forEach(style -> to.append(style.on()));
      }
      to.append(words);
      if (ansi.enabled()) {
        styles.forEach(style -> to.append(style.off()));
      }
    }
  }

  /** Appends words; what could move the cursor is replaced. */
  StyledLine add(String words, Ansi.Style... styles) {
    pieces.add(new Piece(List.of(styles), Printed.printable(words)));
    return this;
  }

  StyledLine add(StyledLine other) {
    pieces.addAll(other.pieces);
    return this;
  }

  /** In columns, of which each character takes one. */
  int width() {
    return pieces.stream().mapToInt(Piece::width).sum();
  }

  /** The line itself where it fits; else as much of it as does, with an ellipsis at its end. */
  StyledLine within(int columns, String ellipsis) {
    if (width() <= columns) {
      return this;
    }
    StyledLine cut = new StyledLine();
    int left = Math.max(0, columns - ellipsis.length());
    for (Piece piece : pieces) {
      Piece fitting = piece.cut(Math.min(left, piece.width()));
      cut.pieces.add(fitting);
      left -= fitting.width();
    }
    return cut.add(ellipsis.substring(0, Math.min(columns, ellipsis.length())));
  }

  /** As a terminal shows it. */
  String print(Ansi ansi) {
    StringBuilder printed = new StringBuilder();
    pieces.forEach(piece -> piece.print(printed, ansi));
    return printed.toString();
  }
}
