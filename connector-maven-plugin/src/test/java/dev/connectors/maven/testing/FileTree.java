package dev.connectors.maven.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Files of a directory by relative path, and how two of these differ. */
public final class FileTree {

  private FileTree() {}

  /** All files below a directory; empty when there is none. */
  public static SortedMap<String, byte[]> read(Path directory) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    if (!Files.isDirectory(directory)) {
      return files;
    }
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String name = directory.relativize(path).toString().replace('\\', '/');
        files.put(name, Files.readAllBytes(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** Makes a directory hold these files and no others. */
  public static void replace(Path directory, SortedMap<String, byte[]> files) {
    delete(directory);
    files.forEach((name, content) -> write(directory.resolve(name), content));
  }

  /** Writes a file, with its directories. */
  public static void write(Path file, byte[] content) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a text file, with its directories. */
  public static void write(Path file, String text) {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Copies a directory. */
  public static void copy(Path from, Path to) {
    read(from).forEach((name, content) -> write(to.resolve(name), content));
  }

  /** Removes a directory with all that is in it. */
  public static void delete(Path directory) {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every difference, with its file and the first line that differs; empty for equal trees. */
  public static List<String> differences(
      SortedMap<String, byte[]> expected, SortedMap<String, byte[]> actual) {
    SortedSet<String> names = new TreeSet<>(expected.keySet());
    names.addAll(actual.keySet());
    List<String> differences = new ArrayList<>();
    for (String name : names) {
      if (!actual.containsKey(name)) {
        differences.add(name + ": expected, but not generated");
      } else if (!expected.containsKey(name)) {
        differences.add(name + ": generated, but not expected");
      } else if (!Arrays.equals(expected.get(name), actual.get(name))) {
        differences.add(name + firstDifference(expected.get(name), actual.get(name)));
      }
    }
    return differences;
  }

  private static String firstDifference(byte[] expected, byte[] actual) {
    String[] before = text(expected).split("\n", -1);
    String[] after = text(actual).split("\n", -1);
    int line = 0;
    while (line < before.length && line < after.length && before[line].equals(after[line])) {
      line++;
    }
    return ":"
        + (line + 1)
        + ":\n  expected: "
        + at(before, line)
        + "\n  actual:   "
        + at(after, line);
  }

  private static String at(String[] lines, int line) {
    return line < lines.length ? lines[line] : "(end of file)";
  }

  /** Bytes as text, for messages. */
  public static String text(byte[] content) {
    return new String(content, StandardCharsets.UTF_8);
  }
}
