package dev.connectors.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.Serialization;
import dev.connectors.runtime.error.MissingPropertyException;
import dev.connectors.runtime.error.UnexpectedValueException;
import dev.connectors.runtime.json.Json;
import dev.connectors.runtime.json.JsonView;
import java.io.InvalidClassException;
import java.io.InvalidObjectException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SerializationTest {

  private static final SerializedPlace NOWHERE = Place.nowhere().serialized();

  private static boolean touched;

  private static Deal deal(String json) {
    return Types.object(Deal::of).read(Json.parse(json), Place.answer("getDeal", 200));
  }

  @Test
  void viewsComeBackWithEverythingThatTheyHold() throws Exception {
    Deal deal =
        deal("{\"id\": 1, \"value\": 1.10, \"status\": \"odd\", \"new\": null, \"parts\": [{}]}");
    Deal copy = Serialization.copy(deal);
    assertThat(copy).isEqualTo(deal);
    assertThat(copy.json()).isEqualTo(deal.json());
    assertThat(copy.value()).isEqualTo(new BigDecimal("1.10"));
    assertThat(copy.status()).isEqualTo(Deal.Status.of("odd"));
    assertThat(copy.has("new")).isTrue();
  }

  @Test
  void messagesSayWhereAViewOnceStood() throws Exception {
    Deal part = Serialization.copy(deal("{\"parts\": [{\"id\": \"x\"}]}").parts().get(0));
    assertThatThrownBy(part::id)
        .isInstanceOf(UnexpectedValueException.class)
        .hasMessage("getDeal, status 200: $.parts[0].id: \"x\" (expected: integer)");
    assertThatThrownBy(() -> Serialization.copy(part).token())
        .isInstanceOf(MissingPropertyException.class)
        .hasMessage("getDeal, status 200: $.parts[0]['access token']: missing (expected: string)");
  }

  @Test
  void whatIsSecretIsHeldAndStaysHidden() throws Exception {
    Deal deal = deal("{\"access token\": {\"id\": 7}}");
    assertThat(Serialization.copy(deal).json()).isEqualTo(deal.json());
    assertThat(Serialization.copy(deal)).hasToString("{\"access token\":\"***\"}");

    Deal secret = deal.read("access token", Deal.TYPE);
    assertThat(Serialization.copy(secret).id()).isEqualTo(7);
    assertThat(Serialization.copy(secret)).hasToString("\"***\"");
    Deal inside = Deal.of(Map.of("title", "s"));
    ObjectView.at(inside, Place.answer("a", 200).within(Set.of("title")));
    assertThatThrownBy(() -> Serialization.copy(inside).read("title", Types.INT64))
        .hasMessage("a, status 200: $.title: *** (expected: integer)");
  }

  @Test
  void listsAndMapsOfViewsComeBackWithTheirElements() throws Exception {
    Deal deal = deal("{\"parts\": [{\"id\": 1}, null], \"counts\": {\"a\": 1}, \"id\": 5}");
    List<Deal> parts = Serialization.copy(deal.parts());
    assertThat(parts).isEqualTo(deal.parts()).hasSize(2);
    assertThat(parts.get(0).id()).isEqualTo(1);
    assertThatThrownBy(() -> parts.remove(0)).isInstanceOf(UnsupportedOperationException.class);
    Map<String, Long> counts = Serialization.copy(deal.counts());
    assertThat(counts).isEqualTo(Map.of("a", 1L));
    assertThatThrownBy(counts::clear).isInstanceOf(UnsupportedOperationException.class);
    assertThat(Serialization.copy(Deal.of(Map.of("n", 3, "id", 1)).others()))
        .isEqualTo(Map.of("n", 3L));
  }

  @Test
  void anElementThatCannotBeReadFailsWhenTheListIsWritten() {
    Deal deal = deal("{\"numbers\": [1, \"x\"]}");
    assertThatThrownBy(() -> Serialization.write(deal.numbers()))
        .isInstanceOf(UnexpectedValueException.class)
        .hasMessage("getDeal, status 200: $.numbers[1]: \"x\" (expected: integer)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"x\"",
        "[1,2]",
        "[\"a\"]",
        "{\"object\": \"card\", \"number\": 1}",
        "{\"odd\": [1.10, {}]}",
        "true"
      })
  void unionsComeBackAsTheCaseThatTheyAre(String json) throws Exception {
    var payment = UnionType.read(UnionTypeTest.Payment.TYPE, Json.parse(json));
    assertThat(Serialization.copy(payment))
        .isEqualTo(payment)
        .isExactlyInstanceOf(payment.getClass());
  }

  /** Something on the class path that an attacker would like to be called. */
  static final class Victim {
    static Victim of(Map<String, ?> json) {
      touched = true;
      return new Victim();
    }
  }

  /** A view whose {@code of} is not what makes it. */
  static final class OddView extends ObjectView {
    private OddView(Map<String, ?> json) {
      super(json);
    }

    static JsonView of(Map<String, ?> json) {
      touched = true;
      return new OddView(json);
    }
  }

  /** A view without {@code of}. */
  static final class BareView extends ObjectView {
    private BareView() {
      super(Map.of());
    }
  }

  @Test
  void aStreamCallsNothingButWhatMakesAView() {
    touched = false;
    refused(new Victim[0], "{}", Victim.class.getName() + " (expected: a subclass of JsonView)");
    refused(
        new Deal[0][0], "{}", "[L" + Deal.class.getName() + "; (expected: a subclass of JsonView)");
    refused(new OddView[0], "{}", OddView.class.getName() + ".of does not make a value");
    refused(new BareView[0], "{}", BareView.class.getName() + " cannot be made");
    refused(new JsonView[0], "{}", JsonView.class.getName() + " cannot be made");
    refused(new Deal[0], "{", "no JSON object");
    refused(new Deal[0], "[]", "no JSON object");
    assertThat(touched).isFalse();
  }

  private static void refused(Object[] type, String json, String message) {
    assertThatThrownBy(() -> Serialization.copy((Object) new SerializedView(type, json, NOWHERE)))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(classes = {Deal.class, Deal.Status.class, LazyList.class, LazyMap.class})
  void nothingIsMadeWithoutItsState(Class<?> type) throws Exception {
    byte[] bytes = Serialization.bare(type);
    assertThatThrownBy(() -> Serialization.read(bytes))
        .isInstanceOfAny(InvalidObjectException.class, InvalidClassException.class);
  }

  @ParameterizedTest
  @ValueSource(classes = {SerializedView.class, SerializedPlace.class})
  void aFormWithoutItsPartsIsRefused(Class<?> type) throws Exception {
    byte[] bytes = Serialization.bare(type);
    assertThatThrownBy(() -> Serialization.read(bytes)).isInstanceOf(InvalidObjectException.class);
  }
}
