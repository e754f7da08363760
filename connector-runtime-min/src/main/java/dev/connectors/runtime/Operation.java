package dev.connectors.runtime;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An operation by its key, for code that learns only when it runs which one it is to call: JSON in
 * and out. Immutable and thread-safe. Not to be implemented outside of this library.
 *
 * <pre>{@code
 * Object invoice = connection.operation("get-invoice").run(Map.of("id", "in_42"));
 * }</pre>
 */
public interface Operation {

  /**
   * The operation's key.
   *
   * @return its {@code operationId} in kebab-case, or method and path without one
   */
  String key();

  /**
   * The same operation with options for its calls.
   *
   * @param options the options, which take the place of those before
   * @return an operation with them
   */
  Operation with(CallOptions options);

  /**
   * Calls the operation.
   *
   * @param input its parameters by name and, where there is one, the body as {@code requestBody};
   *     null leaves a parameter out. A body is a tree or a view; of a form, the fields or parts by
   *     name, with {@link dev.connectors.runtime.http.FilePart}s for files; a text for text and
   *     XML; a {@link dev.connectors.runtime.http.RequestBody} or a {@code byte[]} for bytes
   * @return the answer's body: a JSON tree, a text for text and XML, a {@link
   *     dev.connectors.runtime.http.Download} (to be closed) for bytes and streams; null when there
   *     is none
   * @throws IllegalArgumentException when required input is missing, or the operation has no
   *     parameter of a name
   * @throws dev.connectors.runtime.error.ConnectorException as the operation's method does
   */
  default @Nullable Object run(Map<String, ? extends @Nullable Object> input) {
    return runWithResponse(input).body();
  }

  /**
   * Calls the operation, and answers with status and headers, too.
   *
   * @param input as for {@link #run}
   * @return the answer, with a body as {@link #run} gives it
   * @throws IllegalArgumentException when required input is missing, or the operation has no
   *     parameter of a name
   * @throws dev.connectors.runtime.error.ConnectorException as the operation's method does
   */
  ApiResponse<@Nullable Object> runWithResponse(Map<String, ? extends @Nullable Object> input);
}
