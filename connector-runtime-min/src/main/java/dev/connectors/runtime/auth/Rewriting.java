package dev.connectors.runtime.auth;

import dev.connectors.runtime.error.ConcurrencyException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the connections of an installation once more. */
final class Rewriting {

  private static final int PAGE = 100;
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final ConnectionStore store;
  private final String connector;
  private final String installation;

  Rewriting(ConnectionStore store, String connector, String installation) {
    this.store = store;
    this.connector = connector;
    this.installation = installation;
  }

  /** Writes all, and returns how many were left out. */
  int run() {
    int leftOut = 0;
    @Nullable ConnectionId after = null;
    List<ConnectionId> page;
    do {
      page = store.list(connector, installation, after, PAGE);
      for (ConnectionId id : page) {
        leftOut += write(new ConnectionKey(connector, installation, id)) ? 0 : 1;
        after = id;
      }
    } while (page.size() == PAGE);
    return leftOut;
  }

  private boolean write(ConnectionKey key) {
    Optional<ConnectionStore.Lease> lease = store.lease(key, LONGEST);
    if (lease.isEmpty()) {
      return false;
    }
    try (ConnectionStore.Lease held = lease.get()) {
      store.find(key).ifPresent(store::save);
      return true;
    } catch (ConcurrencyException ignored) { // somebody wrote it without a lease, perhaps in plain
      return false;
    }
  }
}
