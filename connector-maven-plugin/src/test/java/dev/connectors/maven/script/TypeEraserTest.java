package dev.connectors.maven.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** TypeScript becomes JavaScript with each line and column where it was. */
class TypeEraserTest {

  @TempDir private Path root;

  private String erased(String code) {
    return new Connector(root)
        .function("run.ts", code + "\nexport default function run() {}\n")
        .module("run.ts")
        .text()
        .replace("\nexport default function run() {}\n", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "let a: string = 'x';|let a         = 'x';",
        "let a = 'x' as string;|let a = 'x'          ;",
        "let a = <any>'x';|let a =      'x';",
        "let a = <const>['x'];|let a =        ['x'];",
        "let a = ['x'] as const;|let a = ['x']         ;",
        "let a = {} satisfies object;|let a = {}                 ;",
        "let a!: number;|let a         ;",
        "let a = console!.log!;|let a = console .log ;",
        "let a = new Map<string, any>();|let a = new Map             ();",
        "let a = String<string>;|let a = String        ;",
        "let a = String.raw<X>`y`;|let a = String.raw   `y`;",
        "let { a, ...b }: any = {};|let { a, ...b }      = {};",
        "interface A<T> extends B { c?: T };|                                  ;",
        "type A = { b: 1 } & object;|                           ",
        "declare const a: string;|                        ",
        "declare function a(b: string): void;|                                    ",
        "declare module 'a' { }|                      ",
        "namespace A { export type B = string }|                                      ",
        "abstract class A { abstract b(): void; }|         class A {                     }",
        "class A<T> extends Map<T, T> implements B, C { }|class A    extends Map                   "
            + "    { }",
        "class A { private readonly b?: string = 'x'; }|class A {                  b          ="
            + " 'x'; }",
        "class A { static c: any; d!: number; #e?: 1 }|class A { static c     ; d         ; #e    "
            + " }",
        "class A { b(): void; b<T>(this: X, c?: T, ...d: any[]): asserts c is T { } }|class A {    "
            + "        b   (         c    , ...d       )                 { } }",
        "class A { [b: string]: any; declare c: string; override d() {} }|class A {                "
            + "                               d() {} }",
        "class A { 'b'?: string; ['c']!: string; get?(): void; constructor(d: 1); constructor() {}"
            + " }|class A { 'b'         ; ['c']         ;                                 "
            + " constructor() {} }",
        "class A { protected static async *b(): any { } }|class A {           static async *b()    "
            + "  { } }",
        "function a(b: string): void; function a(b: any, { c }: { c: 1 } = {} as any): void { }|   "
            + "                          function a(b     , { c }           = {}       )       { }",
        "const a = async <T,>(b: T): Promise<T> => b;|const a = async     (b   )             => b;",
        "const a = (b?: number): void => {};|const a = (b         )       => {};",
        "for (const a of [] as any[]) ;|for (const a of []         ) ;",
        "try { } catch (a: any) { }|try { } catch (a     ) { }",
        "export type { A } from './gone';|                                ",
        "import type { A } from './gone';|                                ",
        "import { type A, type B } from './gone';|                                        ",
        "export interface A { };|                      ;",
        "export declare const a: number;|                               ",
        "export abstract class A { }|export          class A { }",
        "let a = '€😀' as any; let é: any = a as any;|let a = '€😀'       ; let é      = a       ;",
      })
  void typesBecomeSpaces(String typeScript, String javaScript) {
    assertThat(erased(typeScript)).isEqualTo(javaScript);
  }

  @Test
  void whatFollowsATypeOnTheNextLineStaysAStatementOfItsOwn() {
    assertThat(
            erased(
                """
                let a = console as any
                (console)
                let b = 1
                type C = string
                [a].map(String)
                interface D { }
                `x`
                class E { f = 1 as number
                  private ['g'] = 2
                  h: number
                  private *i(): any { }
                  [j: string]: any
                }
                """))
        .isEqualTo(
            """
            let a = console    ; \s
            (console)
            let b = 1
            ;             \s
            [a].map(String)
            ;             \s
            `x`
            class E { f = 1         \s
              ;       ['g'] = 2
              h       \s
              ;       *i()      { }
                             \s
            }
            """);
  }

  @Test
  void noLineEndsBeforeAnArrowOrAfterAsync() {
    assertThat(
            erased(
                """
                const a = (b: string):
                  Promise<any> => b
                const c = async <
                  T
                >(d: T) => d
                """))
        .isEqualTo(
            """
            const a = (b         \s
                         ) => b
            const c = async (
              \s
              d   ) => d
            """);
  }

  @Test
  void anEnumerationIsAnObjectOnTheSameLines() {
    assertThat(
            erased(
                """
                export enum Color {
                  Red, // as in roses
                  Green = 'g',
                  Blue = 1 << 2,
                  Next,
                  Both = Red | Blue,
                  'dark-blue' = 7, Last
                }
                """))
        .isEqualTo(
            """
            export var Color; (function (Color) {           \s
              Color[Color["Red"] = 0   ] = "Red";  // as in roses
              Color["Green"] =         'g';\s
              Color[Color["Blue"] =        1 << 2] = "Blue";\s
              Color[Color["Next"] = Color["Blue"] + 1    ] = "Next";\s
              Color[Color["Both"] =        Color.Red | Color.Blue] = "Both";\s
              Color[Color["dark-blue"] =               7] = "dark-blue";  Color[Color["Last"] = 8    ] = "Last";
            })(Color || (Color = {}));
            """);
  }

  @Test
  void parameterPropertiesAreAssignedInTheConstructor() {
    assertThat(
            erased(
                """
                class A {
                  constructor(private readonly a: string, public b = 1, c?: any) { }
                }
                class B extends A {
                  constructor(protected d: string) {
                    super(d);
                    console.log(d);
                  }
                }
                """))
        .isEqualTo(
            """
            class A {
              constructor(                 a        ,        b = 1, c      ) { this.a = a; this.b = b; }
            }
            class B extends A {
              constructor(          d        ) {
                super(d); this.d = d;;
                console.log(d);
              }
            }
            """);
  }

  @Test
  void importsThatAreUsedAsTypesOnlyVanish() {
    assertThat(
            erased(
                """
                import { URL, Gone } from 'url';
                import Other, { type Third } from './gone';
                import * as all from './gone';
                import old = require('crypto');
                import { Fourth, randomUUID, Fifth } from 'crypto';
                interface Local { }
                const x: all.T<Gone, Other> = new URL(randomUUID() + old.randomUUID()) as Fourth | Fifth;
                export { x, Local };
                """))
        .isEqualTo(
            """
            import { URL,      } from 'url';
            ;                                         \s
            ;                            \s
            import old      from 'crypto' ;
            import {         randomUUID,       } from 'crypto';
                              \s
            const x                     = new URL(randomUUID() + old.randomUUID())                  ;
            export { x,       };
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@x class A { }|1:1|decorators are not supported (expected: a call of the function)",
        "namespace A { export const b = 1 }|1:1|a namespace with values is not supported (expected:"
            + " an object, or a file of its own)",
        "import a = b.c;|1:1|import ... = is not supported (expected: import ... from)",
        "export = 1;|1:1|export = is not supported here (expected: export default)",
        "class A { accessor b = 1 }|1:11|accessor is not supported (expected: a getter and a"
            + " setter, or a field)",
      })
  void whatIsNoTypeIsNamed(String code, String place, String message) {
    assertThat(new Connector(root).function("run.ts", code).messages())
        .containsExactly("acme/run.ts:" + place + ": error [script-not-erasable] " + message);
  }
}
