package dev.connectors.runtime.internal;

import dev.connectors.runtime.auth.ConnectForm;
import dev.connectors.runtime.auth.ConnectForm.Field;
import dev.connectors.runtime.auth.ConnectForm.Kind;
import dev.connectors.runtime.connection.Authentication;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Forms from the Data Schemas of what is typed (CONNECTOR-FORMAT, sections 2 and 3). */
final class ConnectFormReader {

  private ConnectFormReader() {}

  static ConnectForm form(String connectorName, Authentication option) {
    String title = option.title();
    if (title == null) {
      title = option.option().isEmpty() ? connectorName : words(option.option());
    }
    return new ConnectForm(
        option.option(),
        title,
        option.description(),
        option.helpUri(),
        kind(option.type()),
        fields(option.input()),
        option.input());
  }

  private static Kind kind(Authentication.Type type) {
    return switch (type) {
      case OAUTH1, OAUTH2 -> Kind.OAUTH;
      case CLIENT_CREDENTIALS, DOCUMENT -> Kind.INPUT;
      case PROXY, PLATFORM_TOKEN -> Kind.NONE;
    };
  }

  private static List<Field> fields(Map<String, @Nullable Object> schema) {
    List<Field> fields = new ArrayList<>();
    if (schema.get("properties") instanceof Map<?, ?> properties) {
      List<?> required = schema.get("required") instanceof List<?> list ? list : List.of();
      properties.forEach(
          (name, property) -> {
            if (property instanceof Map<?, ?> own) {
              fields.add(field(String.valueOf(name), own, required.contains(name)));
            }
          });
    }
    return fields;
  }

  private static Field field(String name, Map<?, ?> schema, boolean required) {
    String format = text(schema, "format");
    List<Object> values = new ArrayList<>();
    if (schema.get("enum") instanceof List<?> list) {
      list.stream().filter(Objects::nonNull).forEach(values::add);
    }
    return new Field(
        name,
        Objects.requireNonNullElse(text(schema, "title"), words(name)),
        text(schema, "description"),
        type(schema),
        format,
        required,
        "password".equals(format) || Boolean.TRUE.equals(schema.get("isSensitive")),
        schema.get("default"),
        values,
        values.isEmpty() || Boolean.TRUE.equals(schema.get("allowCustom")));
  }

  private static String type(Map<?, ?> schema) {
    Object type = schema.get("type");
    if (type instanceof List<?> list) {
      type = list.stream().filter(it -> !"null".equals(it)).findFirst().orElse(null);
    }
    return type instanceof String text
        ? text
        : schema.containsKey("properties") ? "object" : "string";
  }

  /** {@code apiKey} and {@code api-key} are called {@code Api key}. */
  static String words(String name) {
    String words =
        name.replaceAll("([\\p{Ll}\\d])(\\p{Lu})", "$1 $2").replaceAll("[-_.\\s]+", " ").strip();
    String lower = words.toLowerCase(Locale.ROOT);
    return lower.isEmpty()
        ? name
        : lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
  }

  private static @Nullable String text(Map<?, ?> object, String name) {
    return object.get(name) instanceof String text ? text : null;
  }
}
