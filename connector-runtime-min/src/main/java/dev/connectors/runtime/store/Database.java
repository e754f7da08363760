package dev.connectors.runtime.store;

import dev.connectors.runtime.error.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Work in a database, each piece with a JDBC connection of its own, which is given back at its end
 * without an open transaction, whether the data source has auto-commit on or off. A thread that was
 * interrupted before does it all the same, since what is written may be a token that its issuer
 * gives only once.
 *
 * <p>No exception shows what a driver says: drivers quote statements, values and parts of rows, and
 * rows hold secrets.
 */
public final class Database {

  private final DataSource source;
  private final String script;

  /**
   * A database.
   *
   * @param source where its connections come from; not one that hands out the connection of a
   *     transaction in progress
   * @param script the resource that creates its tables, for messages
   */
  public Database(DataSource source, String script) {
    this.source = source;
    this.script = script;
  }

  /** Something to do with a JDBC connection. */
  @FunctionalInterface
  public interface Work<T> {

    /**
     * Does it.
     *
     * @param connection the JDBC connection, which is closed by whom it came from
     * @return what {@link #run} returns
     * @throws SQLException when it fails
     */
    T on(Connection connection) throws SQLException;
  }

  /**
   * Does a piece of work and commits it.
   *
   * @param what what is done, for messages, such as {@code reading connection acme/default/t1}
   * @param work the work
   * @return what the work returned
   * @throws StoreException when the database fails; when that is while committing, the work may be
   *     done all the same
   */
  public <T> T run(String what, Work<T> work) {
    try {
      return attempt(work);
    } catch (SQLException e) {
      throw failure(what, e);
    }
  }

  /**
   * As {@link #run}, for work whose failures mean something.
   *
   * @param work the work
   * @return what the work returned
   * @throws SQLException when the database fails; not to be passed on
   */
  public <T> T attempt(Work<T> work) throws SQLException {
    boolean interrupted = Thread.interrupted(); // pools refuse connections then, drivers forget it
    try {
      return withConnection(work);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private <T> T withConnection(Work<T> work) throws SQLException {
    Connection connection = source.getConnection();
    boolean done = false;
    try {
      T result = work.on(connection);
      if (!connection.getAutoCommit()) {
        connection.commit();
      }
      done = true;
      return result;
    } finally {
      if (!done) {
        rollBack(connection);
      }
      close(connection);
    }
  }

  /**
   * Executes a statement that changes rows.
   *
   * @param connection the JDBC connection
   * @param sql the statement
   * @param parameters texts and whole numbers
   * @return how many rows it changed
   * @throws SQLException when it fails
   */
  public static int update(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      return statement.executeUpdate();
    }
  }

  /**
   * Sets the parameters of a statement.
   *
   * @param statement the statement
   * @param parameters texts and whole numbers
   * @throws SQLException when there are too many
   */
  public static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      if (parameters[i] instanceof Long number) {
        statement.setLong(i + 1, number);
      } else {
        statement.setString(i + 1, (String) parameters[i]);
      }
    }
  }

  /** Whether a failure says that somebody else was at the same row, and won. */
  public static boolean isLostRace(SQLException failure) {
    String state = failure.getSQLState();
    return state != null && state.startsWith("40");
  }

  /**
   * A failure of the database.
   *
   * @param what what was done
   * @param failure what the driver threw
   * @return an exception with the driver's codes, and as its cause where it came from, without the
   *     driver's words
   */
  public StoreException failure(String what, SQLException failure) {
    Throwable place = new Throwable(failure.getClass().getName() + ": (not shown)");
    place.setStackTrace(failure.getStackTrace());
    return new StoreException(
        what
            + ": SQL state "
            + failure.getSQLState()
            + ", vendor code "
            + failure.getErrorCode()
            + " (expected: a database that answers, with the tables of "
            + script
            + ")",
        place);
  }

  private static void rollBack(Connection connection) {
    try {
      if (!connection.getAutoCommit()) {
        connection.rollback();
      }
    } catch (SQLException ignored) { // what failed before is what counts
      return;
    }
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException ignored) { // the work is done, or its failure is on its way
      return;
    }
  }
}
