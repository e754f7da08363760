package dev.connectors.runtime.auth;

import dev.connectors.runtime.json.Json;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of a connection. Immutable; {@code toString} hides what is secret.
 *
 * @param key what identifies it
 * @param version the connector's version when it was written, or null when it has none
 * @param option the key of the way of authentication, empty for the connector's own
 * @param status whether it can be used; never {@link ConnectionStatus#DISCONNECTED}
 * @param reason why it is defunct, without secrets, or null
 * @param input what its owner typed: a JSON object, in part secret
 * @param credentials the credentials: a JSON object, secret
 * @param expiresAt when the credentials expire, or null when that is not known
 * @param revision which of its writes this is: a number that grows with each, and that none has
 *     twice, not even after the connection was removed and made anew; 0 for one that was not
 *     written yet
 */
public record StoredConnection(
    ConnectionKey key,
    @Nullable String version,
    String option,
    ConnectionStatus status,
    @Nullable String reason,
    Map<String, @Nullable Object> input,
    Map<String, @Nullable Object> credentials,
    @Nullable Instant expiresAt,
    long revision) {

  /**
   * Copies input and credentials.
   *
   * @throws IllegalArgumentException when they hold what JSON does not have, the revision is
   *     negative, or the status is that of a connection that does not exist
   */
  public StoredConnection {
    if (status == ConnectionStatus.DISCONNECTED) {
      throw new IllegalArgumentException("status: DISCONNECTED (expected: READY or DEFUNCT)");
    }
    if (revision < 0) {
      throw new IllegalArgumentException("revision: " + revision + " (expected: at least 0)");
    }
    input = copy(input);
    credentials = copy(credentials);
  }

  @SuppressWarnings("unchecked") // the copy of a map is an object
  private static Map<String, @Nullable Object> copy(Map<String, @Nullable Object> object) {
    return (Map<String, @Nullable Object>) Objects.requireNonNull(Json.copyOf(object));
  }

  /** The same as it is after it was written with another revision. */
  public StoredConnection withRevision(long newRevision) {
    return new StoredConnection(
        key, version, option, status, reason, input, credentials, expiresAt, newRevision);
  }

  /** The same under another key. */
  public StoredConnection withKey(ConnectionKey newKey) {
    return new StoredConnection(
        newKey, version, option, status, reason, input, credentials, expiresAt, revision);
  }

  /** The same with another status. */
  public StoredConnection withStatus(ConnectionStatus newStatus, @Nullable String newReason) {
    return new StoredConnection(
        key, version, option, newStatus, newReason, input, credentials, expiresAt, revision);
  }

  /** The same, ready, with other credentials. */
  public StoredConnection withCredentials(
      Map<String, @Nullable Object> newCredentials, @Nullable Instant newExpiresAt) {
    return new StoredConnection(
        key,
        version,
        option,
        ConnectionStatus.READY,
        null,
        input,
        newCredentials,
        newExpiresAt,
        revision);
  }

  /** Neither input nor credentials. */
  @Override
  public String toString() {
    return "StoredConnection["
        + key
        + (option.isEmpty() ? "" : ", option=" + option)
        + ", "
        + status
        + ", revision="
        + revision
        + "]";
  }
}
