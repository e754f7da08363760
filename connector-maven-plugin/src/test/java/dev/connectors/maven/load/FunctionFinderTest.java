package dev.connectors.maven.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.spec.ConnectorSpec;
import dev.connectors.maven.spec.FunctionSpec;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.MappingSpec;
import dev.connectors.maven.spec.ScalarNode;
import dev.connectors.maven.testing.Golden;
import dev.connectors.maven.testing.TestConnector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionFinderTest {

  @TempDir Path project;

  private TestConnector connector;
  private final Diagnostics diagnostics = new Diagnostics(false);

  @BeforeEach
  void create() {
    connector = TestConnector.create(project, "Acme");
  }

  @Test
  void everyMappingHasANameByItsPlace() {
    assertThat(names(load(Golden.directory("mappings/connector"))))
        .doesNotHaveDuplicates()
        .isSorted()
        .contains(
            "auth/make-api-client",
            "auth/options/token/enabled",
            "auth/options/token/make-api-client",
            "auth/test#responseMapping",
            "data/deals/create#requestMapping",
            "data/deals/create#responseMapping",
            "data/deals/delete#requestMapping",
            "data/deals/events-created-webhook-handle",
            "data/deals/events-created-webhook-subscribe#requestMapping",
            "data/deals/events-created-webhook-subscribe#responseMapping",
            "data/deals/events-deleted-connector-event-extract-events",
            "data/deals/events-deleted-connector-event-get-event-config",
            "data/deals/fields-from-api",
            "data/deals/fields-to-api",
            "data/deals/find-by-id#inputMapping",
            "data/deals/find-by-id#outputMapping",
            "data/deals/list#requestMapping",
            "data/deals/list#responseMapping",
            "data/deals/record-from-api",
            "data/deals/record-from-fields",
            "data/deals/update#requestMapping",
            "data/deals/update#responseMapping",
            "data/won-deals/extends",
            "events/deal-deleted/get-event-selector",
            "global-webhooks/all/handle",
            "operations/search-deals/run#requestMapping",
            "operations/search-deals/run#responseMapping",
            "udm/deals/deals/fields-from-collection",
            "udm/deals/deals/fields-to-collection");
  }

  @Test
  void olderNamesAndOtherPlacesOfFilesAreFound() {
    connector.write("auth/oauth-config.yml", "clientId: a\n");
    connector.write("auth/basic/make-api-client.map.yml", "baseUri: https://a.example\n");
    connector.write("events/made/get-events-selector.map.json", "{\"globalWebhookKey\": \"all\"}");
    connector.write("data/deals/extract-record.yml", "id: {$var: id}\n");
    connector.write("data/deals/created-webhook-handle.yml", "events: {$var: data}\n");
    connector.write("data/deals/events-webhook-handle.map.yml", "events: {$var: data}\n");
    connector.write("data/deals/udm-extract-contacts.yml", "name: {$var: title}\n");
    connector.write("data/_object/list.api.yml", "path: /a\nresponseMapping: {records: []}\n");

    assertThat(names(load()))
        .containsExactly(
            "auth/get-oauth-config",
            "auth/options/basic/make-api-client",
            "data/_object/list#responseMapping",
            "data/deals/events-all-webhook-handle",
            "data/deals/events-created-webhook-handle",
            "data/deals/record-from-api",
            "data/deals/udm-extract-contacts",
            "events/made/get-event-selector");
    assertThat(messages()).isEmpty();
  }

  @Test
  void aPlainFileMaySayHowItIsImplemented() {
    connector.write(
        "data/deals/list.yml",
        "implementationType: rest-api-mapping\nmapping: {path: /a, responseMapping: {records: []}}\n");
    connector.write(
        "data/deals/fields-to-api.yml", "implementationType: mapping\nmapping: {a: 1}\n");
    connector.write("data/deals/match.yml", "fields: [email]\n");

    ConnectorSpec spec = load();

    assertThat(names(spec))
        .containsExactly("data/deals/fields-to-api", "data/deals/list#responseMapping");
    assertThat(((MapNode) spec.mappings().get(0).tree()).keys()).containsExactly("a");
  }

  @Test
  void whatIsNoFunctionIsNone() {
    connector.write("data/deals/spec.yml", "name: Deals\nmethods: {list: {filterFields: [a]}}\n");
    connector.write("data/deals/events.yml", "created: {method: webhook}\n");
    connector.write("data/deals/fields-schema.yml", "type: object\n");
    connector.write("data/locations.yml", "a: b\n");
    connector.write("auth/ui.yml", "schema: {}\n");
    connector.write("data/deals/list.mjs", "export default () => null\n");
    connector.write("data/deals/.list.rest.yml", "path: /a\nresponseMapping: {}\n");

    assertThat(load().functions()).isEmpty();
    assertThat(messages()).isEmpty();
  }

  @Test
  void ofSeveralFilesTheOrderOfTheFormatDecides() {
    connector.write("data/deals/list.rest.yml", "path: /a\nresponseMapping: {records: []}\n");
    connector.write("data/deals/list.js", "export default () => null\n");
    connector.write("data/deals/fields-to-api.js", "export default () => null\n");
    connector.write("data/deals/fields-to-api.map.yml", "a: 1\n");
    connector.write(
        "data/deals/spec.yml",
        "methods: {list: {type: rest-api-mapping, mapping: {path: /b, responseMapping: 1}}}\n");

    assertThat(names(load())).containsExactly("data/deals/list#responseMapping");
    assertThat(messages())
        .containsExactly(
            "connectors/acme/data/deals/fields-to-api.map.yml: warning [ambiguous-file] not read,"
                + " since fields-to-api.js stands beside it (expected: one of both)",
            "connectors/acme/data/deals/list.js: warning [ambiguous-file] not read, since"
                + " list.rest.yml stands beside it (expected: one of both)",
            "connectors/acme/data/deals/spec.yml:1:51: warning [ambiguous-file] not read, since"
                + " list.rest.yml stands beside it (expected: one of both)");
  }

  @Test
  void noLinkLeadsOutOfTheConnector() throws IOException {
    Path secret = Files.writeString(project.resolve("secret.yml"), "id: {$var: id}\n");
    connector.write("data/deals/spec.yml", "name: Deals\n");
    Files.createSymbolicLink(
        connector.directory().resolve("data/deals/record-from-api.map.yml"), secret);
    Files.createDirectory(project.resolve("outside"));
    Files.createSymbolicLink(
        connector.directory().resolve("data/other"), project.resolve("outside"));

    assertThat(load().functions()).isEmpty();
    assertThat(messages())
        .containsExactly(
            "connectors/acme/data/deals/record-from-api.map.yml: error [ref-outside] leads out of"
                + " the connector (expected: a file inside its directory)",
            "connectors/acme/data/other: error [ref-outside] leads out of the connector (expected:"
                + " a file inside its directory)");
  }

  @Test
  void aRequestIsAnObjectAndFaultsOfYamlHaveTheirPlace() {
    connector.write("data/deals/list.rest.yml", "- path\n");
    connector.write("data/deals/fields-to-api.map.yml", "a: {\n");

    assertThat(load().functions()).isEmpty();
    assertThat(messages())
        .hasSize(2)
        .anyMatch(
            it -> it.startsWith("connectors/acme/data/deals/fields-to-api.map.yml:2:1: error"))
        .contains(
            "connectors/acme/data/deals/list.rest.yml:1:1: error [wrong-type] a list (expected: a"
                + " rest-api-mapping, which is an object)");
  }

  @Test
  void severalBasesAndEqualKeysOfModelsHaveNamesOfTheirOwn() {
    connector.write(
        "data/deals/spec.yml",
        """
        extends:
          - {path: _object, parameters: {type: {$var: parameters.type}}}
          - {key: _base, parameters: {type: deal}}
        """);
    connector.write(
        "udm.yml",
        """
        contacts:
          collectionMappings:
            - {key: people, parameters: {kind: a}, fieldsFromCollection: {$var: $}}
            - {key: people, parameters: {kind: b}, fieldsFromCollection: {$var: $}}
        """);

    List<FunctionSpec> functions = load().functions();

    assertThat(functions)
        .extracting(FunctionSpec::name)
        .containsExactly(
            "data/deals/extends/_object",
            "data/deals/extends/_base",
            "udm/contacts/people/parameters",
            "udm/contacts/people/fields-from-collection",
            "udm/contacts/people-2/parameters",
            "udm/contacts/people-2/fields-from-collection");
    MapNode second = (MapNode) functions.get(4).body();
    assertThat(second.get("kind"))
        .isInstanceOfSatisfying(ScalarNode.class, it -> assertThat(it.value()).isEqualTo("b"));
  }

  private ConnectorSpec load() {
    return load(connector.directory());
  }

  private ConnectorSpec load(Path directory) {
    return Objects.requireNonNull(new ConnectorLoader(project, diagnostics).load(directory));
  }

  private List<String> messages() {
    return diagnostics.sorted().stream()
        .map(String::valueOf)
        .filter(line -> !line.contains("[not-generated]") && !line.contains("[no-authentication]"))
        .toList();
  }

  private static List<String> names(ConnectorSpec spec) {
    return spec.mappings().stream().map(MappingSpec::name).toList();
  }
}
