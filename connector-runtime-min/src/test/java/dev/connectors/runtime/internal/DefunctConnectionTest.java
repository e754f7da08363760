package dev.connectors.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.auth.ConnectionId;
import dev.connectors.runtime.auth.ConnectionKey;
import dev.connectors.runtime.auth.ConnectionStatus;
import dev.connectors.runtime.auth.ConnectionStore;
import dev.connectors.runtime.auth.StoredConnection;
import dev.connectors.runtime.error.ServerException;
import dev.connectors.runtime.testing.FakeTransport;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A connection that was given up, and is tested all the same. */
class DefunctConnectionTest {

  private static final URI PROVIDER = URI.create("https://provider.example");
  private static final ConnectionKey KEY =
      new ConnectionKey("ledger", "default", ConnectionId.of("tenant-7"));

  private final ConnectionStore store = ConnectionStore.inMemory();
  private final FakeTransport transport = new FakeTransport();

  private Ledger ledger() {
    store.save(
        new StoredConnection(
            KEY,
            "1.0.0",
            "",
            ConnectionStatus.DEFUNCT,
            "gone",
            Map.of(),
            Map.of("access_token", "old-access", "refresh_token", "old-refresh"),
            null,
            0));
    transport.on(
        "POST", "/token", Map.of("access_token", "new-access", "refresh_token", "new-refresh"));
    Map<String, Object> config =
        Map.of(
            "clientId", "c",
            "authorizeUri", PROVIDER.resolve("/authorize").toString(),
            "tokenUri", PROVIDER.resolve("/token").toString());
    return Ledger.builder(PROVIDER, config).connections(store).transport(transport).build();
  }

  private StoredConnection stored() {
    return store.find(KEY).orElseThrow();
  }

  @Test
  void isReadyAgainWhenItWorks() {
    transport.on("GET", "/api/me").respond(401, Map.of()).respond(200, Map.of("id", "u"));
    try (Ledger ledger = ledger()) {
      ledger.connection(KEY.id()).test();
    }
    assertThat(stored().status()).isEqualTo(ConnectionStatus.READY);
    assertThat(stored().credentials()).containsEntry("refresh_token", "new-refresh");
  }

  @Test
  void keepsWhatWasRefreshedAlthoughItDoesNotWork() {
    transport.on("GET", "/api/me").respond(401, Map.of()).respond(500, Map.of());
    try (Ledger ledger = ledger()) {
      assertThatThrownBy(() -> ledger.connection(KEY.id()).test())
          .isInstanceOf(ServerException.class);
    }
    assertThat(stored().status()).isEqualTo(ConnectionStatus.DEFUNCT);
    assertThat(stored().reason()).isEqualTo("gone");
    assertThat(stored().credentials()).containsEntry("refresh_token", "new-refresh");
  }
}
