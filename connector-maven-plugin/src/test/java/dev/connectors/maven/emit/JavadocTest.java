package dev.connectors.maven.emit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JavadocTest {

  @Test
  void turnsMarkdownIntoHtml() {
    String markdown =
        """
        # Pets

        All *about* **pets**, `{id}` and [more](https://example.com/a?b=c&d).
        In one paragraph.

        1. first
        2. second
           - inner

        ```json
        {"a": 1}
        ```
        """;

    assertThat(Javadoc.of(markdown))
        .isEqualTo(
            """
            <b>Pets</b>

            <p>All <i>about</i> <b>pets</b>, {@code {id}} and <a href="https://example.com/a?b=c&amp;d">more</a>. In one paragraph.
            <ol>
            <li>first
            <li>second
            <ul>
            <li>inner
            </ul>
            </ol>
            <pre>
            &#123;"a": 1&#125;
            </pre>""");
  }

  @Test
  void isEmptyForNothing() {
    assertThat(Javadoc.of(null)).isEmpty();
    assertThat(Javadoc.of(" \n\t")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a */ b | a &#42;/ b",
        "a *<b></b>/ b | a &#42;/ b",
        "a *&#47; b | a &#42;/ b",
        "\\u002a/ | &#92;u002a/",
        "{@link X} | &#123;&#64;link X&#125;",
        "@deprecated | &#64;deprecated",
        "`*/` | <code>&#42;/</code>",
        "`}` | <code>&#125;</code>",
        "`a{b}` | {@code a{b}}",
        "<script>x</script> | x",
        "a <b>x</b> & <c> | a x &amp;",
        "a<br>b | a b",
        "[x](javascript:alert) | x",
        "[x](https://e.example/\"onclick=\"y) | <a href=\"https://e.example/&quot;onclick=&quot;y\">x</a>",
        "![alt](https://e.example/*/) | alt",
        "1 < 2 | 1 &lt; 2",
      })
  void leavesNothingThatCouldLeaveTheComment(String markdown, String html) {
    assertThat(Javadoc.of(markdown)).isEqualTo(html);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u2028", "\u2029", "\u0000", "\u001b", "\u202e", "\u2066", "\u0085"})
  void takesInvisibleCharactersForSpaces(String character) {
    assertThat(Javadoc.escape("a" + character + "b")).isEqualTo("a b");
  }

  @Test
  void cutsTextsThatNobodyReads() {
    assertThat(Javadoc.of("word ".repeat(10_000))).hasSize(20_003).endsWith("word ...");
  }

  @Test
  void writesNamesAsCode() {
    assertThat(Javadoc.code("GET /pets/{id}")).isEqualTo("{@code GET /pets/{id}}");
    assertThat(Javadoc.code("a}b")).isEqualTo("<code>a&#125;b</code>");
    assertThat(Javadoc.code("日本")).isEqualTo("<code>日本</code>");
    assertThat(Javadoc.code("")).isEqualTo("<code></code>");
  }
}
