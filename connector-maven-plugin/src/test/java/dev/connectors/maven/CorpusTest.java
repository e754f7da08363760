package dev.connectors.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.maven.pipeline.ConnectorSummary;
import dev.connectors.maven.testing.Compilation;
import dev.connectors.maven.testing.Generation;
import dev.connectors.maven.testing.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every real document becomes a connector that compiles without a warning, and is typed. */
class CorpusTest {

  /** Of the properties and parameters that state a type, this share has one in Java. */
  private static final double TYPED = 0.97;

  @TempDir Path project;

  @ParameterizedTest
  @ValueSource(strings = {"corpus/openapi", "corpus/swagger2"})
  void everyDocumentGeneratesAndCompiles(String directory) throws IOException {
    List<Path> documents;
    try (Stream<Path> files = Files.list(Shared.file(directory))) {
      documents = files.sorted().toList();
    }
    List<String> faults = new ArrayList<>();
    for (Path document : documents) {
      faults.addAll(faults(document));
    }
    assertThat(documents).isNotEmpty();
    assertThat(faults).isEmpty();
  }

  private List<String> faults(Path document) throws IOException {
    String file = String.valueOf(document.getFileName());
    Path connector = Files.createTempDirectory(project, "corpus").resolve("api");
    Files.createDirectories(connector);
    Files.writeString(connector.resolve("spec.yml"), "name: Api\n");
    String name = file.endsWith(".json") ? "openapi.json" : "openapi.yml";
    Files.copy(document, connector.resolve(name));
    Generation generation = Generation.of(project, connector);
    if (generation.result().hasErrors()) {
      return List.of(file + ": " + generation.report());
    }
    List<String> faults = new ArrayList<>();
    ConnectorSummary summary = generation.result().connectors().get(0);
    if (summary.typed() < summary.stated() * TYPED) {
      faults.add(file + ": " + summary);
    }
    // Every scheme that is declared is understood; what is used and declared nowhere is not ours.
    generation.messages().stream()
        .filter(message -> message.contains("[security-unsupported]"))
        .filter(message -> !message.contains("] security: "))
        .forEach(message -> faults.add(file + ": " + message));
    for (String message : Compilation.of(generation.sources()).messages()) {
      faults.add(file + ": " + message);
    }
    return faults;
  }
}
