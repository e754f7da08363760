package dev.connectors.runtime.js;

import dev.connectors.runtime.function.ExternalApi;
import dev.connectors.runtime.function.ExternalRequest;
import dev.connectors.runtime.function.ExternalResponse;
import dev.connectors.runtime.function.FunctionContext;
import java.util.List;
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
   * The texts that no message may show.
   *
   * @param context of a call
   */
  List<String> secrets(FunctionContext context);
}
