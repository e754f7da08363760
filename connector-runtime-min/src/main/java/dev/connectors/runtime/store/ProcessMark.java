package dev.connectors.runtime.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Shows other processes that this one is alive while it holds something in a directory: a file that
 * it keeps locked, and whose lock the system takes away when the process dies, however it does.
 * Used under the directory's {@link DirectoryLock} only.
 */
final class ProcessMark {

  /**
   * The process, for all class loaders in it: a file that this process has locked must never be
   * opened and closed again in it, since POSIX ends the lock then.
   */
  private static final String PROCESS =
      System.getProperties()
          .computeIfAbsent("dev.connectors.runtime.process", each -> UUID.randomUUID().toString())
          .toString();

  private static final String OWN_NAME = PROCESS + "_" + UUID.randomUUID();
  private static final String EXTENSION = ".alive";
  private static final Map<Path, ProcessMark> MARKS = new ConcurrentHashMap<>();

  private final Path directory;
  private int uses;
  private @Nullable RandomAccessFile locked;

  private ProcessMark(Path directory) {
    this.directory = directory;
  }

  /** This process's mark in a directory, given by its real path. */
  static ProcessMark in(Path directory) {
    return MARKS.computeIfAbsent(directory, ProcessMark::new);
  }

  /**
   * Sets the mark, or keeps it for one use more.
   *
   * @return its name, by which {@link #isAlive} asks for it
   */
  String enter() throws IOException {
    if (locked == null) {
      Path file = file(OWN_NAME);
      OwnerOnly.createFileIfMissing(file);
      locked = open(file);
    }
    uses++;
    return OWN_NAME;
  }

  private static RandomAccessFile open(Path file) throws IOException {
    RandomAccessFile opened = new RandomAccessFile(file.toFile(), "rw");
    try {
      if (!DirectoryLock.tryLock(opened.getChannel())) {
        throw new IOException(file + ": locked (expected: by nobody, since its name is random)");
      }
    } catch (IOException e) { // also from file systems that have no locks
      opened.close();
      throw e;
    }
    return opened;
  }

  /** Ends a use; the last one removes the mark. */
  void leave() throws IOException {
    uses--;
    if (uses == 0 && locked != null) {
      locked.close(); // before its removal, as Windows wants it
      locked = null;
      Files.deleteIfExists(file(OWN_NAME));
    }
  }

  /** Whether the process that set a mark of this name lives; removes the mark when it does not. */
  boolean isAlive(String name) throws IOException {
    if (name.startsWith(PROCESS)) {
      return true;
    }
    Path file = file(name);
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      if (!DirectoryLock.tryLock(channel)) {
        return true;
      }
    }
    Files.deleteIfExists(file);
    return false;
  }

  /** Removes the marks of all processes that died. */
  void removeDead() throws IOException {
    for (Path file : AtomicFiles.list(directory, "*" + EXTENSION)) {
      String name = file.getFileName().toString();
      isAlive(name.substring(0, name.length() - EXTENSION.length()));
    }
  }

  private Path file(String name) {
    return directory.resolve(name + EXTENSION);
  }
}
