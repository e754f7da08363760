package dev.connectors.runtime.json;

import static dev.connectors.runtime.json.Undefined.UNDEFINED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonShapeTest {

  @Test
  void anObjectHasTheNamesWhoseValuesAreThere() {
    JsonShape shape = JsonShape.of("a", "b", "c");

    assertThat(Json.write(shape.object(1L, null, "x")))
        .isEqualTo("{\"a\":1,\"b\":null,\"c\":\"x\"}");
    assertThat(Json.write(shape.object(UNDEFINED, null, "x")))
        .isEqualTo("{\"b\":null,\"c\":\"x\"}");
    assertThat(Json.write(shape.object(UNDEFINED, UNDEFINED, UNDEFINED))).isEqualTo("{}");
    assertThat(shape.present(UNDEFINED, UNDEFINED, UNDEFINED)).isSameAs(UNDEFINED);
  }

  @Test
  void objectsThatLackTheSameMembersDoNotShareValues() {
    JsonShape shape = JsonShape.of("a", "b", "c");
    Map<String, @Nullable Object> first = shape.object(1L, UNDEFINED, 2L);
    Map<String, @Nullable Object> second = shape.object(3L, UNDEFINED, 4L);

    assertThat(first).containsExactly(Map.entry("a", 1L), Map.entry("c", 2L));
    assertThat(second).containsExactly(Map.entry("a", 3L), Map.entry("c", 4L));
  }

  @Test
  void everySetOfMembersIsRight() {
    List<String> names = IntStream.range(0, 70).mapToObj(i -> "n" + i).toList();
    for (int size : new int[] {10, 64, 70}) {
      JsonShape shape = JsonShape.of(names.subList(0, size).toArray(new String[0]));
      for (int step = 1; step < 12; step++) {
        @Nullable Object[] values = new Object[size];
        Arrays.fill(values, UNDEFINED);
        for (int i = 0; i < size; i += step) {
          values[i] = (long) i;
        }
        Map<String, @Nullable Object> object = shape.object(values.clone());

        assertThat(object).hasSize((size + step - 1) / step);
        for (int i = 0; i < size; i++) {
          assertThat(object.get("n" + i)).isEqualTo(values[i] == UNDEFINED ? null : values[i]);
        }
      }
    }
  }
}
