package dev.connectors.runtime.error;

/** What kind of thing went wrong; every {@link ConnectorException} has one. */
public enum ErrorType {
  /**
   * The request was wrong: a value, a state, a right; asking again in the same way does not help.
   */
  BAD_REQUEST("bad_request"),
  /** The application could not be reached or could not answer; asking again may help. */
  CONNECTION("connection"),
  /** The connector, the connection or this program is set up in a way that cannot work. */
  CONFIGURATION("configuration"),
  /**
   * Something that the call depends on broke its promise, such as an answer of another shape than
   * documented.
   */
  DEPENDENCY_ERROR("dependency_error"),
  /** Somebody else changed the same thing at the same time. */
  CONCURRENCY("concurrency"),
  /** A fault of this library. */
  INTERNAL("internal"),
  /** A fault in custom code of a connector. */
  CUSTOM_CODE("custom_code");

  private final String id;

  ErrorType(String id) {
    this.id = id;
  }

  /**
   * The name of the type in error data.
   *
   * @return for example {@code bad_request}
   */
  public String id() {
    return id;
  }
}
