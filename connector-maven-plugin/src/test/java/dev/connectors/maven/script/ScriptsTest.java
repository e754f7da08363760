package dev.connectors.maven.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.connectors.maven.model.ScriptModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Modules of functions, as connectors are written. */
class ScriptsTest {

  private static final String RUN = "export default function run() {}\n";

  @TempDir private Path directory;
  private Connector acme;

  @BeforeEach
  void makeConnector() throws Exception {
    Path root = directory.resolve("acme");
    Files.createDirectories(root);
    acme = new Connector(root);
  }

  @Test
  void functionsOfRealConnectorsBecomeModules() {
    acme.function(
            "auth/make-api-client.js",
            """
            import { RestApiClient } from '@integration-app/connector-sdk'

            export default async function makeApiClient({ credentials }) {
              return new RestApiClient({ baseUri: 'https://acme.example', headers: credentials })
            }
            """)
        .function(
            "data/contacts/list.js",
            """
            const { map } = require('../../lib/util')
            module.exports = async ({ externalApiClient, input }) => map(await externalApiClient.get('/'))
            """)
        .file("lib/util.js", "exports.map = (x) => x.map((y) => y)\n")
        .function(
            "operations/create/run.ts",
            "export default function handler({ apiClient }: any): Promise<any> { return apiClient"
                + " }\n");

    assertThat(acme.compile())
        .containsExactly(
            new ScriptModule(
                "auth/make-api-client.js",
                "auth/make-api-client.js",
                "esm",
                List.of(),
                Map.of("@integration-app/connector-sdk", "sdk"),
                0,
                """
                import { RestApiClient } from '@integration-app/connector-sdk'

                export default async function makeApiClient({ credentials }) {
                  return new RestApiClient({ baseUri: 'https://acme.example', headers: credentials })
                }
                """),
            new ScriptModule(
                "data/contacts/list.js",
                "data/contacts/list.js",
                "commonjs",
                List.of(),
                Map.of("../../lib/util", "lib/util.js"),
                0,
                """
                const { map } = require('../../lib/util')
                module.exports = async ({ externalApiClient, input }) => map(await externalApiClient.get('/'))
                """),
            new ScriptModule(
                "lib/util.js",
                "lib/util.js",
                "commonjs",
                List.of("map"),
                Map.of(),
                0,
                "exports.map = (x) => x.map((y) => y)\n"),
            new ScriptModule(
                "operations/create/run.ts",
                "operations/create/run.ts",
                "esm",
                List.of(),
                Map.of(),
                0,
                "export default function handler({ apiClient }     )               { return"
                    + " apiClient }\n"));
    assertThat(acme.messages()).isEmpty();
  }

  @Test
  void codeInYamlHasItsPlacesThere() {
    acme.file("lib/util.js", "export const a = 1")
        .inline(
            "operations/create/run",
            "operations/create/spec.yml",
            """
            import { a } from '../../lib/util'
            export default ({ input }: any) => a(inputs)
            """,
            5,
            7);

    assertThat(acme.messages())
        .containsExactly(
            "acme/operations/create/spec.yml:6:44: error [script-name] inputs: not defined"
                + " (expected: a declaration, an import, or a global of the environment)");
    assertThat(acme.compile())
        .last()
        .isEqualTo(
            new ScriptModule(
                "operations/create/run.inline.js",
                "operations/create/spec.yml",
                "esm",
                List.of(),
                Map.of("../../lib/util", "lib/util.js"),
                6,
                "\n\n\n\nimport { a } from '../../lib/util'\n"
                    + "export default ({ input }     ) => a(inputs)\n"));
  }

  @Test
  void withoutTheParserJavaScriptIsBuiltAndTypeScriptSaysWhatIsMissing() {
    acme.withoutParser()
        .function(
            "run.js",
            """
            import util, { a } from './util'; // import 'no'
            const r = /[/'"]/.test(`import('${ "import 'no'" }`) / 2 /* require('no') */;
            export default async () => [await import('./data.json'), util.require('no'), r];
            """)
        .function("old.js", "exports.b = 1; module.exports = (x) => require('crypto')")
        .function("none.js", "const exported = 'export default'")
        .file("util.js", "export { a as default, b as a } from './run.js'")
        .file("data.json", "[]");

    String platform = NativeLibrary.platform();
    assertThat(acme.messages())
        .containsExactly(
            "acme: warning [script-platform] JavaScript is not checked on this platform, "
                + platform
                + ": only its imports and exports are looked at (expected: a build on linux-x86_64"
                + " with glibc, macos-arm64 or windows-x86_64 now and then)",
            "acme/none.js: error [script-default-export] has no default export (expected: export"
                + " default async function (...) {...}, or module.exports = async function (...)"
                + " {...})");
    assertThat(acme.compile())
        .extracting(
            ScriptModule::id, ScriptModule::format, ScriptModule::exports, ScriptModule::imports)
        .containsExactly(
            tuple("data.json", "json", List.of(), Map.of()),
            tuple("none.js", "commonjs", List.of(), Map.of()),
            tuple("old.js", "commonjs", List.of("b"), Map.of("crypto", "node:crypto")),
            tuple(
                "run.js",
                "esm",
                List.of(),
                Map.of("./util", "util.js", "./data.json", "data.json")),
            tuple("util.js", "esm", List.of(), Map.of("./run.js", "run.js")));
    acme.function("a.ts", RUN);
    assertThat(acme.messages())
        .contains(
            "acme/a.ts: error [script-platform] TypeScript cannot be compiled on this platform, "
                + platform
                + " (expected: linux-x86_64 with glibc, macos-arm64 or windows-x86_64; compile it"
                + " to JavaScript before, or build elsewhere)");
  }

  @Test
  void javaScriptInYamlKeepsImportsThatItDoesNotUse() {
    acme.inline("run", "spec.yml", "import a from './a'; export default () => 1 < (3)", 2, 9)
        .file("a.js", "console.log('loaded'); export default 1");

    assertThat(acme.module("run.inline.js").text())
        .isEqualTo("\nimport a from './a'; export default () => 1 < (3)");
  }

  @Test
  void aFileIsNotCalledLikeCodeInYaml() {
    acme.inline("run", "spec.yml", "import './run.inline.js'; export default () => 1", 2, 9)
        .file("run.inline.js", "");

    assertThat(acme.messages())
        .containsExactly(
            "acme/spec.yml:2:16: error [script-import] ./run.inline.js: is called like a function"
                + " in YAML (expected: another name)");
  }
}
