package dev.connectors.runtime.store;

import dev.connectors.runtime.error.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Leases among all that use a database, each in a row with its holder and its end. No JDBC
 * connection is held along with a lease. Thread-safe.
 *
 * <p>The end is a time of the holder's clock, which others compare with theirs: where clocks
 * differ, a lease whose holder died ends so much earlier or later.
 */
public final class TableLeases {

  private final Database database;
  private final String select;
  private final String insert;
  private final String takeOver;
  private final String delete;

  /**
   * Leases in a table.
   *
   * @param database the database
   * @param table the table's name, whose columns are {@code scope_key}, {@code sort_key}, {@code
   *     holder} and {@code ends_at}
   */
  public TableLeases(Database database, String table) {
    this.database = database;
    String row = " WHERE scope_key = ? AND sort_key = ?";
    this.select = "SELECT ends_at FROM " + table + row;
    this.insert =
        "INSERT INTO " + table + " (holder, ends_at, scope_key, sort_key) VALUES (?, ?, ?, ?)";
    this.takeOver = "UPDATE " + table + " SET holder = ?, ends_at = ?" + row + " AND ends_at <= ?";
    this.delete = "DELETE FROM " + table + row + " AND holder = ?";
  }

  /**
   * Takes a lease.
   *
   * @param what what of, for messages
   * @param scope the first part of the row's key
   * @param sort the second part
   * @param longest after which time it ends by itself
   * @return gives the lease back, as often as it is run; empty when somebody has it
   * @throws StoreException when the database fails
   */
  public Optional<Runnable> take(String what, String scope, String sort, Duration longest) {
    String doing = "leasing " + what;
    String holder = UUID.randomUUID().toString();
    Long now = System.currentTimeMillis();
    Long end = LeaseEnd.after(longest);
    Optional<Long> old = database.run(doing, connection -> end(connection, scope, sort));
    boolean taken;
    if (old.isEmpty()) {
      taken = insert(doing, holder, end, scope, sort);
    } else {
      taken = old.get() <= now && takeOver(doing, holder, end, scope, sort, now);
    }
    return taken ? Optional.of(() -> giveBack(what, scope, sort, holder)) : Optional.empty();
  }

  private Optional<Long> end(Connection connection, String scope, String sort) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(select)) {
      Database.bind(statement, scope, sort);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
      }
    }
  }

  /** Which error a second row of the same key gives differs, so the row itself is looked for. */
  private boolean insert(String doing, Object... row) {
    try {
      return database.attempt(connection -> Database.update(connection, insert, row)) == 1;
    } catch (SQLException e) {
      String scope = (String) row[2];
      String sort = (String) row[3];
      if (database.run(doing, connection -> end(connection, scope, sort)).isPresent()
          || Database.isLostRace(e)) {
        return false;
      }
      throw database.failure(doing, e);
    }
  }

  private boolean takeOver(String doing, Object... values) {
    try {
      return database.attempt(connection -> Database.update(connection, takeOver, values)) == 1;
    } catch (SQLException e) {
      if (Database.isLostRace(e)) {
        return false;
      }
      throw database.failure(doing, e);
    }
  }

  private void giveBack(String what, String scope, String sort, String holder) {
    database.run(
        "giving back the lease of " + what,
        connection -> Database.update(connection, delete, scope, sort, holder));
  }
}
