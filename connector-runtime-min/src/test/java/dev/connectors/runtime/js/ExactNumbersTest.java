package dev.connectors.runtime.js;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.runtime.json.Json;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactNumbersTest {

  private static String back(Object tree) {
    ExactNumbers numbers = new ExactNumbers();
    return String.valueOf(numbers.incoming(numbers.outgoing(tree)));
  }

  @ParameterizedTest
  @ValueSource(longs = {10_000_000_000_000_000L, 1_000_000_000_000_000_000L})
  void manyIdsInARowKeepTheirValue(long first) {
    List<Long> ids = LongStream.range(first, first + 50_000).boxed().toList();
    assertThat(back(ids)).isEqualTo(String.valueOf(Json.copyOf(ids)));
  }

  /** Java 17 writes the double of the second as 7.1006482695816896E17, which is longer. */
  @Test
  void noShortNumberIsTakenForALongOne() {
    List<Object> tree = List.of(Json.parse("710064826958168961"), Json.parse("710064826958169000"));
    assertThat(back(tree)).isEqualTo("[710064826958168961, 710064826958169000]");
  }
}
