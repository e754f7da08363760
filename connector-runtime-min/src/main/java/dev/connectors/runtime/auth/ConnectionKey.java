package dev.connectors.runtime.auth;

/**
 * What identifies a connection in a {@link ConnectionStore}.
 *
 * @param connector the connector's key
 * @param installation the name of the connector's installation, {@code default} when there is one
 * @param id whose account it is
 */
public record ConnectionKey(String connector, String installation, ConnectionId id) {

  /**
   * Checks the names.
   *
   * @throws IllegalArgumentException when one is blank or longer than an id, or has control
   *     characters or half of a surrogate pair
   */
  public ConnectionKey {
    Identifiers.check("connector key", connector);
    Identifiers.check("installation", installation);
  }

  /** The parts with slashes between them, for messages. */
  @Override
  public String toString() {
    return connector + "/" + installation + "/" + id;
  }
}
