package dev.connectors.runtime.auth;

import static dev.connectors.runtime.auth.Connections.connection;
import static dev.connectors.runtime.auth.Connections.key;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a store does in every kind of database. */
abstract class JdbcStoreContract extends ConnectionStoreContract {

  private WatchedDataSource source;

  /** An empty database, or one in which {@link #prefix} is new. */
  abstract DataSource database() throws Exception;

  /** Whether connections come with auto-commit. */
  abstract boolean autoCommit();

  /** What the names of this test's tables begin with. */
  String prefix() {
    return "connector_";
  }

  @BeforeEach
  void createTables() throws Exception {
    source = new WatchedDataSource(database(), autoCommit());
    open().createTables();
  }

  @AfterEach
  void allConnectionsWereGivenBack() throws Exception {
    source.close();
  }

  @Override
  public JdbcConnectionStore open() {
    return JdbcConnectionStore.builder(source).tablePrefix(prefix()).build();
  }

  @Test
  void noJdbcConnectionIsHeldWithALease() {
    try (ConnectionStore.Lease lease = open().lease(key("t"), LONG).orElseThrow()) {
      assertThat(source.open()).isZero();
    }
  }

  @Test
  void tablesAreCreatedOnce() throws Exception {
    StoredConnection saved = open().save(connection("t"));
    List<Callable<Boolean>> starts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      starts.add(
          () -> {
            open().createTables();
            return true;
          });
    }
    assertThat(Race.run(starts)).containsOnly(true);
    assertThat(open().find(key("t"))).contains(saved);
  }
}
