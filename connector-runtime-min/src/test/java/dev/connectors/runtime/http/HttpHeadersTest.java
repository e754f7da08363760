package dev.connectors.runtime.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is sent as a header (RFC 9110, section 5.5). Which bytes a character outside ASCII would
 * become is between a client and its server alone, so that callers encode them as their API says:
 * parameters by RFC 8187, URLs by percent signs.
 */
class HttpHeadersTest {

  static Stream<Arguments> others() {
    String control = "control character";
    String other = "character outside ASCII";
    return Stream.of(
        Arguments.of("a\nX-B: c", control, 1),
        Arguments.of("a\r\nX-B: c", control, 1),
        Arguments.of("\r", control, 0),
        Arguments.of("ab\u0000", control, 2),
        Arguments.of("a\u007f", control, 1),
        Arguments.of("a\u0085", other, 1),
        Arguments.of("caf\u00e9", other, 3),
        Arguments.of("\u20ac", other, 0),
        Arguments.of("\ud83d\ude00", other, 0),
        Arguments.of("a\u010aX-B: c", other, 1), // a line break when it is cut to a byte
        Arguments.of("a\u560d\u560a", other, 1));
  }

  @ParameterizedTest
  @MethodSource("others")
  void otherValuesAreRefusedAndNotShown(String value, String what, int position) {
    assertThatThrownBy(() -> HttpHeaders.check("X-A", value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "header X-A: a "
                + what
                + " at position "
                + position
                + " (expected: visible ASCII characters and spaces)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a b\tc",
        "\"quoted\", W/\"1\"",
        "attachment; filename*=UTF-8''%e2%82%ac%20rates",
        "~!@#$%^&*()_+{}|:<>?",
      })
  void visibleCharactersSpacesAndTabsPass(String value) {
    assertThatCode(() -> HttpHeaders.check("X-A", value)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "X A", "X-A:", "X\nA", "\u00e9", "X\u0000"})
  void otherNamesAreRefused(String name) {
    assertThatThrownBy(() -> HttpHeaders.check(name, "a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("header \"\\P{Cntrl}*\": no header name");
  }
}
