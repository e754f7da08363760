package dev.connectors.runtime.auth;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where connections are kept. Thread-safe; one store may serve several connectors and, where it is
 * made for that, several processes.
 *
 * <p>All methods throw {@link dev.connectors.runtime.error.StoreException} when the store cannot be
 * read or written.
 */
public interface ConnectionStore {

  /**
   * Reads a connection.
   *
   * @param key which one
   * @return the connection as it was written last; empty when there is none
   */
  Optional<StoredConnection> find(ConnectionKey key);

  /**
   * Writes a connection, if nobody else did since it was read.
   *
   * @param connection the connection, whose revision is that which it was read with, or 0 when
   *     there was none
   * @return the connection with its new revision
   * @throws dev.connectors.runtime.error.ConcurrencyException when the stored revision is another;
   *     nothing was written then
   */
  StoredConnection save(StoredConnection connection);

  /**
   * Removes a connection; nothing happens when there is none.
   *
   * @param key which one
   */
  void delete(ConnectionKey key);

  /**
   * The connections of an installation.
   *
   * @param connector the connector's key
   * @param installation the installation's name
   * @param after lists only those whose id comes after this one, or null from the first
   * @param limit how many at most
   * @return their ids, in the order of their text's UTF-16 code units
   */
  List<ConnectionId> list(
      String connector, String installation, @Nullable ConnectionId after, int limit);

  /**
   * Takes the right to refresh the credentials of a connection, which one holder has at a time,
   * among all threads and, where the store is shared, processes.
   *
   * @param key which connection; it need not be stored
   * @param longest after which time the right ends by itself, should its holder die
   * @return the right, to be closed; empty when somebody else has it
   */
  Optional<Lease> lease(ConnectionKey key, Duration longest);

  /** The right to do something that one does at a time. */
  interface Lease extends AutoCloseable {

    /** Gives the right back; it does nothing when the right has ended. */
    @Override
    void close();
  }
}
