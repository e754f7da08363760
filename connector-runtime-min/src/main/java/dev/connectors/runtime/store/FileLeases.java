package dev.connectors.runtime.store;

import dev.connectors.runtime.error.ConnectorException;
import dev.connectors.runtime.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Leases among the threads and processes that use a directory, each in a file of its own. A lease
 * ends when it is given back, when its time is over, or when its process dies. Thread-safe.
 */
public final class FileLeases {

  private final DirectoryLock lock;
  private final ProcessMark mark;

  /**
   * Leases in a directory.
   *
   * @param directory the directory, or one above it
   * @param lock its lock
   * @throws IOException when it cannot be read
   */
  public FileLeases(Path directory, DirectoryLock lock) throws IOException {
    this.lock = lock;
    this.mark = ProcessMark.in(directory.toRealPath());
  }

  /**
   * Removes what processes that died left.
   *
   * @throws IOException when the directory cannot be used
   */
  public void removeLeftOver() throws IOException {
    lock.hold(
        () -> {
          mark.removeDead();
          return mark;
        });
  }

  /** What is written of a lease. */
  private record Held(String process, String id, long end) {

    private static @Nullable Held read(Path file) throws IOException {
      Optional<byte[]> content = AtomicFiles.read(file);
      if (content.isEmpty()) {
        return null;
      }
      try {
        Map<String, @Nullable Object> json =
            Json.parseObject(new String(content.get(), StandardCharsets.UTF_8));
        return json.get("process") instanceof String process
                && json.get("id") instanceof String id
                && json.get("end") instanceof Long end
            ? new Held(process, id, end)
            : null;
      } catch (ConnectorException ignored) { // its process died while it wrote, and so has it not
        return null;
      }
    }

    byte[] content() {
      return Json.writeBytes(Map.of("process", process, "id", id, "end", end));
    }
  }

  /**
   * Takes a lease.
   *
   * @param file its file
   * @param longest after which time it ends by itself
   * @return gives the lease back, as often as it is run; empty when somebody has it
   * @throws IOException when the directory cannot be used
   */
  public Optional<Release> take(Path file, Duration longest) throws IOException {
    return lock.hold(
        () -> {
          Held held = Held.read(file);
          if (held != null
              && held.end() > System.currentTimeMillis()
              && mark.isAlive(held.process())) {
            return Optional.empty();
          }
          return Optional.of(write(file, longest));
        });
  }

  /** Gives a lease back. */
  @FunctionalInterface
  public interface Release {

    /**
     * Gives it back; nothing happens when that was done, or the lease is over.
     *
     * @throws IOException when the directory cannot be used
     */
    void run() throws IOException;
  }

  private Release write(Path file, Duration longest) throws IOException {
    String process = mark.enter();
    boolean written = false;
    try {
      Held mine = new Held(process, UUID.randomUUID().toString(), LeaseEnd.after(longest));
      OwnerOnly.createFileIfMissing(file);
      Files.write(
          file,
          mine.content(),
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE,
          LinkOption.NOFOLLOW_LINKS);
      written = true;
      return new Once(file, mine.id());
    } finally {
      if (!written) {
        mark.leave();
      }
    }
  }

  /** Gives a lease back once. */
  private final class Once implements Release {

    private final Path file;
    private final String id;
    private boolean done;

    Once(Path file, String id) {
      this.file = file;
      this.id = id;
    }

    @Override
    public void run() throws IOException {
      lock.hold(
          () -> {
            if (!done) {
              done = true;
              Held held = Held.read(file);
              if (held != null && held.id().equals(id)) {
                Files.deleteIfExists(file);
              }
              mark.leave();
            }
            return done;
          });
    }
  }
}
