package dev.connectors.runtime.auth;

import static dev.connectors.runtime.auth.Connections.connection;
import static dev.connectors.runtime.auth.Connections.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.runtime.ChildJvm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.tools.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes at one store, one of which may die at any time. */
class TwoProcessesTest {

  private static final List<String> NO_OPTIONS = List.of();

  @TempDir Path directory;

  @Test
  void noChangeOfADirectoryIsLost() throws Exception {
    changeTogether(ConnectionStore.inDirectory(directory), directory.toString());
  }

  @Test
  void noChangeOfADatabaseIsLost() throws Exception {
    Server server = server();
    try {
      changeTogether(inDatabase(server), url(server));
    } finally {
      server.stop();
    }
  }

  private static void changeTogether(ConnectionStore store, String place) throws Exception {
    store.save(connection("t").withCredentials(Map.of("n", 0), null));
    try (ChildJvm other = StoreProcess.start(NO_OPTIONS, place, "t", "count")) {
      while (n(store) == 0) {
        Thread.sleep(5); // until the other one is at it
      }
      StoreProcess.count(store, key("t"), 40);
      other.await("done");
    }
    assertThat(n(store)).isEqualTo(80);
  }

  private static long n(ConnectionStore store) {
    return (Long) store.find(key("t")).orElseThrow().credentials().get("n");
  }

  @Test
  void aLeaseInADirectoryEndsWithItsProcess() throws Exception {
    ConnectionStore store = ConnectionStore.inDirectory(directory);
    try (ChildJvm other = StoreProcess.start(NO_OPTIONS, directory.toString(), "t", "lease")) {
      other.await("leased");
      assertThat(store.lease(key("t"), Leases.LONG)).isEmpty();
      try (ConnectionStore.Lease mine = store.lease(key("u"), Leases.LONG).orElseThrow()) {
        assertThat(store.lease(key("t"), Leases.LONG)).isEmpty();
      }
      other.kill();
    }
    try (ConnectionStore.Lease mine = store.lease(key("t"), Leases.LONG).orElseThrow()) {
      ChildJvm other = StoreProcess.start(NO_OPTIONS, directory.toString(), "t", "lease");
      other.await(
          "Exception in thread \"main\" java.util.NoSuchElementException: No value present");
      other.close();
    }
  }

  @Test
  void aLeaseIsGivenBackBetweenProcesses() throws Exception {
    Server server = server();
    try {
      passOn(inDatabase(server), url(server));
      passOn(ConnectionStore.inDirectory(directory), directory.toString());
    } finally {
      server.stop();
    }
  }

  private static void passOn(ConnectionStore store, String place) throws Exception {
    try (ChildJvm other = StoreProcess.start(NO_OPTIONS, place, "t", "lease")) {
      other.await("leased");
      assertThat(store.lease(key("t"), Leases.LONG)).isEmpty();
      other.proceed();
      other.await("done");
    }
    store.lease(key("t"), Leases.LONG).orElseThrow().close();
  }

  @Test
  void aProcessThatDiesWhileItWritesLeavesWholeFiles() throws Exception {
    for (int round = 0; round < 5; round++) {
      try (ChildJvm other = StoreProcess.start(NO_OPTIONS, directory.toString(), "t", "write")) {
        other.await("writing");
        Thread.sleep(7L * round);
        other.kill();
      }
      ConnectionStore store = ConnectionStore.inDirectory(directory);
      try (Stream<Path> files = Files.walk(directory)) {
        assertThat(files.filter(Files::isRegularFile).map(each -> each.getFileName().toString()))
            .containsExactlyInAnyOrder(".lock", "t.json");
      }
      StoredConnection found = store.find(key("t")).orElseThrow();
      assertThat((String) found.credentials().get("token")).matches("([a-z])\\1{299999}");
      assertThat(store.save(found).revision()).isGreaterThan(found.revision());
    }
  }

  @Test
  void withoutJdbcTheOthersWork() throws Exception {
    ConnectionStore store = ConnectionStore.inDirectory(directory);
    store.save(connection("t").withCredentials(Map.of("n", 0), null));
    List<String> options = List.of("--limit-modules", "java.base,java.net.http");
    try (ChildJvm other = StoreProcess.start(options, directory.toString(), "t", "count")) {
      other.await("done");
    }
    assertThat(n(store)).isEqualTo(40);
  }

  private static Server server() throws Exception {
    return Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
  }

  private static String url(Server server) {
    return "jdbc:h2:tcp://localhost:" + server.getPort() + "/mem:shared;DB_CLOSE_DELAY=-1";
  }

  private static ConnectionStore inDatabase(Server server) {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL(url(server));
    JdbcConnectionStore store = ConnectionStore.jdbc(source);
    store.createTables();
    return store;
  }
}
