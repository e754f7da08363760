package dev.connectors.maven.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.maven.output.OutputDirectories;
import dev.connectors.maven.output.OutputWriter;
import dev.connectors.maven.testing.FileTree;
import dev.connectors.maven.testing.Generation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncrementalGeneratorTest {

  @TempDir Path project;

  private GeneratorRequest request;
  private String version = "1";

  @BeforeEach
  void connector() {
    write("acme/spec.yml", "name: Acme\n");
    request = Generation.request(project, project.resolve("connectors"));
  }

  @Test
  void doesNothingTwice() throws IOException {
    assertThat(run().changes()).isEqualTo(new OutputWriter.Changes(5, 0, 0));

    IncrementalGenerator.Outcome second = run();

    assertThat(second.upToDate()).containsExactly("acme");
    assertThat(second.result()).isNull();
    assertThat(second.changes()).isNull();
  }

  @Test
  void generatesAgainWhenAnythingOfTheInputHasChanged() throws IOException {
    run();
    write("acme/spec.yml", "name: Acme!\n");
    assertThat(run().changes()).isEqualTo(new OutputWriter.Changes(5, 0, 0));
    write("acme/README.md", "More.\n");
    assertThat(run().changes()).isEqualTo(new OutputWriter.Changes(0, 5, 0));
    version = "2";
    assertThat(run().changes()).isEqualTo(new OutputWriter.Changes(0, 5, 0));
    Files.delete(project.resolve("sources/com/example/acme/Acme.java"));
    assertThat(run().changes()).isEqualTo(new OutputWriter.Changes(1, 4, 0));
    assertThat(run().upToDate()).containsExactly("acme");
  }

  @Test
  void everyOptionCounts() throws IOException {
    Path connectors = request.connectorsDirectory();
    List<GeneratorRequest> requests =
        List.of(
            request,
            Generation.request(project, connectors, List.of("!x")),
            request("org.other", Map.of(), Map.of(), List.of(), List.of(), false),
            request("com.example", Map.of("acme", "a.b"), Map.of(), List.of(), List.of(), false),
            request("com.example", Map.of(), Map.of("acme", "A"), List.of(), List.of(), false),
            request("com.example", Map.of(), Map.of(), List.of("acme"), List.of(), false),
            request("com.example", Map.of(), Map.of(), List.of(), List.of("x"), false),
            request("com.example", Map.of(), Map.of(), List.of(), List.of(), true),
            new GeneratorRequest(
                project,
                connectors,
                "com.example",
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                RemoteReferences.REFUSED,
                StandardCharsets.UTF_16,
                false),
            new GeneratorRequest(
                project,
                connectors,
                "com.example",
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of("acme/*", "none"),
                RemoteReferences.REFUSED,
                StandardCharsets.UTF_8,
                false));
    Set<String> seen = new HashSet<>();
    for (GeneratorRequest each : requests) {
      request = each;
      assertThat(run().upToDate()).as(each.toString()).isEmpty();
      seen.add(Files.readAllLines(project.resolve("state/generate.state")).get(1));
    }

    assertThat(seen).hasSize(requests.size());
  }

  @Test
  void leavesWhatWasThereBeforeWhenThereAreErrors() throws IOException {
    run();
    SortedMap<String, byte[]> before = FileTree.read(project.resolve("sources"));
    write("acme/spec.yml", "name: [\n");

    IncrementalGenerator.Outcome failed = run();

    assertThat(failed.result().hasErrors()).isTrue();
    assertThat(failed.changes()).isNull();
    assertThat(FileTree.differences(before, FileTree.read(project.resolve("sources")))).isEmpty();
  }

  @Test
  void removesTheFilesOfAConnectorThatIsGone() throws IOException {
    write("beta/spec.yml", "name: Beta\n");
    run();
    FileTree.delete(project.resolve("connectors/beta"));

    assertThat(run().changes()).isEqualTo(new OutputWriter.Changes(0, 5, 5));
    assertThat(project.resolve("sources/com/example/beta")).doesNotExist();
  }

  @Test
  void writesNothingWhenAFileOfSomebodyStandsInTheWay() throws IOException {
    FileTree.write(project.resolve("sources/com/example/acme/Acme.java"), "class Acme {}");

    IncrementalGenerator.Outcome outcome = run();

    assertThat(outcome.result().hasErrors()).isTrue();
    assertThat(outcome.result().connectors()).isEmpty();
    assertThat(FileTree.read(project.resolve("sources")).keySet())
        .containsExactly("com/example/acme/Acme.java");
    assertThat(project.resolve("sources/com/example/acme/Acme.java")).hasContent("class Acme {}");
  }

  private void write(String path, String text) {
    FileTree.write(project.resolve("connectors").resolve(path), text);
  }

  private GeneratorRequest request(
      String basePackage,
      Map<String, String> packages,
      Map<String, String> classes,
      List<String> includes,
      List<String> excludes,
      boolean strict) {
    return new GeneratorRequest(
        project,
        project.resolve("connectors"),
        basePackage,
        packages,
        classes,
        includes,
        excludes,
        List.of(),
        Map.of(),
        RemoteReferences.REFUSED,
        StandardCharsets.UTF_8,
        strict);
  }

  private IncrementalGenerator.Outcome run() throws IOException {
    OutputDirectories directories =
        new OutputDirectories(project.resolve("sources"), project.resolve("resources"));
    return new IncrementalGenerator(
            request, directories, project.resolve("state/generate.state"), version)
        .run(line -> {});
  }
}
