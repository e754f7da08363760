package dev.connectors.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConnectionKeyTest {

  private static final String EXPECTED =
      " (expected: 1 to 200 characters, none of them a control character or half of a surrogate"
          + " pair)";

  @Test
  void namesThatNotEveryStoreCouldKeepAreRefused() {
    assertRefused("", "blank");
    assertRefused("  ", "blank");
    assertRefused("a\n", "2 characters");
    assertRefused("\u0085a", "2 characters");
    assertRefused("x".repeat(201), "201 characters");
    assertRefused("a\ud83d", "2 characters");
    assertThat(ConnectionId.of("x".repeat(200))).hasToString("x".repeat(200));
  }

  private static void assertRefused(String name, String told) {
    ConnectionId id = ConnectionId.of("t");
    assertThatThrownBy(() -> ConnectionId.of(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("connection id: " + told + EXPECTED);
    assertThatThrownBy(() -> new ConnectionKey(name, "default", id))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("connector key: " + told + EXPECTED);
    assertThatThrownBy(() -> new ConnectionKey("acme", name, id))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("installation: " + told + EXPECTED);
  }

  @Test
  void whatIsStoredDoesNotChangeAfterwards() {
    Map<String, Object> credentials = new HashMap<>(Map.of("a", 1));
    StoredConnection stored = Connections.of(Connections.key("t"), credentials);
    credentials.put("b", 2);
    assertThat(stored.credentials()).isEqualTo(Map.of("a", 1L));
    assertThatThrownBy(() -> stored.credentials().put("c", 3))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> stored.withCredentials(Map.of("at", new Object()), null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("$.at: a java.lang.Object (expected: a value that JSON has)");
    assertThatThrownBy(() -> stored.withStatus(ConnectionStatus.DISCONNECTED, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("status: DISCONNECTED (expected: READY or DEFUNCT)");
    assertThatThrownBy(() -> stored.withRevision(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("revision: -1 (expected: at least 0)");
    assertThat(stored.withCredentials(Map.of(), Instant.EPOCH).expiresAt())
        .isEqualTo(Instant.EPOCH);
  }
}
