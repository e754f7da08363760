package dev.connectors.runtime.internal;

import dev.connectors.runtime.connection.Tailored;
import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.http.PercentEncoding;
import dev.connectors.runtime.http.RequestBody;
import dev.connectors.runtime.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Members that the connector's client merges into the bodies of requests.
 *
 * @param operation the operation's name, for messages
 * @param data the members
 */
record BodyPatch(String operation, Map<String, @Nullable Object> data) {

  static final String JSON = "application/json";
  static final String FORM = "application/x-www-form-urlencoded";

  /** A media type without parameters, in lower case. */
  static String media(String contentType) {
    return contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }

  /** Whether a media type is JSON. */
  static boolean isJson(String media) {
    return media.equals(JSON) || media.endsWith("+json");
  }

  /**
   * The body with the members.
   *
   * @param body the body, or null for none
   * @param contentType its content type
   * @throws ConfigurationException when it has no members
   */
  RequestBody apply(@Nullable RequestBody body, String contentType) {
    if (body == null) {
      return RequestBody.of(Json.writeBytes(data));
    }
    String media = media(contentType);
    if (media.equals(FORM) && body.isInMemory()) {
      return form(body);
    }
    if (isJson(media) && body.isInMemory() && Json.parse(bytes(body)) instanceof Map<?, ?> object) {
      return RequestBody.of(Json.writeBytes(Tailored.merged(object, data)));
    }
    throw new ConfigurationException(
        operation
            + ": overrides: data for a body that is no object (expected: JSON or a form, and not "
            + media
            + ")",
        null);
  }

  /** Fields of the same names are replaced; all others stay as they are written. */
  private RequestBody form(RequestBody body) {
    String text = new String(bytes(body), StandardCharsets.UTF_8);
    List<String> pairs = new ArrayList<>(Arrays.asList(text.split("&")));
    pairs.removeIf(
        pair -> pair.isEmpty() || data.containsKey(PercentEncoding.decode(pair.split("=", 2)[0])));
    byte[] more = Texts.form(operation, data, Map.of(), ParameterStyle.FIELD);
    if (more.length > 0) {
      pairs.add(new String(more, StandardCharsets.UTF_8));
    }
    return RequestBody.of(String.join("&", pairs));
  }

  /** What is in memory can be read. */
  static byte[] bytes(RequestBody body) {
    try {
      return body.bytes();
    } catch (IOException e) {
      throw new IllegalStateException(body.toString(), e);
    }
  }

  /** The names; the values may be secret. */
  @Override
  public String toString() {
    return "BodyPatch" + data.keySet();
  }
}
