package dev.connectors.runtime.auth;

import java.io.Serializable;

/**
 * Whose account a connection is: a name that the host application chooses, such as a tenant's. It
 * is no secret, and stands in log lines and messages. Immutable.
 *
 * @param value the name: 1 to {@value #MAX_LENGTH} characters, none of them a control character
 */
public record ConnectionId(String value) implements Serializable {

  /** How long an id may be, so that every database can index it. */
  public static final int MAX_LENGTH = 200;

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException when it is blank or too long, or has control characters
   */
  public ConnectionId {
    if (value.isBlank()
        || value.length() > MAX_LENGTH
        || value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "connection id: "
              + (value.isBlank() ? "blank" : value.length() + " characters")
              + " (expected: 1 to "
              + MAX_LENGTH
              + " characters, none of them a control character)");
    }
  }

  /**
   * An id.
   *
   * @param value the name
   * @return the id
   * @throws IllegalArgumentException when it is blank or too long, or has control characters
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
