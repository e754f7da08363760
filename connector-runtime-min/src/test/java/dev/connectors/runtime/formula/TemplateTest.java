package dev.connectors.runtime.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.error.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "{a}-{a}{b}~a~x~x-x{b}",
        "{{a}} { a }~a~x~{x} { a }",
        "{a.b}{axb}~a.b~x~xx",
        "{a}~b~x~{a}",
        "{}~''~x~x",
        "{a}{b}{c}~a|b~x~x}{x{c}",
        "{a1}{ab}~a\\d~x~x{ab}",
        "{aa}{a}~a{2}~x~x{a}",
        "{aa}{ab}~(.)\\1~<$1$$>~<a$>{ab}",
        "{ab}~(?<n>a)(b)~$2$<n>$3$<o>$&~ba$3{ab}",
        "-{a}+~a~$`$'$~--+$+",
        "{a}~a~$1~$1",
        "{😀}{z}~.~x~{😀}x",
        "{abb}{a}~(?:a|(b))*\\1~[$1]~[b][]",
        "{aab}~.*(?<=a{2}b)~x~x",
        "{}}~]?}~x~x",
        "ab~||~-~-a-b-",
      })
  void replacesWhatTheKeyMatches(String text, String key, String value, String filled) {
    assertThat(Template.fill(text, key, value)).isEqualTo(filled);
  }

  @Test
  void dotsAreNoEndsOfLines() {
    assertThat(Template.fill("{a\nb}{a\u0085b}", "a.b", "x")).isEqualTo("{a\nb}x");
    assertThat(Template.fill("{a\nb}{a\u0085b}", "a(.)b", "x")).isEqualTo("{a\nb}x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "(~a ( without its ) at position 5",
        ")~a ) without its ( at position 2",
        "a**~nothing to repeat at position 4",
        "a{2,1}~numbers of times out of order at position 8",
        "[b-a]~range of characters out of order at position 6",
        "[a~a [ without its ] at position 6",
        "(?<a>)(?<a>)~no name, or one that another group has at position 13",
        "(?x)~no kind of group at position 3",
        "(?<a>)\\k<b>~\\k has a name that no group has at position 15",
      })
  void refusesWhatJavaScriptRefuses(String key, String problem) {
    assertThatThrownBy(() -> Template.fill("text", key, "x"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("regular expression \\{" + key + "\\}: " + problem);
  }

  @Test
  void givesUpWhenAKeyTakesTooLong() {
    String text = "{" + "a".repeat(50) + "!";

    assertThatThrownBy(() -> Template.fill(text, "(a*)*", "x"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("regular expression \\{(a*)*\\}: takes too many steps (limit: 5000000)");
  }

  @Test
  void longTextsDoNotOverflowTheStack() {
    String text = "{" + "ab".repeat(100_000) + "}";

    assertThat(Template.fill(text, "(?:a|b)*", "x")).isEqualTo("x");
  }
}
