package dev.connectors.maven.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.maven.testing.Generation;
import dev.connectors.maven.testing.TestConnector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hand-written operations, where options select operations and where names are kept. */
class OwnOperationOptionsTest {

  private static final Pattern CALL = Pattern.compile("client\\.(?:call|function)\\(\"(\\w+)\"");

  @TempDir Path project;

  private TestConnector acme;

  @BeforeEach
  void create() {
    acme = TestConnector.create(project, "Acme");
    acme.openApi(
        """
        paths:
          /deals:
            get: {responses: {'204': {description: ok}}}
            put: {operationId: putDeals, responses: {'204': {description: ok}}}
        """);
    operation("create-deal", "[Sales, Deals]", "POST", "/deals");
    operation("get-deals", "[]", "GET", "/all-deals");
  }

  private void operation(String key, String tags, String method, String path) {
    acme.write(
        "operations/" + key + "/spec.yml",
        "tags: "
            + tags
            + "\ninputSchema: {properties: {amount: {type: number}, kind: {enum: [a, b]}}}\n");
    acme.write(
        "operations/" + key + "/run.rest.yml", "method: " + method + "\npath: " + path + "\n");
  }

  @ParameterizedTest
  @CsvSource({
    "create-*, createDeal",
    "tag:Deals, createDeal",
    "/deals#POST, createDeal",
    "/deals, createDeal putDeals",
    "!tag:Sales, getDeals putDeals",
    "get-deals, getDeals",
  })
  void patternsSelectThemByKeyTagAndTheirRequest(String pattern, String methods) {
    assertThat(methods(acme.generate(List.of(pattern))))
        .containsExactlyInAnyOrder(methods.split(" "));
  }

  @Test
  void whatAuthenticationCallsMustBeSelected() {
    acme.write("auth/test.op.yml", "operationKey: get-deals\n");
    acme.write("data/deals/list.op.yml", "operationKey: get-deals\n");

    assertThat(acme.generate(List.of("create-deal")).messages())
        .filteredOn(line -> line.contains("operation-unknown"))
        .containsExactly(
            "connectors/acme/auth/test.op.yml:1:15: error [operation-unknown] operationKey:"
                + " \"get-deals\" is left out by connector.operations (expected: selected, since"
                + " auth/test calls it)");
    assertThat(acme.generate(List.of("get-deals")).messages())
        .noneMatch(line -> line.contains(": error "));
  }

  @Test
  void anOperationThatIsAbsentOnPurposeIsNoUnknownOne() {
    acme.write(
        "operations/score-deal/spec.yml",
        "name: Score deal\nmethods: {run: {implementationType: not-supported}}\n");
    acme.write("auth/test.op.yml", "operationKey: score-deal\n");

    assertThat(acme.generate().messages()).noneMatch(line -> line.contains(": error "));
  }

  @Test
  void anOperationInJavaScriptIsOneAsAnyOther() {
    acme.write("operations/score-deal/spec.yml", "name: Score deal\ntags: [Scores]\n");
    acme.write("operations/score-deal/run.js", "export default () => 1;\n");
    acme.write("auth/test.op.yml", "operationKey: score-deal\n");

    assertThat(acme.generate(List.of("tag:Scores")).messages())
        .noneMatch(line -> line.contains(": error "));
    assertThat(methods(acme.generate(List.of("tag:Scores")))).containsExactly("scoreDeal");
    assertThat(methods(acme.generate(List.of("/deals/**#*")))).doesNotContain("scoreDeal");
  }

  @Test
  void theirNamesAreKept() throws IOException {
    Generation before = acme.generate();
    lock();

    assertThat(Files.readString(project.resolve("connectors/connectors.lock")).lines())
        .contains(
            "      create-deal: {request: operations/create-deal/run, group: Sales, method:"
                + " createDeal, options: CreateDealOptions, setters: [input amount, input kind]}",
            "      get-deals: {request: operations/get-deals/run, method: getDeals, options:"
                + " GetDealsOptions, setters: [input amount, input kind]}")
        .contains("      create-deal input kind: {class: CreateDealKind, members: [a, b]}");
    assertThat(acme.generate().sources()).isEqualTo(before.sources());

    operation("create-deal", "[Deals]", "POST", "/deals");
    assertThat(acme.generate().sources())
        .containsKey("com/example/acme/operations/SalesOperations.java")
        .doesNotContainKey("com/example/acme/operations/DealsOperations.java");
  }

  private void lock() throws IOException {
    NamesFile.write(Generation.request(project, project.resolve("connectors")));
  }

  private static Set<String> methods(Generation generation) {
    Set<String> methods = new TreeSet<>();
    generation
        .sources()
        .values()
        .forEach(source -> CALL.matcher(source).results().forEach(it -> methods.add(it.group(1))));
    return methods;
  }
}
