package dev.connectors.runtime.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.json.Json;
import dev.connectors.runtime.json.Undefined;
import dev.connectors.runtime.schema.ImpliedSchema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SchemaInferenceTest {

  private static final Object VARIABLES =
      Json.parse(
          """
          {"type": "object", "properties": {
             "owner": {"type": "object", "properties": {"name": {"type": "string"}}},
             "rows": {"type": "array", "items": {"type": "object", "properties": {
                "price": {"type": "integer", "title": "Price"}}}}}}""");

  private static @Nullable Object inferred(String mapping) {
    return SchemaInference.of(Json.parse(mapping), VARIABLES);
  }

  @Test
  void followsFormulas() {
    assertThat(
            inferred(
                """
                {"lines": {"$iterate": {"source": {"$var": "rows"}, "item": {
                    "price": {"$var": "item.price"}, "by": {"$var": "parent.owner.name"}}}},
                 "at": {"$extractDate": {"$var": "when"}},
                 "kind": {"$case": {"cases": [{"value": 1}, {"value": []}], "default": "none"}},
                 "unknown": {"$var": "missing"}, "invalid": {"$var": "a["},
                 "asIs": {"$plain": {"$var": "owner"}}}"""))
        .isEqualTo(
            Json.parse(
                """
                {"type": "object", "properties": {
                   "lines": {"type": "array", "items": {"type": "object", "properties": {
                      "price": {"type": "integer", "title": "Price"}, "by": {"type": "string"}}}},
                   "at": {"type": "string", "format": "date"},
                   "kind": {"anyOf": [{"type": ["number", "string"]}, {"type": "array"}]},
                   "unknown": null,
                   "asIs": {"type": "object", "properties": {"$var": {"type": "string"}}}}}"""));
    assertThat(inferred("{\"$formula\": 1}")).isEqualTo(Undefined.UNDEFINED);
    assertThatThrownBy(() -> inferred("{\"$case\": [null]}"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("a case of $case is null (expected: an object with filter and value)");
  }

  @Test
  void keepsWhatSomebodyWroteAndLetsTheRestFollow() {
    Object schema =
        Json.parse(
            """
            {"type": "object", "properties": {
               "price": {"type": "string"}, "old": {"type": "string", "isImplied": true}}}""");
    assertThat(
            ImpliedSchema.updated(
                schema, inferred("{\"price\": 5, \"owner\": {\"$var\": \"owner\"}}")))
        .isEqualTo(
            Json.parse(
                """
                {"type": "object", "properties": {
                   "price": {"type": "string"},
                   "owner": {"type": "object", "isImplied": true, "properties": {
                      "name": {"type": "string", "isImplied": true}}}}}"""));
  }
}
