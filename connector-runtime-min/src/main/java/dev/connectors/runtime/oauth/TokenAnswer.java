package dev.connectors.runtime.oauth;

import dev.connectors.runtime.error.JsonException;
import dev.connectors.runtime.http.TransportResponse;
import dev.connectors.runtime.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An answer of a token endpoint. Its body decides what it is, since labels are often wrong: what
 * begins with a brace is JSON, and what looks like a form is one.
 *
 * @param status the HTTP status
 * @param headers the headers, names in lower case
 * @param tree the body's object; null when the body is no object
 * @param found what the body is in words, without anything of it
 */
record TokenAnswer(
    int status,
    Map<String, List<String>> headers,
    @Nullable Map<String, @Nullable Object> tree,
    String found) {

  /** Real answers have some kilobytes. */
  private static final int LONGEST = 1 << 20;

  private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w.+-]{1,40}/[\\w.+-]{1,40}");
  private static final String BYTE_ORDER_MARK = "\ufeff";

  /** Reads an answer and releases it. */
  static TokenAnswer read(TransportResponse response) {
    try (response) {
      String body = new String(response.whole(LONGEST).body(), StandardCharsets.UTF_8);
      String text = (body.startsWith(BYTE_ORDER_MARK) ? body.substring(1) : body).strip();
      return of(response, text);
    } catch (IOException ignored) { // its message may hold anything
      return new TokenAnswer(
          response.status(),
          response.headers(),
          null,
          "a body that breaks off or is longer than 1 MiB");
    }
  }

  private static TokenAnswer of(TransportResponse response, String text) {
    Map<String, @Nullable Object> tree = null;
    String found = text.isEmpty() ? "no body" : described(response, "a text");
    if (text.startsWith("{")) {
      try {
        tree = Json.parseObject(text);
        found = "an object";
      } catch (JsonException ignored) { // says at most where
        found = described(response, "malformed JSON");
      }
    } else if (FormEncoding.isForm(text)) {
      Map<String, @Nullable Object> form = new LinkedHashMap<>();
      FormEncoding.decode(text).forEach(pair -> form.put(pair.getKey(), pair.getValue()));
      tree = TokenTree.object(Json.copyOf(form));
      found = "a form";
    }
    return new TokenAnswer(response.status(), response.headers(), tree, found);
  }

  private static String described(TransportResponse response, String what) {
    String label = response.header("content-type").orElse("").split(";", 2)[0].strip();
    return MEDIA_TYPE.matcher(label).matches() ? what + " labelled " + label : what;
  }

  /** The same answer with other words for its body. */
  TokenAnswer describedAs(String words) {
    return new TokenAnswer(status, headers, tree, words);
  }

  /** Whether the status is one of success. */
  boolean isSuccess() {
    return status / 100 == 2;
  }

  /** Whether the answer sends elsewhere. */
  boolean isRedirect() {
    return status / 100 == 3;
  }

  /** What the body is, and nothing that could be secret. */
  @Override
  public String toString() {
    return status + ", " + found;
  }
}
