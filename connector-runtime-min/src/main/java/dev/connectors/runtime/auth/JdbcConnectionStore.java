package dev.connectors.runtime.auth;

import dev.connectors.runtime.error.StoreException;
import dev.connectors.runtime.store.Database;
import dev.connectors.runtime.store.Revisions;
import dev.connectors.runtime.store.SqlScript;
import dev.connectors.runtime.store.TableLeases;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections in a database, which any number of processes share. Thread-safe.
 *
 * <p>The tables are made by a script in the jar, {@code
 * dev/connectors/runtime/auth/connections.sql}, which the application hands to whatever migrates
 * its database (variants beside it are for databases without the type TEXT); tests call {@link
 * #createTables()}.
 *
 * <p>An application that is a module of its own {@code requires java.sql}; nobody else needs that
 * module.
 *
 * <p>Every method takes a JDBC connection from the data source, executes one statement or two, and
 * gives the connection back without an open transaction; a lease keeps none. The data source is the
 * application's pool. It must not be one that hands out the connection of a transaction in progress
 * (JTA, {@code TransactionAwareDataSourceProxy} of Spring): refreshed credentials have to stay when
 * the application's transaction is rolled back.
 *
 * <p>Leases end by the clock of who took them. The clocks of all processes should agree to a second
 * or so, and a lease should be longer than what is done under it by more than their difference.
 */
public final class JdbcConnectionStore implements ConnectionStore {

  private static final String SCRIPT = "connections";
  private static final String PREFIX = "connector_";

  private final Database database;
  private final ConnectionContent content;
  private final TableLeases leases;
  private final ConnectionSql sql;
  private final String prefix;
  private final String description;

  private JdbcConnectionStore(Builder builder) {
    this.database =
        new Database(builder.dataSource, "dev/connectors/runtime/auth/" + SCRIPT + ".sql");
    this.prefix = builder.tablePrefix;
    this.content = new ConnectionContent(builder.cipher);
    this.sql = new ConnectionSql(prefix + "connection");
    this.leases = new TableLeases(database, prefix + "connection_lease");
    this.description =
        "ConnectionStore in "
            + prefix
            + "connection, "
            + (builder.cipher == null ? "not encrypted" : builder.cipher);
  }

  /**
   * A builder of a store.
   *
   * @param dataSource where JDBC connections come from
   * @return a new builder
   */
  public static Builder builder(DataSource dataSource) {
    return new Builder(dataSource);
  }

  /** Collects how the store is set up. Not thread-safe. */
  public static final class Builder {

    private static final String NAME = "[A-Za-z_][A-Za-z0-9_]*";
    private static final Pattern TABLE_PREFIX =
        Pattern.compile("(" + NAME + "\\.){0,2}(" + NAME + ")?");

    private final DataSource dataSource;
    private String tablePrefix = PREFIX;
    private @Nullable ConnectionCipher cipher;

    private Builder(DataSource dataSource) {
      this.dataSource = Objects.requireNonNull(dataSource, "dataSource: null");
    }

    /**
     * Sets what stands before {@code connection} and {@code connection_lease} in the names of the
     * tables.
     *
     * @param newTablePrefix such as {@code integrations.} or {@code app.connector_}; {@code
     *     connector_} unless it is set
     * @return this
     * @throws IllegalArgumentException when names of tables cannot begin so
     */
    public Builder tablePrefix(String newTablePrefix) {
      if (!TABLE_PREFIX.matcher(newTablePrefix).matches()) {
        throw new IllegalArgumentException(
            "table prefix: "
                + newTablePrefix
                + " (expected: ASCII letters, digits and underscores, and a dot after a schema)");
      }
      this.tablePrefix = newTablePrefix;
      return this;
    }

    /**
     * Sets what encrypts input and credentials. A store without one keeps them as they are.
     *
     * @param newCipher encrypts and decrypts
     * @return this
     */
    public Builder cipher(ConnectionCipher newCipher) {
      this.cipher = newCipher;
      return this;
    }

    /**
     * The store; the database is not asked for anything yet.
     *
     * @return a store
     */
    public JdbcConnectionStore build() {
      return new JdbcConnectionStore(this);
    }
  }

  /**
   * Creates the tables unless they are there. It is made for tests and small applications; others
   * give the script to what migrates their database.
   *
   * @throws StoreException when they cannot be created
   */
  public void createTables() {
    if (!tablesAreThere()) {
      try {
        database.attempt(
            connection -> {
              new SqlScript(JdbcConnectionStore.class, SCRIPT).execute(connection, PREFIX, prefix);
              return prefix;
            });
      } catch (SQLException e) {
        if (!tablesAreThere()) { // or somebody else did it at the same time
          throw database.failure("creating " + prefix + "connection", e);
        }
      }
    }
  }

  private boolean tablesAreThere() {
    try {
      return database.attempt(sql::tableIsThere);
    } catch (SQLException ignored) { // how a missing table is told differs between databases
      return false;
    }
  }

  @Override
  public Optional<StoredConnection> find(ConnectionKey key) {
    Optional<String> text = database.run("reading " + what(key), c -> sql.content(c, key));
    return text.map(json -> content.read(what(key), key, json.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public StoredConnection save(StoredConnection connection) {
    ConnectionKey key = connection.key();
    StoredConnection saved = connection.withRevision(Revisions.after(connection.revision()));
    String text = AsciiJson.of(content.write(saved));
    boolean written;
    try {
      written =
          database.attempt(
              c ->
                  connection.revision() == 0
                      ? sql.insert(c, saved, text)
                      : sql.update(c, saved, text, connection.revision()));
    } catch (SQLException e) {
      if (Database.isLostRace(e) || (connection.revision() == 0 && isThere(key))) {
        throw StoreArguments.changed(key);
      }
      throw database.failure("writing " + what(key), e);
    }
    if (!written) {
      throw StoreArguments.changed(key);
    }
    return saved;
  }

  private boolean isThere(ConnectionKey key) {
    return database.run("reading " + what(key), c -> sql.content(c, key)).isPresent();
  }

  @Override
  public void delete(ConnectionKey key) {
    database.run("removing " + what(key), c -> sql.delete(c, key));
  }

  @Override
  public List<ConnectionId> list(
      String connector, String installation, @Nullable ConnectionId after, int limit) {
    StoreArguments.checkLimit(limit);
    return database.run(
        "listing connections of " + connector + "/" + installation,
        c -> sql.list(c, connector, installation, after, limit));
  }

  @Override
  public Optional<Lease> lease(ConnectionKey key, Duration longest) {
    StoreArguments.checkLongest(longest);
    return leases
        .take(what(key), ConnectionSql.scope(key), ConnectionSql.sort(key.id()), longest)
        .map(release -> release::run);
  }

  private static String what(ConnectionKey key) {
    return "connection " + key;
  }

  /** The table, and whether what is in it is encrypted. */
  @Override
  public String toString() {
    return description;
  }
}
