package dev.connectors.maven.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.maven.pipeline.NamesFile;
import dev.connectors.maven.testing.FileTree;
import dev.connectors.maven.testing.Generation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names of a GraphQL API, before and after its schema grew. */
class GraphQlNamesTest {

  private static final String BEFORE =
      """
      type Query { fooBar: Thing }
      type Mutation { ping: Int }
      type Thing { a_b: Int kind: Kind }
      enum Kind { A_B }
      """;

  private static final String AFTER =
      """
      type Query { foo_bar: Thing fooBar: Thing ping: Int }
      type Mutation { ping: Int }
      type Thing { aB: Int a_b: Int kind: Kind }
      enum Kind { a_b A_B }
      """;

  @TempDir Path project;

  @BeforeEach
  void write() {
    FileTree.write(project.resolve("spec.yml"), "name: Crm\nkey: crm\n");
  }

  @Test
  void namesFileKeepsWhatASchemaThatGrowsWouldMove() throws IOException {
    generate(BEFORE);
    NamesFile.write(Generation.request(project, project));
    Generation after = generate(AFTER);

    assertThat(source(after, "operations/QueryOperations"))
        .contains("Thing fooBar(", "Integer ping(");
    assertThat(source(after, "operations/MutationOperations")).contains("Integer ping(");
    assertThat(source(after, "model/Thing"))
        .contains(
            "Integer aB() { return optional(selected(\"a_b\")",
            "Selection aB() { return field(\"a_b\")");
    assertThat(source(after, "model/Kind")).contains("A_B = of(\"A_B\")");
    assertThat(new String(operations(after), StandardCharsets.UTF_8))
        .contains("\"ping\":{\"name\":\"ping\",\"method\":\"mutation\"")
        .contains("\"query-ping\":{\"name\":\"ping\",\"method\":\"query\"");
  }

  @Test
  void namesFileKnowsOperationsAndTypesByTheirNamesInTheSchema() throws IOException {
    generate(BEFORE);
    NamesFile.write(Generation.request(project, project));

    assertThat(Files.readString(project.resolve("connectors.lock")))
        .contains("foo-bar: {request: query fooBar, group: query, method: fooBar}")
        .contains("ping: {request: mutation ping, group: mutation, method: ping}")
        .contains("Thing: {class: Thing, members: [a_b, kind]}")
        .contains("Kind: {class: Kind, members: [A_B]}");
  }

  private Generation generate(String schema) {
    FileTree.write(project.resolve("schema.graphql"), schema);
    return Generation.of(project, project);
  }

  private static String source(Generation generation, String name) {
    return String.valueOf(generation.sources().get("com/example/crm/" + name + ".java"));
  }

  private static byte[] operations(Generation generation) {
    return generation.resources().entrySet().stream()
        .filter(entry -> entry.getKey().endsWith("operations.json"))
        .findFirst()
        .orElseThrow()
        .getValue();
  }
}
