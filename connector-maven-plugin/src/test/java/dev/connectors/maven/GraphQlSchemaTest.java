package dev.connectors.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.maven.model.Api;
import dev.connectors.maven.model.Implementation;
import dev.connectors.maven.model.Operation;
import dev.connectors.maven.model.Parameter;
import dev.connectors.maven.model.Selection;
import dev.connectors.maven.model.TypeId;
import dev.connectors.maven.testing.Compilation;
import dev.connectors.maven.testing.FileTree;
import dev.connectors.maven.testing.Generation;
import dev.connectors.maven.testing.Golden;
import dev.connectors.maven.testing.GraphQlServer;
import dev.connectors.maven.testing.Resolution;
import dev.connectors.runtime.graphql.GraphQlArgument;
import dev.connectors.runtime.graphql.GraphQlFields;
import dev.connectors.runtime.graphql.GraphQlRequest;
import graphql.introspection.IntrospectionQuery;
import graphql.language.Document;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import graphql.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schema of GitHub's API, and what another implementation of GraphQL makes of it. */
class GraphQlSchemaTest {

  @TempDir static Path project;

  private static String sdl = "";
  private static GraphQLSchema theirs;
  private static Api ours;

  @BeforeAll
  static void read() throws IOException {
    Path file = Golden.module("src/test/resources/graphql/github/schema.graphql.gz");
    try (InputStream text = new GZIPInputStream(Files.newInputStream(file))) {
      sdl = new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
    ParserOptions unlimited =
        ParserOptions.newParserOptions()
            .maxTokens(Integer.MAX_VALUE)
            .maxCharacters(Integer.MAX_VALUE)
            .maxWhitespaceTokens(Integer.MAX_VALUE)
            .build();
    ParserOptions.setDefaultParserOptions(unlimited);
    theirs = GraphQlServer.schema(sdl);
    FileTree.write(connector("github").resolve("spec.yml"), "name: GitHub\n");
    FileTree.write(connector("github").resolve("schema.graphql"), sdl);
    ours = Resolution.of(project, connector("github")).api();
  }

  private static Path connector(String name) {
    return project.resolve("connectors/" + name);
  }

  @Test
  void generatedCodeCompilesWithoutAnyWarning() {
    Generation generation = Generation.of(project, connector("github"));
    assertThat(generation.messages())
        .filteredOn(message -> message.contains("graphql"))
        .containsExactly(
            "connectors/github/schema.graphql:15153:3: warning [duplicate-field] field"
                + " EnterpriseOwnerInfo.repositoryDeployKeySetting: declared twice (expected: once;"
                + " the first one counts)",
            "connectors/github/schema.graphql:15158:3: warning [duplicate-field] field"
                + " EnterpriseOwnerInfo.repositoryDeployKeySettingOrganizations: declared twice"
                + " (expected: once; the first one counts)");
    assertThat(Compilation.of(generation.sources()).messages()).isEmpty();
  }

  @Test
  void everyFieldOfEveryObjectIsThere() {
    Map<String, List<String>> expected = new TreeMap<>();
    for (var type : theirs.getAllTypesAsList()) {
      if (type instanceof GraphQLFieldsContainer object) {
        List<String> names = object.getFieldDefinitions().stream().map(it -> it.getName()).toList();
        expected.put(type.getName(), names.stream().sorted().toList());
      }
    }
    expected.keySet().removeIf(name -> name.startsWith("__") || name.equals("Mutation"));
    Map<String, List<String>> actual = new TreeMap<>();
    ours.selections()
        .forEach(
            (id, selection) -> {
              List<String> names = selection.fields().stream().map(Selection.Field::name).toList();
              if (!names.isEmpty()) {
                actual.put(name(id), names.stream().sorted().toList());
              }
            });
    // No field has some of the interfaces.
    expected
        .keySet()
        .removeIf(
            name ->
                theirs.getType(name) instanceof GraphQLInterfaceType && !actual.containsKey(name));
    assertThat(actual).hasSizeGreaterThan(900).isEqualTo(expected);
  }

  @Test
  void introspectionSaysWhatTheSchemaSays() {
    FileTree.write(connector("introspected").resolve("spec.yml"), "name: GitHub\nkey: github\n");
    Object introspected =
        graphql.GraphQL.newGraphQL(theirs)
            .build()
            .execute(IntrospectionQuery.INTROSPECTION_QUERY)
            .toSpecification();
    FileTree.write(
        connector("introspected").resolve("schema.json"),
        dev.connectors.runtime.json.Json.write(introspected));
    Api api = Resolution.of(project, connector("introspected")).api();
    assertThat(keys(api)).isNotEmpty().isEqualTo(keys(ours));
    assertThat(api.declarations()).hasSameSizeAs(ours.declarations());
  }

  private static List<String> keys(Api api) {
    return api.operations().stream()
        .map(
            it -> it.key() + " " + it.parameters().stream().map(Parameter::place).sorted().toList())
        .sorted()
        .toList();
  }

  @Test
  void everyOperationWithItsPlainFieldsIsValid() {
    List<String> faults = new ArrayList<>();
    for (Operation operation : ours.operations()) {
      Implementation.Field field = (Implementation.Field) operation.implementation();
      List<GraphQlArgument> arguments = new ArrayList<>();
      field
          .arguments()
          .forEach((name, type) -> arguments.add(new GraphQlArgument(name, type, "x")));
      GraphQlFields plain = field.selected() == null ? null : plain(field.plain());
      GraphQlRequest request =
          GraphQlRequest.of(field.operationType(), field.field(), arguments, plain);
      faults.addAll(faults(request.document().text()));
    }
    assertThat(ours.operations()).hasSize(278);
    assertThat(faults).isEmpty();
  }

  @Test
  void everySelectionIsValid() {
    List<String> faults = new ArrayList<>();
    ours.selections()
        .values()
        .forEach(it -> faults.addAll(faults("query { viewer { login } } " + fragment(it))));
    assertThat(faults).isEmpty();
  }

  /** All that can be selected of a type without arguments, two levels deep. */
  private static String fragment(Selection selection) {
    String type = name(selection.type());
    StringBuilder text = new StringBuilder("fragment F on " + type + " { ");
    text.append(String.join(" ", selection.plain()));
    for (Selection.Field field : selection.fields()) {
      Selection inner = field.selected() == null ? null : ours.selections().get(field.selected());
      if (inner != null && field.required().isEmpty()) {
        String plain = String.join(" ", inner.plain());
        text.append(' ').append(field.name()).append(" { ").append(plain).append(" }");
      }
    }
    selection
        .fragments()
        .forEach(it -> text.append(" ... on ").append(it.name()).append(" { __typename }"));
    return text.append(" }").toString();
  }

  private static GraphQlFields plain(List<String> names) {
    GraphQlFields fields = new GraphQlFields();
    names.forEach(name -> fields.field(name, List.of(), null));
    return fields;
  }

  private static List<String> faults(String text) {
    Document document =
        new Parser()
            .parseDocument(
                ParserEnvironment.newParserEnvironment()
                    .document(text)
                    .parserOptions(ParserOptions.getDefaultParserOptions())
                    .build());
    List<String> faults = new ArrayList<>();
    for (ValidationError error : new Validator().validateDocument(theirs, document, Locale.ROOT)) {
      if (error.getValidationErrorType() != ValidationErrorType.UnusedFragment) {
        faults.add(text.lines().findFirst().orElse("") + ": " + error.getMessage());
      }
    }
    return faults;
  }

  private static String name(TypeId id) {
    return ((TypeId.Component) id).name();
  }
}
