package dev.connectors.runtime.connection;

import dev.connectors.runtime.auth.StoredConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Credentials as they come from an application.
 *
 * @param tree a JSON object, secret
 * @param expiresAt when they expire by this machine's clock, or null when that is not known
 */
record Credentials(Map<String, @Nullable Object> tree, @Nullable Instant expiresAt) {

  /** How long before they expire they are refreshed: requests take time, and clocks differ. */
  private static final Duration EARLY = Duration.ofSeconds(60);

  /** Of credentials that do not live for long, this part of their life. */
  private static final int PART = 10;

  /** Whether those of a connection are to be refreshed before they are used. */
  static boolean isAboutToExpire(StoredConnection connection, Instant now) {
    Instant expiresAt = connection.expiresAt();
    if (expiresAt == null) {
      return false;
    }
    Duration early = EARLY;
    if (connection.credentials().get("expires_in") instanceof Number seconds) {
      Duration part = Duration.ofSeconds(Math.max(0, seconds.longValue())).dividedBy(PART);
      early = part.compareTo(EARLY) < 0 ? part : EARLY;
    }
    return !now.isBefore(expiresAt.minus(early));
  }

  /** Nothing, since they are secret. */
  @Override
  public String toString() {
    return "Credentials[***]";
  }
}
