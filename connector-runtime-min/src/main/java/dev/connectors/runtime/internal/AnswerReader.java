package dev.connectors.runtime.internal;

import dev.connectors.runtime.ApiResponse;
import dev.connectors.runtime.error.JsonException;
import dev.connectors.runtime.error.UnexpectedValueException;
import dev.connectors.runtime.http.Download;
import dev.connectors.runtime.http.HttpHeaders;
import dev.connectors.runtime.http.TransportResponse;
import dev.connectors.runtime.json.Json;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Bodies of answers as values. */
final class AnswerReader {

  private static final String ANY = "any value";

  private AnswerReader() {}

  static <T> ApiResponse<T> json(String operation, TransportResponse response, ValueType<T> type) {
    return answer(operation, response, () -> read(operation, response, type));
  }

  static <T> ApiResponse<@Nullable T> nullableJson(
      String operation, TransportResponse response, ValueType<T> type) {
    return answer(
        operation,
        response,
        () -> isNull(operation, response, type) ? null : read(operation, response, type));
  }

  @SuppressWarnings("NullAway") // Void has no other value
  static ApiResponse<Void> nothing(String operation, TransportResponse response) {
    return answer(operation, response, () -> (Void) null);
  }

  static ApiResponse<String> text(String operation, TransportResponse response) {
    return answer(operation, response, () -> text(response));
  }

  private static <T extends @Nullable Object> ApiResponse<T> answer(
      String operation, TransportResponse response, Supplier<T> body) {
    return ApiResponse.of(
        response.status(), response.headers(), body, () -> tree(operation, response, ANY));
  }

  static ApiResponse<Download> download(
      String operation, TransportResponse response, Download download) {
    int status = response.status();
    Map<String, List<String>> headers = response.headers();
    return ApiResponse.of(
        status,
        headers,
        () -> download,
        () -> tree(operation, new TransportResponse(status, headers, download.bytes()), ANY));
  }

  private static boolean isNull(String operation, TransportResponse response, ValueType<?> type) {
    return response.body().length == 0 || tree(operation, response, type.expected()) == null;
  }

  private static <T> T read(String operation, TransportResponse response, ValueType<T> type) {
    Object tree = tree(operation, response, type.expected());
    return type.read(tree, Place.answer(operation, response.status()));
  }

  private static @Nullable Object tree(
      String operation, TransportResponse response, String expected) {
    int status = response.status();
    if (response.body().length == 0) {
      throw new UnexpectedValueException(operation, status, "$", "empty body", expected, null);
    }
    try {
      return json(response);
    } catch (JsonException e) {
      throw new UnexpectedValueException(operation, status, "$", notJson(response, e), expected, e);
    }
  }

  private static String notJson(TransportResponse response, JsonException e) {
    String type = contentType(response);
    return type.contains("json")
        ? "malformed JSON at " + e.getMessage()
        : "a body of type " + (type.isEmpty() ? "unknown" : type) + " that is no JSON";
  }

  private static @Nullable Object json(TransportResponse response) {
    Charset charset = charset(response);
    return charset.equals(StandardCharsets.UTF_8)
        ? Json.parse(response.body())
        : Json.parse(new String(response.body(), charset));
  }

  private static String text(TransportResponse response) {
    return new String(response.body(), charset(response));
  }

  private static Charset charset(TransportResponse response) {
    return HttpHeaders.charset(response.header("content-type").orElse(""));
  }

  private static String contentType(TransportResponse response) {
    String type = response.header("content-type").orElse("");
    return type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }
}
