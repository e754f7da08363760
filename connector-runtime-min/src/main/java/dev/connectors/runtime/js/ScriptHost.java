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
   * @param request the request, whose data is a {@link dev.connectors.runtime.function.RawBody}, or
   *     null
   * @param context of the call that sends it, whose connection's own host is allowed, too
   * @return the answer, whatever its status; its data is the body in base 64
   * @throws dev.connectors.runtime.error.ConnectorException when none came, or the network policy
   *     forbids the request
   */
  ExternalResponse fetch(ExternalRequest request, FunctionContext context);

  /**
   * Takes the secrets of a call out of a text that is logged or becomes a message.
   *
   * @param text the text
   * @param context of the call
   * @return the text without them
   */
  String redact(String text, FunctionContext context);

  /**
   * Which connection a call is for, for exceptions.
   *
   * @param context of the call
   * @return the id; null for a connection that is not stored, and where there is none
   */
  @Nullable String connection(FunctionContext context);
}
