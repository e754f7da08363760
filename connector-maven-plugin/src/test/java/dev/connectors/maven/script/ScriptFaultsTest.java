package dev.connectors.maven.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with code of connectors is told with its place. */
class ScriptFaultsTest {

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
  void namesThatDoNotExistAreTold() {
    acme.function(
            "run.js",
            """
            export default ({ a }) => [a, window, consol, axios, qwertz, typeof maybe, maybe];
            function f(b = 1, ...[c]) { label: for (const d of [b, c]) { var e = d; continue label; } }
            const { g: { h }, ...i } = f, j = class K { l() { return K } }, m = function n() { n(e1) };
            try { f(h, i, j, m) } catch ({ message }) { f(message, arguments) }
            if (a1) { function o() { } } o(); process.env.A; import.meta.url; f.window; ({ p: 1 }).p;
            require('crypto');
            """)
        .function(
            "old.js",
            """
            module.exports = () => [__dirname, exports, this, undefined, NaN, globalThis.x];
            implicit = 1; implicit++; missing.x = 2;
            """);

    assertThat(acme.messages())
        .containsExactly(
            "acme/old.js:2:27: error [script-name] missing: not defined (expected: a declaration,"
                + " an import, or a global of the environment)",
            "acme/run.js:1:31: error [script-name] window: not defined (expected: globalThis)",
            "acme/run.js:1:39: error [script-name] consol: not defined (did you mean console?)",
            "acme/run.js:1:47: error [script-name] axios: not defined (expected: the API client"
                + " that the function receives)",
            "acme/run.js:1:54: error [script-name] qwertz: not defined (expected: a declaration, an"
                + " import, or a global of the environment)",
            "acme/run.js:3:86: error [script-name] e1: not defined (expected: a declaration, an"
                + " import, or a global of the environment)",
            "acme/run.js:4:56: error [script-name] arguments: not defined (expected: a declaration,"
                + " an import, or a global of the environment)",
            "acme/run.js:5:5: error [script-name] a1: not defined (expected: a declaration, an"
                + " import, or a global of the environment)",
            "acme/run.js:6:1: error [script-name] require: not defined (expected: an import, as in"
                + " all ES modules)");
  }

  @Test
  void aFunctionIsTheDefaultExport() {
    acme.function("a.js", "export const a = 1\n")
        .function("b.js", "export default {}\n")
        .function("c.js", "module.exports = 'x'\n")
        .function("d.js", "const d = 1\n")
        .function("e.ts", "export default class E { }\n")
        .function("f.js", "export { default } from './a.js'\n")
        .function("g.js", "exports.default = () => 1\n")
        .function("h.js", "export { h as default }; const h = make(); function make() { }\n")
        .function("i.js", "module.exports = require('./g')\n");

    assertThat(acme.messages())
        .containsExactly(
            "acme/a.js: error [script-default-export] has no default export (expected: export"
                + " default async function (...) {...}, or module.exports = async function (...)"
                + " {...})",
            "acme/b.js:1:16: error [script-default-export] the default export is an object"
                + " (expected: a function)",
            "acme/c.js:1:18: error [script-default-export] the default export is a string"
                + " (expected: a function)",
            "acme/d.js: error [script-default-export] has no default export (expected: export"
                + " default async function (...) {...}, or module.exports = async function (...)"
                + " {...})",
            "acme/e.ts:1:16: error [script-default-export] the default export is a class (expected:"
                + " a function)",
            "acme/f.js:1:10: error [script-import] default: not exported by ./a.js; it exports a");
  }

  @Test
  void syntaxErrorsHaveTheirPlace() {
    acme.function("run.js", "// €😀\r\nlet a = '€😀' + ];\r\n")
        .function("twice.js", "export default () => 1; let a = 1; let a = 2;\n");

    assertThat(acme.messages())
        .containsExactly(
            "acme/run.js:2:17: error [script-syntax] cannot be parsed: Expression expected",
            "acme/twice.js:1:40: error [script-syntax] a: declared twice");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[", "(", "{a:", "`${", "!", "a=>", "1+", "a?b:", "class{a=", "if(a);else "})
  void codeThatIsNestedWithoutEndIsRefusedOrParsed(String part) {
    acme.function("run.js", "x=" + part.repeat(100_000)).function("b.js", "export default 1+");

    assertThat(acme.messages()).hasSizeBetween(2, 3).allMatch(each -> each.contains("[script-"));
  }

  @Test
  void filesThatAreNoCodeAreTold() {
    acme.function("big.js", "//" + "x".repeat(ModuleGraph.BIGGEST))
        .function("latin.js", "import './data.json'; import './none.json'; export default () => 1")
        .file("lib.js", new byte[] {'/', '/', (byte) 0xe9})
        .file("data.json", "{,}")
        .function("run.js", "\uFEFF#!/usr/bin/env node\nimport './lib'; export default () => 1");

    assertThat(acme.messages())
        .containsExactly(
            "acme/big.js: error [too-large] 2097154 bytes (expected: at most 2097152 bytes of"
                + " code)",
            "acme/data.json:1:2: error [json-syntax] malformed JSON after the start"
                + " of an object",
            "acme/latin.js:1:30: error [script-import] ./none.json: leads to no file (expected: a"
                + " file, with or without its ending, or a directory with an index file)",
            "acme/lib.js: error [file-unreadable] is no text in UTF-8");
  }

  @Test
  void aFunctionIsAFileOfTheConnector() throws Exception {
    acme.function("run.js", RUN).function("loop.js", RUN);
    Files.writeString(directory.resolve("secret.js"), RUN);
    Files.delete(directory.resolve("acme/run.js"));
    Files.createSymbolicLink(directory.resolve("acme/run.js"), directory.resolve("secret.js"));
    Files.delete(directory.resolve("acme/loop.js"));
    Files.createSymbolicLink(directory.resolve("acme/loop.js"), directory.resolve("acme/loop.js"));

    assertThat(acme.messages())
        .containsExactly(
            "acme/loop.js: error [script-import] leads out of the connector, by a link, or has a"
                + " control character or a backslash in its name (expected: a file in the"
                + " connector's directory)",
            "acme/run.js: error [script-import] leads out of the connector, by a link, or has a"
                + " control character or a backslash in its name (expected: a file in the"
                + " connector's directory)");
  }
}
