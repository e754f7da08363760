package dev.connectors.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.runtime.json.Json;
import dev.connectors.runtime.json.JsonUnion;
import dev.connectors.runtime.json.UnknownCase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnionTypeTest {

  /** As generated code has it. */
  sealed interface Payment extends JsonUnion {
    ValueType<Payment> TYPE =
        UnionType.<Payment>of(Unknown::new)
            .when(Types.STRING, OfString::new)
            .when(Types.list(Types.INT64), OfNumbers::new)
            .when(Types.list(Types.STRING), OfTexts::new)
            .when(
                Types.object(Card::of),
                OfCard::new,
                ObjectMatch.of("number").constant("object", "card"))
            .when(
                Types.object(Account::of),
                OfAccount::new,
                ObjectMatch.of("number", "bank").constant("object", "account"))
            .build();

    record OfString(String value) implements Payment {}

    record OfNumbers(List<Long> value) implements Payment {}

    record OfTexts(List<String> value) implements Payment {}

    record OfCard(Card value) implements Payment {}

    record OfAccount(Account value) implements Payment {}

    record Unknown(Object value) implements Payment, UnknownCase {}
  }

  static final class Card extends ObjectView {
    private Card(Map<String, ?> json) {
      super(json);
    }

    static Card of(Map<String, ?> json) {
      return new Card(json);
    }
  }

  static final class Account extends ObjectView {
    private Account(Map<String, ?> json) {
      super(json);
    }

    static Account of(Map<String, ?> json) {
      return new Account(json);
    }
  }

  private static Payment read(String json) {
    return UnionType.read(Payment.TYPE, Json.parse(json));
  }

  @Test
  void theKindOfAValueDecides() {
    assertThat(read("\"tok_1\"")).isEqualTo(new Payment.OfString("tok_1"));
    assertThat(read("[]")).isInstanceOf(Payment.OfNumbers.class);
    assertThat(read("[1, 2]").value()).isEqualTo(List.of(1L, 2L));
    assertThat(read("[\"a\"]")).isInstanceOf(Payment.OfTexts.class);
  }

  @Test
  void anObjectIsTheTypeOfWhichTheMostIsThere() {
    assertThat(read("{\"number\":\"1\"}")).isInstanceOf(Payment.OfCard.class);
    assertThat(read("{\"number\":\"1\",\"bank\":\"b\"}")).isInstanceOf(Payment.OfAccount.class);
  }

  @Test
  void aConstantOfAnotherTypeSpeaksAgainstIt() {
    assertThat(read("{\"number\":\"1\",\"bank\":\"b\",\"object\":\"card\"}"))
        .isInstanceOf(Payment.OfCard.class);
  }

  @Test
  void whatIsOfNoTypeIsKept() {
    Payment payment = read("{\"object\":\"cheque\",\"number\":7}");
    assertThat(payment).isInstanceOf(Payment.Unknown.class);
    assertThat(payment.isKnown()).isFalse();
    assertThat(payment.json()).isEqualTo(Map.of("object", "cheque", "number", 7L));
    assertThat(read("true")).isEqualTo(new Payment.Unknown(true));
    assertThat(read("\"x\"").isKnown()).isTrue();
  }

  @Test
  void theDiscriminatorDecidesWhereThereIsOne() {
    ValueType<Payment> type =
        UnionType.<Payment>of(Payment.Unknown::new)
            .discriminator("kind")
            .when(
                Types.object(Card::of), Payment.OfCard::new, ObjectMatch.of("number").tags("card"))
            .when(
                Types.object(Account::of),
                Payment.OfAccount::new,
                ObjectMatch.of().tags("giro", "iban"))
            .build();
    assertThat(UnionType.read(type, Map.of("kind", "card"))).isInstanceOf(Payment.OfCard.class);
    assertThat(UnionType.read(type, Map.of("kind", "iban", "number", "1")))
        .isInstanceOf(Payment.OfAccount.class);
    assertThat(UnionType.read(type, Map.of("kind", "cash"))).isInstanceOf(Payment.Unknown.class);
    assertThat(UnionType.read(type, Map.of("number", "1"))).isInstanceOf(Payment.OfCard.class);
  }

  @Test
  void aUnionIsSentAsItsValue() {
    Payment card = new Payment.OfCard(Card.of(Map.of("number", "1")));
    assertThat(Json.write(Map.of("payment", card))).isEqualTo("{\"payment\":{\"number\":\"1\"}}");
  }
}
