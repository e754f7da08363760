package dev.connectors.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.error.ErrorType;
import dev.connectors.runtime.error.MissingPropertyException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ObjectBuilderTest {

  @Test
  void setAndNullAndNotSetAreThreeThings() {
    Deal deal = Deal.builder().id(1L).title("x").value(null).setNull("note").build();
    assertThat(deal).hasToString("{\"id\":1,\"title\":\"x\",\"value\":null,\"note\":null}");
    assertThat(deal.has("status")).isFalse();
  }

  @Test
  void nullIsRefusedWhereItIsNoValue() {
    assertThatThrownBy(() -> Deal.builder().title(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("title: null (expected: a value; use setNull(\"title\") to send null)");
  }

  @Test
  void allMissingPropertiesAreNamed() {
    assertThatThrownBy(() -> Deal.builder().build())
        .isInstanceOfSatisfying(
            MissingPropertyException.class,
            e -> assertThat(e.type()).isEqualTo(ErrorType.BAD_REQUEST))
        .hasMessage("$: id, title: missing (expected: a value for each required property)");
    assertThatThrownBy(() -> Deal.builder().buildWithId())
        .hasMessage("$.id: missing (expected: a value, since it is required)");
  }

  @Test
  void laterChangesToAValueDoNotReachTheBuilder() {
    List<Object> list = new ArrayList<>(List.of(1));
    Deal.Builder builder = Deal.builder().id(1L).custom("list", list);
    list.add(2);
    Deal first = builder.buildWithId();
    builder.custom("list", List.of());
    assertThat(first.json()).containsEntry("list", List.of(1L));
  }

  @Test
  void viewsAreValuesToo() {
    Deal part = Deal.of(Map.of("id", 1));
    assertThat(Deal.builder().id(2L).custom("parts", List.of(part)).buildWithId())
        .hasToString("{\"id\":2,\"parts\":[{\"id\":1}]}");
  }

  @Test
  void whatJsonDoesNotHaveIsRefusedAtOnce() {
    assertThatThrownBy(() -> Deal.builder().custom("a", Map.of("b", Double.NaN)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("$.a.b: NaN (expected: a finite number)");
  }

  @Test
  void theEmptyTextClearsAValueOfAnyType() {
    assertThat(Deal.builder().id(1L).title("x").setEmpty("value").build().json())
        .containsEntry("value", "");
  }
}
