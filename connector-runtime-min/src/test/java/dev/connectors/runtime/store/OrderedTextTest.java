package dev.connectors.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OrderedTextTest {

  @Test
  void everyCharacterComesBackAndKeepsItsOrder() {
    String last = "";
    for (int unit = ' '; unit <= Character.MAX_VALUE; unit++) {
      if (!Character.isISOControl(unit)) {
        String text = String.valueOf((char) unit);
        String encoded = OrderedText.encode(text);
        assertThat(OrderedText.decode(encoded)).isEqualTo(text);
        assertThat(encoded).isGreaterThan(last).hasSize(unit < 128 ? 2 : 4);
        last = encoded;
      }
    }
  }

  @Test
  void collationsOfAllLanguagesHaveTheOrderOfTheTexts() {
    Random random = new Random(7);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(6); length >= 0; length--) {
        text.append(
            (char)
                (random.nextBoolean() ? ' ' + random.nextInt(95) : 0xa0 + random.nextInt(0xd000)));
      }
      texts.add(text.toString());
    }
    List<String> expected = texts.stream().sorted().map(OrderedText::encode).toList();
    for (Locale locale : Collator.getAvailableLocales()) {
      Collator collator = Collator.getInstance(locale);
      collator.setStrength(Collator.PRIMARY);
      assertThat(texts.stream().map(OrderedText::encode).sorted(collator).toList())
          .as("%s", locale)
          .isEqualTo(expected);
    }
  }

  @Test
  void whatIsNoEncodingIsRefused() {
    assertThatThrownBy(() -> OrderedText.decode("2"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("2: position 1 (expected: one of 0123456789bkmpstvx)");
    assertThatThrownBy(() -> OrderedText.decode("2a")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> OrderedText.decode("x00"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
