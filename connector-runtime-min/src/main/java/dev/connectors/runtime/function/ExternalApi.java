package dev.connectors.runtime.function;

import dev.connectors.runtime.error.ConfigurationException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The API client that functions are given (CONNECTOR-FORMAT, section 4): requests with the
 * connection's credentials. Thread-safe. Not to be implemented outside of this library.
 */
public interface ExternalApi {

  /** The API of a function that is called before there is a connection: any request fails. */
  ExternalApi NONE =
      new ExternalApi() {
        @Override
        public ExternalResponse send(ExternalRequest request) {
          throw new ConfigurationException(
              "a request where there is no connection yet (expected: none)", null);
        }

        @Override
        public @Nullable Object run(String operationKey, Map<String, ?> input) {
          throw new ConfigurationException(
              "operation "
                  + operationKey
                  + ": called where there is no connection yet (expected: none)",
              null);
        }
      };

  /**
   * Sends a request.
   *
   * @param request the request
   * @return the answer, which is a success
   * @throws dev.connectors.runtime.error.ConnectorException when it is none, or none came
   */
  ExternalResponse send(ExternalRequest request);

  /**
   * Sends a GraphQL document. An answer without data is a failure, whatever its status.
   *
   * @param request the request, whose data is the document with its variables
   * @param readOnly whether it may be carried out twice, as queries may
   * @return the answer, which has data
   * @throws dev.connectors.runtime.error.ConnectorException when it has none, or none came
   */
  default ExternalResponse query(ExternalRequest request, boolean readOnly) {
    return send(request);
  }

  /**
   * Runs an operation of the connector.
   *
   * @param operationKey its key
   * @param input its input by name
   * @return its output as a JSON tree
   * @throws dev.connectors.runtime.error.ConnectorException when it failed
   * @throws IllegalArgumentException when there is no such operation, or the input does not fit
   */
  @Nullable Object run(String operationKey, Map<String, ? extends @Nullable Object> input);

  /**
   * Whether the result of a request is all of the answer where nothing else is asked for: the
   * option {@code returnFullResponse} of the connector's client.
   *
   * @return false when it is the body
   */
  default boolean givesFullResponses() {
    return false;
  }

  /**
   * Whether all bodies of answers are given as bytes in base 64: the options {@code binary} and
   * {@code stream} of the connector's client.
   *
   * @return false when only those are for which requests ask for it
   */
  default boolean givesBytes() {
    return false;
  }

  /**
   * Whether functions are to see those bytes as a stream: the option {@code stream} of the
   * connector's client.
   *
   * @return false when they see them as they are
   */
  default boolean givesStreams() {
    return false;
  }
}
