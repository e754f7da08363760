package dev.connectors.runtime.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.json.Json;
import org.junit.jupiter.api.Test;

class FilterConditionsTest {

  private static boolean matches(String filter) {
    Object deal =
        Json.parse(
            "{\"title\": \"Big deal\", \"lines\": [{\"price\": 5}, {\"price\": \"12 EUR\"}]}");
    return FilterConditions.match(deal, Json.parse(filter));
  }

  @Test
  void allConditionsMustHoldForOneOfTheFieldsValues() {
    String large = "{\"field\": \"lines.price\", \"operator\": \"more_than\", \"value\": 10}";
    String titled = "{\"field\": \"title\", \"operator\": \"contains\", \"value\": \"deal\"}";
    String other = "{\"field\": \"lines.price\", \"operator\": \"is_not\", \"value\": 5}";
    assertThat(matches("[" + large + "," + titled + "," + other + "]")).isTrue();
    assertThat(matches("[" + large + "," + titled.replace("deal", "Deal") + "]")).isFalse();
    assertThat(matches("[{\"operator\": \"resembles\"}]")).isTrue();
  }

  @Test
  void saysWhichConditionHasNoField() {
    assertThatThrownBy(() -> matches("[{\"operator\": \"is\", \"value\": 1}]"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "the filter condition {\"operator\":\"is\",\"value\":1} has no field (expected: a"
                + " locator)");
  }
}
