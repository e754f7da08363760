package dev.connectors.runtime.connection;

import dev.connectors.runtime.auth.ConnectionId;
import dev.connectors.runtime.auth.ConnectionKey;
import dev.connectors.runtime.auth.ConnectionStatus;
import dev.connectors.runtime.auth.ConnectionStore;
import dev.connectors.runtime.auth.StoredConnection;
import dev.connectors.runtime.error.AuthorizationException;
import dev.connectors.runtime.error.AuthorizationServerException;
import dev.connectors.runtime.error.CallInterruptedException;
import dev.connectors.runtime.error.CallTimeoutException;
import dev.connectors.runtime.error.ConcurrencyException;
import dev.connectors.runtime.error.ConnectionDefunctException;
import dev.connectors.runtime.error.ConnectionException;
import dev.connectors.runtime.error.ConnectorException;
import dev.connectors.runtime.error.Labelled;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * An account whose credentials are kept in a store, and refreshed there by one at a time, among all
 * threads and processes that share it. What another process writes is seen when the API refuses the
 * older credentials, and after {@link #FRESH} in any case.
 */
final class StoredAccount implements Account {

  /** For how long what was read is used without looking again. */
  private static final Duration FRESH = Duration.ofSeconds(30);

  /** Longer than a refresh takes: who holds the right beyond it has died. */
  private static final Duration LONGEST_REFRESH = Duration.ofSeconds(60);

  private static final long POLL_MILLIS = 50;
  private static final int MOST_TRIES = 10;

  private final Environment environment;
  private final Authenticators authenticators;
  private final ConnectionKey key;
  private final boolean named;
  private final Turn<Access> turn;
  private volatile @Nullable State state;

  /** What was read, when, and what requests carry with it. */
  private record State(StoredConnection connection, Access access, long readNanos) {}

  /**
   * An account.
   *
   * @param key what its connection is stored under
   * @param named whether the host chose its id
   */
  StoredAccount(
      Environment environment, Authenticators authenticators, ConnectionKey key, boolean named) {
    this.environment = environment;
    this.authenticators = authenticators;
    this.key = key;
    this.named = named;
    this.turn = new Turn<>(label());
  }

  /** An account that only this object knows. */
  static StoredAccount unnamed(
      Environment environment, Authenticators authenticators, StoredConnection connection) {
    Environment own = environment.with(ConnectionStore.inMemory());
    own.store().save(connection.withRevision(0));
    return new StoredAccount(own, authenticators, connection.key(), false);
  }

  /** Writes a connection in the place of what is stored there, whatever that is. */
  static void replace(Environment environment, ConnectionKey key, StoredConnection connection) {
    for (int i = 0; ; i++) {
      long revision = environment.store().find(key).map(StoredConnection::revision).orElse(0L);
      try {
        environment.store().save(connection.withKey(key).withRevision(revision));
        return;
      } catch (ConcurrencyException e) {
        if (i == MOST_TRIES) {
          throw e;
        }
      }
    }
  }

  /** Writes it unless others did in the meantime. */
  void replace(StoredConnection connection) {
    save(connection.withKey(key));
  }

  @Override
  public @Nullable ConnectionId id() {
    return named ? key.id() : null;
  }

  /** What is stored of it. */
  StoredConnection stored() {
    return read().connection();
  }

  /** Whether it can be used, as the store has it. */
  ConnectionStatus status() {
    return environment
        .store()
        .find(key)
        .map(StoredConnection::status)
        .orElse(ConnectionStatus.DISCONNECTED);
  }

  /** Says that it cannot be used any more, unless that is known, or others wrote it meanwhile. */
  void ended(String reason) {
    StoredConnection stored = environment.store().find(key).orElse(null);
    if (stored != null && stored.status() == ConnectionStatus.READY) {
      save(stored.withStatus(ConnectionStatus.DEFUNCT, reason));
    }
  }

  /** Removes what is stored. */
  void delete() {
    environment.store().delete(key);
    changed();
  }

  @Override
  public Access access(Duration time) {
    State current = current();
    if (!Credentials.isAboutToExpire(current.connection(), environment.clock().instant())
        || !authenticators.canRefresh(current.connection(), scope())) {
      return current.access();
    }
    try {
      Access renewed = renewed(current.access(), time);
      return renewed == null ? current.access() : renewed;
    } catch (AuthorizationServerException ignored) { // as below
      return current.access();
    } catch (ConnectionException | CallInterruptedException e) {
      throw e;
    } catch (ConnectorException ignored) { // they may hold for some seconds yet: the API decides
      return current.access();
    }
  }

  @Override
  public @Nullable Access renewed(Access refused, Duration time) {
    return turn.take(time, left -> refreshed(refused, left));
  }

  /** In this process, one is here at a time. */
  private @Nullable Access refreshed(Access refused, Duration time) {
    long end = System.nanoTime() + time.toNanos();
    State read = usable(read());
    if (read.connection().revision() != refused.revision()) {
      return read.access(); // another process was faster, or its owner connected again
    }
    if (!authenticators.canRefresh(read.connection(), scope())) {
      return null;
    }
    try (ConnectionStore.Lease lease = lease(end)) {
      State latest = usable(read());
      return latest.connection().revision() != refused.revision()
          ? latest.access()
          : refreshed(latest.connection(), Duration.ofNanos(Math.max(1, end - System.nanoTime())));
    }
  }

  private Access refreshed(StoredConnection connection, Duration time) {
    try {
      Credentials credentials = authenticators.refresh(this, connection, time);
      return usable(save(connection.withCredentials(credentials.tree(), credentials.expiresAt())))
          .access();
    } catch (AuthorizationException e) {
      String reason = String.valueOf(e.getMessage());
      State now = save(connection.withStatus(ConnectionStatus.DEFUNCT, reason));
      if (now.connection().status() == ConnectionStatus.DEFUNCT) {
        throw defunct(now.connection(), e);
      }
      return now.access(); // its owner connected again in the meantime
    } catch (ConnectorException e) {
      throw Labelled.of(label(), e);
    }
  }

  /** Waits while another process has the right to refresh. */
  private ConnectionStore.Lease lease(long end) {
    while (true) {
      Optional<ConnectionStore.Lease> lease = environment.store().lease(key, LONGEST_REFRESH);
      if (lease.isPresent()) {
        return lease.get();
      }
      if (System.nanoTime() - end > 0) {
        throw new CallTimeoutException(
            label() + ": its credentials are refreshed elsewhere, which takes too long", null);
      }
      try {
        TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CallInterruptedException(label() + ": interrupted", e);
      }
    }
  }

  /** When others wrote it in the meantime, theirs counts. */
  private State save(StoredConnection connection) {
    try {
      return keep(environment.store().save(connection));
    } catch (ConcurrencyException ignored) { // its owner connected again, or disconnected
      return read();
    }
  }

  private State current() {
    State known = state;
    boolean fresh = known != null && System.nanoTime() - known.readNanos() < FRESH.toNanos();
    return usable(fresh && known != null ? known : read());
  }

  private State read() {
    StoredConnection found = environment.store().find(key).orElse(null);
    if (found == null) {
      state = null;
      throw new ConnectionException(
          "not_connected", label() + ": not connected (expected: connect first)", null, null);
    }
    return keep(found);
  }

  private State keep(StoredConnection connection) {
    State known = state;
    boolean same = known != null && known.connection().revision() == connection.revision();
    Access access =
        known != null && same ? known.access() : authenticators.access(connection, scope());
    State read = new State(connection, access, System.nanoTime());
    state = read;
    return read;
  }

  /** Forgets what was read, since it was written by this process. */
  void changed() {
    state = null;
  }

  private State usable(State read) {
    if (read.connection().status() == ConnectionStatus.DEFUNCT) {
      throw defunct(read.connection(), null);
    }
    return read;
  }

  private ConnectionDefunctException defunct(
      StoredConnection connection, @Nullable Throwable cause) {
    return new ConnectionDefunctException(
        label() + ": defunct, its owner must connect again (" + connection.reason() + ")", cause);
  }

  private String label() {
    return environment.connector() + (named ? ": connection " + key.id() : "");
  }
}
