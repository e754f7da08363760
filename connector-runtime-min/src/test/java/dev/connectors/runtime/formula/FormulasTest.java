package dev.connectors.runtime.formula;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.runtime.json.Json;
import dev.connectors.runtime.json.JsonShape;
import dev.connectors.runtime.json.Undefined;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulasTest {

  private static final Object UNDEFINED = Undefined.UNDEFINED;

  @Test
  void joinsTheTextsOfWhatIsThere() {
    Object tags = Json.parse("[\"a\", [1.50, null], \"\", [], false]");

    assertThat(Formulas.concatList(", ", tags)).isEqualTo("a, 1.5,, false");
    assertThat(Formulas.concat("-", "x", UNDEFINED, null, "y")).isEqualTo("x-y");
    assertThat(Formulas.concat("-", null, UNDEFINED)).isEqualTo("");
  }

  @Test
  void joinsNothingToUndefined() {
    assertThat(Formulas.concat("-")).isEqualTo(UNDEFINED);
    assertThat(Formulas.concat("-", UNDEFINED)).isEqualTo(UNDEFINED);
    assertThat(Formulas.concatList("-", List.of())).isEqualTo(UNDEFINED);
    assertThat(Formulas.concatList("-", "text")).isEqualTo(UNDEFINED);
  }

  @Test
  void takesTheFirstThatIsThere() {
    assertThat(Formulas.firstNotEmpty(null, UNDEFINED, "", "x")).isEqualTo("");
    assertThat(Formulas.firstNotEmpty(null, UNDEFINED)).isEqualTo(UNDEFINED);
    assertThat(Formulas.firstNotEmptyOf(Json.parse("[null, 0]"))).isEqualTo(0L);
    assertThat(Formulas.firstNotEmptyOf("x")).isEqualTo(UNDEFINED);
  }

  @Test
  void mergesMembersAndElements() {
    Map<String, Object> first = Json.parseObject("{\"a\": {\"x\": 1}, \"b\": 1, \"c\": 1}");
    Map<String, Object> second = Json.parseObject("{\"b\": null, \"a\": {\"y\": 2}}");

    assertThat(Json.write(Formulas.mergeObjects(first, UNDEFINED, second, List.of("z"), "text")))
        .isEqualTo("{\"a\":{\"y\":2},\"b\":null,\"c\":1,\"0\":\"z\"}");
    assertThat(Formulas.mergeObjects(Map.of(), "text", null)).isEqualTo(UNDEFINED);
    assertThat(Formulas.mergeObjectsOf(first)).isEqualTo(UNDEFINED);
  }

  @Test
  void mergedObjectsKnowTheirDirectives() {
    Map<String, Object> copy = JsonShape.of("$copy").object("a");

    assertThat(Json.hasDirective(Formulas.mergeObjects(copy))).isTrue();
    assertThat(Json.hasDirective(Formulas.mergeObjects(copy, Map.of("b", 1L)))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"a@b.example,b.example", "a@,''", "a@b@c,undefined", "a.example,undefined"})
  void domainFollowsTheOnlyAt(String email, String domain) {
    assertThat(Formulas.domainFromEmail(email)).hasToString(domain);
  }

  @Test
  void mapsByContentOrLooseEquality() {
    assertThat(Formulas.isHit(Json.parse("{\"a\": 1, \"b\": 2}"), Map.of("b", 2L, "a", 1.0)))
        .isTrue();
    assertThat(Formulas.isHit(5L, "5")).isTrue();
    assertThat(Formulas.isHit(null, UNDEFINED)).isTrue();
    assertThat(Formulas.isHit(Map.of("a", "1"), Map.of("a", 1L))).isFalse();
  }
}
