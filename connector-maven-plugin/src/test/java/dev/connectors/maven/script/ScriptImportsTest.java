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

/** Where imports of connectors lead, and what is said of those that lead nowhere. */
class ScriptImportsTest {

  @TempDir private Path directory;
  private Connector acme;

  @BeforeEach
  void makeConnector() throws Exception {
    Path root = directory.resolve("acme");
    Files.createDirectories(root);
    acme = new Connector(root);
  }

  @Test
  void importsLeadToFilesWithAndWithoutEndings() {
    acme.function(
            "run.ts",
            """
            import a from './lib/a';
            import b from './lib/b.js';
            import c from './lib';
            import d from './data.json' with { type: 'json' };
            export { e } from './e.mjs';
            export default async () => [a, b, c, d, await import('./f'), require];
            """
                .replace(", require", ""))
        .file("lib/a.js", "export default 1")
        .file("lib/b.ts", "export default 2")
        .file("lib/index.ts", "import './a.js'; export default 3")
        .file("data.json", "{\"a\": 1}\n")
        .file("e.mjs", "export const e = 1")
        .file("f/package.json", "{\"main\": \"./main\"}")
        .file("f/main.cjs", "module.exports = require('../data.json')");

    assertThat(acme.compile())
        .extracting(ScriptModule::id, ScriptModule::format, ScriptModule::imports)
        .containsExactly(
            tuple("data.json", "json", Map.of()),
            tuple("e.mjs", "esm", Map.of()),
            tuple("f/main.cjs", "commonjs", Map.of("../data.json", "data.json")),
            tuple("lib/a.js", "esm", Map.of()),
            tuple("lib/b.ts", "esm", Map.of()),
            tuple("lib/index.ts", "esm", Map.of("./a.js", "lib/a.js")),
            tuple(
                "run.ts",
                "esm",
                Map.of(
                    "./lib/a", "lib/a.js",
                    "./lib/b.js", "lib/b.ts",
                    "./lib", "lib/index.ts",
                    "./data.json", "data.json",
                    "./e.mjs", "e.mjs",
                    "./f", "f/main.cjs")));
    assertThat(acme.messages()).isEmpty();
  }

  @Test
  void attributesOfImportsAreTakenOffInPlace() {
    acme.function(
            "run.js",
            """
            import a from './data.json' with { type: 'json' }; const with_ = 'x'; with_
            import './data.json' with {type: "json"}
            export { default as b } from './data.json' with { type: 'json' };
            export default () => ["import 'a' with { b }", a]
            """)
        .file("data.json", "{}\n");

    assertThat(acme.compile())
        .extracting(ScriptModule::text)
        .contains(
            """
            import a from './data.json'                      ; const with_ = 'x'; with_
            import './data.json'                   \s
            export { default as b } from './data.json'                      ;
            export default () => ["import 'a' with { b }", a]
            """);
    assertThat(acme.messages()).isEmpty();
  }

  @Test
  void importsThatLeadNowhereAreToldWithWhatWasExpected() throws Exception {
    Files.writeString(directory.resolve("secret.js"), "export default 1");
    Files.createSymbolicLink(directory.resolve("acme/link.js"), directory.resolve("secret.js"));
    Files.createDirectories(directory.resolve("node_modules/lodash"));
    acme.file("lib/util.js", "export const a = 1")
        .file("image.png", "")
        .function(
            "run.js",
            """
            import { b } from './lib/util';
            import './lib/Util';
            import './lib/utl.js';
            import './none';
            import '../secret.js';
            import './link.js';
            import './image.png';
            import '/etc/passwd';
            import 'fs';
            import 'node:fs/promises';
            import 'lodash';
            import 'left-pad';
            import { createHmacs } from 'crypto';
            import { RestClient } from '@membranehq/sdk';
            export default (x) => [import(x), b, createHmacs, RestClient];
            """);

    assertThat(acme.messages())
        .containsExactly(
            "acme/run.js:1:10: error [script-import] b: not exported by ./lib/util (did you mean"
                + " a?)",
            "acme/run.js:2:8: error [script-import] ./lib/Util: leads to no file (expected:"
                + " ./lib/util, as the file is spelled)",
            "acme/run.js:3:8: error [script-import] ./lib/utl.js: leads to no file (did you mean"
                + " ./lib/util.js?)",
            "acme/run.js:4:8: error [script-import] ./none: leads to no file (expected: a file,"
                + " with or without its ending, or a directory with an index file)",
            "acme/run.js:5:8: error [script-import] ../secret.js: leads out of the connector"
                + " (expected: a file in the connector's directory)",
            "acme/run.js:6:8: error [script-import] ./link.js: leads out of the connector, by a"
                + " link, or has a control character or a backslash in its name (expected: a file"
                + " in the connector's directory)",
            "acme/run.js:7:8: error [script-import] ./image.png: is no module (expected: a file"
                + " that ends with .js, .ts, .mjs, .cjs, .mts, .cts, .json)",
            "acme/run.js:8:8: error [script-import] /etc/passwd: leads to no file of the connector"
                + " (expected: a relative path, or the name of a package)",
            "acme/run.js:9:8: error [script-import] fs: is a module of Node that connectors do not"
                + " have (expected: one of @membranehq/sdk, node:buffer, node:crypto, node:process,"
                + " node:timers, node:url, node:util)",
            "acme/run.js:10:8: error [script-import] node:fs/promises: is a module of Node that"
                + " connectors do not have (expected: one of @membranehq/sdk, node:buffer,"
                + " node:crypto, node:process, node:timers, node:url, node:util)",
            "acme/run.js:11:8: error [script-import] lodash: is installed outside of the connector,"
                + " in ../node_modules (expected: npm install in the connector's directory, or a"
                + " bundle made with esbuild)",
            "acme/run.js:12:8: error [script-import] left-pad: is not installed (expected: a"
                + " package in node_modules of the connector's directory)",
            "acme/run.js:13:10: error [script-import] createHmacs: not exported by crypto (did you"
                + " mean createHmac?)",
            "acme/run.js:14:10: error [script-import] RestClient: not exported by @membranehq/sdk"
                + " (did you mean RestApiClient?)",
            "acme/run.js:15:24: error [script-import] an import that is computed (expected: a"
                + " string, since modules are found at build time)");
  }

  @Test
  void packagesOfTheConnectorAreTakenAlong() {
    acme.function(
            "run.js",
            """
            import one, { a } from 'one';
            import two from '@acme/two/deep/x.js';
            import { b } from 'three';
            export default () => [one, a, two, b];
            """)
        .file(
            "node_modules/one/package.json",
            """
            {"exports": {".": {"browser": "./no.js", "import": "./esm/index.js", "require": "./no.js"}},
             "imports": {"#a": {"default": "./esm/a.js"}, "#b": "./esm/a.js"}}
            """)
        .file(
            "node_modules/one/esm/index.js",
            "export * from '#a'; export default [window, require]; import 'three'; import '#b'")
        .file("node_modules/one/esm/a.js", "export const a = 1")
        .file("node_modules/@acme/two/package.json", "{\"exports\": {\"./deep/*\": \"./lib/*\"}}")
        .file(
            "node_modules/@acme/two/lib/x.js",
            "try { require('missing') } catch (e) { } module.exports = global")
        .file("node_modules/three/package.json", "{\"main\": \"lib\"}")
        .file("node_modules/three/lib/index.js", "Object.assign(exports, { b: 1 })");

    assertThat(acme.compile())
        .extracting(ScriptModule::id, ScriptModule::exports, ScriptModule::imports)
        .containsExactly(
            tuple("node_modules/@acme/two/lib/x.js", List.of(), Map.of()),
            tuple("node_modules/one/esm/a.js", List.of(), Map.of()),
            tuple(
                "node_modules/one/esm/index.js",
                List.of(),
                Map.of(
                    "#a", "node_modules/one/esm/a.js",
                    "#b", "node_modules/one/esm/a.js",
                    "three", "node_modules/three/lib/index.js")),
            tuple("node_modules/three/lib/index.js", List.of("b"), Map.of()),
            tuple(
                "run.js",
                List.of(),
                Map.of(
                    "one", "node_modules/one/esm/index.js",
                    "@acme/two/deep/x.js", "node_modules/@acme/two/lib/x.js",
                    "three", "node_modules/three/lib/index.js")));
    assertThat(acme.messages()).isEmpty();
  }

  @Test
  void aFaultInAPackageIsToldWithTheWayByWhichItCame() {
    acme.function("run.js", "module.exports = require('./lib/a')\n")
        .file("lib/a.js", "module.exports = require('one')")
        .file("node_modules/one/index.js", "module.exports = require('./b')")
        .file("node_modules/one/b.js", "module.exports = require('fs')");

    assertThat(acme.messages())
        .containsExactly(
            "acme/node_modules/one/b.js:1:18: error [script-import] fs: is a module of Node that"
                + " connectors do not have (expected: one of @membranehq/sdk, node:buffer,"
                + " node:crypto, node:process, node:timers, node:url, node:util); imported by"
                + " node_modules/one/index.js, imported by lib/a.js");
  }

  @Test
  void namesThatCommonJsModulesExportAreSeen() {
    acme.function("run.js", "export default () => 1; import './a'; import { late } from './late';")
        .file(
            "a.js",
            """
            exports.a = exports.b = void 0;
            Object.defineProperty(exports, 'c', { get() { return 1 } });
            __exportStar(require('./star'), exports);
            module.exports.d = 1;
            exports['e-f'] = 1;
            function __exportStar(a, b) { Object.assign(b, a) }
            """)
        .file("star.js", "module.exports = { s, t: 1, u() { }, 'v': 2 }; var s;")
        .file("late.js", "module.exports = make(); function make() { return { late: 1 } }");

    assertThat(acme.compile())
        .extracting(ScriptModule::id, ScriptModule::exports)
        .containsExactly(
            tuple("a.js", List.of("a", "b", "c", "d", "e-f", "s", "t", "u", "v")),
            tuple("late.js", List.of("late")),
            tuple("run.js", List.of()),
            tuple("star.js", List.of("s", "t", "u", "v")));
    assertThat(acme.messages()).isEmpty();
  }

  @Test
  void aModuleIsOneHoweverItIsReached() throws Exception {
    acme.function(
            "run.js",
            "import './a'; import './b.js'; import './c/../a.js'; export default f; function f()"
                + " {}")
        .file("a.js", "import './run'; export const a = 1");
    Files.createSymbolicLink(directory.resolve("acme/b.js"), directory.resolve("acme/a.js"));

    assertThat(acme.compile())
        .extracting(ScriptModule::id, ScriptModule::imports)
        .containsExactly(
            tuple("a.js", Map.of("./run", "run.js")),
            tuple("run.js", Map.of("./a", "a.js", "./b.js", "a.js", "./c/../a.js", "a.js")));
    assertThat(acme.messages()).isEmpty();
  }
}
