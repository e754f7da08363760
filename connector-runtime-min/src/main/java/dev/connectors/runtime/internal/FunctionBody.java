package dev.connectors.runtime.internal;

import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.function.ExternalRequest;
import dev.connectors.runtime.function.RawBody;
import dev.connectors.runtime.http.RequestBody;
import dev.connectors.runtime.value.Values;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body of a function's request, in the form that its content type names. */
final class FunctionBody {

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
    if (data instanceof RawBody raw) {
      call.body(contentType == null ? raw.contentType() : contentType, RequestBody.of(raw.bytes()));
      return;
    }
    String type = contentType == null ? BodyPatch.JSON : contentType;
    String media = BodyPatch.media(type);
    if (media.equals(BodyPatch.FORM) && data instanceof Map) {
      call.form(data);
    } else if (BodyPatch.isJson(media)) {
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
