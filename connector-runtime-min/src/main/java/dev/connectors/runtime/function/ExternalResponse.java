package dev.connectors.runtime.function;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request of a function.
 *
 * @param status the HTTP status
 * @param headers the headers, names in lower case; several values of one name are joined by commas
 * @param data the body as a JSON tree, as text when it is no JSON, or null when there is none;
 *     where bytes are wanted, these in base 64
 */
public record ExternalResponse(int status, Map<String, String> headers, @Nullable Object data) {

  /** Copies the headers. */
  public ExternalResponse {
    headers = Map.copyOf(headers);
  }

  /** The status; neither headers nor body, which may be secret. */
  @Override
  public String toString() {
    return "ExternalResponse[status=" + status + "]";
  }
}
