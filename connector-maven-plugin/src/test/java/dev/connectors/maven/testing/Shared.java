package dev.connectors.maven.testing;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real documents, which stand beside the project. */
public final class Shared {

  private Shared() {}

  /**
   * A file of the shared directory. Without it the test is skipped, or fails when {@code
   * shared.required} says so.
   */
  public static Path file(String path) {
    String chosen = System.getProperty("shared.dir");
    Path directory = chosen == null ? Golden.module("../../shared").normalize() : Path.of(chosen);
    Path file = directory.resolve(path);
    if (!Files.exists(file)) {
      String message = "no " + path + " in the directory of real documents (set shared.dir)";
      if (Boolean.getBoolean("shared.required")) {
        fail(message);
      }
      abort(message);
    }
    return file;
  }
}
