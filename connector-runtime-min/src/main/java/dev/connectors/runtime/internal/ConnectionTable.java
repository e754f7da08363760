package dev.connectors.runtime.internal;

import dev.connectors.runtime.auth.ConnectForm;
import dev.connectors.runtime.auth.ConnectForms;
import dev.connectors.runtime.connection.Authentication;
import dev.connectors.runtime.connection.Authentication.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How people connect, from the resource that the generator writes beside its code. It is read when
 * it is first needed. Thread-safe.
 */
final class ConnectionTable {

  private final Supplier<Map<?, ?>> source;
  private @Nullable Map<?, ?> read;

  private ConnectionTable(Supplier<Map<?, ?>> source) {
    this.source = source;
  }

  /** That of a resource. */
  static ConnectionTable of(Class<?> owner, String resource) {
    return new ConnectionTable(() -> GeneratedResource.read(owner, resource));
  }

  /** That of a connector without authentication of its own. */
  static ConnectionTable none(String key) {
    return new ConnectionTable(
        () -> Map.of("name", key, "options", List.of(Map.of("key", "", "type", "document"))));
  }

  private synchronized Map<?, ?> tree() {
    Map<?, ?> known = read;
    if (known == null) {
      known = source.get();
      read = known;
    }
    return known;
  }

  /** The ways of authentication. */
  List<Authentication> options() {
    List<Authentication> options = new ArrayList<>();
    for (Object each : list(tree().get("options"))) {
      Map<?, ?> option = (Map<?, ?>) each;
      Map<String, String> functions = new LinkedHashMap<>();
      object(option.get("functions"))
          .forEach((name, function) -> functions.put(name, String.valueOf(function)));
      options.add(
          new Authentication(
              String.valueOf(option.get("key")),
              Objects.requireNonNull(Type.of(String.valueOf(option.get("type")))),
              text(option, "title"),
              text(option, "description"),
              text(option, "helpUri"),
              object(option.get("inputSchema")),
              object(option.get("parametersSchema")),
              Map.copyOf(functions),
              text(option, "proxyKey"),
              Boolean.TRUE.equals(option.get("disabled"))));
    }
    return List.copyOf(options);
  }

  /** The forms of some ways of authentication. */
  ConnectForms forms(String key, List<Authentication> options) {
    String name = String.valueOf(tree().get("name"));
    List<ConnectForm> forms =
        options.stream().map(option -> ConnectFormReader.form(name, option)).toList();
    return new ConnectForms(key, name, text(tree(), "logo"), forms);
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  @SuppressWarnings("unchecked") // a JSON object has names as keys
  private static Map<String, @Nullable Object> object(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
  }

  private static @Nullable String text(Map<?, ?> object, String name) {
    return object.get(name) instanceof String text ? text : null;
  }
}
