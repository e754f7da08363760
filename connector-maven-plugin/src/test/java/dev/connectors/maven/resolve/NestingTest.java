package dev.connectors.maven.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.maven.testing.Compilation;
import dev.connectors.maven.testing.FileTree;
import dev.connectors.maven.testing.Generation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of lists of lists: a compiler needs twice the time for each level. */
class NestingTest {

  @TempDir Path project;

  @Test
  void whatIsNestedTooDeepIsPlainJsonFromThereOn() {
    Generation generation = lists(100);

    assertThat(generation.messages())
        .filteredOn(message -> message.contains("schema-untyped"))
        .singleElement()
        .asString()
        .contains("lists and maps in each other, more than 12 levels deep (read as plain JSON)");
    assertThat(Compilation.of(generation.sources()).messages()).isEmpty();
  }

  @Test
  void whatOccursIsTyped() {
    Generation generation = lists(5);

    assertThat(generation.report()).doesNotContain("schema-untyped");
    assertThat(String.join("", generation.sources().values()))
        .contains("List<List<List<List<List<String>>>>> getLists()");
  }

  private Generation lists(int levels) {
    String lists = "{type: array, items: ".repeat(levels) + "{type: string}" + "}".repeat(levels);
    FileTree.write(project.resolve("connectors/acme/spec.yml"), "name: Acme\n");
    FileTree.write(
        project.resolve("connectors/acme/openapi.yml"),
        """
        openapi: 3.0.3
        info: {title: Acme, version: '1'}
        servers: [{url: 'https://acme.example'}]
        paths:
          /lists:
            get:
              operationId: getLists
              responses: {'200': {description: ok, content: {application/json: {schema: %s}}}}
        """
            .formatted(lists));
    return Generation.of(project, project.resolve("connectors"));
  }
}
