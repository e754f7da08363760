package dev.connectors.runtime.auth;

import dev.connectors.runtime.store.Database;
import dev.connectors.runtime.store.FileNames;
import dev.connectors.runtime.store.OrderedText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The statements on the table of connections. */
final class ConnectionSql {

  private static final String ROW = " WHERE scope_key = ? AND sort_key = ?";

  /** Before every id's encoding; an empty text would be null for Oracle. */
  private static final String BEFORE_ALL = "0";

  private final String probe;
  private final String select;
  private final String insert;
  private final String update;
  private final String delete;
  private final String list;

  ConnectionSql(String table) {
    this.probe = "SELECT revision FROM " + table + " WHERE scope_key = ''";
    this.select = "SELECT content FROM " + table + ROW;
    this.insert =
        "INSERT INTO "
            + table
            + " (scope_key, sort_key, connector, installation, connection_id, revision, content)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)";
    this.update = "UPDATE " + table + " SET revision = ?, content = ?" + ROW + " AND revision = ?";
    this.delete = "DELETE FROM " + table + ROW;
    this.list =
        "SELECT sort_key FROM " + table + " WHERE scope_key = ? AND sort_key > ? ORDER BY sort_key";
  }

  /** The first part of a connection's key in the table. */
  static String scope(ConnectionKey key) {
    return scope(key.connector(), key.installation());
  }

  private static String scope(String connector, String installation) {
    return FileNames.hash(connector + "\n" + installation); // which neither has in it
  }

  /** The second part. */
  static String sort(ConnectionId id) {
    return OrderedText.encode(id.value());
  }

  /** True, or an exception when the table is missing. */
  boolean tableIsThere(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(probe);
        ResultSet rows = statement.executeQuery()) {
      return rows != null;
    }
  }

  Optional<String> content(Connection connection, ConnectionKey key) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(select)) {
      Database.bind(statement, scope(key), sort(key.id()));
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
      }
    }
  }

  boolean insert(Connection connection, StoredConnection saved, String content)
      throws SQLException {
    ConnectionKey key = saved.key();
    return 1
        == Database.update(
            connection,
            insert,
            scope(key),
            sort(key.id()),
            key.connector(),
            key.installation(),
            key.id().value(),
            saved.revision(),
            content);
  }

  boolean update(Connection connection, StoredConnection saved, String content, long revision)
      throws SQLException {
    ConnectionKey key = saved.key();
    return 1
        == Database.update(
            connection, update, saved.revision(), content, scope(key), sort(key.id()), revision);
  }

  int delete(Connection connection, ConnectionKey key) throws SQLException {
    return Database.update(connection, delete, scope(key), sort(key.id()));
  }

  List<ConnectionId> list(
      Connection connection,
      String connector,
      String installation,
      @Nullable ConnectionId after,
      int limit)
      throws SQLException {
    List<ConnectionId> ids = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(list)) {
      statement.setMaxRows(limit);
      Database.bind(
          statement, scope(connector, installation), after == null ? BEFORE_ALL : sort(after));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          ids.add(ConnectionId.of(OrderedText.decode(rows.getString(1))));
        }
      }
    }
    return List.copyOf(ids);
  }
}
