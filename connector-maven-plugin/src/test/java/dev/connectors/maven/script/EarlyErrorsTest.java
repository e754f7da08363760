package dev.connectors.maven.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an engine would refuse when it loads the code is told when the code is compiled. */
class EarlyErrorsTest {

  private static final String BEGINNING =
      "import { default as f } from './f'; export default () => f;\nfunction g() {}\n";

  @TempDir private Path directory;
  private Connector acme;

  @BeforeEach
  void makeConnector() throws Exception {
    Path root = directory.resolve("acme");
    Files.createDirectories(root);
    acme = new Connector(root);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '~',
      textBlock =
          """
          f(() => { await 1 })                     @ 11 @ await: only allowed in an async function
          async () => f(x => await x)              @ 20 @ await: only allowed in an async function
          () => { for await (const x of f) {} }    @ 9  @ await: only allowed in an async function
          return 5                                 @ 1  @ return: not in a function
          break                                    @ 1  @ break: not in a loop or switch
          for (;;) { f(() => { break }) }          @ 22 @ break: not in a loop or switch
          a: for (;;) { break b }                  @ 15 @ break b: no such label around it
          switch (f) { default: continue }         @ 23 @ continue: not in a loop
          a: { for (;;) { continue a } }           @ 17 @ continue a: no loop with that label around it
          const x                                  @ 7  @ x: a const needs a value
          const {x}                                @ 7  @ {x}: a const needs a value
          class A { constructor(){} constructor(){} } @ 27 @ constructor: the class has another one
          class A { constructor() { super() } }    @ 27 @ super(): only allowed in the constructor of a class that \
          extends another
          class A { #a; m() { this.#b } }          @ 26 @ #b: not declared by a class around it
          class A { a = await f }                  @ 15 @ await: only allowed in an async function
          f.a?.b = 1                               @ 1  @ f.a?.b: cannot be assigned to
          0++                                      @ 1  @ 0: cannot be assigned to
          f({g = 1})                               @ 4  @ = is not allowed in an object (expected: a colon)
          f ?? f || f                              @ 1  @ ?? beside || or && (expected: parentheses around one of \
          them)
          with (f) {}                              @ 1  @ with: not allowed in strict code, which ES modules and \
          classes are
          delete f                                 @ 1  @ delete f: not allowed in strict code
          f(010)                                   @ 3  @ 010: not allowed in strict code (expected: 0o before it)
          f('it\\')                                 @ 3  @ cannot be parsed: the string has no end (expected: ' on \
          the same line)
          f(); let a = 'it\\'                       @ 14 @ the string has no end (expected: ' on the same line)
          f(); /* open                             @ 6  @ the comment has no end (expected: */)
          f(`abc)                                  @ 3  @ cannot be parsed: Unterminated template
          export { nothing }                       @ 10 @ nothing: exported, but not declared
          export { f }; export { g as f }          @ 24 @ f: exported twice
          export default () => 2                   @ 16 @ default: exported twice
          import f from './f'                      @ 8  @ f: declared twice
          var f                                    @ 5  @ f: declared twice
          function g(a) { let a }                  @ 21 @ a: declared twice
          """)
  void whatNoEngineLoadsIsToldWithItsPlace(String code, int column, String message) {
    acme.file("f.js", "export default 1").function("run.js", BEGINNING + code);

    assertThat(acme.messages())
        .containsExactly("acme/run.js:3:" + column + ": error [script-syntax] " + message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "with (f) {} delete f; f(010); return 5",
        "f('it\\\\', \"it's\", '\\\n', '', `'`); // '",
        "/* closed */ f() /* closed */; // open /*",
        "a: b: for (;;) { for (;;) break a; continue a }",
        "for (const x of f) {} for (const x in f) {} for (let x; ;) { x }",
        "class A extends f { constructor() { f(() => super()) } }",
        "class A { #a; static async m(o) { await f; return #a in o && o.#a } async [f]() { await f } }",
        "async () => { for await (const x of await f) { f(async () => await x) } }",
        "for ({ a = 1 } of f) {} [{ b = 1 }] = f; ({ c: { d = 1 } } = f); (({ e = 1 }) => e)(f); var a, b, d",
        "(f ?? f) || f; f || f && f; f ?? (f && f)",
        "(function g() { let g }); { function h() {} } let h; function i() { let arguments }",
        "function h(a) { var a } var h; function h() {} try { } catch (e) { var e }",
        "f.a?.b.c; (f.a) = 1; [f.a, (f.b)] = f; (f.a)++"
      })
  void whatEnginesLoadIsLetPass(String code) {
    acme.function("run.js", "const f = module.exports = () => 1;\n" + code);

    assertThat(acme.messages()).isEmpty();
  }

  @Test
  void aDirectiveMakesCodeStrict() {
    acme.function("a.js", "'use strict'; module.exports = () => { delete this; f(010) }; var f")
        .function("b.js", "module.exports = () => { 'a'; 'use strict'; return 010 }; 010");

    assertThat(acme.messages())
        .containsExactly(
            "acme/a.js:1:55: error [script-syntax] 010: not allowed in strict code (expected: 0o"
                + " before it)",
            "acme/b.js:1:52: error [script-syntax] 010: not allowed in strict code (expected: 0o"
                + " before it)");
  }

  @Test
  void aStringWithoutAnEndIsToldWhereItBeginsAndNotWhereTheParserGivesUp() {
    acme.function("run.js", "export default () => 1;\nf('abc)\n\n  g()\n");

    assertThat(acme.messages())
        .containsExactly(
            "acme/run.js:2:3: error [script-syntax] cannot be parsed: the string has no end"
                + " (expected: ' on the same line)");
  }

  @Test
  void typeScriptIsCheckedAsTheJavaScriptThatItBecomes() {
    acme.function(
        "run.ts",
        """
        export default function run(a: string): string;
        export default function run(a: number): number;
        export default function run(a: any): any { await a; return a! += 1 }
        export declare const x: number;
        class A { constructor(a: string); constructor(a: any) { } }
        export interface A { b: A }
        """);

    assertThat(acme.messages())
        .containsExactly(
            "acme/run.ts:3:44: error [script-syntax] await: only allowed in an async function");
  }

  @Test
  void whatIsBehindAFileThatCannotBeParsedIsToldToo() {
    acme.function("run.js", "import './a'; require('./b'); import 'none'; import './none'; let = ;")
        .inline("test", "spec.yml", "import './c'; export default )", 4, 9)
        .file("a.ts", "import './d'; let a: = 1")
        .file("b.js", "return await 1")
        .file("c.js", "export const c = (;")
        .file("d.js", "'");

    assertThat(acme.messages())
        .containsExactly(
            "acme/a.ts:1:22: error [script-syntax] cannot be parsed: Unexpected token `=`. Expected"
                + " an identifier, void, yield, null, await, break, a string literal, a numeric"
                + " literal, true, false, `, -, import, this, typeof, {, [, (",
            "acme/b.js:1:1: error [script-syntax] return: not in a function",
            "acme/c.js:1:19: error [script-syntax] cannot be parsed: Expression expected",
            "acme/d.js:1:1: error [script-syntax] the string has no end (expected: ' on the same"
                + " line)",
            "acme/run.js:1:69: error [script-syntax] cannot be parsed: Expression expected",
            "acme/spec.yml:4:38: error [script-syntax] cannot be parsed: Expression expected");
  }
}
