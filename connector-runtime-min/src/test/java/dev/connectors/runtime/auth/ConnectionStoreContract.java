package dev.connectors.runtime.auth;

import static dev.connectors.runtime.auth.Connections.connection;
import static dev.connectors.runtime.auth.Connections.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.connectors.runtime.error.ConcurrencyException;
import dev.connectors.runtime.json.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What every store does; each test begins with an empty one. */
abstract class ConnectionStoreContract implements Leases {

  @RegisterExtension static final SecretWatch WATCH = new SecretWatch();

  /** A store of the test's connections; all that a test opens share them. */
  @Override
  public abstract ConnectionStore open() throws Exception;

  @Test
  void whatWasSavedIsFoundWithEveryDigit() throws Exception {
    StoredConnection saved = open().save(connection("tenant-7"));
    StoredConnection found = open().find(key("tenant-7")).orElseThrow();
    assertThat(found)
        .isEqualTo(saved)
        .isEqualTo(connection("tenant-7").withRevision(saved.revision()));
    assertThat(Json.write(found.input()))
        .isEqualTo(
            "{\"key\":\""
                + SecretWatch.SECRET
                + "\",\"big\":12345678901234567890,\"d\":1.10,\"z\":null}");
  }

  @Test
  void whatIsMissingIsFoundMissing() throws Exception {
    ConnectionKey key = new ConnectionKey("acme", "eu", ConnectionId.of("t"));
    StoredConnection bare =
        new StoredConnection(
            key, null, "", ConnectionStatus.DEFUNCT, "refused", Map.of(), Map.of(), null, 0);
    ConnectionStore store = open();
    assertThat(store.find(key)).isEmpty();
    StoredConnection saved = store.save(bare);
    assertThat(store.find(key)).contains(saved);
    assertThat(store.find(key("t"))).isEmpty();
  }

  @Test
  void onlyTheLastRevisionIsReplaced() throws Exception {
    ConnectionStore store = open();
    StoredConnection first = store.save(connection("t"));
    StoredConnection second = store.save(first.withCredentials(Map.of("n", 2), null));
    assertThat(first.revision()).isPositive();
    assertThat(second.revision()).isGreaterThan(first.revision());
    assertThatThrownBy(() -> store.save(first))
        .isInstanceOf(ConcurrencyException.class)
        .hasMessage(
            "connection acme/default/t: written or removed by somebody else since it was read"
                + " (expected: to be read again, and changed anew)");
    assertThatThrownBy(() -> store.save(connection("t"))).isInstanceOf(ConcurrencyException.class);
    assertThat(store.find(key("t"))).contains(second);
  }

  @Test
  void aRevisionOfWhatWasRemovedFitsNothing() throws Exception {
    ConnectionStore store = open();
    StoredConnection old = store.save(connection("t"));
    store.delete(key("t"));
    assertThatThrownBy(() -> store.save(old)).isInstanceOf(ConcurrencyException.class);
    assertThat(store.find(key("t"))).isEmpty();
    StoredConnection another = store.save(connection("t"));
    assertThatThrownBy(() -> store.save(old)).isInstanceOf(ConcurrencyException.class);
    assertThat(store.find(key("t"))).contains(another);
  }

  @Test
  void removingWhatIsNotThereDoesNothing() throws Exception {
    ConnectionStore store = open();
    store.delete(key("t"));
    store.save(connection("t"));
    store.delete(key("t"));
    store.delete(key("t"));
    assertThat(store.find(key("t"))).isEmpty();
  }

  @Test
  void oneOfManyThatWriteTheSameRevisionWins() throws Exception {
    for (int round = 0; round < 5; round++) {
      StoredConnection before = open().find(key("t")).orElse(connection("t"));
      List<Callable<Boolean>> writers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        StoredConnection mine = before.withCredentials(Map.of("writer", i), null);
        ConnectionStore store = open();
        writers.add(() -> saves(store, mine));
      }
      assertThat(Race.run(writers)).as("round %d", round).containsOnlyOnce(true);
    }
  }

  private static boolean saves(ConnectionStore store, StoredConnection connection) {
    try {
      store.save(connection);
      return true;
    } catch (ConcurrencyException ignored) {
      return false;
    }
  }

  @Test
  void noneOfManyChangesIsLost() throws Exception {
    open().save(connection("t").withCredentials(Map.of("n", 0), null));
    List<Callable<Boolean>> writers = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      ConnectionStore store = open();
      writers.add(() -> StoreProcess.count(store, key("t"), 5));
    }
    Race.run(writers);
    assertThat(open().find(key("t")).orElseThrow().credentials()).isEqualTo(Map.of("n", 30L));
  }

  @Test
  void idsAreListedInPagesInTheirOrder() throws Exception {
    List<String> ids =
        Stream.of(
                "tenant-1",
                "tenant-10",
                "tenant-2",
                "Tenant-1",
                "TENANT",
                "a",
                "aa",
                "ab",
                "b",
                "B",
                "ä",
                "z",
                "é",
                "0",
                "10",
                "9",
                "_",
                "~",
                "a b",
                "a-b",
                "ab-",
                "\uff5e",
                "漢字",
                "\ud83d\ude00",
                "\ue000",
                "ß",
                "a'b",
                "\u00a0x")
            .sorted()
            .toList();
    ConnectionStore store = open();
    List<String> shuffled = new ArrayList<>(ids);
    Collections.reverse(shuffled);
    for (String id : shuffled) {
      store.save(connection(id));
    }
    store.save(Connections.of(new ConnectionKey("acme", "eu", ConnectionId.of("c")), Map.of()));
    store.save(
        Connections.of(new ConnectionKey("other", "default", ConnectionId.of("c")), Map.of()));
    List<String> listed = new ArrayList<>();
    ConnectionId after = null;
    List<ConnectionId> page;
    do {
      page = store.list("acme", "default", after, 5);
      assertThat(page).hasSizeLessThanOrEqualTo(5);
      for (ConnectionId id : page) {
        listed.add(id.value());
        after = id;
      }
    } while (page.size() == 5);
    assertThat(listed).isEqualTo(ids);
    assertThat(store.list("acme", "default", ConnectionId.of("tenant-1"), 1))
        .containsExactly(ConnectionId.of("tenant-10"));
    assertThat(store.list("acme", "default", ConnectionId.of("tenant-11"), 1))
        .containsExactly(ConnectionId.of("tenant-2"));
    assertThat(store.list("acme", "nowhere", null, 5)).isEmpty();
    assertThatThrownBy(() -> store.list("acme", "default", null, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("limit: 0 (expected: at least 1)");
  }

  @Test
  void idsOfEveryKindAreHeldApart() throws Exception {
    List<String> ids =
        List.of(
            ".",
            "..",
            "../../etc/passwd",
            "/etc/passwd",
            "C:\\x",
            "a/b",
            "a\\b",
            "CON",
            "con",
            "nul",
            "con.txt",
            "A",
            "a",
            "x",
            "x ",
            "x.",
            " x",
            "-",
            "_",
            "%2e",
            "*?\"<>|:",
            "$(x)",
            "${x}",
            "'; DROP TABLE connector_connection; --",
            "e\u0301",
            "\u00e9",
            "漢".repeat(200),
            "漢".repeat(199) + "字",
            "x".repeat(200),
            "X".repeat(200),
            "\ud83d\ude00".repeat(100),
            "a".repeat(65),
            "a_0",
            "tenant_" + "0".repeat(32));
    ConnectionStore store = open();
    for (String id : ids) {
      store.save(connection(id).withCredentials(Map.of("of", id), null));
    }
    for (String id : ids) {
      assertThat(open().find(key(id)).orElseThrow().credentials()).isEqualTo(Map.of("of", id));
    }
    assertThat(store.list("acme", "default", null, 1_000))
        .containsExactlyElementsOf(ids.stream().sorted().map(ConnectionId::of).toList());
    for (String id : ids) {
      store.delete(key(id));
    }
    assertThat(store.list("acme", "default", null, 1_000)).isEmpty();
  }

  @Test
  void connectorsAndInstallationsOfEveryKindAreHeldApart() throws Exception {
    ConnectionStore store = open();
    List<String> names = List.of("eu", "EU", "e/u", "..", "漢".repeat(200), "a b");
    for (String connector : names) {
      for (String installation : names) {
        ConnectionKey key = new ConnectionKey(connector, installation, ConnectionId.of("t"));
        store.save(Connections.of(key, Map.of("of", connector + "|" + installation)));
      }
    }
    for (String connector : names) {
      for (String installation : names) {
        ConnectionKey key = new ConnectionKey(connector, installation, ConnectionId.of("t"));
        assertThat(store.find(key).orElseThrow().credentials())
            .isEqualTo(Map.of("of", connector + "|" + installation));
      }
    }
  }

  @Test
  void bigCredentialsAreKept() throws Exception {
    Map<String, Object> big = Map.of("token", "ä漢\ud83d\ude00\"\\\n".repeat(15_000));
    StoredConnection saved = open().save(connection("t").withCredentials(big, null));
    assertThat(open().find(key("t"))).contains(saved);
    assertThat(saved.credentials()).isEqualTo(big);
  }

  @Test
  void interruptingTheThreadLosesNothing() throws Exception {
    ConnectionStore store = open();
    Thread.currentThread().interrupt();
    StoredConnection saved = store.save(connection("t"));
    assertThat(store.find(key("t"))).contains(saved);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(store.find(key("t"))).contains(saved);
  }

  @Test
  void allIsWrittenOnceMore() throws Exception {
    ConnectionStore store = open();
    for (int i = 0; i < 101; i++) {
      store.save(connection("t" + i));
    }
    StoredConnection before = store.find(key("t5")).orElseThrow();
    try (ConnectionStore.Lease held = store.lease(key("t7"), Leases.LONG).orElseThrow()) {
      assertThat(store.rewrite("acme", "default")).isEqualTo(1);
    }
    StoredConnection after = store.find(key("t5")).orElseThrow();
    assertThat(after).isEqualTo(before.withRevision(after.revision()));
    assertThat(after.revision()).isGreaterThan(before.revision());
    assertThat(store.rewrite("acme", "default")).isZero();
    assertThat(store.rewrite("acme", "nowhere")).isZero();
  }

  @Test
  void nothingSecretIsShown() throws Exception {
    ConnectionStore store = open();
    StoredConnection saved = store.save(connection("t"));
    assertThat(saved)
        .hasToString(
            "StoredConnection[acme/default/t, option=oauth, READY, revision="
                + saved.revision()
                + "]");
    assertThat(store.toString())
        .doesNotContain(SecretWatch.SECRET)
        .startsWith("ConnectionStore in ");
    Throwable refused = catchThrowable(() -> store.save(connection("t")));
    assertThat(SecretWatch.trace(refused)).contains("ConcurrencyException");
  }
}
