package dev.connectors.runtime.auth;

import dev.connectors.runtime.json.Json;
import java.time.Instant;
import java.util.Map;

/** Connections for tests of stores. */
final class Connections {

  private Connections() {}

  static ConnectionKey key(String id) {
    return new ConnectionKey("acme", "default", ConnectionId.of(id));
  }

  /** A connection with every member, not yet written. */
  static StoredConnection connection(String id) {
    return of(key(id), Map.of("apiKey", SecretWatch.SECRET, "n", 1));
  }

  static StoredConnection of(ConnectionKey key, Map<String, Object> credentials) {
    return new StoredConnection(
        key,
        "1.4.0",
        "oauth",
        ConnectionStatus.READY,
        null,
        Json.parseObject(
            "{\"key\":\""
                + SecretWatch.SECRET
                + "\",\"big\":12345678901234567890,\"d\":1.10,\"z\":null}"),
        credentials,
        Instant.parse("2026-11-24T17:00:00.123456Z"),
        0);
  }
}
