package com.example.ledger;

import com.example.connectors.ledger.LedgerInput;
import dev.connectors.runtime.auth.ConnectionId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A customer of the application, who has an account of their own at Ledger.
 *
 * @param name which one; the text of the connection's id as well
 * @param key the key that Ledger gave to them; secret
 */
record Tenant(String name, String key) {

  /** All customers. */
  static List<Tenant> all() {
    return IntStream.rangeClosed(1, 40).mapToObj(Tenant::number).toList();
  }

  /** The customer of a number. */
  static Tenant number(int number) {
    return new Tenant("tenant-" + number, "s3cr3t-key-" + number * 7919);
  }

  /** The id of their connection. */
  ConnectionId id() {
    return ConnectionId.of(name);
  }

  /** What they type when they connect. */
  LedgerInput input() {
    return LedgerInput.builder().subdomain("acme").apiKey(key).build();
  }
}
