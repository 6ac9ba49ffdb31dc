package dev.knead.diary;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Statements with values. A value may be a number, a text, a constant of an enum, or one of the
 * optional types, which stands for nothing where it is empty.
 */
record Sql(Connection connection) {
  /** Makes something of a row. */
  interface Reading<T> {
    T of(Row row) throws SQLException;
  }

  /** How many rows were changed. */
  int run(String statement, Object... values) throws SQLException {
    try (PreparedStatement prepared = prepared(statement, values)) {
      return prepared.executeUpdate();
    }
  }

  <T> List<T> list(Reading<T> reading, String query, Object... values) throws SQLException {
    try (PreparedStatement prepared = prepared(query, values);
        ResultSet results = prepared.executeQuery()) {
      List<T> list = new ArrayList<>();
      while (results.next()) {
        list.add(reading.of(new Row(results)));
      }
      return list;
    }
  }

  /** The rows by the value of their column {@code owner}. */
  <T> Map<Long, List<T>> grouped(Reading<T> reading, String query, Object... values)
      throws SQLException {
    Map<Long, List<T>> groups = new LinkedHashMap<>();
    list(
        row ->
            groups
                .computeIfAbsent(row.number("owner"), owner -> new ArrayList<>())
                .add(reading.of(row)),
        query,
        values);
    return groups;
  }

  /** The first row. */
  <T> Optional<T> first(Reading<T> reading, String query, Object... values) throws SQLException {
    return list(reading, query, values).stream().findFirst();
  }

  private PreparedStatement prepared(String statement, Object... values) throws SQLException {
    PreparedStatement prepared = connection.prepareStatement(statement);
    try {
      for (int i = 0; i < values.length; i++) {
        prepared.setObject(i + 1, plain(values[i]));
      }
      return prepared;
    } catch (SQLException e) {
      prepared.close();
      throw e;
    }
  }

  private static Object plain(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(Sql::plain).orElse(null);
    }
    if (value instanceof OptionalInt optional) {
      return optional.isPresent() ? optional.getAsInt() : null;
    }
    if (value instanceof OptionalDouble optional) {
      return optional.isPresent() ? optional.getAsDouble() : null;
    }
    return value instanceof Enum<?> constant ? constant.name() : value;
  }
}
