package dev.connectors.runtime;

import dev.connectors.runtime.auth.ConnectionId;
import dev.connectors.runtime.auth.ConnectionStatus;
import java.util.Optional;

/**
 * An account of somebody at an application. Thread-safe; needs no closing. Generated connectors
 * have a type of their own for it, with their operations. Not to be implemented outside of this
 * library.
 */
public interface Connection {

  /**
   * Its id.
   *
   * @return the id that the host chose, or empty for a connection that is not stored
   */
  Optional<ConnectionId> id();

  /**
   * Whether it can be used, as the store has it now; the application is not asked.
   *
   * @return its status
   */
  ConnectionStatus status();

  /**
   * Asks the application whether the connection works, as the connector's {@code test} function
   * does. A refusal makes the connection defunct, and a success makes it ready again; trouble on
   * the way changes nothing.
   *
   * @throws dev.connectors.runtime.error.NotAuthenticatedException when the application refuses the
   *     credentials
   * @throws dev.connectors.runtime.error.ConnectorException when it does not work otherwise
   */
  void test();

  /**
   * Ends the connection: lets the application know, where the connector has a way for that, and
   * removes what is stored. What is stored is removed even when the application cannot be told.
   *
   * @throws dev.connectors.runtime.error.ConnectorException when the application could not be told
   */
  void disconnect();

  /**
   * An operation by its key, with JSON in and out.
   *
   * @param key its key
   * @return the operation
   * @throws IllegalArgumentException when the connector has no operation with that key
   */
  Operation operation(String key);

  /**
   * The API without its specification: any path.
   *
   * @return calls of any path
   */
  Api api();
}
