package dev.connectors.runtime.auth;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives the tokens of connections whose tokens the platform issues, and not the person who
 * connects: here, the host application is the platform. Thread-safe.
 */
@FunctionalInterface
public interface PlatformTokens {

  /**
   * The credentials of a connection, as the connector's functions see them, such as {@code
   * Map.of("token", token)}. It is asked before every call, so that it had better know the answer.
   *
   * @param id whose account it is
   * @param refused whether the API refused those that were given before
   * @return a JSON object
   */
  Map<String, ? extends @Nullable Object> credentials(ConnectionId id, boolean refused);
}
