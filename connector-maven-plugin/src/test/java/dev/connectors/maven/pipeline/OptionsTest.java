package dev.connectors.maven.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.maven.testing.Compilation;
import dev.connectors.maven.testing.FileTree;
import dev.connectors.maven.testing.Generation;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionsTest {

  private static final String DEALS =
      """
      openapi: 3.0.3
      info: {title: Acme, version: '1'}
      servers: [{url: 'https://api.acme.example'}]
      paths:
        /deals:
          get:
            operationId: listDeals
            parameters: [{name: from, in: query, schema: {type: string}}]
            responses:
              '200':
                description: ok
                content:
                  application/json:
                    schema:
                      type: object
                      properties:
                        rows: {type: object, properties: {list: {type: array, items: {type: string}}}}
        /people:
          get:
            operationId: listPeople
            parameters:
              - {name: page, in: query, schema: {type: integer}}
              - {name: per_page, in: query, schema: {type: integer}}
            responses:
              '200':
                description: ok
                content: {application/json: {schema: {type: array, items: {type: string}}}}
      """;

  @TempDir Path project;

  private String basePackage = "com.example";
  private Map<String, String> packageNames = Map.of();
  private Map<String, String> classNames = Map.of();
  private List<String> includes = List.of();
  private List<String> excludes = List.of();
  private List<String> operations = List.of();
  private Map<String, String> pagination = Map.of();
  private Charset encoding = StandardCharsets.UTF_8;
  private boolean strict;

  @BeforeEach
  void connectors() {
    write("acme/spec.yml", "name: Acme\n");
    write("my-app/spec.yml", "name: Müller 日本\n");
    write("node_modules/x/spec.yml", "name: [\n");
    write(".hidden/spec.yml", "name: [\n");
  }

  @Test
  void givesPackagesAndClassesByTheKeys() {
    assertThat(generate().sources().keySet())
        .contains("com/example/acme/Acme.java", "com/example/myapp/MyApp.java");
  }

  @Test
  void givesPackagesAndClassesThatAreChosen() {
    packageNames = Map.of("acme", "org.other");
    classNames = Map.of("acme", "ACME", "my-app", "App");

    Generation generation = generate();

    assertThat(generation.sources().keySet())
        .contains("org/other/ACME.java", "com/example/myapp/App.java");
    assertThat(Compilation.of(generation.sources()).messages()).isEmpty();
  }

  @Test
  void choosesDirectoriesByGlobs() {
    includes = List.of("a*", "my-*");
    excludes = List.of("*-app");

    assertThat(generate().result().connectors())
        .extracting(ConnectorSummary::key)
        .containsExactly("acme");
  }

  @Test
  void reportsGlobsThatAreNone() {
    includes = List.of("[acme");
    excludes = List.of("{a");

    assertThat(errors())
        .containsExactly(
            "pom.xml: error [invalid-option] connector.excludes: {a (expected: a glob such as acme*)",
            "pom.xml: error [invalid-option] connector.includes: [acme (expected: a glob such as"
                + " acme*)");
  }

  @Test
  void reportsABasePackageThatIsNone() {
    basePackage = "com.new";
    includes = List.of("acme");

    assertThat(errors())
        .containsExactly(
            "pom.xml: error [invalid-option] connector.basePackage: com.new (expected: the name of"
                + " a Java package)");
  }

  @Test
  void reportsPackagesAndClassesThatCannotBe() {
    packageNames = Map.of("acme", "org.1st");
    classNames = Map.of("acme", "String", "my-app", "Müller");

    assertThat(errors())
        .containsExactly(
            "pom.xml: error [invalid-option] connector.classNames: acme=String (expected: the"
                + " simple name of a Java class, in ASCII, and none of java.lang)",
            "pom.xml: error [invalid-option] connector.classNames: my-app=Müller (expected: the"
                + " simple name of a Java class, in ASCII, and none of java.lang)",
            "pom.xml: error [invalid-option] connector.packageNames: acme=org.1st (expected: the"
                + " name of a Java package)");
  }

  @Test
  void reportsAllConnectorsThatAreNotThere() {
    packageNames = Map.of("acmi", "org.other");
    classNames = Map.of("shop", "Shop");

    assertThat(errors())
        .containsExactly(
            "pom.xml: error [unknown-connector] connector.packageNames or connector.classNames:"
                + " acmi is no connector here (did you mean acme?)",
            "pom.xml: error [unknown-connector] connector.packageNames or connector.classNames:"
                + " shop is no connector here");
  }

  @Test
  void reportsAConnectorOfAPatternThatIsNotThere() {
    operations = List.of("acmi=list-*", "acme=!tag:Internal");

    assertThat(errors())
        .containsExactly(
            "pom.xml: error [unknown-connector] connector.operations: acmi is no connector here"
                + " (did you mean acme?)");
  }

  @Test
  void doesNotTakeAConnectorThatCannotBeReadForOneThatIsNotThere() {
    write("acme/spec.yml", "name: [\n");
    packageNames = Map.of("acme", "org.other");

    assertThat(errors())
        .containsExactly(
            "src/main/connectors/acme/spec.yml:2:1: error [yaml-syntax] while parsing a flow node:"
                + " expected the node content, but found '<stream end>'");
  }

  @Test
  void makesFaultsOfApiDocumentsErrorsWhenStrict() {
    write("acme/openapi.yml", "openapi: 3.1.0\n");
    strict = true;

    assertThat(errors())
        .containsExactly(
            "src/main/connectors/acme/openapi.yml:1:1: error [api-structure] paths: missing"
                + " (expected: an object of paths)");
    assertThat(generate().files()).isEmpty();
  }

  @Test
  void pagesAsItIsTold() {
    write("acme/openapi.yml", DEALS);
    pagination =
        Map.of("acme/list-d*", "cursor:from:meta.next:rows.list", "acme/list-people", "none");

    Generation generation = generate();

    assertThat(generation.messages()).filteredOn(line -> line.contains("pagination")).isEmpty();
    assertThat(generation.sources().get("com/example/acme/operations/AcmeOperations.java"))
        .contains(
            "Pager.cursor(\"from\", \"/meta/next\")\n",
            ".paged(withResponse.client, \"listDeals\", \"/rows/list\", Types.STRING,",
            "listDealsAll()")
        .doesNotContain("listPeopleAll");
    assertThat(Compilation.of(generation.sources()).messages()).isEmpty();
  }

  @Test
  void reportsPagesThatCannotBe() {
    write("acme/openapi.yml", DEALS);
    pagination =
        new TreeMap<>(
            Map.of(
                "acme/list-deals", "cursor:form:meta.next",
                "acme/list-people", "page:page:rows",
                "acme/lst-deals", "none",
                "acme/list-*", "pages",
                "acme/list-dea*", "offset:from:row",
                "acmi/x", "none"));

    assertThat(generate().messages())
        .filteredOn(line -> line.contains("pagination"))
        .containsExactly(
            "pom.xml: error [invalid-option] connector.pagination: acme/list-*=pages (expected:"
                + " none, link, url:next, page:parameter, offset:parameter or"
                + " cursor:parameter:next, each with :items behind it where needed)",
            "pom.xml: error [invalid-option] connector.pagination: acme/list-dea*=offset:from:row:"
                + " items: \"row\" (expected: the place of a list in the answer)",
            "pom.xml: error [invalid-option] connector.pagination:"
                + " acme/list-deals=cursor:form:meta.next: parameter: \"form\" (expected one of:"
                + " from)",
            "pom.xml: error [invalid-option] connector.pagination: acme/list-people=page:page:rows:"
                + " items: \"rows\" (expected: the place of a list in the answer)",
            "pom.xml: warning [pattern-unmatched] connector.pagination: acme/lst-deals=none matches"
                + " no operation (did you mean list-deals?)");
  }

  @Test
  void reportsPagesOfAConnectorThatIsNotThere() {
    pagination = Map.of("acmi/list-deals", "none");

    assertThat(errors())
        .containsExactly(
            "pom.xml: error [unknown-connector] connector.pagination: acmi is no connector here"
                + " (did you mean acme?)");
  }

  @Test
  void escapesWhatTheEncodingLacks() {
    encoding = StandardCharsets.ISO_8859_1;

    byte[] source = generate().files().get("sources/com/example/myapp/MyApp.java");

    assertThat(new String(source, StandardCharsets.ISO_8859_1))
        .contains("/** Müller \\u65e5\\u672c: one object for an application, thread-safe. */");
  }

  @Test
  void takesADirectoryThatIsAConnectorItself() {
    Generation generation = Generation.of(project, project.resolve("src/main/connectors/acme"));

    assertThat(generation.result().connectors())
        .extracting(ConnectorSummary::toString)
        .containsExactly("acme: com.example.acme.Acme, 0 operations, 0 types, 100.0 % typed");
  }

  private void write(String path, String text) {
    FileTree.write(project.resolve("src/main/connectors").resolve(path), text);
  }

  private List<String> errors() {
    return generate().messages().stream().filter(line -> line.contains(": error [")).toList();
  }

  private Generation generate() {
    return Generation.of(
        new GeneratorRequest(
            project,
            project.resolve("src/main/connectors"),
            basePackage,
            packageNames,
            classNames,
            includes,
            excludes,
            operations,
            pagination,
            RemoteReferences.REFUSED,
            encoding,
            strict));
  }
}
