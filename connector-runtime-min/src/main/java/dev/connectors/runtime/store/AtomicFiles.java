package dev.connectors.runtime.store;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Owner-only files that hold the old content or the new one, whenever the process or the machine
 * dies. Symbolic links are not followed. Interrupting the thread breaks nothing off, since what is
 * written may be a token that its issuer gives only once.
 */
public final class AtomicFiles {

  private static final String TEMPORARY = ".tmp";

  private AtomicFiles() {}

  /**
   * Reads a file.
   *
   * @param file the file
   * @return its content; empty when it is not there
   * @throws IOException when it cannot be read or is a symbolic link
   */
  public static Optional<byte[]> read(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of(stream.readAllBytes());
    } catch (NoSuchFileException ignored) { // that is the answer
      return Optional.empty();
    }
  }

  /**
   * Writes a file, which is on the disk when this returns. Callers hold a lock, so that nobody else
   * writes the same file at the same time.
   *
   * @param file the file
   * @param content its new content
   * @throws IOException when it cannot be written; the old content is kept then
   */
  public static void write(Path file, byte[] content) throws IOException {
    Path temporary = temporary(file);
    Files.deleteIfExists(temporary);
    try {
      OwnerOnly.createFile(temporary);
      try (FileOutputStream stream = new FileOutputStream(temporary.toFile())) {
        stream.write(content);
        stream.getFD().sync();
      }
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
    syncDirectory(file);
  }

  /**
   * Removes a file and what a writer that died may have left of it.
   *
   * @param file the file, which need not be there
   * @throws IOException when it cannot be removed
   */
  public static void delete(Path file) throws IOException {
    Files.deleteIfExists(temporary(file));
    if (Files.deleteIfExists(file)) {
      syncDirectory(file);
    }
  }

  /**
   * Removes what writers that died left in a directory. Callers hold the lock under which these
   * files are written.
   *
   * @param directory the directory
   * @throws IOException when it cannot be read
   */
  public static void removeLeftOver(Path directory) throws IOException {
    for (Path file : list(directory, "*" + TEMPORARY)) {
      Files.deleteIfExists(file);
    }
  }

  /**
   * What is in a directory.
   *
   * @param directory the directory
   * @param glob which names, such as {@code *.json}
   * @return files and directories, in no order; empty when the directory is not there
   * @throws IOException when it cannot be read
   */
  public static List<Path> list(Path directory, String glob) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, glob)) {
      List<Path> all = new ArrayList<>();
      entries.forEach(all::add);
      return all;
    } catch (NoSuchFileException ignored) { // nothing was written to it yet
      return List.of();
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  private static Path temporary(Path file) {
    return file.resolveSibling(file.getFileName() + TEMPORARY);
  }

  /** Puts the name on the disk as well. */
  private static void syncDirectory(Path file) {
    Path directory = file.toAbsolutePath().getParent();
    if (directory == null) {
      return;
    }
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException ignored) { // Windows opens no directory; the file itself is written
      return;
    }
  }
}
