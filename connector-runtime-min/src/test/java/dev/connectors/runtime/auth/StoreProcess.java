package dev.connectors.runtime.auth;

import dev.connectors.runtime.ChildJvm;
import dev.connectors.runtime.error.ConcurrencyException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A program that uses a store, for tests that run it in another process. */
final class StoreProcess {

  private StoreProcess() {}

  /** Arguments: the store (a directory, or the URL of an H2 database), the id, what to do. */
  public static void main(String[] arguments) throws IOException {
    ConnectionStore store =
        arguments[0].startsWith("jdbc:")
            ? InDatabase.open(arguments[0])
            : ConnectionStore.inDirectory(Path.of(arguments[0]));
    ConnectionKey key = Connections.key(arguments[1]);
    switch (arguments[2]) {
      case "count" -> count(store, key, 40);
      case "lease" -> lease(store, key);
      case "write" -> write(store, key);
      default -> throw new IllegalArgumentException(arguments[2]);
    }
    System.out.println("done");
  }

  /** Loaded with its first use, so that the rest runs without the module java.sql. */
  private static final class InDatabase {
    static ConnectionStore open(String url) {
      org.h2.jdbcx.JdbcDataSource source = new org.h2.jdbcx.JdbcDataSource();
      source.setURL(url);
      return ConnectionStore.jdbc(source);
    }
  }

  /** Adds 1 to a number in the credentials, many times. */
  static boolean count(ConnectionStore store, ConnectionKey key, int times) {
    for (int done = 0; done < times; ) {
      StoredConnection old = store.find(key).orElseThrow();
      long n = (Long) old.credentials().get("n");
      try {
        store.save(old.withCredentials(Map.of("n", n + 1), null));
        done++;
      } catch (ConcurrencyException ignored) { // once more, then
        Thread.onSpinWait();
      }
    }
    return true;
  }

  private static void lease(ConnectionStore store, ConnectionKey key) throws IOException {
    try (ConnectionStore.Lease held = store.lease(key, Duration.ofMinutes(10)).orElseThrow()) {
      System.out.println("leased");
      System.in.read(); // until the test says so, or kills this process
    }
  }

  private static void write(ConnectionStore store, ConnectionKey key) {
    StoredConnection last =
        store.find(key).orElseGet(() -> Connections.connection(key.id().value()));
    for (int i = 0; ; i++) {
      String token = String.valueOf((char) ('a' + i % 26)).repeat(300_000);
      last = store.save(last.withCredentials(Map.of("token", token), null));
      if (i == 3) {
        System.out.println("writing");
      }
    }
  }

  /** Starts the program; options of Java stand before the other arguments. */
  static ChildJvm start(List<String> options, String... arguments) throws IOException {
    return ChildJvm.start(StoreProcess.class, options, arguments);
  }
}
