package dev.connectors.maven.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.maven.output.OutputDirectories;
import dev.connectors.maven.output.OutputWriter.Changes;
import dev.connectors.maven.testing.Generation;
import dev.connectors.maven.testing.TestConnector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A connector with JavaScript: which modules become resources, and when it is generated again. */
class ScriptedConnectorTest {

  private static final String RESOURCES = "META-INF/connectors/com.example/acme/";

  @TempDir Path project;

  private TestConnector acme;

  @BeforeEach
  void create() {
    acme = TestConnector.create(project, "Acme");
    acme.write("operations/ping/spec.yml", "name: Ping\n");
    acme.write("operations/ping/run.js", "export default () => 'pong'\n");
  }

  @Test
  void aChangeOfAnythingThatIsImportedIsOne() throws IOException {
    acme.write(
        "operations/ping/run.js",
        "import { a } from '../../lib/a'\nimport b from 'b'\nexport default () => a + b.b\n");
    acme.write("lib/a.js", "export const a = 1\n");
    acme.write("node_modules/b/package.json", "{\"main\": \"one.js\"}");
    acme.write("node_modules/b/one.js", "exports.b = 1\n");
    acme.write("node_modules/b/two.js", "exports.b = 2\n");
    acme.write("node_modules/c/index.js", "exports.c = 1\n");
    assertThat(run().result()).isNotNull();
    assertUpToDate();

    acme.write("lib/a.js", "export const a = 2\n");
    assertThat(run().changes()).isEqualTo(new Changes(1, 11, 0));
    acme.write("node_modules/b/one.js", "exports.b = 11\n");
    assertThat(run().changes()).isEqualTo(new Changes(1, 11, 0));
    acme.write("node_modules/b/package.json", "{\"main\": \"two.js\"}");
    assertThat(run().changes()).isEqualTo(new Changes(2, 10, 1));
    acme.write("node_modules/package.json", "{\"type\": \"commonjs\"}");
    assertThat(run().changes()).isNotNull();
    acme.write("node_modules/b/one.js", "exports.b = 12\n");
    acme.write("node_modules/c/index.js", "exports.c = 2\n");
    assertUpToDate();
  }

  @Test
  void connectorsThatNeedAnEngineAreNamedInEveryRun() throws IOException {
    TestConnector.create(project, "Beta");

    assertThat(run().scripted()).containsExactly("acme");
    IncrementalGenerator.Outcome second = run();
    assertThat(second.upToDate()).containsExactly("acme", "beta");
    assertThat(second.scripted()).containsExactly("acme");
  }

  @Test
  void modulesOfFunctionsThatNothingCallsAreCheckedAndLeftOut() {
    acme.write("data/deals/list.js", "import '../../lib/data'\nexport default () => lists\n");
    acme.write("lib/data.js", "export const data = 1\n");
    acme.write("lib/unused.js", "no = JavaScript at all\n");

    assertThat(acme.generate().messages())
        .contains(
            "connectors/acme/data/deals/list.js:2:22: error [script-name] lists: not defined"
                + " (expected: a declaration, an import, or a global of the environment)");
    acme.write("data/deals/list.js", "import '../../lib/data'\nexport default () => []\n");
    assertThat(modules(acme.generate())).containsExactly("operations/ping/run.js");
  }

  @Test
  void operationsThatAreNotSelectedLeaveTheirModulesOut() {
    acme.write("operations/pong/spec.yml", "name: Pong\n");
    acme.write("operations/pong/run.ts", "export default () => 'ping' as string\n");

    assertThat(modules(acme.generate(List.of("pong")))).containsExactly("operations/pong/run.ts");
    assertThat(acme.generate(List.of("pong")).resources())
        .containsKey(RESOURCES + "modules/operations/pong/run.ts");
  }

  @Test
  void textsAreInUtf8WhateverTheEncodingOfSource() {
    acme.write("operations/ping/run.js", "export default () => 'Grüße 文'\n");
    GeneratorRequest request =
        new GeneratorRequest(
            project,
            project.resolve("connectors"),
            "com.example",
            Map.of(),
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            RemoteReferences.REFUSED,
            StandardCharsets.ISO_8859_1,
            false);

    byte[] text =
        Generation.of(request).resources().get(RESOURCES + "modules/operations/ping/run.js");

    assertThat(new String(text, StandardCharsets.UTF_8))
        .isEqualTo("export default () => 'Grüße 文'\n");
  }

  @Test
  void namesOfFilesAreThoseOfEverySystem() {
    acme.write(
        "operations/ping/run.js",
        """
        import '../../lib/aux.js'
        import '../../lib/a b (1).js'
        import '../../lib/Grüße.js'
        import '../../lib/what?.js'
        import '../../lib/util.js'
        import '../../lib/Util.js'
        import '../../Lib/other.js'
        export default () => 1
        """);
    for (String name :
        List.of("aux.js", "a b (1).js", "Grüße.js", "what?.js", "util.js", "Util.js")) {
      acme.write("lib/" + name, "export {}\n");
    }
    acme.write("Lib/other.js", "export {}\n");

    assertThat(acme.generate().messages())
        .filteredOn(line -> line.contains(": error "))
        .containsExactly(
            "connectors/acme/lib/Grüße.js: error [name-conflict] \"lib\" differs from \"Lib\" in case"
                + " only, which some systems take for the same (expected: another name)",
            "connectors/acme/lib/aux.js: error [invalid-value] \"lib/aux.js\" (expected: names of"
                + " files and directories that every system allows, since the module becomes a"
                + " resource of that name)",
            "connectors/acme/lib/util.js: error [name-conflict] \"lib/util.js\" differs from"
                + " \"lib/Util.js\" in case only, which some systems take for the same (expected:"
                + " another name)",
            "connectors/acme/lib/what?.js: error [invalid-value] \"lib/what?.js\" (expected: names"
                + " of files and directories that every system allows, since the module becomes a"
                + " resource of that name)");
  }

  @Test
  void namesInYamlLeadNowhereElse() {
    acme.write(
        "spec.yml",
        """
        name: Acme
        type: client-credentials
        makeApiClient: {type: mapping, mapping: {baseUri: 'https://api.acme.example'}}
        test: {type: javascript, code: "export default () => true"}
        options:
          '../../../../evil':
            disconnect: {type: javascript, code: "export default () => 1"}
        """);

    assertThat(acme.generate().messages())
        .filteredOn(line -> line.contains(": error "))
        .containsExactly(
            "connectors/acme/spec.yml: error [invalid-value]"
                + " \"auth/options/../../../../evil/disconnect.inline.js\" (expected: names of"
                + " files and directories that every system allows, since the module becomes a"
                + " resource of that name)");
  }

  private static List<String> modules(Generation generation) {
    String prefix = RESOURCES + "modules/";
    return generation.resources().keySet().stream()
        .filter(name -> name.startsWith(prefix))
        .map(name -> name.substring(prefix.length()))
        .toList();
  }

  private void assertUpToDate() throws IOException {
    assertThat(run().upToDate()).containsExactly("acme");
  }

  private IncrementalGenerator.Outcome run() throws IOException {
    return new IncrementalGenerator(
            Generation.request(project, project.resolve("connectors")),
            new OutputDirectories(project.resolve("sources"), project.resolve("resources")),
            Files.createDirectories(project.resolve("state")).resolve("generate.state"),
            "1")
        .run(line -> {});
  }
}
