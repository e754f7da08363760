package dev.connectors.runtime.js;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the engine unpacks files of its own. It takes the user's cache directory, which need not be
 * there or writable in a container.
 */
final class ResourceCache {

  private static final String PROPERTY = "polyglot.engine.userResourceCache";

  private ResourceCache() {}

  /** Chooses another directory when the user has none that can be written. */
  static void prepare() {
    if (System.getProperty(PROPERTY) != null || isWritable(home())) {
      return;
    }
    try {
      Path directory = Files.createTempDirectory("connector-js");
      System.setProperty(PROPERTY, directory.toString());
      directory.toFile().deleteOnExit();
    } catch (IOException
        | SecurityException ignored) { // a read-only system: the engine can do without
      return;
    }
  }

  private static Path home() {
    return Path.of(System.getProperty("user.home", "."));
  }

  private static boolean isWritable(Path directory) {
    Path existing = directory.resolve(".cache");
    return Files.isDirectory(existing) ? Files.isWritable(existing) : Files.isWritable(directory);
  }
}
