package dev.connectors.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Searches all that the tests of this module printed, logged and reported for the secrets that they
 * used. Run by itself after all of them, as the POM says.
 */
class SecretsInOutput {

  /** Written by tests for secrets that are known only when they run. */
  private static final Path USED = Path.of("target", "test-secrets.txt");

  private static final List<String> ALWAYS = List.of("k3y-k3y-k3y", "wr0ng-key", "cl13nt-s3cret");

  @Test
  void noOutputOfAnyTestShowsASecret() throws IOException {
    List<String> secrets = new ArrayList<>(ALWAYS);
    if (Files.exists(USED)) {
      Files.readAllLines(USED).stream().filter(line -> line.length() >= 8).forEach(secrets::add);
    }
    List<Path> outputs = outputs();
    assertThat(outputs).isNotEmpty();
    List<String> found = new ArrayList<>();
    for (Path output : outputs) {
      String text = Files.readString(output, StandardCharsets.ISO_8859_1);
      for (String secret : secrets) {
        int at = text.indexOf(secret);
        if (at >= 0) {
          found.add(output + " at character " + at + ": secret " + secrets.indexOf(secret));
        }
      }
    }
    assertThat(found).isEmpty();
  }

  private static List<Path> outputs() throws IOException {
    List<Path> outputs = new ArrayList<>();
    try (Stream<Path> reports = Files.list(Path.of("target", "surefire-reports"))) {
      reports.filter(Files::isRegularFile).forEach(outputs::add);
    }
    try (Stream<Path> logs = Files.list(Path.of("target"))) {
      logs.filter(file -> String.valueOf(file.getFileName()).startsWith("test-log."))
          .forEach(outputs::add);
    }
    return outputs;
  }
}
