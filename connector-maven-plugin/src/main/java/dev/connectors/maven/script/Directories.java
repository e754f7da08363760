package dev.connectors.maven.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is in the connector's directory, by names as they are on disk: where a file system does not
 * tell upper case from lower case, an import that others cannot follow does not lead anywhere
 * either.
 */
final class Directories {

  private final Path root;
  private final Path given;
  private final Map<Path, Set<String>> names = new HashMap<>();

  /**
   * Looks at a connector.
   *
   * @param root its directory
   */
  Directories(Path root) throws IOException {
    this.root = root.toRealPath();
    this.given = root.toAbsolutePath().normalize();
  }

  /** The connector's directory, links followed. */
  Path root() {
    return root;
  }

  /** The path of a file that was named with the connector's directory as it was given. */
  String name(Path file) {
    return joined(given.relativize(file.toAbsolutePath().normalize()));
  }

  /** The same file, named with the connector's directory as it was given. */
  Path given(Path file) {
    return given.resolve(root.relativize(file));
  }

  /** Whether there is a file of exactly this name. */
  boolean isFile(Path path) {
    return isExact(path) && Files.isRegularFile(path);
  }

  /** Whether there is a directory of exactly this name. */
  boolean isDirectory(Path path) {
    return isExact(path) && Files.isDirectory(path);
  }

  /** The names in a directory; none when it is none. */
  Set<String> names(Path directory) {
    return names.computeIfAbsent(directory, Directories::list);
  }

  /**
   * The id of a file: its path from the connector's directory on, links followed.
   *
   * @return null when it is not in the connector, or its name cannot be written in an id
   */
  @Nullable String id(Path file) {
    try {
      Path real = file.toRealPath();
      if (!real.startsWith(root)) {
        return null;
      }
      String id = joined(root.relativize(real));
      boolean plain = id.chars().noneMatch(c -> c < ' ' || c == '\\' || c == 127);
      return plain ? id : null;
    } catch (IOException ignored) {
      // A loop of links, or a file that was just deleted: there is none.
      return null;
    }
  }

  private static String joined(Path path) {
    StringBuilder names = new StringBuilder();
    path.forEach(name -> names.append(names.isEmpty() ? "" : "/").append(name));
    return names.toString();
  }

  private boolean isExact(Path path) {
    Path parent = path.getParent();
    return path.equals(root)
        || (parent != null
            && path.startsWith(root)
            && names(parent).contains(String.valueOf(path.getFileName()))
            && isExact(parent));
  }

  private static Set<String> list(Path directory) {
    Set<String> names = new TreeSet<>();
    if (Files.isDirectory(directory)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
        entries.forEach(entry -> names.add(String.valueOf(entry.getFileName())));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return names;
  }
}
