package dev.connectors.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.Serialization;
import java.io.InvalidObjectException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeSerializationTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"b\": [1, 1.10, 1e400, 123456789012345678901234567890, null, true], \"a\": {\"x\": \"\\ud800\"}}",
        "[{\"a\": 1}, {\"a\": 2}]"
      })
  void treesComeBackAsTheyWere(String json) throws Exception {
    Object tree = Json.parse(json);
    Object copy = Serialization.copy(tree);
    assertThat(copy).isEqualTo(tree).isExactlyInstanceOf(tree.getClass());
    assertThat(Json.write(copy)).isEqualTo(Json.write(tree));
  }

  @Test
  void theDeepestTreeTakesNoMoreStackThanReadingIt() throws Exception {
    Object tree = Json.parse("[".repeat(1_000) + "]".repeat(1_000));
    assertThat(Serialization.copy(tree)).isEqualTo(tree);
  }

  @ParameterizedTest
  @ValueSource(classes = {JsonObject.class, JsonArray.class, SerializedTree.class})
  void nothingIsMadeWithoutItsState(Class<?> type) throws Exception {
    byte[] bytes = Serialization.bare(type);
    assertThatThrownBy(() -> Serialization.read(bytes)).isInstanceOf(InvalidObjectException.class);
  }

  @Test
  void whatIsNoJsonIsRefused() {
    assertThatThrownBy(() -> Serialization.copy((Object) new SerializedTree("{")))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessage("no JSON");
  }

  static final class Color extends OpenEnum {
    private Color(String value) {
      super(value);
    }

    static Color of(String value) {
      if (value.isEmpty()) {
        throw new IllegalArgumentException("no color");
      }
      return new Color(value);
    }
  }

  @Test
  void enumsComeBackKnownOrNot() throws Exception {
    assertThat(Serialization.copy(Color.of("mauve"))).isEqualTo(Color.of("mauve"));
  }

  @Test
  void aStreamCallsNothingButWhatMakesAnEnum() {
    refused(new String[0], "x", "java.lang.String (expected: a subclass of OpenEnum)");
    refused(new Integer[0], "1", "java.lang.Integer (expected: a subclass of OpenEnum)");
    refused(new Color[0], "", Color.class.getName() + ".of failed");
  }

  private static void refused(Object[] type, String value, String message) {
    assertThatThrownBy(() -> Serialization.copy((Object) new SerializedEnum(type, value)))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessage(message);
  }
}
