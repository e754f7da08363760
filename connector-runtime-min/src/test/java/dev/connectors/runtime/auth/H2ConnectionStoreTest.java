package dev.connectors.runtime.auth;

import static dev.connectors.runtime.auth.Connections.connection;
import static dev.connectors.runtime.auth.Connections.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.connectors.runtime.error.StoreException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class H2ConnectionStoreTest extends JdbcStoreContract {

  private final String name = UUID.randomUUID().toString();

  @Override
  DataSource database() {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
    return source;
  }

  @Override
  boolean autoCommit() {
    return true;
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String content() throws SQLException {
    try (Connection connection = database().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT connector, installation, connection_id, content FROM connector_connection")) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1)
          + " "
          + rows.getString(2)
          + " "
          + rows.getString(3)
          + " "
          + rows.getString(4);
    }
  }

  @Test
  void aRowNamesItsConnectionForPeople() throws SQLException {
    open().save(connection("tän漢"));
    assertThat(content())
        .startsWith("acme default tän漢 {\"format\":1,")
        .contains("\"id\":\"t\\u00e4n\\u6f22\"", SecretWatch.SECRET);
  }

  @Test
  void aCipherEncryptsTheRow() throws SQLException {
    ConnectionStore store =
        JdbcConnectionStore.builder(database())
            .cipher(ConnectionCipher.aesGcm(Keys.aes(1)))
            .build();
    StoredConnection saved = store.save(connection("t"));
    assertThat(store.find(key("t"))).contains(saved);
    assertThat(content()).doesNotContain(SecretWatch.SECRET);
    assertThat(store)
        .hasToString(
            "ConnectionStore in connector_connection, AES-GCM with keys ["
                + Keys.FINGERPRINT_1
                + "]");
    Throwable failure = catchThrowable(() -> open().find(key("t")));
    assertThat(failure)
        .isInstanceOf(StoreException.class)
        .hasMessage(
            "connection acme/default/t: encrypted (expected: plain, since the store has no cipher)");
  }

  @Test
  void rowsThatWereSwappedAreRefused() throws SQLException {
    open().save(connection("t"));
    open().save(connection("u"));
    execute(
        "UPDATE connector_connection SET content = (SELECT content FROM connector_connection"
            + " WHERE connection_id = 't') WHERE connection_id = 'u'");
    assertThatThrownBy(() -> open().find(key("u")))
        .isInstanceOf(StoreException.class)
        .hasMessage("connection acme/default/u: of another connection (expected: acme/default/u)");
  }

  @Test
  void missingTablesAreToldWithTheScript() throws SQLException {
    execute("DROP TABLE connector_connection");
    assertThatThrownBy(() -> open().find(key("t")))
        .isInstanceOf(StoreException.class)
        .hasMessage(
            "reading connection acme/default/t: SQL state 42S02, vendor code 42102 (expected: a"
                + " database that answers, with the tables of"
                + " dev/connectors/runtime/auth/connections.sql)");
  }

  @Test
  void whatTheDriverSaysIsNotPassedOn() throws SQLException {
    execute("ALTER TABLE connector_connection ALTER COLUMN content VARCHAR(500)");
    Throwable failure = catchThrowable(() -> open().save(connection("t".repeat(200))));
    assertThat(failure)
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("writing connection acme/default/ttt")
        .hasMessageContaining(": SQL state 22001, vendor code 22001 (expected: a database that");
    assertThat(SecretWatch.trace(failure))
        .contains("Caused by: java.lang.Throwable: org.h2.jdbc.JdbcSQLDataException: (not shown)")
        .contains("at org.h2.jdbc.JdbcPreparedStatement.executeUpdate");
  }

  @Test
  void aDatabaseThatIsAwayIsTold() {
    JdbcDataSource away = new JdbcDataSource();
    away.setURL("jdbc:h2:tcp://localhost:1/mem:away");
    ConnectionStore store = ConnectionStore.jdbc(away);
    assertThatThrownBy(() -> store.lease(key("t"), LONG))
        .isInstanceOf(StoreException.class)
        .hasMessage(
            "leasing connection acme/default/t: SQL state 90067, vendor code 90067 (expected: a"
                + " database that answers, with the tables of"
                + " dev/connectors/runtime/auth/connections.sql)");
  }

  @Test
  void tablesMayHaveASchemaAndOtherNames() throws SQLException {
    execute("CREATE SCHEMA app");
    for (String prefix : List.of("app.", "app.acme_", "other_")) {
      JdbcConnectionStore store =
          JdbcConnectionStore.builder(database()).tablePrefix(prefix).build();
      store.createTables();
      store.save(connection("t"));
      assertThat(store.lease(key("t"), LONG)).isPresent();
    }
    execute("SELECT content FROM app.connection");
    execute("SELECT holder FROM app.acme_connection_lease");
    execute("SELECT holder FROM other_connection_lease");
    for (String prefix : List.of("a b", "x; DROP TABLE y", "a.b.c.d", "1a", "a\"")) {
      JdbcConnectionStore.Builder builder = JdbcConnectionStore.builder(database());
      assertThatThrownBy(() -> builder.tablePrefix(prefix))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "table prefix: "
                  + prefix
                  + " (expected: ASCII letters, digits and underscores, and a dot after a schema)");
    }
  }

  @Test
  void processesThatStartTogetherCreateTheTablesOnce() throws Exception {
    for (int round = 0; round < 5; round++) {
      execute("DROP TABLE connector_connection");
      execute("DROP TABLE connector_connection_lease");
      List<Callable<Boolean>> starts = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        starts.add(
            () -> {
              open().createTables();
              return open().find(key("t")).isEmpty();
            });
      }
      assertThat(Race.run(starts)).containsOnly(true);
      assertThat(open().lease(key("t"), LONG)).isPresent();
    }
  }

  @Test
  void tablesThatCannotBeCreatedAreTold() {
    JdbcConnectionStore store =
        JdbcConnectionStore.builder(database()).tablePrefix("nowhere.").build();
    assertThatThrownBy(store::createTables)
        .isInstanceOf(StoreException.class)
        .hasMessage(
            "creating nowhere.connection: SQL state 90079, vendor code 90079 (expected: a database"
                + " that answers, with the tables of"
                + " dev/connectors/runtime/auth/connections.sql)");
  }
}
