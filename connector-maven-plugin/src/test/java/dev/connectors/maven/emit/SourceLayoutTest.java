package dev.connectors.maven.emit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceLayoutTest {

  @Test
  void putsShortMethodsAndCommentsOnOneLine() {
    String source =
        """
        class A {
          private final int a;

          private final int b;

          /**
           * The a.
           */
          int a() {
            return a;
          }

          A() {
          }
        }
        """;

    assertThat(SourceLayout.of(source))
        .isEqualTo(
            """
            class A {
              private final int a;
              private final int b;
              /** The a. */
              int a() { return a; }
              A() {}
            }
            """);
  }

  @Test
  void partsTypesAndLongCommentsFromWhatIsBefore() {
    String source =
        """
        class A {
          int a;

          /**
           * One.
           *
           * <p>Two.
           */
          int b;

          int c;

          /**
           * Nested.
           */
          @Deprecated
          public static final class B {
            int d;
          }
        }
        """;

    assertThat(SourceLayout.of(source))
        .isEqualTo(
            """
            class A {
              int a;

              /**
               * One.
               *
               * <p>Two.
               */
              int b;
              int c;

              /** Nested. */
              @Deprecated
              public static final class B {
                int d;
              }
            }
            """);
  }

  @Test
  void joinsWhatWasBrokenAndTheStepsOfACall() {
    String source =
        """
        class A {
          int a(
              int b,
              int c) {
            return call(b,
                c)
                .one(b)
                .two(c);
          }
        }
        """;

    assertThat(SourceLayout.of(source))
        .isEqualTo(
            """
            class A {
              int a(int b, int c) {
                return call(b, c)
                    .one(b).two(c);
              }
            }
            """);
  }

  @Test
  void leavesMethodsOfSeveralStatementsAndPreformattedTextAlone() {
    String source =
        """
        class A {
          /**
           * Text.
           * <pre>
           * %s
           * </pre>
           */
          void a() {
            b();
            c();
          }
        }
        """
            .formatted("x ".repeat(70).strip());

    assertThat(SourceLayout.of(source)).isEqualTo(source);
  }

  @Test
  void fillsCommentsAndIndentsWhatATagContinues() {
    String words = "word ".repeat(30).strip();
    String source =
        "class A {\n  /**\n   * @param a " + words + "\n   */\n  void a(int a) {\n  }\n}\n";

    assertThat(SourceLayout.of(source))
        .isEqualTo(
            """
            class A {
              /**
               * @param a word word word word word word word word word word word word word word word word word word word word word
               *     word word word word word word word word word
               */
              void a(int a) {}
            }
            """);
  }

  @Test
  void breaksLongCodeAfterCommasOutsideOfStrings() {
    String text = "\"" + "x, ".repeat(30) + "\"";
    String source =
        "class A {\n  void a() {\n    call("
            + text
            + ", second, third, fourth, "
            + text
            + ");\n  }\n}\n";

    assertThat(SourceLayout.of(source))
        .isEqualTo(
            "class A {\n  void a() {\n    call("
                + text
                + ", second, third,\n        fourth, "
                + text
                + ");\n  }\n}\n");
  }

  @Test
  void changesNothingButWhiteSpace() {
    String source =
        "class A {\n  String a() {\n    return \"/** { } */ ) {\";\n  }\n\n  String b = \"\\\"), {\";\n}\n";

    assertThat(SourceLayout.of(source).replaceAll("\\s", ""))
        .isEqualTo(source.replaceAll("\\s", ""));
  }
}
