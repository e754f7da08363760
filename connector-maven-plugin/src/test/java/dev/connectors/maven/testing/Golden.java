package dev.connectors.maven.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the golden directories are, and whether they are to be rewritten. */
public final class Golden {

  private Golden() {}

  /** A path below the module's directory. */
  public static Path module(String path) {
    return Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve(path);
  }

  /** A golden directory. */
  public static Path directory(String path) {
    return module("src/test/resources/golden").resolve(path);
  }

  /** The names of the directories in a golden directory, sorted. */
  public static List<String> cases(String path) {
    try (Stream<Path> entries = Files.list(directory(path))) {
      return entries
          .filter(Files::isDirectory)
          .map(entry -> String.valueOf(entry.getFileName()))
          .filter(name -> !name.equals("bad"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether what is expected shall be rewritten; never where a machine builds. */
  public static boolean update() {
    return update(Boolean.getBoolean("golden.update"), System.getenv("CI"));
  }

  /** Whether to rewrite, by the property and the environment. */
  public static boolean update(boolean asked, String ci) {
    if (asked && ci != null) {
      throw new IllegalStateException(
          "golden.update: true with CI="
              + ci
              + " (expected: golden files are rewritten by people)");
    }
    return asked;
  }
}
