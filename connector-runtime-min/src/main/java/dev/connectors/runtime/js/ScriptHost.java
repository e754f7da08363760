package dev.connectors.runtime.js;

import dev.connectors.runtime.function.ExternalApi;
import dev.connectors.runtime.function.ExternalRequest;
import dev.connectors.runtime.function.ExternalResponse;
import dev.connectors.runtime.function.FunctionContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What JavaScript reaches outside of the engine. Thread-safe; its methods may block. */
public interface ScriptHost {

  /**
   * The API client for {@code new RestApiClient(options)}.
   *
   * @param options its options, as {@code makeApiClient} gives them (CONNECTOR-FORMAT, section 5)
   * @param context of the call that made it
   * @throws dev.connectors.runtime.error.ConnectorException when they cannot be used
   */
  ExternalApi client(Map<String, @Nullable Object> options, FunctionContext context);

  /**
   * Sends a request of {@code fetch}: to an absolute URL, without credentials of the connection.
   *
   * @param request the request, whose data is text, or null
   * @return the answer, whatever its status; its data is the body in base 64
   * @throws dev.connectors.runtime.error.ConnectorException when none came, or the network policy
   *     forbids the request
   */
  ExternalResponse fetch(ExternalRequest request);

  /**
   * Takes the secrets of a call out of a text that is logged or becomes a message.
   *
   * @param text the text
   * @param context of the call
   * @return the text without them
   */
  String redact(String text, FunctionContext context);
}
