package dev.connectors.runtime.formula;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.runtime.json.Json;
import dev.connectors.runtime.json.Undefined;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvalOperatorsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "is, gte, contains         | 1     | 1",
        "is, contains              | 1     | '\"1\"'",
        "is                        | true  | 1",
        "is, isEmpty, noneOf       | null  | null",
        "contains                  | '\"an Undefined word\"' | null",
        "contains, lte             | '\"10px TALL\"' | '\"10PX\"'",
        "oneOf                     | 1     | '[1.0, 2]'",
        "isEmpty, is, noneOf       | '\"\"' | '[]'",
        "contains                  | '[1, null]' | null",
        "contains, isNotEmpty      | '{\"a\": 1}' | '\"OBJECT\"'",
        "lt, lte                   | '\"2023-12-31\"' | '\"2024-01-01\"'",
        "lte, gte                  | '\"2024-12-31\"' | '\"2024-01-01\"'",
        "gt, gte, isNotEmpty       | 10    | '\"9 lives\"'",
      })
  void saysWhatHolds(String holding, String value, String operand) {
    Object left = Json.parse(value);
    Object right = Json.parse(operand);

    Stream.of(holding.split(", "))
        .forEach(name -> assertThat(test(name, left, right)).as(name).isTrue());
  }

  @Test
  void negationsAreExact() {
    for (Object value : Arrays.asList(null, Undefined.UNDEFINED, "", "ab", 0L, false, 5L)) {
      for (Object operand : Arrays.asList(null, Undefined.UNDEFINED, "", "B", 0L, false, 5L)) {
        assertThat(test("isNot", value, operand)).isEqualTo(!test("is", value, operand));
        assertThat(test("noneOf", value, operand)).isEqualTo(!test("oneOf", value, operand));
        assertThat(test("doesNotContain", value, operand))
            .isEqualTo(!test("contains", value, operand));
        assertThat(test("isNotEmpty", value, operand)).isEqualTo(!test("isEmpty", value, operand));
      }
    }
  }

  @Test
  void comparesNoNumberWithNone() {
    for (String name : new String[] {"lt", "lte", "gt", "gte"}) {
      assertThat(test(name, null, 1L)).isFalse();
      assertThat(test(name, true, true)).isFalse();
      assertThat(test(name, "", "")).isFalse();
    }
  }

  @Test
  void knowsNoOtherOperator() {
    assertThat(EvalOperators.of("toString")).isNull();
  }

  private static boolean test(String name, Object value, Object operand) {
    return requireNonNull(EvalOperators.of(name)).test(value, operand);
  }
}
