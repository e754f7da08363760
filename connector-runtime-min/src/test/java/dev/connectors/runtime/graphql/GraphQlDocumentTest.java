package dev.connectors.runtime.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.connectors.runtime.json.Json;
import dev.connectors.runtime.json.Undefined;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphQlDocumentTest {

  @Test
  void mappingBecomesDocumentWithFieldsInTheirOrder() {
    GraphQlDocument document =
        query(
            """
            [{"field": "repository", "args": {"owner": "o", "name": "n"}, "subFields": [
              {"field": "id"},
              {"field": "issues", "args": {"first": 10}, "subFields": [
                {"field": "nodes", "subFields": ["title", {"field": "body"}]}]}]}]
            """);
    assertEquals(
        "query { repository(owner: \"o\", name: \"n\")"
            + " { id issues(first: 10) { nodes { title body } } } }",
        document.text());
    assertEquals(Map.of("query", document.text()), document.body());
  }

  @Test
  void valuesOfAllKindsAreWrittenAsGraphQlHasThem() {
    assertEquals(
        "mutation { f(a: null, b: true, c: -1.50, d: [1, [2]], e: {x: {y: \"z\"}}, f: []) }",
        GraphQlDocument.of(
                "mutation",
                Json.parse(
                    """
                    [{"field": "f", "args": {"a": null, "b": true, "c": -1.50, "d": [1, [2]],
                      "e": {"x": {"y": "z"}}, "f": []}}]
                    """))
            .text());
  }

  @Test
  void textStaysWithinItsQuotes() {
    String text = "\" } evil { \\ \n\r\t\u0000 \u2028 \ud800 \ud83d\ude00 é \"\"\"";
    assertEquals(
        "query { f(a: \"\\\" } evil { \\\\ \\u000a\\u000d\\u0009\\u0000 \\u2028 \\ud800"
            + " \ud83d\ude00 é \\\"\\\"\\\"\") }",
        GraphQlDocument.of("query", List.of(Map.of("field", "f", "args", Map.of("a", text))))
            .text());
  }

  @Test
  void integersKeepTheirDigits() {
    assertEquals(
        "query { f(a: [100, 1E+30, 12345678901234567890]) }",
        query("[{\"field\": \"f\", \"args\": {\"a\": [1e2, 1e30, 12345678901234567890]}}]").text());
  }

  @Test
  void argumentWithTypeIsVariableWhoseNameIsItsOwn() {
    GraphQlDocument document =
        query(
            """
            [{"field": "a", "args": {"state: IssueState": "OPEN", "first": 1}},
             {"field": "b", "args": {"state:[IssueState!]!": ["CLOSED"]}}]
            """);
    assertEquals(
        "query($state: IssueState, $state2: [IssueState!]!)"
            + " { a(state: $state, first: 1) b(state: $state2) }",
        document.text());
    assertEquals(Map.of("state", "OPEN", "state2", List.of("CLOSED")), document.variables());
    assertEquals(
        Map.of("query", document.text(), "variables", document.variables()), document.body());
  }

  @Test
  void aliasesAndFragmentsAreWrittenAsFields() {
    assertEquals(
        "query { old: issues(last: 1) { id } new: issues(first: 1) { id ... on Issue { url } } }",
        query(
                """
                [{"field": "old: issues", "args": {"last": 1}, "subFields": ["id"]},
                 {"field": "new:issues", "args": {"first": 1}, "subFields": ["id",
                   {"field": "... on Issue", "subFields": ["url"]}]}]
                """)
            .text());
  }

  @Test
  void whatIsNothingIsLeftOut() {
    Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
    arguments.put("a", Undefined.UNDEFINED);
    arguments.put("b", null);
    arguments.put("c", Map.of("d", Undefined.UNDEFINED, "e", List.of(Undefined.UNDEFINED)));
    Map<String, @Nullable Object> field = new LinkedHashMap<>();
    field.put("field", "f");
    field.put("args", arguments);
    field.put("subFields", Arrays.asList(null, "x", Undefined.UNDEFINED));
    assertEquals(
        "query { f(b: null, c: {e: [null]}) { x } }",
        GraphQlDocument.of("query", Arrays.asList(null, field, Undefined.UNDEFINED)).text());
  }

  @Test
  void oneFieldNeedsNoList() {
    assertEquals(
        "query { viewer { id } }", query("{\"field\":\"viewer\",\"subFields\":\"id\"}").text());
  }

  @Test
  void fieldThatIsSelectedTwiceIsMerged() {
    assertEquals(
        "query { a { x y } }",
        query(
                "[{\"field\":\"a\",\"subFields\":[\"x\"]},"
                    + "{\"field\":\"a\",\"subFields\":[\"y\",\"x\"]}]")
            .text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[]|requestMapping: no field (expected: at least one)",
        "null|requestMapping: no field (expected: at least one)",
        "7|requestMapping[0]: a value (expected: an object)",
        "[{}]|requestMapping[0].field: missing (expected: the name of a field)",
        "[{\"field\":\"a\",\"arg\":{}}]|requestMapping[0]: \"arg\" (expected: field, args, subFields)",
        "[{\"field\":\"a\",\"args\":[]}]|requestMapping[0].args: a list (expected: an object)",
        "[{\"field\":\"a { b }\"}]|requestMapping[0].field: \"a { b }\" (expected: a name, perhaps"
            + " after \"alias:\", or \"... on\" and a type)",
        "[\"a\",{\"field\":\"b\",\"subFields\":[{\"field\":\"c}\"}]}]|requestMapping[1].subFields[0]"
            + ".field: \"c}\" (expected: a name, perhaps after \"alias:\", or \"... on\" and a type)",
        "[{\"field\":\"a\",\"args\":{\"b)\":1}}]|requestMapping[0].args: argument: \"b)\" (expected: a"
            + " name of letters, digits and _)",
        "[{\"field\":\"a\",\"args\":{\"b: Int) {\":1}}]|requestMapping[0].args: argument b: \"Int) {\""
            + " (expected: a type of GraphQL, such as [Int!]!)",
        "[{\"field\":\"a\",\"args\":{\"b\":{\"c d\":1}}}]|a(b): \"c d\" (expected: a name of letters,"
            + " digits and _)",
        "[{\"field\":\"... on T\"}]|requestMapping[0]: ... on T (expected: subFields and no args)",
        "[{\"field\":\"a\",\"args\":{\"x\":1}},{\"field\":\"a\"}]|a: selected twice, with different"
            + " arguments (expected: once in a selection; an alias tells both apart)",
        "[\"a: b\",\"a: c\"]|a: selected twice, as b and c (expected: once in a selection; an alias"
            + " tells both apart)",
      })
  void mappingOfAnotherFormIsRefused(String tree, String message) {
    assertEquals(
        message, assertThrows(IllegalArgumentException.class, () -> query(tree)).getMessage());
  }

  @Test
  void operationTypeIsQueryOrMutation() {
    assertEquals(
        "operationType: \"subscription\" (expected: query or mutation)",
        assertThrows(
                IllegalArgumentException.class,
                () -> GraphQlDocument.of("subscription", List.of("a")))
            .getMessage());
  }

  @Test
  void valuesAreNotShown() {
    GraphQlDocument document = query("[{\"field\":\"f\",\"args\":{\"token: String\":\"secret\"}}]");
    assertEquals("GraphQlDocument[token]", document.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id",
        " id, name owner { login ... on User { email } ... { id } } # all\n",
        "a: issues(first: 10, states: [OPEN, CLOSED], filter: {x: \"\\\"}\\u00e9\", y: -1.5e3})"
            + " @include(if: true) { totalCount }",
      })
  void textOfSelectionIsTakenAsItIs(String text) {
    GraphQlFields fields = new GraphQlFields();
    fields.field("viewer", List.of(), new GraphQlFields().text(text));
    String end = text.contains("#") ? "\n } }" : " } }";
    assertEquals(
        "query q { viewer { " + text.strip() + end,
        GraphQlDocument.of("query", "q", fields).text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|selection: character 1: the end (expected: a field)",
        "id } evil { x|selection: character 4: \"}\" (expected: a field)",
        "a { b|selection: character 6: the end (expected: })",
        "a {}|selection: character 4: \"}\" (expected: a field)",
        "a(b: $c)|selection: character 6: \"$\" (expected: a selection of fields, without variables)",
        "a(b: \"c)|selection: character 6: \"\"\" (expected: a selection of fields, without"
            + " variables)",
        "a()|selection: character 3: \")\" (expected: an argument)",
        "...F|selection: character 4: \"F\" (expected: {)",
      })
  void textThatIsNoSelectionIsRefused(String text, String message) {
    GraphQlFields fields = new GraphQlFields();
    assertEquals(
        message,
        assertThrows(IllegalArgumentException.class, () -> fields.text(text)).getMessage());
  }

  private static GraphQlDocument query(String json) {
    return GraphQlDocument.of("query", Json.parse(json));
  }
}
