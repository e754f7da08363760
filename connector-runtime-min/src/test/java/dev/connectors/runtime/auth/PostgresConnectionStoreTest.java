package dev.connectors.runtime.auth;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A server, in which a statement that failed ends its transaction. */
class PostgresConnectionStoreTest extends JdbcStoreContract {

  private static final AtomicInteger TESTS = new AtomicInteger();
  private static EmbeddedPostgres server;

  private final String prefix = "test" + TESTS.incrementAndGet() + "_";

  @BeforeAll
  static void start() throws IOException {
    assumeTrue(
        Boolean.getBoolean("shared.required")
            || Set.of("amd64", "x86_64").contains(System.getProperty("os.arch")),
        "the servers on Maven Central that the tests depend on are for x86-64");
    server = EmbeddedPostgres.builder().start();
  }

  @AfterAll
  static void stop() throws IOException {
    if (server != null) {
      server.close();
    }
  }

  @Override
  DataSource database() {
    return server.getPostgresDatabase();
  }

  @Override
  String prefix() {
    return prefix;
  }

  @Override
  boolean autoCommit() {
    return false;
  }
}
