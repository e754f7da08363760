package dev.connectors.runtime.auth;

import java.io.Serializable;

/**
 * Whose account a connection is: a name that the host application chooses, such as a tenant's. It
 * is no secret, and stands in log lines and messages. Immutable.
 *
 * @param value the name: 1 to {@value #MAX_LENGTH} characters, none of them a control character or
 *     half of a surrogate pair; upper and lower case are different
 */
public record ConnectionId(String value) implements Serializable {

  /** How long an id may be, so that every database can index it. */
  public static final int MAX_LENGTH = 200;

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException when it is blank or too long, or has control characters or
   *     half of a surrogate pair
   */
  public ConnectionId {
    Identifiers.check("connection id", value);
  }

  /**
   * An id.
   *
   * @param value the name
   * @return the id
   * @throws IllegalArgumentException when it is blank or too long, or has control characters or
   *     half of a surrogate pair
   */
  public static ConnectionId of(String value) {
    return new ConnectionId(value);
  }

  /** The name. */
  @Override
  public String toString() {
    return value;
  }
}
