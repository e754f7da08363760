package dev.connectors.maven.output;

import dev.connectors.maven.output.OutputFiles.Key;
import java.nio.file.Path;

/**
 * Where generated files go.
 *
 * @param sources the root of Java source
 * @param resources the root of resources
 */
public record OutputDirectories(Path sources, Path resources) {

  /** The directory of a kind. */
  Path directory(OutputRoot root) {
    return root == OutputRoot.SOURCES ? sources : resources;
  }

  /** A file's place; one outside of its directory is refused. */
  Path resolve(Key key) {
    Path directory = directory(key.root()).toAbsolutePath().normalize();
    Path file = directory.resolve(key.path()).normalize();
    if (!file.startsWith(directory)) {
      throw new IllegalArgumentException(key.path() + " leads out of its directory");
    }
    return file;
  }
}
