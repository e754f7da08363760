package dev.connectors.runtime.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.json.Json;
import dev.connectors.runtime.json.Undefined;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldsTest {

  private static final Map<String, Object> DEAL =
      Json.parseObject(
          """
          {"id": 7, "owner": {"name": "Ada", "mail": null}, "tags": ["new", 0],
           "10": {"e.mail": "a@b"}}""");

  @Test
  void picksFieldsAtTheirPlaces() {
    assertThat(Fields.pick(DEAL, List.of("owner.mail", "missing", "$.10.e\\.mail", "tags[")))
        .isEqualTo(Json.parse("{\"owner\": {\"mail\": null}, \"10\": {\"e.mail\": \"a@b\"}}"));
    assertThat(Fields.pick(DEAL, List.of("missing"))).isEqualTo(Undefined.UNDEFINED);
    assertThat(Fields.pick(DEAL, List.of("tags[1]")))
        .isEqualTo(Map.of("tags", Arrays.asList(Undefined.UNDEFINED, 0L)));
  }

  @Test
  void leavesFieldsOut() {
    assertThat(Fields.exclude(DEAL, List.of("owner.name", "tags[0]", "$")))
        .isEqualTo(
            Json.parse(
                """
                {"id": 7, "owner": {"mail": null}, "tags": [0], "10": {"e.mail": "a@b"}}"""));
    assertThat(Fields.exclude(5L, List.of("a"))).isEqualTo(5L);
    assertThatThrownBy(() -> Fields.exclude(DEAL, List.of("tags[")))
        .isInstanceOf(LocatorException.class)
        .hasMessage("locator tags[: '[' without ']' at position 4");
  }

  @Test
  void findsPlacesInTheOrderOfJavaScript() {
    assertThat(Fields.leaves(DEAL, Locator.ROOT).stream().map(Locator::toString))
        .containsExactly("$.10.e\\.mail", "$.id", "$.owner.name", "$.tags[0]", "$.tags[1]");
    assertThat(Fields.find(List.of(DEAL, List.of(DEAL)), DEAL).stream().map(Locator::toString))
        .containsExactly("$[0]", "$[1][0]");
  }

  @Test
  void readsStepsOfTreesAndSaysWhatIsNoStep() {
    Locator locator = Locator.parse("a[2]");
    List<?> steps = locator.steps().stream().map(Step::tree).toList();
    assertThat(Locator.find(steps)).isEqualTo(locator);
    assertThatThrownBy(() -> Locator.find(List.of("a")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "a step of a locator is \"a\" (expected: an object with type object_property or"
                + " array_item)");
  }
}
