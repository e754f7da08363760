package dev.connectors.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.connectors.runtime.json.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever JSON an API writes comes out of views, builders and text as it went in. */
class RoundTripTest {

  private static final long SEED = 20261124;
  private static final int TREES = 3_000;

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "a",
          "access token",
          "\uD83D\uDE00",
          "\uD83D\uDC69\u200D\uD83D\uDCBB key",
          "\u0000\u0007\u001f",
          "\"\\/\b\f\n\r\t",
          "\u2028\u2029\u00e9\u540d",
          "\uFFFE\uFFFF",
          "null",
          "9007199254740993");

  private static final List<Object> NUMBERS =
      List.of(
          0L,
          -1L,
          9007199254740993L,
          Long.MAX_VALUE,
          Long.MIN_VALUE,
          new BigInteger("9223372036854775808"),
          new BigInteger("-" + "9".repeat(400)),
          new BigDecimal("1.10"),
          new BigDecimal("-0.000"),
          new BigDecimal("1E400"),
          new BigDecimal("1E-400"),
          new BigDecimal("0." + "3".repeat(400)));

  private final ObjectMapper jackson = new ObjectMapper();

  @Test
  void textsTreesViewsAndBuildersHoldTheSame() throws JsonProcessingException {
    Random random = new Random(SEED);
    for (int i = 0; i < TREES; i++) {
      Map<String, Object> written = object(random, 4);
      Map<String, Object> tree = Json.parseObject(Json.write(written));

      assertThat(tree).isEqualTo(written);
      assertThat(Json.parse(Json.writeBytes(written))).isEqualTo(written);
      assertThat(Deal.of(written).json()).isEqualTo(written);
      assertThat(new ArrayList<>(Deal.of(tree).json().keySet()))
          .isEqualTo(new ArrayList<>(written.keySet()));
      assertThat(rebuilt(written).json()).isEqualTo(written);
      assertThat(Json.parse(jackson.writeValueAsString(Deal.of(written)))).isEqualTo(written);
    }
  }

  /** What {@code toBuilder()} does, property by property. */
  private static Deal rebuilt(Map<String, Object> written) {
    Deal.Builder builder = Deal.builder();
    written.forEach(
        (name, value) -> {
          if (value == null) {
            builder.setNull(name);
          } else {
            builder.custom(name, value);
          }
        });
    return builder.buildAsItIs();
  }

  @Test
  void numbersAreReadToTheLastDigit() {
    Deal deal =
        Deal.of(
            Json.parseObject(
                "{\"id\":9007199254740993,\"value\":1.10,\"big\":1E400,\"whole\":5e0,"
                    + "\"long\":123456789012345678901234567890}"));

    assertThat(deal.id()).isEqualTo(9007199254740993L);
    assertThat(deal.value()).isEqualTo(new BigDecimal("1.10"));
    assertThat(deal.read("big", Types.DECIMAL)).isEqualTo(new BigDecimal("1E400"));
    assertThat(deal.read("whole", Types.INT64)).isEqualTo(5L);
    assertThat(deal.read("long", Types.INTEGER))
        .isEqualTo(new BigInteger("123456789012345678901234567890"));
    assertThat(deal.toString()).contains("1.10", "9007199254740993");
  }

  @Test
  void anUnknownValueOfAnEnumStaysWhatItIs() {
    Deal deal = Deal.of(Json.parseObject("{\"status\":\"\uD83D\uDE00 new\"}"));

    assertThat(deal.status()).isNotEqualTo(Deal.Status.OPEN);
    assertThat(Json.copyOf(deal.status())).isEqualTo("\uD83D\uDE00 new");
    assertThat(deal.status()).isEqualTo(Deal.Status.of("\uD83D\uDE00 new"));
  }

  /** UTF-8 has no halves of surrogate pairs, but JSON can escape them. */
  @Test
  void halfACharacterIsEscaped() {
    byte[] bytes = Json.writeBytes(Map.of("a", "x\uD83Dy"));

    assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("{\"a\":\"x\\ud83dy\"}");
    assertThat(Json.parse(bytes)).isEqualTo(Map.of("a", "x\uD83Dy"));
  }

  private static Map<String, Object> object(Random random, int depth) {
    Map<String, Object> object = new LinkedHashMap<>();
    int size = random.nextInt(random.nextInt(20) == 0 ? 60 : 6);
    for (int i = 0; i < size; i++) {
      String name = pick(TEXTS, random) + (random.nextBoolean() ? "" : i);
      object.put(name, value(random, depth - 1));
    }
    return object;
  }

  private static Object value(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 8 : 5)) {
      case 0 -> null;
      case 1 -> random.nextBoolean();
      case 2 -> pick(TEXTS, random);
      case 3 -> pick(NUMBERS, random);
      case 4 -> random.nextLong();
      case 5 -> {
        List<Object> list = new ArrayList<>();
        int size = random.nextInt(5);
        for (int i = 0; i < size; i++) {
          list.add(value(random, depth - 1));
        }
        yield list;
      }
      default -> object(random, depth);
    };
  }

  private static <T> T pick(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }
}
