package dev.connectors.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.error.JsonException;
import dev.connectors.runtime.error.UnexpectedValueException;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "null",
        "true",
        "\"\"",
        "1.10",
        "-0.5",
        "123456789012345678901234567890",
        "9223372036854775807",
        "1E+400",
        "{\"a\":null,\"\":[1,\"x\",{\"b\":false}]}",
        "{\"\uD83D\uDE00\":\"\uD83D\uDE00\",\"\u00e9\":\"\u20ac\"}",
        "[\"\\ud83d\",\"\\ude00x\",\"\\\"\\\\\\n\\r\\t\\u0000\\u001f\"]",
      })
  void textsComeBackAsTheyWere(String text) {
    assertThat(Json.write(Json.parse(text))).isEqualTo(text);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThat(Json.writeBytes(Json.parse(bytes))).isEqualTo(bytes);
    assertThat(Json.write(Json.parse(new ByteArrayInputStream(bytes)))).isEqualTo(text);
  }

  @Test
  void escapedSurrogatesAndEmojiNamesAreRead() {
    String text = "{\"\\ud83d\\ude00 a long name that takes several quads\":1}";
    for (Object tree :
        List.of(Json.parse(text), Json.parse(text.getBytes(StandardCharsets.UTF_8)))) {
      assertThat(((Map<?, ?>) tree).keySet())
          .map(Object::toString)
          .containsExactly("\uD83D\uDE00 a long name that takes several quads");
    }
  }

  @Test
  void otherEncodingsAreDetected() {
    assertThat(Json.parse("{\"\u00e9\":1}".getBytes(StandardCharsets.UTF_16LE)))
        .isEqualTo(Map.of("\u00e9", 1L));
  }

  @Test
  void numbersKeepTheirKindAndDigits() {
    assertThat(Json.parse("[5,9223372036854775808,5.0,1e2,1.10]"))
        .isEqualTo(
            List.of(
                5L,
                new BigInteger("9223372036854775808"),
                new BigDecimal("5.0"),
                new BigDecimal("1E+2"),
                new BigDecimal("1.10")));
  }

  @Test
  void theLastOfEqualNamesWins() {
    assertThat(Json.write(Json.parse("{\"a\":1,\"b\":2,\"a\":3}"))).isEqualTo("{\"a\":3,\"b\":2}");
    StringBuilder text = new StringBuilder("{\"n0\":-1");
    for (int i = 0; i < 40; i++) {
      text.append(",\"n").append(i % 20).append("\":").append(i);
    }
    Map<String, Object> object = Json.parseObject(text + "}");
    assertThat(object).hasSize(20).containsEntry("n0", 20L).containsEntry("n19", 39L);
    assertThat(new ArrayList<>(object.keySet()).subList(0, 3)).containsExactly("n0", "n1", "n2");
  }

  /** Elements of a list share their names where they are the same. */
  @Test
  void elementsOfAListAreReadAsEachOnItsOwn() {
    List<String> texts = new ArrayList<>(List.of("1", "[]", "[{\"a\":1}]", "null"));
    StringBuilder many = new StringBuilder("{");
    for (int i = 0; i < 20; i++) {
      many.append(i == 0 ? "" : ",")
          .append("\"n")
          .append(i)
          .append("\":{\"a\":")
          .append(i)
          .append('}');
    }
    texts.addAll(
        List.of(
            "{}",
            "{\"a\":1}",
            "{\"a\":{\"x\":1},\"b\":2}",
            "{\"a\":{\"y\":1},\"b\":[{\"c\":1},{\"c\":2,\"d\":3}]}",
            "{\"b\":1,\"a\":2}",
            "{\"a\":1,\"a\":2}",
            "{\"a\":1,\"b\":2,\"a\":3}",
            many + "}",
            many + ",\"n0\":7}",
            many + ",\"more\":7}"));
    Random random = new Random(1);
    for (int run = 0; run < 500; run++) {
      List<String> elements = new ArrayList<>();
      List<Object> expected = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        String text = texts.get(random.nextInt(texts.size()));
        elements.add(text);
        expected.add(Json.parse(text));
      }
      Object list = Json.parse("[" + String.join(",", elements) + "]");

      assertThat(list).isEqualTo(expected);
      assertThat(Json.write(list)).isEqualTo(Json.write(expected));
    }
  }

  @Test
  void longObjectsFindTheirNames() {
    Map<String, Object> source = new LinkedHashMap<>();
    Random random = new Random(1);
    for (int i = 0; i < 5_000; i++) {
      source.put("name" + random.nextInt(10_000), (long) i);
    }
    Object copy = Json.copyOf(source);
    assertThat(copy).isEqualTo(source).hasSameHashCodeAs(source);
    assertThat(((Map<?, ?>) copy).containsKey("name-1")).isFalse();
    assertThat(((Map<?, ?>) copy).get("name-1")).isNull();
  }

  @Test
  void namesWithEqualHashCodesDoNotMakeObjectsSlow() {
    Map<String, Object> source = new LinkedHashMap<>();
    for (int i = 0; i < 1 << 14; i++) {
      StringBuilder name = new StringBuilder();
      for (int bit = 0; bit < 14; bit++) {
        name.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      source.put(name.toString(), (long) i);
    }
    assertThat(Json.copyOf(source)).isEqualTo(source);
  }

  @Test
  void treesCannotBeChanged() {
    Map<String, Object> object = Json.parseObject("{\"a\":[1]}");
    List<?> list = (List<?>) object.get("a");
    assertThatThrownBy(() -> object.put("b", 1)).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(object::clear).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> object.remove("a")).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> list.remove(0)).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> object.entrySet().iterator().next().setValue(2))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":\"secret|line 1, column 13: JSON ends too early in or after a string",
        "{\"a\" secret}|line 1, column 6: malformed JSON after a name",
        "[1 2]|line 1, column 4: malformed JSON after a number",
        "secret|line 1, column 1: malformed JSON",
        "1 2|line 1, column 3: content after the end of the JSON value",
        "``|line 1, column 1: empty text (expected: a JSON value)",
        "1e99999999999|line 1, column 1: a number out of bounds",
      })
  void malformedTextIsReportedWithItsPlaceAndWithoutItsContent(String text, String message) {
    assertThatThrownBy(() -> Json.parse(text))
        .isInstanceOf(JsonException.class)
        .hasMessage(message)
        .hasNoCause();
  }

  @Test
  void bytesThatAreNoTextAreReported() {
    byte[] bytes = {'"', (byte) 0xff, '"'};
    assertThatThrownBy(() -> Json.parse(bytes)).isInstanceOf(JsonException.class);
    byte[] utf32 = {0, 0, 0, '"', 0x7f, 0, 0, 0, 0, 0, 0, '"'};
    assertThatThrownBy(() -> Json.parse(utf32)).isInstanceOf(JsonException.class);
  }

  @Test
  void aThousandLevelsAreReadAndWrittenAndNoMore() {
    String deepest = "[".repeat(1000) + "]".repeat(1000);
    assertThat(Json.write(Json.parse(deepest))).isEqualTo(deepest);
    assertThatThrownBy(() -> Json.parse("[" + deepest + "]"))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("beyond the limits of 1,000 levels and 1,000 digits");
    assertThatThrownBy(() -> Json.copyOf(List.of(Json.parse(deepest))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "$[0]: more than 1,000 levels deep"
                + " (expected: at most 1,000, and no value inside itself)");
  }

  @Test
  void aValueInsideItselfIsRefused() {
    List<Object> cycle = new ArrayList<>();
    cycle.add(cycle);
    assertThatThrownBy(() -> Json.copyOf(cycle))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(
            ": more than 1,000 levels deep (expected: at most 1,000, and no value inside itself)");
  }

  @Test
  void longStringsAreRead() {
    String text = "\"" + "x".repeat(30_000_000) + "\"";
    assertThat((String) Json.parse(text)).hasSize(30_000_000);
  }

  enum Colour {
    RED
  }

  @Test
  void javaValuesBecomeTrees() {
    Map<String, Object> source = new LinkedHashMap<>();
    source.put("a", new int[] {1, 2});
    source.put("b", new Object[] {CharBuffer.wrap("x"), Colour.RED, null});
    source.put("c", LocalDate.of(2026, 1, 31));
    source.put("d", OffsetDateTime.parse("2026-01-31T08:30Z"));
    source.put("e", Instant.EPOCH);
    source.put("f", new UUID(1, 2));
    source.put("g", URI.create("a:b"));
    source.put("h", Arrays.asList(1.5, 2.0f, (short) 3, BigInteger.TEN, 1e300));
    assertThat(Json.write(source))
        .isEqualTo(
            "{\"a\":[1,2],\"b\":[\"x\",\"RED\",null],\"c\":\"2026-01-31\","
                + "\"d\":\"2026-01-31T08:30:00Z\",\"e\":\"1970-01-01T00:00:00Z\","
                + "\"f\":\"00000000-0000-0001-0000-000000000002\",\"g\":\"a:b\","
                + "\"h\":[1.5,2.0,3,10,1.0E+300]}");
  }

  @Test
  void treesAreNotCopiedAgain() {
    Object tree = Json.parse("{\"a\":[]}");
    assertThat(Json.copyOf(tree)).isSameAs(tree);
  }

  @Test
  void whatJsonDoesNotHaveIsRefusedWithItsPlace() {
    assertThatThrownBy(() -> Json.copyOf(Map.of("a b", List.of(1, Double.NaN))))
        .hasMessage("$['a b'][1]: NaN (expected: a finite number)");
    assertThatThrownBy(() -> Json.copyOf(Float.POSITIVE_INFINITY))
        .hasMessage("$: Infinity (expected: a finite number)");
    assertThatThrownBy(() -> Json.copyOf(List.of(Map.of(1, 2))))
        .hasMessage("$[0]: a name of type java.lang.Integer (expected: String)");
    assertThatThrownBy(() -> Json.copyOf(Map.of("x", "x".chars())))
        .hasMessageStartingWith("$.x: a java.util.stream.")
        .hasMessageEndingWith(" (expected: a value that JSON has)");
  }

  @ParameterizedTest
  @CsvSource({
    "1,1.0",
    "1,1e0",
    "100,1e2",
    "0,-0.0",
    "0,0e2000000000",
    "1E400,10e399",
    "1e2000000000,10e1999999999",
    "123456789012345678901234567890,1.2345678901234567890123456789e29",
  })
  void numbersCompareByValue(String a, String b) {
    assertThat(Json.equal(Json.parse(a), Json.parse(b))).isTrue();
    assertThat(Json.hash(Json.parse(a))).isEqualTo(Json.hash(Json.parse(b)));
  }

  @Test
  void differentContentIsNotEqual() {
    assertThat(Json.equal(1, 2)).isFalse();
    assertThat(Json.equal(1, "1")).isFalse();
    assertThat(Json.equal(null, false)).isFalse();
    assertThat(Json.equal(Json.parse("1e2000000000"), Json.parse("1e-2000000000"))).isFalse();
    assertThat(Json.equal(Map.of("a", 1), Map.of("b", 1))).isFalse();
    assertThat(Json.equal(Map.of(), Collections.singletonMap("a", null))).isFalse();
    assertThat(Json.equal(List.of(1), List.of(1, 2))).isFalse();
  }

  @Test
  void theOrderOfNamesDoesNotCount() {
    Object a = Json.parse("{\"a\":1,\"b\":[2.0]}");
    Object b = Json.parse("{\"b\":[2],\"a\":1}");
    assertThat(Json.equal(a, b)).isTrue();
    assertThat(Json.hash(a)).isEqualTo(Json.hash(b));
  }

  @Test
  void aTextThatIsNoObjectIsRefused() {
    assertThatThrownBy(() -> Json.parseObject("[1]"))
        .isInstanceOf(UnexpectedValueException.class)
        .hasMessage("$: [1] (expected: object)");
  }
}
