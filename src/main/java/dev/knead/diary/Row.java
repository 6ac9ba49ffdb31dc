package dev.knead.diary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** A row of a query. What can't be in a sound diary is an {@link IllegalArgumentException}. */
record Row(ResultSet results) {
  long number(String column) throws SQLException {
    return results.getLong(column);
  }

  int count(String column) throws SQLException {
    return Math.toIntExact(number(column));
  }

  OptionalInt perhapsCount(String column) throws SQLException {
    return isEmpty(column) ? OptionalInt.empty() : OptionalInt.of(count(column));
  }

  OptionalDouble perhapsFraction(String column) throws SQLException {
    return isEmpty(column) ? OptionalDouble.empty() : OptionalDouble.of(results.getDouble(column));
  }

  Duration millis(String column) throws SQLException {
    return Duration.ofMillis(number(column));
  }

  String text(String column) throws SQLException {
    return perhapsText(column)
        .orElseThrow(() -> new IllegalArgumentException("nothing in " + column));
  }

  Optional<String> perhapsText(String column) throws SQLException {
    return Optional.ofNullable(results.getString(column));
  }

  <E extends Enum<E>> E constant(Class<E> type, String column) throws SQLException {
    return Enum.valueOf(type, text(column));
  }

  <E extends Enum<E>> Optional<E> perhapsConstant(Class<E> type, String column)
      throws SQLException {
    return perhapsText(column).map(name -> Enum.valueOf(type, name));
  }

  private boolean isEmpty(String column) throws SQLException {
    return results.getObject(column) == null;
  }
}
