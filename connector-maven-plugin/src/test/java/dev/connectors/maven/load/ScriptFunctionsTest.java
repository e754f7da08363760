package dev.connectors.maven.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.spec.ScriptSpec;
import dev.connectors.maven.testing.TestConnector;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions in JavaScript, found as files and in YAML. */
class ScriptFunctionsTest {

  @TempDir Path project;

  private TestConnector connector;
  private final Diagnostics diagnostics = new Diagnostics(false);

  @BeforeEach
  void create() {
    connector = TestConnector.create(project, "Acme");
  }

  @Test
  void filesOfEverySectionAreFunctions() {
    connector.write("auth/oauth-config.ts", "");
    connector.write("auth/basic/make-api-client.js", "");
    connector.write("operations/score/spec.yml", "name: Score\n");
    connector.write("operations/score/run.ts", "");
    connector.write("events/made/handle.js", "");
    connector.write("global-webhooks/all/handle.js", "");
    connector.write("data/deals/spec.js", "");
    connector.write("data/deals/events-webhook-handle.js", "");
    connector.write("data/deals/custom-fields-schema.ts", "");
    connector.write("data/deals/events-custom-pull-collect-events.ts", "");
    connector.write("data/deals/created-custom-pull-collect-events.js", "");
    connector.write("data/deals/udm-extract-contacts.js", "");

    List<ScriptSpec> scripts = scripts();

    assertThat(scripts)
        .extracting(ScriptSpec::module)
        .containsExactly(
            "auth/oauth-config.ts",
            "auth/basic/make-api-client.js",
            "operations/score/run.ts",
            "events/made/handle.js",
            "global-webhooks/all/handle.js",
            "data/deals/custom-fields-schema.ts",
            "data/deals/spec.js",
            "data/deals/events-webhook-handle.js",
            "data/deals/created-custom-pull-collect-events.js",
            "data/deals/events-custom-pull-collect-events.ts",
            "data/deals/udm-extract-contacts.js");
    assertThat(scripts.get(0))
        .hasToString(
            "ScriptSpec[module=auth/oauth-config.ts, file="
                + connector.directory().resolve("auth/oauth-config.ts")
                + ", code=null, location=connectors/acme/auth/oauth-config.ts, indent=0]");
    assertThat(messages()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "code: '() => 1'                     ~ 4:12 ~ 11",
        "code: \"() => 1\"                   ~ 4:12 ~ 11",
        "code: () => 1                       ~ 4:11 ~ 10",
        "code: &a !!str '() => 1'            ~ 4:21 ~ 20",
        "code: |\\n      () => 1             ~ 5:7  ~ 6",
        "code: |- # why\\n      () => 1      ~ 5:7  ~ 6",
        "code: |2\\n       () => 1           ~ 5:7  ~ 6",
        "code: |\\n\\n      () =>\\n        1 ~ 5:7 ~ 6",
        "code: >\\n       () => 1            ~ 5:8  ~ 7",
        "code: '\uD83D\uDE00'               ~ 4:12 ~ 11",
      })
  void codeInYamlHasThePlaceOfItsFirstCharacter(String code, String place, int indent) {
    connector.write(
        "data/deals/spec.yml",
        "name: Deals\nmethods:\n  list:\n    "
            + code.replace("\\n", "\n")
            + "\n    implementationType: javascript\n");

    ScriptSpec script = scripts().get(0);

    assertThat(script.location()).hasToString("connectors/acme/data/deals/spec.yml:" + place);
    assertThat(script.indent()).isEqualTo(indent);
    assertThat(script.module()).isEqualTo("data/deals/list.inline.js");
    assertThat(script.file()).isEqualTo(connector.directory().resolve("data/deals/spec.yml"));
  }

  @Test
  void codeMayStandInJsonAndInAPlainFile() {
    connector.write(
        "data/deals/spec.json", "{\"list\": {\"type\": \"javascript\", \"code\": \"() => 1\"}}");
    connector.write(
        "data/deals/match.yml", "implementationType: javascript\ncode: |\n  () => null\n");

    assertThat(scripts())
        .extracting(script -> script.location() + " " + script.code())
        .containsExactly(
            "connectors/acme/data/deals/spec.json:1:42 () => 1",
            "connectors/acme/data/deals/match.yml:3:3 () => null\n");
  }

  @Test
  void ofSeveralFormsTheFileDecides() {
    connector.write("data/deals/list.js", "");
    connector.write("data/deals/list.ts", "");
    connector.write("data/deals/spec.yml", "list: {type: javascript, code: () => 1}\n");

    assertThat(scripts()).extracting(ScriptSpec::module).containsExactly("data/deals/list.js");
    assertThat(messages())
        .containsExactly(
            "connectors/acme/data/deals/list.ts: warning [ambiguous-file] not read, since list.js"
                + " stands beside it (expected: one of both)",
            "connectors/acme/data/deals/spec.yml:1:32: warning [ambiguous-file] not read, since"
                + " list.js stands beside it (expected: one of both)");
  }

  @Test
  void whatIsAnnouncedIsThereOrInherited() {
    connector.write("auth/test.js", "");
    connector.write("auth/make-api-client.js", "");
    connector.write(
        "spec.yml",
        """
        name: Acme
        type: client-credentials
        refreshCredentials: {implementationType: javascript}
        disconnect: {implementationType: not-supported}
        options:
          a:
            test: {implementationType: javascript}
            makeApiClient: {type: javascript}
            getCredentialsFromConnectionParameters: {type: javascript}
        """);
    connector.write("data/_base/spec.yml", "methods: {list: {type: javascript}}\n");
    connector.write(
        "data/deals/spec.yml", "extends: {path: _base}\nmethods: {list: {type: javascript}}\n");
    connector.write("data/people/spec.yml", "methods: {list: {type: javascript}}\n");
    connector.write("operations/run-it/spec.yml", "run: {type: javascript}\n");
    connector.write("operations/run-it/run.mjs", "");

    scripts();

    assertThat(messages())
        .containsExactly(
            "connectors/acme/data/people/spec.yml:1:17: error [function-missing] list: missing"
                + " (expected one of the files list.js, list.ts, or code)",
            "connectors/acme/operations/run-it/spec.yml:1:6: error [function-missing] run: missing"
                + " (expected one of the files run.js, run.ts, or code)",
            "connectors/acme/spec.yml:3:21: error [function-missing] refreshCredentials: missing"
                + " (expected one of the files refresh-credentials.js, refresh-credentials.ts, or"
                + " code)",
            "connectors/acme/spec.yml:9:45: error [function-missing]"
                + " getCredentialsFromConnectionParameters: missing (expected one of the files"
                + " get-credentials-from-connection-parameters.js,"
                + " get-credentials-from-connection-parameters.ts, or code)");
  }

  @Test
  void webhooksAndCustomPullsHaveFunctionsOfTheSameName() {
    connector.write(
        "data/deals/spec.yml",
        """
        events:
          created: {implementationType: webhook, subscribe: {type: javascript, code: () => 1}}
        """);
    connector.write(
        "data/deals/events.yml",
        "updated: {method: custom-pull, subscribe: {type: javascript, code: () => 2}}\n");

    assertThat(scripts())
        .extracting(ScriptSpec::module)
        .containsExactly(
            "data/deals/events-created-webhook-subscribe.inline.js",
            "data/deals/events-updated-custom-pull-subscribe.inline.js");
  }

  @Test
  void codeIsText() {
    connector.write(
        "data/deals/spec.yml",
        "list: {type: javascript, code: {a: 1}}\nmatch: {type: javascript, code: null}\n");

    assertThat(scripts()).isEmpty();
    assertThat(messages())
        .containsExactly(
            "connectors/acme/data/deals/spec.yml:1:32: error [wrong-type] an object (expected:"
                + " code in JavaScript, which is a string)",
            "connectors/acme/data/deals/spec.yml:2:33: error [wrong-type] null (expected: code in"
                + " JavaScript, which is a string)");
  }

  @Test
  void collectionsThatAreBuiltInCodeAreNamed() {
    connector.write("data/deals/index.ts", "export default class {}\n");

    scripts();

    assertThat(diagnostics.sorted())
        .extracting(String::valueOf)
        .contains(
            "connectors/acme/data/deals/index.ts: warning [not-generated] a collection that is"
                + " built in code, as in older connectors, is not supported (expected: spec.yml and"
                + " a file for each function)");
  }

  private List<ScriptSpec> scripts() {
    return Objects.requireNonNull(
            new ConnectorLoader(project, diagnostics).load(connector.directory()))
        .scripts();
  }

  private List<String> messages() {
    return diagnostics.sorted().stream()
        .map(String::valueOf)
        .filter(line -> !line.contains("[not-generated]") && !line.contains("[no-authentication]"))
        .toList();
  }
}
