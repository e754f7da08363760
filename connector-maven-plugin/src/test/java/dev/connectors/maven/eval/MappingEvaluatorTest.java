package dev.connectors.maven.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.maven.diag.Diagnostic;
import dev.connectors.maven.testing.TestConnector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingEvaluatorTest {

  @TempDir Path project;

  @Test
  void aMappingMayBeWrittenOnTheCommandLine() {
    assertThat(eval("{name: {$var: first}, tags: [a, {$var: none}]}", "{\"first\": \"Ada\"}"))
        .containsExactly("{", "  \"name\": \"Ada\",", "  \"tags\": [", "    \"a\"", "  ]", "}");
    assertThat(eval("$var: list", "{list: [1, {}, []]}"))
        .containsExactly("[", "  1,", "  {},", "  []", "]");
    assertThat(eval("$var: none", null)).containsExactly("undefined (nothing came out)");
    assertThat(eval("{$jsonata: '$sum(n)'}", "{n: [1, 2]}")).containsExactly("3");
  }

  @Test
  void filesAreRelativeToTheProject() throws IOException {
    Files.writeString(project.resolve("greeting.yml"), "$concat: ['Hello ', {$var: name}]\n");
    Files.writeString(project.resolve("ada.json"), "{\"name\": \"Ada\"}");

    assertThat(eval("greeting.yml", "ada.json")).containsExactly("\"Hello Ada\"");
  }

  @Test
  void aPartOfAFileIsNamedByItsPlace() throws IOException {
    Files.writeString(
        project.resolve("list.rest.yml"),
        "path: /a\nresponseMapping: {records: [{$var: response.data}]}\n");
    Files.writeString(
        project.resolve("list.yml"),
        "implementationType: rest-api-mapping\nmapping: {responseMapping: {$var: response.data}}\n");
    String variables = "{response: {data: 7}}";

    assertThat(eval("list.rest.yml#responseMapping.records[0]", variables)).containsExactly("7");
    assertThat(eval("list.yml#responseMapping", variables)).containsExactly("7");
    assertThat(errors("list.rest.yml#responsMapping", null))
        .containsExactly(
            "connector.mapping: error [invalid-option] responsMapping: no such part of"
                + " list.rest.yml (did you mean responseMapping?)");
  }

  @Test
  void functionsInJavaScriptAreNotEvaluated() {
    TestConnector connector = TestConnector.create(project, "Acme");
    connector.write("data/deals/list.js", "export default () => ({ records: [] })\n");

    assertThat(errors("acme:data/deals/list", null))
        .containsExactly(
            "connector.mapping: error [invalid-option] acme: data/deals/list is a function in"
                + " JavaScript (expected: a mapping; only these are evaluated here)");
    assertThat(errors("connectors/acme/data/deals/list.js", null))
        .containsExactly(
            "connector.mapping: error [invalid-option] connectors/acme/data/deals/list.js is a"
                + " function in JavaScript (expected: a mapping; only these are evaluated here)");
  }

  @Test
  void mappingsOfConnectorsHaveNames() {
    TestConnector connector = TestConnector.create(project, "Acme");
    connector.write("data/deals/fields-from-api.map.yml", "title: {$var: fields.name}\n");
    connector.write("data/deals/list.rest.yml", "path: /a\nresponseMapping: {records: []}\n");

    assertThat(eval("acme:data/deals/fields-from-api", "{fields: {name: Big}}"))
        .containsExactly("{", "  \"title\": \"Big\"", "}");
    assertThat(errors("acme:data/deals/lst#responseMapping", null))
        .containsExactly(
            "connector.mapping: error [invalid-option] acme: no mapping"
                + " data/deals/lst#responseMapping (did you mean data/deals/list#responseMapping?)");
    assertThat(errors("acmi:data/deals/list", null))
        .containsExactly(
            "connector.mapping: error [invalid-option] acmi: no such connector in connectors (did"
                + " you mean acme?)");
  }

  @Test
  void faultsHaveFileLineAndColumn() throws IOException {
    Files.writeString(project.resolve("a.yml"), "a: {\n");
    Files.writeString(
        project.resolve("b.yml"), "a:\n  $map: {value: 1, mapping: [null]}\nb:\n  $var: 'a[x]'\n");

    assertThat(errors("a.yml", null)).singleElement().asString().startsWith("a.yml:2:1: error [");
    assertThat(errors("none.yml", "none.json"))
        .containsExactly(
            "connector.mapping: error [invalid-option] none.yml: no such file (expected: a file,"
                + " connector:mapping as in acme:data/deals/list#responseMapping, or YAML that"
                + " begins with { or $)",
            "connector.variables: error [invalid-option] none.json: no such file (expected: a file,"
                + " or JSON that begins with {)");
    assertThat(errors("b.yml", null))
        .containsExactly(
            "b.yml:2:3: error [mapping-result] $map: an entry is null (expected: from and to)",
            "b.yml:2:30: warning [formula-arguments] $map: an entry is null (expected: {from: ...,"
                + " to: ...})",
            "b.yml:4:9: warning [invalid-locator] $var: locator a[x]: 'x' (expected: an index from"
                + " 0) at position 2, so the result is null");
  }

  @Test
  void anExplanationHasEveryPartInTheOrderOfEvaluation() throws IOException {
    Files.writeString(
        project.resolve("a.yml"),
        """
        stage:
          $case:
            cases:
              - filter: {$eval: {$var: n}, gt: 5}
                value: {$concat: [big, {$var: none}]}
              - filter: {$eval: {$var: n}, lt: 5}
                value: {$iterate: {source: {$var: list}, item: {$var: item}}}
        """);

    assertThat(explain("a.yml", "{n: 1, list: [x, y]}"))
        .containsExactly(
            "a.yml:1:1: object -> {\"stage\":[\"x\",\"y\"]}",
            "  a.yml:2:3: $case -> [\"x\",\"y\"]",
            "    a.yml:4:17: $eval gt -> false",
            "      a.yml:4:25: $var n -> 1",
            "    a.yml:6:17: $eval lt -> true",
            "      a.yml:6:25: $var n -> 1",
            "    a.yml:7:16: $iterate -> [\"x\",\"y\"]",
            "      a.yml:7:36: $var list -> [\"x\",\"y\"]",
            "      a.yml:7:56: $var item -> \"x\"",
            "      a.yml:7:56: $var item -> \"y\"");
  }

  @Test
  void anExplanationOfWhatFailsEndsThere() {
    assertThat(explain("{a: {$var: n}, b: {$map: {value: {$var: n}, mapping: [null]}}}", "{n: 1}"))
        .containsExactly(
            "connector.mapping:1:1: object -> failed",
            "  connector.mapping:1:5: $var n -> 1",
            "  connector.mapping:1:19: $map -> failed",
            "    connector.mapping:1:34: $var n -> 1");
  }

  @Test
  void anExplanationShowsNoSecret() {
    String variables =
        "{credentials: {key: abcd1234}, connectionInput: {apiKey: xyz-99, pin: {password: 12}},"
            + " other: {id: 12, name: x}}";
    List<String> lines =
        explain(
            "{h: {$concat: ['Bearer ', {$var: credentials.key}]}, k: {$var: connectionInput},"
                + " o: {$var: other}}",
            variables);

    assertThat(lines)
        .containsExactly(
            "connector.mapping:1:1: object -> {\"h\":\"Bearer ***\",\"k\":{\"apiKey\":\"***\","
                + "\"pin\":{\"password\":\"***\"}},\"o\":{\"id\":\"***\",\"name\":\"x\"}}",
            "  connector.mapping:1:5: $concat -> \"Bearer ***\"",
            "    connector.mapping:1:15: list -> [\"Bearer \",\"***\"]",
            "      connector.mapping:1:27: $var credentials.key -> \"***\"",
            "  connector.mapping:1:57: $var connectionInput -> {\"apiKey\":\"***\","
                + "\"pin\":{\"password\":\"***\"}}",
            "  connector.mapping:1:85: $var other -> {\"id\":\"***\",\"name\":\"x\"}");
  }

  @Test
  void aSecretThatBeginsWithAnotherIsHiddenWhole() {
    assertThat(
            explain(
                "$concat: ['Bearer ', {$var: credentials.key}]",
                "{credentials: {id: abcd, key: abcd-1234-efgh}}"))
        .first()
        .isEqualTo("connector.mapping:1:1: $concat -> \"Bearer ***\"");
  }

  private List<String> eval(String mapping, @Nullable String variables) {
    EvalResult result = run(mapping, variables, false);
    assertThat(result.diagnostics()).isEmpty();
    assertThat(result.explanation()).isEmpty();
    return result.result();
  }

  private List<String> explain(String mapping, String variables) {
    return run(mapping, variables, true).explanation();
  }

  private List<String> errors(String mapping, @Nullable String variables) {
    EvalResult result = run(mapping, variables, false);
    assertThat(result.diagnostics()).anyMatch(Diagnostic::isError);
    assertThat(result.result()).isEmpty();
    return result.diagnostics().stream().map(String::valueOf).toList();
  }

  private EvalResult run(String mapping, @Nullable String variables, boolean explain) {
    return MappingEvaluator.run(
        new EvalRequest(project, project.resolve("connectors"), mapping, variables, explain));
  }
}
