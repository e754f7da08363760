package dev.connectors.runtime.internal;

import dev.connectors.runtime.ApiResponse;
import dev.connectors.runtime.CallOptions;
import dev.connectors.runtime.Operation;
import dev.connectors.runtime.http.RequestBody;
import dev.connectors.runtime.internal.OperationTable.Body;
import dev.connectors.runtime.internal.OperationTable.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An operation that is called by its key. */
final class KeyedOperation implements Operation {

  /** The name of the body in the input (the format's section on operations). */
  private static final String BODY = "requestBody";

  /**
   * What is selected of the answer of a GraphQL API; no argument begins with two underscores
   * (GraphQL, section 2.1.9).
   */
  private static final String FIELDS = "__fields";

  private final ApiClient client;
  private final OperationTable.Entry entry;

  KeyedOperation(ApiClient client, OperationTable.Entry entry) {
    this.client = client;
    this.entry = entry;
  }

  @Override
  public String key() {
    return entry.key();
  }

  @Override
  public Operation with(CallOptions options) {
    return new KeyedOperation(client.with(options), entry);
  }

  @Override
  public ApiResponse<@Nullable Object> runWithResponse(
      Map<String, ? extends @Nullable Object> input) {
    Objects.requireNonNull(input, () -> entry.key() + ": input: null (expected: a map)");
    check(input);
    if (entry.function() != null) {
      return call(client.function(entry.name(), entry.function()), input)
          .receiveNullable(Types.JSON);
    }
    if (entry.graphQl() != null) {
      return field(entry.graphQl(), input);
    }
    ApiCall call = client.call(entry.name(), entry.method(), entry.path());
    if (entry.server() != null) {
      call.server(entry.server());
    }
    if (entry.security() != null) {
      secure(call, entry.security());
    }
    entry.parameters().forEach(parameter -> add(call, parameter, input.get(parameter.name())));
    if (entry.body() != null) {
      add(call, entry.body(), input.get(BODY));
    }
    if (entry.accept() != null) {
      call.accept(entry.accept());
    }
    return switch (entry.answer()) {
      case "json" -> call.receiveNullable(Types.JSON);
      case "text" -> any(call.receiveText());
      case "bytes" -> any(call.receiveDownload());
      case "none" -> any(call.receiveNothing());
      default -> throw new IllegalStateException(entry.key() + ": " + entry.answer());
    };
  }

  private FunctionCall call(FunctionCall call, Map<String, ? extends @Nullable Object> input) {
    if (entry.open()) {
      Map<String, @Nullable Object> whole = new LinkedHashMap<>(input);
      whole.values().removeIf(Objects::isNull);
      return call.whole("input", whole);
    }
    for (Parameter parameter : entry.parameters()) {
      Object value = input.get(parameter.name());
      if (value != null && parameter.in().equals("whole")) {
        call.whole(parameter.name(), value);
      } else {
        call.input(parameter.name(), value);
      }
    }
    return call;
  }

  private ApiResponse<@Nullable Object> field(
      OperationTable.GraphQl graphQl, Map<String, ? extends @Nullable Object> input) {
    FieldCall call = client.field(entry.name(), graphQl);
    entry.parameters().forEach(it -> call.input(it.name(), input.get(it.name())));
    if (graphQl.fields() != null) {
      Object selected = input.get(FIELDS);
      if (selected != null && !(selected instanceof String)) {
        throw expected(FIELDS, "a text such as \"id owner { login }\"", selected);
      }
      call.select(selected == null ? graphQl.fields() : (String) selected);
    }
    return call.receiveNullable(Types.JSON);
  }

  private static void secure(ApiCall call, List<List<String>> alternatives) {
    if (alternatives.isEmpty()) {
      call.secured();
    }
    alternatives.forEach(schemes -> call.secured(schemes.toArray(String[]::new)));
  }

  @SuppressWarnings("unchecked") // whoever reads an answer of any type can read one of this type
  private static ApiResponse<@Nullable Object> any(ApiResponse<?> response) {
    return (ApiResponse<@Nullable Object>) response;
  }

  /** What is missing is told with all names, and so is what the operation does not have. */
  private void check(Map<String, ? extends @Nullable Object> input) {
    if (entry.open()) {
      return;
    }
    Set<String> known = new LinkedHashSet<>();
    List<String> missing = new ArrayList<>();
    for (Parameter parameter : entry.parameters()) {
      if (parameter.constant() == null) {
        known.add(parameter.name());
        if (parameter.required() && input.get(parameter.name()) == null) {
          missing.add(parameter.name());
        }
      }
    }
    if (entry.body() != null) {
      known.add(BODY);
      if (entry.body().required() && input.get(BODY) == null) {
        missing.add(BODY);
      }
    }
    if (entry.graphQl() != null && entry.graphQl().fields() != null) {
      known.add(FIELDS);
    }
    Set<String> unknown = new TreeSet<>(input.keySet());
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          entry.key()
              + ": input: "
              + String.join(", ", unknown)
              + (known.isEmpty() ? " (expected: none" : " (expected: " + String.join(", ", known))
              + ")");
    }
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          entry.key() + ": input: " + String.join(", ", missing) + ": missing");
    }
  }

  private static void add(ApiCall call, Parameter parameter, @Nullable Object given) {
    Object value = parameter.constant() == null ? given : parameter.constant();
    String name = parameter.name();
    ParameterStyle style = parameter.style();
    if (value == null) {
      return;
    }
    switch (parameter.in()) {
      case "path" -> call.path(name, value, style == null ? ParameterStyle.SIMPLE : style);
      case "query" -> call.query(name, value, style == null ? ParameterStyle.FORM_EXPLODED : style);
      case "header" -> call.header(name, value, style == null ? ParameterStyle.SIMPLE : style);
      case "cookie" ->
          call.cookie(name, value, style == null ? ParameterStyle.FORM_EXPLODED : style);
      default -> throw new IllegalStateException(name + ": in " + parameter.in());
    }
  }

  private void add(ApiCall call, Body body, @Nullable Object value) {
    String type = body.contentType();
    if (value == null) {
      if (body.kind().equals("multipart")) {
        call.multipart(type, form -> {}, new AnyForm(), body.needed().toArray(String[]::new));
      }
      return;
    }
    switch (body.kind()) {
      case "json" -> call.json(type, value);
      case "form" -> {
        body.fields().forEach((name, style) -> call.fields(style, name));
        call.form(value, body.others());
      }
      case "multipart" ->
          call.multipart(
              type,
              form -> form.fill(members(value), body),
              new AnyForm(),
              body.needed().toArray(String[]::new));
      case "text" -> call.text(type, String.valueOf(value));
      case "bytes" -> call.body(type, bytes(value));
      default -> throw new IllegalStateException(entry.key() + ": " + body.kind());
    }
  }

  private Map<?, ?> members(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw expected(BODY, "a map of parts by name", value);
  }

  private RequestBody bytes(Object value) {
    if (value instanceof RequestBody body) {
      return body;
    }
    if (value instanceof byte[] bytes) {
      return RequestBody.of(bytes);
    }
    throw expected(BODY, "a RequestBody or a byte[]", value);
  }

  private IllegalArgumentException expected(String name, String what, Object value) {
    return new IllegalArgumentException(
        entry.key()
            + ": input: "
            + name
            + ": "
            + value.getClass().getSimpleName()
            + " (expected: "
            + what
            + ")");
  }

  /** The key; not the connection, which has secrets. */
  @Override
  public String toString() {
    return "Operation[" + entry.key() + "]";
  }

  /** A multipart body whose parts are known when it is filled. */
  private static final class AnyForm extends MultipartForm<AnyForm> {

    void fill(Map<?, ?> parts, Body body) {
      parts.forEach((name, value) -> add(String.valueOf(name), value, body));
    }

    private void add(String name, @Nullable Object value, Body body) {
      String type = body.parts().get(name);
      if (value == null) {
        return;
      }
      if (type == null) {
        part(name, value);
      } else if (body.joined().contains(name)) {
        joinedPart(name, type, value);
      } else {
        part(name, type, value);
      }
    }
  }
}
