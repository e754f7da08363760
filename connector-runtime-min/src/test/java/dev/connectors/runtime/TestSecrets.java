package dev.connectors.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Notes down secrets that are known only while tests run, for {@code it/SecretsInOutput.java}. */
public final class TestSecrets {

  private TestSecrets() {}

  /** A secret that no output of any test may show. */
  public static synchronized void used(String secret) {
    try {
      Files.createDirectories(Path.of("target"));
      Files.writeString(
          Path.of("target", "test-secrets.txt"),
          secret + System.lineSeparator(),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
