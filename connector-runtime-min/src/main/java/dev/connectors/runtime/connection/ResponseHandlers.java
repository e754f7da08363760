package dev.connectors.runtime.connection;

import dev.connectors.runtime.formula.ParsedMapping;
import dev.connectors.runtime.json.Json;
import dev.connectors.runtime.json.Undefined;
import dev.connectors.runtime.value.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The response handlers of an API client: {@code [{match, isSuccess, data, error}]}, of which the
 * first whose {@code match} holds decides (CONNECTOR-FORMAT, section 5).
 */
public final class ResponseHandlers {

  private ResponseHandlers() {}

  /**
   * Says what an answer means.
   *
   * @param handlers the handlers, evaluated for the answer
   * @param response the answer as formulas see it
   */
  static Verdict judge(List<?> handlers, Map<String, @Nullable Object> response) {
    for (Object each : handlers) {
      if (each instanceof Map<?, ?> handler && matches(handler.get("match"), response)) {
        return verdict(handler);
      }
    }
    return Verdict.BY_STATUS;
  }

  /** Formulas in what JavaScript gave are evaluated here; those of a mapping were before. */
  static List<?> evaluated(@Nullable Object handlers, Map<String, @Nullable Object> variables) {
    Object tree =
        Json.hasDirective(handlers) ? ParsedMapping.of(handlers).build(variables) : handlers;
    return tree instanceof List<?> list ? list : List.of();
  }

  /** True and the like; an object says what the answer must have. */
  private static boolean matches(@Nullable Object match, Map<String, @Nullable Object> response) {
    return match instanceof Map<?, ?> pattern ? hasAll(response, pattern) : Values.isTruthy(match);
  }

  private static boolean hasAll(@Nullable Object value, Map<?, ?> pattern) {
    if (!(value instanceof Map<?, ?> map)) {
      return false;
    }
    return pattern.entrySet().stream()
        .allMatch(
            member -> {
              Object found = map.get(member.getKey());
              return member.getValue() instanceof Map<?, ?> inner
                  ? hasAll(found, inner)
                  : Values.looselyEqual(found, member.getValue());
            });
  }

  private static Verdict verdict(Map<?, ?> handler) {
    Object data = handler.get("data");
    boolean own = data != null && data != Undefined.UNDEFINED;
    if (Boolean.TRUE.equals(handler.get("isSuccess"))) {
      return new Verdict.Success(own, own ? Json.copyOf(data) : null);
    }
    Map<?, ?> error = handler.get("error") instanceof Map<?, ?> map ? map : Map.of();
    Object more = error.get("data");
    return new Verdict.Failure(
        error.get("key") instanceof String key ? key : null,
        error.get("message") instanceof String message ? message : null,
        more == Undefined.UNDEFINED ? null : Json.copyOf(more));
  }

  /**
   * An answer as formulas see it.
   *
   * @param status its status
   * @param headers its headers, names in lower case
   * @param data its body as a tree or text, or null
   */
  public static Map<String, @Nullable Object> variables(
      int status, Map<String, String> headers, @Nullable Object data) {
    Map<String, @Nullable Object> response = new LinkedHashMap<>();
    response.put("data", data);
    response.put("headers", headers);
    response.put("statusCode", status);
    response.put("status", status);
    return response;
  }
}
