package dev.connectors.runtime.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.json.Json;
import dev.connectors.runtime.json.Undefined;
import dev.connectors.runtime.value.Locator;
import dev.connectors.runtime.value.LocatorException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DataSchemasTest {

  private static final Object DEAL =
      Json.parse(
          """
          {"type": "object", "required": ["title", "owner"], "properties": {
             "id": {"type": "integer", "readOnly": true},
             "title": {"type": "string", "default": "none"},
             "owner": {"type": "object", "required": ["mail"], "properties": {
                "mail": {"type": "string"}, "since": {"type": "string", "readOnly": true}}},
             "tags": {"type": "array", "items": {"type": "string"}}}}""");

  private static @Nullable Object json(String text) {
    return Json.parse(text);
  }

  @Test
  void mergesFieldsOfObjectsAndOffersWhatDiffers() {
    Object other =
        json(
            """
            {"type": "object", "required": ["id"], "properties": {
               "id": {"type": "string"}, "tags": {"type": "array", "items": {"type": "null"}}}}""");
    assertThat(DataSchemas.merge(List.of(DEAL, other)))
        .isEqualTo(
            json(
                """
                {"type": "object", "required": ["title", "owner", "id"], "properties": {
                   "id": {"anyOf": [{"type": "string"}, {"type": "integer", "readOnly": true}]},
                   "title": {"type": "string", "default": "none"},
                   "owner": {"type": "object", "required": ["mail"], "properties": {
                      "mail": {"type": "string"},
                      "since": {"type": "string", "readOnly": true}}},
                   "tags": {"type": "array", "items": {"type": ["null", "string"]}}}}"""));
    assertThat(DataSchemas.merge(List.of())).isEqualTo(Undefined.UNDEFINED);
  }

  @Test
  void marksWhatAPatchAdds() {
    Object patch =
        json("{\"type\": \"object\", \"properties\": {\"stage\": {\"type\": \"null\"}}}");
    Object patched = DataSchemas.patch(DEAL, patch, true, false);
    assertThat(SchemaFields.find(patched, Locator.parse("stage")))
        .isEqualTo(json("{\"type\": \"null\", \"readOnly\": true}"));
    assertThat(SchemaFields.find(patched, Locator.parse("title")))
        .isEqualTo(json("{\"type\": \"string\", \"default\": \"none\"}"));
  }

  @Test
  void describesDataThatIsThere() {
    assertThat(SchemaOfData.of(json("{\"a\": [1, 2.5, null], \"b\": {}}")))
        .isEqualTo(
            json(
                """
                {"type": "object", "properties": {
                   "a": {"type": "array", "items": {"type": "number"}},
                   "b": {"type": "object"}}}"""));
  }

  @Test
  void choosesFieldsForACollection() {
    Object spec =
        Map.of(
            "fieldsSchema", DEAL,
            "create", Map.of("fields", List.of("$.title", "owner"), "excludedFields", List.of()),
            "update", Map.of("excludedFields", List.of("tags[0]", "owner.mail", "title")));
    assertThat(CollectionSchemas.createFields(spec))
        .isEqualTo(
            json(
                """
                {"type": "object", "required": ["title", "owner"], "properties": {
                   "title": {"type": "string", "default": "none"},
                   "owner": {"type": "object", "required": ["mail"], "properties": {
                      "mail": {"type": "string"}}}}}"""));
    assertThat(CollectionSchemas.updateFields(spec))
        .isEqualTo(
            json(
                """
                {"type": "object", "required": ["title", "owner"], "properties": {
                   "owner": {"type": "object", "required": ["mail"], "properties": {}},
                   "tags": {"type": "array"}}}"""));
    assertThatThrownBy(() -> SchemaFields.exclude(DEAL, List.of("owner[")))
        .isInstanceOf(LocatorException.class)
        .hasMessage("locator owner[: '[' without ']' at position 5");
  }

  @Test
  void findsRequiredFieldsThatAreMissing() {
    assertThat(RequiredFields.missing(DEAL, json("{\"title\": null}")))
        .containsExactly("owner", "owner.mail");
    Object optional = SchemaFields.only(Locator.parse("deal"), DEAL);
    assertThat(RequiredFields.missing(optional, json("{}"))).isEmpty();
    assertThat(RequiredFields.missing(optional, json("{\"deal\": {\"owner\": {}}}")))
        .containsExactly("deal.title", "deal.owner.mail");
    assertThatThrownBy(() -> RequiredFields.add(DEAL, List.of("$")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("$ cannot be required (expected: a field)");
  }

  @Test
  void convertsValues() {
    SchemaConversion conversion = new SchemaConversion(true, true, true, true, value -> false);
    assertThat(
            conversion.convert(
                json("{\"id\": 7, \"owner\": {\"mail\": 5, \"x\": 1}, \"tags\": [true, null]}"),
                DEAL))
        .isEqualTo(
            json(
                """
                {"title": "none", "owner": {"mail": "5"}, "tags": ["true", null]}"""));
    assertThat(conversion.convert(json("{\"x\": 1}"), json("{\"type\": \"object\"}")))
        .isEqualTo(Undefined.UNDEFINED);
    assertThat(
            List.of("12", "0x1F", "1.5", "x").stream()
                .map(text -> conversion.convert(text, json("{\"type\": \"integer\"}"))))
        .containsExactly(12L, 31L, "1.5", "x");
  }
}
