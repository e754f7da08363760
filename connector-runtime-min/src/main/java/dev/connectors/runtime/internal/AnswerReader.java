package dev.connectors.runtime.internal;

import dev.connectors.runtime.error.JsonException;
import dev.connectors.runtime.error.UnexpectedValueException;
import dev.connectors.runtime.http.TransportResponse;
import dev.connectors.runtime.json.Json;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Bodies of answers as values. */
final class AnswerReader {

  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*\"?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

  private AnswerReader() {}

  static <T> T read(String operation, TransportResponse response, ValueType<T> type) {
    int status = response.status();
    if (response.body().length == 0) {
      throw new UnexpectedValueException(
          operation, status, "$", "empty body", type.expected(), null);
    }
    Object tree;
    try {
      tree = json(response);
    } catch (JsonException e) {
      throw new UnexpectedValueException(
          operation, status, "$", notJson(response, e), type.expected(), e);
    }
    return type.read(tree, Place.answer(operation, status));
  }

  private static String notJson(TransportResponse response, JsonException e) {
    String type = contentType(response);
    return type.contains("json")
        ? "malformed JSON at " + e.getMessage()
        : "a body of type " + (type.isEmpty() ? "unknown" : type) + " that is no JSON";
  }

  /** A JSON tree when the body is JSON, else its text, or null when there is none. */
  static @Nullable Object errorBody(TransportResponse response) {
    if (response.body().length == 0) {
      return null;
    }
    try {
      return json(response);
    } catch (JsonException ignored) { // then it is a text
      return text(response);
    }
  }

  private static @Nullable Object json(TransportResponse response) {
    Charset charset = charset(response);
    return charset.equals(StandardCharsets.UTF_8)
        ? Json.parse(response.body())
        : Json.parse(new String(response.body(), charset));
  }

  static String text(TransportResponse response) {
    return new String(response.body(), charset(response));
  }

  private static Charset charset(TransportResponse response) {
    Matcher matcher = CHARSET.matcher(response.header("content-type").orElse(""));
    try {
      return matcher.find() ? Charset.forName(matcher.group(1)) : StandardCharsets.UTF_8;
    } catch (IllegalArgumentException ignored) { // an encoding that Java lacks; UTF-8 is likely
      return StandardCharsets.UTF_8;
    }
  }

  private static String contentType(TransportResponse response) {
    String type = response.header("content-type").orElse("");
    return type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }
}
