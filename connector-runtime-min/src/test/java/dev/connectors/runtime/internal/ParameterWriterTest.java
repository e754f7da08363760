package dev.connectors.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ParameterWriterTest {

  private static final List<Object> LIST = List.of("a b", "c,d", 7, "é", "");
  private static final Map<String, @Nullable Object> OBJECT = map("R,", "1 0", "G", null, "B", 150);

  private static Map<String, @Nullable Object> map(@Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return map;
  }

  private static String query(Object value, ParameterStyle style) {
    return pairs(ParameterPlace.QUERY, value, style);
  }

  private static String pairs(ParameterPlace place, @Nullable Object value, ParameterStyle style) {
    return String.join("&", new ParameterWriter(place, style).pairs("n[x]", value));
  }

  private static @Nullable String single(
      ParameterPlace place, @Nullable Object value, ParameterStyle style) {
    return new ParameterWriter(place, style).single("n", value);
  }

  @Test
  void whatSeparatesIsToldApartFromWhatIsSeparated() {
    assertThat(query(LIST, ParameterStyle.FORM)).isEqualTo("n%5Bx%5D=a%20b,c%2Cd,7,%C3%A9,");
    assertThat(query(OBJECT, ParameterStyle.FORM)).isEqualTo("n%5Bx%5D=R%2C,1%200,B,150");
    assertThat(query(LIST, ParameterStyle.PIPE_DELIMITED))
        .isEqualTo("n%5Bx%5D=a%20b%7Cc%2Cd%7C7%7C%C3%A9%7C");
    assertThat(query(List.of(1, 2), ParameterStyle.SPACE_DELIMITED)).isEqualTo("n%5Bx%5D=1%202");
    assertThat(query(List.of(1, 2), ParameterStyle.TAB_DELIMITED)).isEqualTo("n%5Bx%5D=1%092");
  }

  @Test
  void anExplodedObjectIsParametersOfItsOwn() {
    assertThat(query(OBJECT, ParameterStyle.FORM_EXPLODED)).isEqualTo("R%2C=1%200&B=150");
    assertThat(query(map("sort", List.of("a", "b")), ParameterStyle.FORM_EXPLODED))
        .isEqualTo("sort=a&sort=b");
    assertThat(query(map("o", map("a", 1)), ParameterStyle.FORM_EXPLODED))
        .isEqualTo("o=%7B%22a%22%3A1%7D");
  }

  @Test
  void aDeepObjectNamesEveryLevel() {
    Object value =
        map(
            "a",
            map("b", 1, "none", null),
            "tags",
            List.of("x", "y&z"),
            "items",
            List.of(map("price", "p1", "tax", List.of(1)), map("price", "p2")),
            "empty",
            List.of(),
            "text",
            "");
    assertThat(query(value, ParameterStyle.DEEP_OBJECT).replace("%5B", "[").replace("%5D", "]"))
        .isEqualTo(
            "n[x][a][b]=1&n[x][tags][]=x&n[x][tags][]=y%26z&n[x][items][0][price]=p1"
                + "&n[x][items][0][tax][]=1&n[x][items][1][price]=p2&n[x][text]=");
    assertThat(query(List.of("a", "b"), ParameterStyle.DEEP_OBJECT))
        .isEqualTo("n%5Bx%5D%5B%5D=a&n%5Bx%5D%5B%5D=b");
    assertThat(query(42, ParameterStyle.DEEP_OBJECT)).isEqualTo("n%5Bx%5D=42");
  }

  @Test
  void nothingIsSentForNullAndForWhatIsEmpty() {
    for (ParameterStyle style :
        List.of(
            ParameterStyle.FORM,
            ParameterStyle.FORM_EXPLODED,
            ParameterStyle.DEEP_OBJECT,
            ParameterStyle.FIELD)) {
      assertThat(pairs(ParameterPlace.QUERY, null, style)).isEmpty();
      assertThat(query(List.of(), style)).isEmpty();
      assertThat(query(Arrays.asList(null, null), style)).isEmpty();
      assertThat(query("", style)).isEqualTo("n%5Bx%5D=");
      assertThat(query(List.of(), style.emptyAllowed())).isEqualTo("n%5Bx%5D=");
      assertThat(pairs(ParameterPlace.QUERY, null, style.emptyAllowed())).isEmpty();
    }
    assertThat(query(Map.of(), ParameterStyle.FORM_EXPLODED)).isEmpty();
    assertThat(query(Map.of(), ParameterStyle.FORM)).isEmpty();
    assertThat(query(List.of(), ParameterStyle.JSON)).isEqualTo("n%5Bx%5D=%5B%5D");
  }

  @Test
  void reservedCharactersStayWhereTheyMay() {
    assertThat(query(":/?#[]@!$&'()*+,;= %2f%zz\"é", ParameterStyle.FORM.reserved()))
        .isEqualTo("n%5Bx%5D=:/?%23[]@!$&'()*+,;=%20%2f%25zz%22%C3%A9");
    assertThat(query(List.of("a/b", "c"), ParameterStyle.FORM.reserved()))
        .isEqualTo("n%5Bx%5D=a/b,c");
    assertThat(pairs(ParameterPlace.FORM, "a/b c", ParameterStyle.FIELD.reserved()))
        .isEqualTo("n%5Bx%5D=a/b%20c");
  }

  @Test
  void pathsHaveTheirPrefixesAndStayOneSegment() {
    assertThat(single(ParameterPlace.PATH, LIST, ParameterStyle.SIMPLE))
        .isEqualTo("a%20b,c%2Cd,7,%C3%A9,");
    assertThat(single(ParameterPlace.PATH, "a/b", ParameterStyle.LABEL)).isEqualTo(".a%2Fb");
    assertThat(single(ParameterPlace.PATH, OBJECT, ParameterStyle.LABEL_EXPLODED))
        .isEqualTo(".R%2C=1%200.B=150");
    assertThat(single(ParameterPlace.PATH, "a;b", ParameterStyle.MATRIX)).isEqualTo(";n=a%3Bb");
    assertThat(single(ParameterPlace.PATH, List.of("", "a"), ParameterStyle.MATRIX_EXPLODED))
        .isEqualTo(";n;n=a");
    assertThat(single(ParameterPlace.PATH, map("a/", ""), ParameterStyle.MATRIX_EXPLODED))
        .isEqualTo(";a%2F");
    assertThat(single(ParameterPlace.PATH, List.of(), ParameterStyle.MATRIX)).isNull();
    assertThat(single(ParameterPlace.PATH, List.of(), ParameterStyle.LABEL)).isNull();
    assertThat(single(ParameterPlace.PATH, List.of(1, 2), ParameterStyle.PIPE_DELIMITED))
        .isEqualTo("1%7C2");
  }

  @Test
  void headersAreNotEncodedAndTheirJsonIsAscii() {
    assertThat(single(ParameterPlace.HEADER, OBJECT, ParameterStyle.SIMPLE_EXPLODED))
        .isEqualTo("R,=1 0,B=150");
    assertThat(single(ParameterPlace.HEADER, List.of(1, 2), ParameterStyle.TAB_DELIMITED))
        .isEqualTo("1\t2");
    assertThat(single(ParameterPlace.HEADER, Map.of("a", "é\u2028"), ParameterStyle.JSON))
        .isEqualTo("{\"a\":\"\\u00e9\\u2028\"}");
    assertThat(single(ParameterPlace.HEADER, List.of(), ParameterStyle.SIMPLE)).isNull();
    assertThat(single(ParameterPlace.HEADER, "", ParameterStyle.SIMPLE)).isEmpty();
  }

  @Test
  void cookiesHoldOnlyWhatCookiesMay() {
    assertThat(pairs(ParameterPlace.COOKIE, LIST, ParameterStyle.FORM))
        .isEqualTo("n[x]=a%20b,c%2Cd,7,%C3%A9,");
    assertThat(new ParameterWriter(ParameterPlace.COOKIE, ParameterStyle.FORM).pairs("a=b;", "c=d"))
        .containsExactly("a%3Db%3B=c=d");
  }

  @Test
  void formsWriteSpacesAsPlus() {
    assertThat(pairs(ParameterPlace.FORM, List.of("a b", "c&d"), ParameterStyle.FIELD))
        .isEqualTo("n%5Bx%5D=a+b&n%5Bx%5D=c%26d");
    assertThat(pairs(ParameterPlace.FORM, Map.of("a", List.of(1)), ParameterStyle.FIELD))
        .isEqualTo("n%5Bx%5D=%7B%22a%22%3A%5B1%5D%7D");
    assertThat(pairs(ParameterPlace.FORM, List.of(1, 2), ParameterStyle.SPACE_DELIMITED))
        .isEqualTo("n%5Bx%5D=1+2");
  }

  @Test
  void aStyleOfAnotherPlaceIsOurFault() {
    assertThatThrownBy(() -> query(1, ParameterStyle.MATRIX))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a path's style in QUERY");
    assertThatThrownBy(() -> single(ParameterPlace.HEADER, 1, ParameterStyle.DEEP_OBJECT))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a query's style in HEADER");
  }
}
