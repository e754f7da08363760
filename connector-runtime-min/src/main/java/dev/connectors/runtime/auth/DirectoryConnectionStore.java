package dev.connectors.runtime.auth;

import dev.connectors.runtime.error.StoreException;
import dev.connectors.runtime.store.AtomicFiles;
import dev.connectors.runtime.store.DirectoryLock;
import dev.connectors.runtime.store.FileLeases;
import dev.connectors.runtime.store.FileNames;
import dev.connectors.runtime.store.OwnerOnly;
import dev.connectors.runtime.store.Revisions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Connections in a directory: {@code CONNECTOR/INSTALLATION/ID.json}, with names made by {@link
 * FileNames}. What is written, is written under the directory's lock. Reading needs none, since
 * files are replaced as wholes, except on Windows, which replaces no file that is open.
 */
final class DirectoryConnectionStore implements ConnectionStore {

  private static final String CONTENT = ".json";
  private static final String LEASE = ".lease";

  private final Path root;
  private final ConnectionContent content;
  private final DirectoryLock lock;
  private final FileLeases leases;
  private final boolean readsUnlocked;
  private final String description;

  private DirectoryConnectionStore(Path root, @Nullable ConnectionCipher cipher)
      throws IOException {
    this.root = root;
    this.content = new ConnectionContent(cipher);
    this.lock = DirectoryLock.of(root);
    this.leases = new FileLeases(root, lock);
    this.readsUnlocked = root.getFileSystem().supportedFileAttributeViews().contains("posix");
    this.description =
        "ConnectionStore in " + root + ", " + (cipher == null ? "not encrypted" : cipher);
  }

  static DirectoryConnectionStore open(Path directory, @Nullable ConnectionCipher cipher) {
    if (!directory.getFileSystem().equals(FileSystems.getDefault())) {
      throw new IllegalArgumentException(
          "directory: " + directory.toUri().getScheme() + " (expected: a path on the disk)");
    }
    Path root = directory.toAbsolutePath();
    try {
      OwnerOnly.createOrCheck(root);
      DirectoryConnectionStore store = new DirectoryConnectionStore(root, cipher);
      store.removeLeftOver();
      return store;
    } catch (IOException e) {
      throw failure(root, e);
    }
  }

  private void removeLeftOver() throws IOException {
    lock.hold(
        () -> {
          for (Path connector : directories(root)) {
            for (Path installation : directories(connector)) {
              AtomicFiles.removeLeftOver(installation);
            }
          }
          return root;
        });
    leases.removeLeftOver();
  }

  /** Without what is not ours, such as the directory lost+found of a volume. */
  private static List<Path> directories(Path directory) throws IOException {
    return AtomicFiles.list(directory, "*").stream()
        .filter(each -> Files.isDirectory(each) && Files.isReadable(each))
        .toList();
  }

  @Override
  public Optional<StoredConnection> find(ConnectionKey key) {
    Path file = file(key, CONTENT);
    return read(file).map(bytes -> content.read(file.toString(), key, bytes));
  }

  private Optional<byte[]> read(Path file) {
    try {
      return readsUnlocked ? AtomicFiles.read(file) : lock.hold(() -> AtomicFiles.read(file));
    } catch (IOException e) {
      throw failure(file, e);
    }
  }

  @Override
  public StoredConnection save(StoredConnection connection) {
    Path file = file(connection.key(), CONTENT);
    try {
      OwnerOnly.createDirectories(directory(connection.key()));
      return lock.hold(() -> replace(file, connection));
    } catch (IOException e) {
      throw failure(file, e);
    }
  }

  private StoredConnection replace(Path file, StoredConnection connection) throws IOException {
    long stored =
        AtomicFiles.read(file)
            .map(bytes -> ConnectionContent.revision(file.toString(), bytes))
            .orElse(0L);
    if (stored != connection.revision()) {
      throw StoreArguments.changed(connection.key());
    }
    StoredConnection saved = connection.withRevision(Revisions.after(stored));
    AtomicFiles.write(file, content.write(saved).getBytes(StandardCharsets.UTF_8));
    return saved;
  }

  @Override
  public void delete(ConnectionKey key) {
    Path file = file(key, CONTENT);
    try {
      lock.hold(
          () -> {
            AtomicFiles.delete(file);
            return file;
          });
    } catch (IOException e) {
      throw failure(file, e);
    }
  }

  @Override
  public List<ConnectionId> list(
      String connector, String installation, @Nullable ConnectionId after, int limit) {
    StoreArguments.checkLimit(limit);
    Path directory = directory(connector, installation);
    Comparator<ConnectionId> order = Comparator.comparing(ConnectionId::value);
    PriorityQueue<ConnectionId> first = new PriorityQueue<>(order.reversed());
    try {
      for (Path file : AtomicFiles.list(directory, "*" + CONTENT)) {
        id(file).filter(id -> after == null || order.compare(id, after) > 0).ifPresent(first::add);
        if (first.size() > limit) {
          first.remove();
        }
      }
    } catch (IOException e) {
      throw failure(directory, e);
    }
    return first.stream().sorted(order).toList();
  }

  /** Empty when the file was removed in the meantime, or is somebody's copy under another name. */
  private Optional<ConnectionId> id(Path file) {
    String withExtension = file.getFileName().toString();
    String name = withExtension.substring(0, withExtension.length() - CONTENT.length());
    Optional<String> shown = FileNames.text(name);
    return shown.isPresent()
        ? shown.map(ConnectionId::of)
        : read(file)
            .map(bytes -> ConnectionContent.id(file.toString(), bytes))
            .filter(id -> FileNames.of(id.value()).equals(name));
  }

  @Override
  public Optional<Lease> lease(ConnectionKey key, Duration longest) {
    StoreArguments.checkLongest(longest);
    Path file = file(key, LEASE);
    try {
      OwnerOnly.createDirectories(directory(key));
      return leases.take(file, longest).map(release -> () -> giveBack(file, release));
    } catch (IOException e) {
      throw failure(file, e);
    }
  }

  private static void giveBack(Path file, FileLeases.Release release) {
    try {
      release.run();
    } catch (IOException e) {
      throw failure(file, e);
    }
  }

  private Path file(ConnectionKey key, String extension) {
    return directory(key).resolve(FileNames.of(key.id().value()) + extension);
  }

  private Path directory(ConnectionKey key) {
    return directory(key.connector(), key.installation());
  }

  private Path directory(String connector, String installation) {
    return root.resolve(FileNames.of(connector)).resolve(FileNames.of(installation));
  }

  /** What the system says of a file has nothing of its content. */
  private static StoreException failure(Path file, IOException e) {
    String reason = e instanceof FileSystemException failure ? failure.getReason() : e.getMessage();
    return new StoreException(
        file
            + ": "
            + e.getClass().getSimpleName()
            + (reason == null ? "" : ", " + reason)
            + " (expected: a file, no link, that the user of this process can read and write)",
        e);
  }

  /** The directory, and whether what is in it is encrypted. */
  @Override
  public String toString() {
    return description;
  }
}
