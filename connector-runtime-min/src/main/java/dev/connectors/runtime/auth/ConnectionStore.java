package dev.connectors.runtime.auth;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Where connections are kept. Thread-safe; one store may serve several connectors and, where it is
 * made for that, several processes. There are three: {@link #inMemory in memory}, {@link
 * #inDirectory in a directory} and {@link #jdbc in a database}.
 *
 * <p>All methods throw {@link dev.connectors.runtime.error.StoreException} when the store cannot be
 * read or written, or what is stored is damaged; {@link #delete} removes that, too. No exception
 * shows content.
 */
public interface ConnectionStore {

  /**
   * A store for tests and for connections that need not outlive the process.
   *
   * @return an empty store
   */
  static ConnectionStore inMemory() {
    return new InMemoryConnectionStore();
  }

  /**
   * A store in a directory, for one machine: a file for each connection, which nobody but the user
   * of this process can read, and which is replaced atomically. Several processes of that user may
   * share it; it is meant for local file systems, and for at most some thousands of connections.
   * Input and credentials are in the files as they are.
   *
   * @param directory the directory, which is created when it is not there
   * @return the store
   * @throws dev.connectors.runtime.error.ConfigurationException when others can write to the
   *     directory
   * @throws dev.connectors.runtime.error.StoreException when it cannot be created or read
   * @throws IllegalArgumentException when it is not on the default file system
   */
  static ConnectionStore inDirectory(Path directory) {
    return DirectoryConnectionStore.open(directory, null);
  }

  /**
   * A store as {@link #inDirectory(Path)} with input and credentials encrypted.
   *
   * @param directory the directory, which is created when it is not there
   * @param cipher encrypts and decrypts
   * @return the store
   * @throws dev.connectors.runtime.error.ConfigurationException when others can write to the
   *     directory
   * @throws dev.connectors.runtime.error.StoreException when it cannot be created or read
   * @throws IllegalArgumentException when it is not on the default file system
   */
  static ConnectionStore inDirectory(Path directory, ConnectionCipher cipher) {
    return DirectoryConnectionStore.open(directory, cipher);
  }

  /**
   * A store in a database, which any number of processes share. Input and credentials are in it as
   * they are; {@link JdbcConnectionStore#builder} has a cipher and other names of tables.
   *
   * @param dataSource where JDBC connections come from; see {@link JdbcConnectionStore}
   * @return the store
   */
  static JdbcConnectionStore jdbc(DataSource dataSource) {
    return JdbcConnectionStore.builder(dataSource).build();
  }

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
   * @throws IllegalArgumentException when the limit is below 1
   */
  List<ConnectionId> list(
      String connector, String installation, @Nullable ConnectionId after, int limit);

  /**
   * Takes the right to refresh the credentials of a connection, which one holder has at a time,
   * among all threads and, where the store is shared, processes.
   *
   * @param key which connection; it need not be stored
   * @param longest after which time the right ends by itself, should its holder die or hang; longer
   *     than what is done may take
   * @return the right, to be closed; empty when somebody else has it
   * @throws IllegalArgumentException when the time is not positive
   */
  Optional<Lease> lease(ConnectionKey key, Duration longest);

  /**
   * Writes all connections of an installation once more, so that they are encrypted, and with the
   * current key: after a cipher was added or its key changed. Each is leased for the time of its
   * writing, so that no refresh gets lost.
   *
   * @param connector the connector's key
   * @param installation the installation's name
   * @return how many were left out, since somebody else was about to write them; to be repeated
   *     until it is 0
   */
  default int rewrite(String connector, String installation) {
    return new Rewriting(this, connector, installation).run();
  }

  /** The right to do something that one does at a time. */
  interface Lease extends AutoCloseable {

    /** Gives the right back; it does nothing when the right has ended. */
    @Override
    void close();
  }
}
