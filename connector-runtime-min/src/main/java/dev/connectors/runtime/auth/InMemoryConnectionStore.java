package dev.connectors.runtime.auth;

import dev.connectors.runtime.store.MemoryLeases;
import dev.connectors.runtime.store.Revisions;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** Connections in memory. */
final class InMemoryConnectionStore implements ConnectionStore {

  private static final Comparator<ConnectionKey> ORDER =
      Comparator.comparing(ConnectionKey::connector)
          .thenComparing(ConnectionKey::installation)
          .thenComparing(key -> key.id().value());

  private final NavigableMap<ConnectionKey, StoredConnection> connections =
      new ConcurrentSkipListMap<>(ORDER);
  private final MemoryLeases<ConnectionKey> leases = new MemoryLeases<>();

  @Override
  public Optional<StoredConnection> find(ConnectionKey key) {
    return Optional.ofNullable(connections.get(key));
  }

  @Override
  public synchronized StoredConnection save(StoredConnection connection) {
    long stored = find(connection.key()).map(StoredConnection::revision).orElse(0L);
    if (stored != connection.revision()) {
      throw StoreArguments.changed(connection.key());
    }
    StoredConnection saved = connection.withRevision(Revisions.after(stored));
    connections.put(saved.key(), saved);
    return saved;
  }

  @Override
  public synchronized void delete(ConnectionKey key) {
    connections.remove(key);
  }

  @Override
  public List<ConnectionId> list(
      String connector, String installation, @Nullable ConnectionId after, int limit) {
    StoreArguments.checkLimit(limit);
    return connections.keySet().stream()
        .filter(key -> key.connector().equals(connector))
        .filter(key -> key.installation().equals(installation))
        .map(ConnectionKey::id)
        .filter(id -> after == null || id.value().compareTo(after.value()) > 0)
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<Lease> lease(ConnectionKey key, Duration longest) {
    StoreArguments.checkLongest(longest);
    return leases.take(key, longest).map(release -> release::run);
  }

  @Override
  public String toString() {
    return "ConnectionStore in memory";
  }
}
