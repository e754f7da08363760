package dev.connectors.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.error.ErrorType;
import dev.connectors.runtime.error.MissingPropertyException;
import dev.connectors.runtime.error.UnexpectedValueException;
import dev.connectors.runtime.json.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectViewTest {

  private static Deal deal(String json) {
    return Deal.TYPE.read(Json.parse(json), Place.answer("getDeal", 200));
  }

  @Test
  void propertiesReadByTheirTypes() {
    Deal deal = deal("{\"id\":5.0,\"title\":\"x\",\"value\":1.10,\"status\":\"open\"}");
    assertThat(deal.id()).isEqualTo(5L);
    assertThat(deal.title()).isEqualTo("x");
    assertThat(deal.value()).isEqualTo(new BigDecimal("1.10"));
    assertThat(deal.status()).isEqualTo(Deal.Status.OPEN).hasToString("open");
  }

  @Test
  void absentAndNullReadAsNullAndStayDifferent() {
    Deal deal = deal("{\"title\":null}");
    assertThat(deal.title()).isNull();
    assertThat(deal.value()).isNull();
    assertThat(deal.has("title")).isTrue();
    assertThat(deal.has("value")).isFalse();
    assertThat(deal).isNotEqualTo(deal("{}"));
  }

  @Test
  void aMissingRequiredPropertyIsNamedWhenItIsRead() {
    assertThatThrownBy(deal("{}")::id)
        .isInstanceOfSatisfying(
            MissingPropertyException.class,
            e -> {
              assertThat(e.operation()).isEqualTo("getDeal");
              assertThat(e.status()).isEqualTo(200);
              assertThat(e.path()).isEqualTo("$.id");
              assertThat(e.type()).isEqualTo(ErrorType.DEPENDENCY_ERROR);
            })
        .hasMessage("getDeal, status 200: $.id: missing (expected: integer)");
    assertThatThrownBy(deal("{\"id\":null}")::id)
        .isInstanceOf(MissingPropertyException.class)
        .hasMessage("getDeal, status 200: $.id: null (expected: integer)");
    assertThatThrownBy(Deal.of(Map.of())::id).hasMessage("$.id: missing (expected: integer)");
  }

  @Test
  void aValueOfAnotherTypeIsShown() {
    assertThatThrownBy(deal("{\"id\":\"abc\"}")::id)
        .isInstanceOf(UnexpectedValueException.class)
        .hasMessage("getDeal, status 200: $.id: \"abc\" (expected: integer)");
    assertThatThrownBy(deal("{\"title\":[\"" + "x".repeat(200) + "\"]}")::title)
        .hasMessage(
            "getDeal, status 200: $.title: [\"" + "x".repeat(98) + "... (expected: string)");
  }

  @Test
  void sensitiveValuesAreNeverShown() {
    Deal deal = deal("{\"access token\":\"s3cr3t\",\"parts\":[{\"access token\":\"s3cr3t\"}]}");
    assertThat(deal)
        .hasToString("{\"access token\":\"***\",\"parts\":[{\"access token\":\"***\"}]}");
    assertThatThrownBy(deal::secretNumber)
        .hasMessage("getDeal, status 200: $['access token']: *** (expected: integer)");
    assertThatThrownBy(() -> deal.read("parts", Types.STRING))
        .hasMessage(
            "getDeal, status 200: $.parts: [{\"access token\":\"***\"}] (expected: string)");
    Deal within = deal("{\"access token\":{\"id\":\"s3cr3t\"}}").read("access token", Deal.TYPE);
    assertThat(within).hasToString("\"***\"");
    assertThatThrownBy(within::id)
        .hasMessage("getDeal, status 200: $['access token'].id: *** (expected: integer)");
  }

  @Test
  void listsAreLazyAndNeverNull() {
    Deal deal = deal("{\"numbers\":[1,null,\"x\"]}");
    List<Long> numbers = deal.numbers();
    assertThat(numbers).isInstanceOf(RandomAccess.class).hasSize(3);
    assertThat(numbers.get(0)).isEqualTo(1L);
    assertThat(numbers.get(1)).isNull();
    assertThatThrownBy(() -> numbers.get(2))
        .hasMessage("getDeal, status 200: $.numbers[2]: \"x\" (expected: integer)");
    assertThatThrownBy(() -> numbers.set(0, 2L)).isInstanceOf(UnsupportedOperationException.class);
    assertThat(deal("{}").numbers()).isEmpty();
    assertThat(deal("{\"numbers\":null}").numbers()).isEmpty();
    assertThatThrownBy(deal("{\"numbers\":{}}")::numbers)
        .hasMessage("getDeal, status 200: $.numbers: {} (expected: array)");
  }

  @Test
  void nestedViewsKnowTheirPlace() {
    Deal deal = deal("{\"parts\":[{\"id\":1},{\"parts\":[{}]}]}");
    assertThat(deal.parts().get(0).id()).isEqualTo(1L);
    assertThatThrownBy(() -> deal.parts().get(1).parts().get(0).id())
        .hasMessage("getDeal, status 200: $.parts[1].parts[0].id: missing (expected: integer)");
  }

  @Test
  void mapsAreLazyAndNeverNull() {
    Deal deal = deal("{\"counts\":{\"a\":1,\"b c\":\"x\",\"d\":null}}");
    Map<String, Long> counts = deal.counts();
    assertThat(counts.keySet()).containsExactly("a", "b c", "d");
    assertThat(counts.get("a")).isEqualTo(1L);
    assertThat(counts.get("d")).isNull();
    assertThat(counts.get("e")).isNull();
    assertThatThrownBy(() -> counts.get("b c"))
        .hasMessage("getDeal, status 200: $.counts['b c']: \"x\" (expected: integer)");
    assertThat(deal("{}").counts()).isEmpty();
  }

  @Test
  void theRestIsWhatIsNotDeclared() {
    Deal deal = deal("{\"id\":1,\"a\":2,\"b\":3}");
    assertThat(deal.others()).isEqualTo(Map.of("a", 2L, "b", 3L)).hasSize(2);
    assertThat(deal.others().containsKey("id")).isFalse();
    assertThatThrownBy(() -> deal("{\"x\":\"y\"}").others().get("x"))
        .hasMessage("getDeal, status 200: $.x: \"y\" (expected: integer)");
  }

  @Test
  void equalityIsByContent() {
    assertThat(deal("{\"id\":1,\"title\":\"x\"}"))
        .isEqualTo(Deal.of(Map.of("title", "x", "id", 1.0)))
        .hasSameHashCodeAs(Deal.of(Map.of("title", "x", "id", 1.0)));
    assertThat(Deal.Status.of("new")).isNotEqualTo(Deal.Status.OPEN);
  }

  @ParameterizedTest
  @CsvSource({
    "5.5,INT64,integer",
    "9223372036854775808,INT64,integer of 64 bits",
    "1e2000000000,INT64,integer of 64 bits",
    "1e-2000000000,INT64,integer",
    "2147483648,INT32,integer of 32 bits",
    "1e2000000000,INTEGER,'integer of at most 1,000 digits'",
    "true,INTEGER,integer",
    "true,DECIMAL,number",
    "true,DOUBLE,number",
    "1,BOOLEAN,boolean",
  })
  void numbersAreStrict(String json, String type, String expected) throws Exception {
    ValueType<?> read = (ValueType<?>) Types.class.getField(type).get(null);
    assertThatThrownBy(() -> deal("{\"x\":" + json + "}").read("x", read))
        .isInstanceOf(UnexpectedValueException.class)
        .hasMessageStartingWith("getDeal, status 200: $.x: ")
        .hasMessageEndingWith(" (expected: " + expected + ")");
  }

  @Test
  void numbersThatAreIntegersReadAsIntegers() {
    Deal deal = deal("{\"a\":5e0,\"b\":0e2000000000,\"c\":1e30,\"d\":-9223372036854775808.0}");
    assertThat(deal.read("a", Types.INT32)).isEqualTo(5);
    assertThat(deal.read("b", Types.INT64)).isZero();
    assertThat(deal.read("c", Types.INTEGER)).isEqualTo(BigInteger.TEN.pow(30));
    assertThat(deal.read("d", Types.INT64)).isEqualTo(Long.MIN_VALUE);
    assertThat(deal.read("c", Types.DOUBLE)).isEqualTo(1e30);
    assertThat(deal.read("a", Types.FLOAT)).isEqualTo(5f);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-31T08:30:00+02:00",
        "2026-01-31 08:30:00+02:00",
        "2026-01-31T08:30:00+0200",
        "2026-01-31 08:30:00.000 +0200",
      })
  void dateTimesReadInTheFormsThatOccur(String text) {
    assertThat(Types.DATE_TIME.read(text, Place.nowhere()))
        .isEqualTo(OffsetDateTime.parse("2026-01-31T08:30:00+02:00"));
  }

  @Test
  void textsThatAreNoDatesOrUuidsAreUnexpected() {
    assertThat(Types.DATE.read("2026-01-31", Place.nowhere())).isEqualTo(LocalDate.of(2026, 1, 31));
    assertThatThrownBy(() -> Types.DATE.read("2026-02-30", Place.nowhere()))
        .hasMessage("$: \"2026-02-30\" (expected: date such as 2026-01-31)");
    assertThatThrownBy(() -> Types.DATE_TIME.read("2026-01-31", Place.nowhere()))
        .hasMessage("$: \"2026-01-31\" (expected: date-time such as 2026-01-31T08:30:00Z)");
    assertThatThrownBy(() -> Types.UUID.read("1-1-1-1-1", Place.nowhere()))
        .hasMessage("$: \"1-1-1-1-1\" (expected: uuid)");
  }

  /** An object of an API that writes the empty text for no value. */
  private static final class Form extends ObjectView {
    private Form(String json) {
      super(Json.parseObject(json));
    }

    Long limit() {
      return valueOrEmptyText("limit", Types.INT64);
    }

    List<Long> steps() {
      return listOrEmptyText("steps", Types.INT64);
    }

    Map<String, String> tags() {
      return mapOrEmptyText("tags", Types.STRING);
    }
  }

  @Test
  void theEmptyTextReadsAsNoValueWhereTheDocumentSaysSo() {
    Form cleared = new Form("{\"limit\":\"\",\"steps\":\"\",\"tags\":\"\"}");
    assertThat(cleared.limit()).isNull();
    assertThat(cleared.steps()).isEmpty();
    assertThat(cleared.tags()).isEmpty();
    Form set = new Form("{\"limit\":3,\"steps\":[1],\"tags\":{\"a\":\"\"}}");
    assertThat(set.limit()).isEqualTo(3);
    assertThat(set.steps()).containsExactly(1L);
    assertThat(set.tags()).containsExactly(Map.entry("a", ""));
    assertThatThrownBy(new Form("{\"limit\":\"x\"}")::limit)
        .hasMessage("$.limit: \"x\" (expected: integer)");
  }
}
