package dev.connectors.runtime.connection;

import dev.connectors.runtime.auth.ConnectionId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An account that requests are made for. Thread-safe. */
public interface Account {

  /** Its id, or null for one that is not kept anywhere. */
  @Nullable ConnectionId id();

  /**
   * Whose calls functions make for it: equal for all objects of one connection, and for no other.
   */
  default Object scope() {
    ConnectionId id = id();
    return id == null ? this : id;
  }

  /**
   * What its requests carry now. Credentials that are about to expire are refreshed before.
   *
   * @param time what may be spent on that
   * @throws dev.connectors.runtime.error.ConnectionException when it cannot be used
   */
  Access access(Duration time);

  /**
   * What its requests carry after the API refused the credentials.
   *
   * @param refused what the refused request carried
   * @param time what may be spent
   * @return others; null when there are none to be had
   * @throws dev.connectors.runtime.error.ConnectorException when the refresh failed
   */
  @Nullable Access renewed(Access refused, Duration time);
}
