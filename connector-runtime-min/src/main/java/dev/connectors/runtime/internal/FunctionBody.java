package dev.connectors.runtime.internal;

import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.function.ExternalRequest;
import dev.connectors.runtime.value.Values;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body of a function's request, in the form that its content type names. */
final class FunctionBody {

  private static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";

  private FunctionBody() {}

  /**
   * Sets the body of a call; none where there is no data.
   *
   * @param call the call
   * @param request the request with the data
   * @param contentType the content type that the request names, or null for JSON
   * @throws ConfigurationException when the data cannot be written so
   */
  static void set(ApiCall call, ExternalRequest request, @Nullable String contentType) {
    Object data = request.data();
    if (data == null || Values.isNothing(data)) {
      return;
    }
    String type = contentType == null ? JSON : contentType;
    String media = type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    if (media.equals(FORM) && data instanceof Map) {
      call.form(data);
    } else if (media.equals(JSON) || media.endsWith("+json")) {
      call.json(type, data);
    } else if (data instanceof Map || data instanceof Iterable) {
      throw new ConfigurationException(
          request.name()
              + ": data: "
              + FunctionData.kind(data)
              + " (expected: a text, since Content-Type is "
              + media
              + ")",
          null);
    } else {
      call.text(type, Values.text(data));
    }
  }
}
