package dev.connectors.runtime.error;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The message of an {@link ApiException}: of the body only what is known to be meant for people.
 */
final class ApiMessage {

  private static final int LONGEST_DETAIL = 200;
  private static final List<String> TEXTS = List.of("message", "error", "detail", "title");
  private static final Map<Integer, String> REASONS =
      Map.ofEntries(
          Map.entry(300, "Multiple Choices"),
          Map.entry(301, "Moved Permanently"),
          Map.entry(302, "Found"),
          Map.entry(303, "See Other"),
          Map.entry(304, "Not Modified"),
          Map.entry(307, "Temporary Redirect"),
          Map.entry(308, "Permanent Redirect"),
          Map.entry(400, "Bad Request"),
          Map.entry(401, "Unauthorized"),
          Map.entry(402, "Payment Required"),
          Map.entry(403, "Forbidden"),
          Map.entry(404, "Not Found"),
          Map.entry(405, "Method Not Allowed"),
          Map.entry(406, "Not Acceptable"),
          Map.entry(408, "Request Timeout"),
          Map.entry(409, "Conflict"),
          Map.entry(410, "Gone"),
          Map.entry(412, "Precondition Failed"),
          Map.entry(413, "Content Too Large"),
          Map.entry(415, "Unsupported Media Type"),
          Map.entry(422, "Unprocessable Content"),
          Map.entry(423, "Locked"),
          Map.entry(429, "Too Many Requests"),
          Map.entry(500, "Internal Server Error"),
          Map.entry(501, "Not Implemented"),
          Map.entry(502, "Bad Gateway"),
          Map.entry(503, "Service Unavailable"),
          Map.entry(504, "Gateway Timeout"));

  private ApiMessage() {}

  static String of(
      RequestInfo request,
      int status,
      @Nullable String detail,
      @Nullable String hint,
      UnaryOperator<String> redact) {
    StringBuilder message = new StringBuilder(request.toString()).append(": ").append(status);
    String reason = REASONS.get(status);
    if (reason != null) {
      message.append(' ').append(reason);
    }
    if (detail != null) {
      message.append(": ").append(cut(oneLine(redact.apply(detail))));
    }
    return hint == null
        ? message.toString()
        : message.append(" (").append(hint).append(')').toString();
  }

  /** The first of the usual places of an error's text, or null. */
  static @Nullable String detail(@Nullable Object body) {
    if (!(body instanceof Map<?, ?> object)) {
      return null;
    }
    for (String name : TEXTS) {
      Object value = object.get(name);
      Object text = value instanceof Map<?, ?> inner ? inner.get("message") : value;
      if (text instanceof String found && !found.isBlank()) {
        return found;
      }
    }
    List<GraphQlError> errors = GraphQlError.in(body);
    return errors.isEmpty() || errors.get(0).message().isBlank() ? null : errors.get(0).message();
  }

  /** What errors of GraphQL tell beside the message of the first; null when that is nothing. */
  static @Nullable String place(List<GraphQlError> errors) {
    GraphQlError first = errors.get(0);
    StringBuilder text = new StringBuilder(first.code() == null ? "" : first.code());
    if (!first.path().isEmpty()) {
      text.append(text.length() == 0 ? "at " : " at ");
      for (Object step : first.path()) {
        boolean index = step instanceof Integer;
        text.append(index ? "[" : text.toString().endsWith("at ") ? "" : ".").append(step);
        text.append(index ? "]" : "");
      }
    }
    if (errors.size() > 1) {
      text.append(text.length() == 0 ? "" : "; ").append(errors.size() - 1).append(" more");
    }
    return text.length() == 0 ? null : cut(oneLine(text.toString()));
  }

  /** Line breaks would let an API write lines of its own into a log. */
  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL) + "...";
  }

  /** What a value is, where the value itself must not be shown. */
  static String kind(@Nullable Object value) {
    if (value == null) {
      return "nothing";
    }
    if (value instanceof Collection<?>) {
      return "an array";
    }
    return value instanceof String
        ? "a text"
        : "a " + value.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }
}
