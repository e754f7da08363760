package dev.connectors.maven.diag;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * A place in a file.
 *
 * @param file the file's path with {@code /} between its parts, relative to the project where that
 *     is possible
 * @param line the line, from 1; 0 means the file as a whole
 * @param column the column in characters, from 1; 0 means the line or the file as a whole
 */
public record SourceLocation(String file, int line, int column)
    implements Comparable<SourceLocation> {

  private static final Comparator<SourceLocation> ORDER =
      Comparator.comparing(SourceLocation::file)
          .thenComparingInt(SourceLocation::line)
          .thenComparingInt(SourceLocation::column);

  /** The file as a whole. */
  public static SourceLocation of(String file) {
    return new SourceLocation(file, 0, 0);
  }

  /** A file's name in messages: relative to a directory that it lies in, else absolute. */
  public static String name(Path directory, Path file) {
    Path base = directory.toAbsolutePath().normalize();
    Path absolute = file.toAbsolutePath().normalize();
    Path shown = absolute.startsWith(base) ? base.relativize(absolute) : absolute;
    return shown.toString().replace('\\', '/');
  }

  @Override
  public int compareTo(SourceLocation other) {
    return ORDER.compare(this, other);
  }

  /** {@code file:line:column}, or {@code file} when the whole file is meant. */
  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line + ":" + column;
  }
}
