package dev.connectors.runtime.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A lock on a directory, which one thread of all processes has at a time. The system's lock on a
 * file keeps processes apart and ends with its process; it belongs to the process as a whole, so
 * threads are kept apart by a lock in memory.
 */
public final class DirectoryLock {

  private static final Map<Path, ReentrantLock> IN_PROCESS = new ConcurrentHashMap<>();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long PAUSE_NANOS = 500_000;

  private final Path file;
  private final ReentrantLock threads;
  private final Duration patience;

  private DirectoryLock(Path directory, Duration patience) {
    this.file = directory.resolve(".lock");
    this.threads = IN_PROCESS.computeIfAbsent(directory, each -> new ReentrantLock());
    this.patience = patience;
  }

  /** Something to do under the lock. */
  @FunctionalInterface
  public interface Action<T> {

    /**
     * Does it.
     *
     * @return what {@link #hold} returns
     * @throws IOException when it fails
     */
    T run() throws IOException;
  }

  /**
   * The lock of a directory.
   *
   * @param directory the directory, which is there
   * @return its lock
   * @throws IOException when the directory cannot be read
   */
  public static DirectoryLock of(Path directory) throws IOException {
    return of(directory, PATIENCE);
  }

  /** A lock that gives up after another time than half a minute. */
  static DirectoryLock of(Path directory, Duration patience) throws IOException {
    return new DirectoryLock(directory.toRealPath(), patience);
  }

  /**
   * Does something while nobody else does anything under this lock. It is meant for milliseconds,
   * and is not broken off by interrupting the thread.
   *
   * @param action what to do
   * @return what the action returned
   * @throws IOException when the action failed, or another process did not give the lock back for
   *     half a minute, as one that is suspended
   */
  public <T> T hold(Action<T> action) throws IOException {
    threads.lock();
    try {
      OwnerOnly.createFileIfMissing(file);
      try (RandomAccessFile opened = new RandomAccessFile(file.toFile(), "rw")) {
        lock(opened.getChannel()); // closing the file gives the lock back
        return action.run();
      }
    } finally {
      threads.unlock();
    }
  }

  private void lock(FileChannel channel) throws IOException {
    long end = System.nanoTime() + patience.toNanos();
    boolean interrupted = false;
    try {
      while (!tryLock(channel)) {
        if (System.nanoTime() - end > 0) {
          throw new IOException(
              file + ": held by another process for " + patience + " (expected: milliseconds)");
        }
        LockSupport.parkNanos(PAUSE_NANOS);
        interrupted |= Thread.interrupted(); // or the next pause would be none
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * Tries to lock a file.
   *
   * @param channel the file, opened for writing
   * @return false when another process has it, or this one by another class loader; the channel
   *     must not be closed then before that one's lock ended, since that would end it, except when
   *     the process that has it is known to be another
   */
  static boolean tryLock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (
        OverlappingFileLockException ignored) { // another class loader's: it gives it back soon
      return false;
    }
  }
}
