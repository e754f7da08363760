package dev.connectors.maven.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.maven.testing.Compilation;
import dev.connectors.maven.testing.Generation;
import dev.connectors.maven.testing.TestConnector;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code connector.operations}. */
class SelectionTest {

  private static final Pattern CALL = Pattern.compile("client\\.call\\(\\s*\"(\\w+)\"");

  private TestConnector acme;

  @BeforeEach
  void connectors(@TempDir Path project) {
    acme = TestConnector.create(project, "Acme");
    acme.openApi(
        """
        paths:
          /deals:
            get:
              operationId: listDeals
              tags: [Deals, Lists]
              responses: {'200': {description: ok, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Deal'}}}}}}
            post: {operationId: deals/create, tags: [Deals], responses: {'204': {description: ok}}}
          /deals/{id}:
            get: {operationId: getDeal, tags: [Deals], responses: {'204': {description: ok}}}
            delete: {tags: [Deals], responses: {'204': {description: ok}}}
          /deals/{id}/notes:
            get: {operationId: listNotes, tags: [Notes, Lists], responses: {'204': {description: ok}}}
          /broken:
            get:
              operationId: getBroken
              responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Gone'}}}}}
        components:
          schemas:
            Deal: {type: object, properties: {owner: {$ref: '#/components/schemas/Owner'}}}
            Owner: {type: object, properties: {name: {type: string}}}
            Note: {type: object, properties: {text: {type: string}}}
        """);
    TestConnector other = TestConnector.create(project, "Other");
    other.openApi(
        """
        paths:
          /things:
            get: {operationId: listThings, responses: {'204': {description: ok}}}
            post: {operationId: addThing, responses: {'204': {description: ok}}}
        """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "list-*                          | listDeals listNotes listThings",
        "listDeals                       | listDeals",
        "deals/*                         | dealsCreate",
        "get-deal add-?hing              | getDeal addThing",
        "tag:Lists                       | listDeals listNotes",
        "tag:N*                          | listNotes",
        "/deals/**#GET                   | listDeals getDeal listNotes",
        "/deals/*#*                      | getDeal deleteDealsId",
        "/deals/*                        | getDeal deleteDealsId",
        "/deals/{id}#delete              | deleteDealsId",
        "/**#P*T                         | dealsCreate addThing",
        "tag:Deals !/deals/*             | listDeals dealsCreate",
        "acme=!/** !/things#POST         | listThings",
        "acme=!/** other=list-*          | listThings",
        "other=list-* !get-broken        | listDeals dealsCreate getDeal deleteDealsId listNotes"
            + " listThings",
      })
  void selectsByKeyTagPathAndConnector(String patterns, String methods) {
    Generation generation = generate(patterns.split(" +"));

    assertThat(generation.messages()).noneMatch(line -> line.contains("pom.xml"));
    assertThat(methods(generation)).containsExactlyInAnyOrder(methods.split(" +"));
  }

  @Test
  void leavesOutTypesThatNothingSelectedReaches() {
    Generation generation = generate("acme=list-deals", "other=!/**");

    assertThat(generation.sources().keySet())
        .filteredOn(file -> file.startsWith("com/example/acme/"))
        .containsExactly(
            "com/example/acme/Acme.java",
            "com/example/acme/AcmeConnection.java",
            "com/example/acme/AcmeInput.java",
            "com/example/acme/model/Deal.java",
            "com/example/acme/model/Owner.java",
            "com/example/acme/operations/AcmeOperations.java",
            "com/example/acme/operations/DealsOperations.java");
    assertThat(Compilation.of(generation.sources()).messages()).isEmpty();
  }

  @Test
  void tellsNoFaultsOfWhatIsNotSelected() {
    assertThat(generate("!get-broken").messages()).noneMatch(line -> line.contains("ref-"));
    assertThat(generate().messages())
        .contains(
            "connectors/acme/openapi.yml:19:88: warning [ref-unresolved] $ref:"
                + " \"#/components/schemas/Gone\" leads nowhere (expected: an object in the"
                + " document or a file beside it)");
  }

  @Test
  void keepsKeysWhateverIsSelected() {
    acme.openApi(
        """
        paths:
          /a: {get: {operationId: same, responses: {'204': {description: ok}}}}
          /b: {get: {operationId: same, responses: {'204': {description: ok}}}}
        """);

    Generation generation = generate("/b", "list-things");

    assertThat(methods(generation)).containsExactlyInAnyOrder("getB", "listThings");
    assertThat(methods(generate("/a", "list-things"))).contains("same");
    assertThat(generate("/a", "list-things").messages())
        .noneMatch(line -> line.contains("operation-duplicate"));
  }

  @Test
  void tellsPatternsThatMatchNothingAndWhatIsNear() {
    assertThat(
            generate("lst-*", "tag:lists", "acme=/deal/**#GET", "!get-deel", "/no#GET", "*-deals")
                .messages())
        .filteredOn(line -> line.startsWith("pom.xml"))
        .containsExactly(
            unmatched("!get-deel", " (did you mean !get-deal?)"),
            unmatched("/no#GET", ""),
            unmatched("acme=/deal/**#GET", " (did you mean acme=/deals/**#GET?)"),
            unmatched("lst-*", " (did you mean list-*?)"),
            unmatched("tag:lists", " (did you mean tag:Lists?)"));
  }

  @Test
  void reportsPatternsThatAreNone() {
    assertThat(generate("", "tag:", "!!x").messages())
        .filteredOn(line -> line.startsWith("pom.xml"))
        .containsExactly(invalid("!!x"), invalid(""), invalid("tag:"));
  }

  private static String unmatched(String pattern, String hint) {
    return "pom.xml: warning [pattern-unmatched] connector.operations: "
        + pattern
        + " matches no operation"
        + hint;
  }

  private static String invalid(String pattern) {
    return "pom.xml: error [invalid-option] connector.operations: \""
        + pattern
        + "\" (expected: a glob of keys such as list-*, of tags such as tag:Invoices, or of paths and"
        + " methods such as /deals/**#GET; after ! to leave out, after key= for one connector)";
  }

  private static List<String> methods(Generation generation) {
    return generation.sources().values().stream()
        .flatMap(source -> CALL.matcher(source).results())
        .map(call -> call.group(1))
        .toList();
  }

  private Generation generate(String... patterns) {
    return acme.generate(List.of(patterns));
  }
}
