package dev.connectors.runtime.error;

/** Exceptions with the place where they happened before their messages; for this library. */
public final class Labelled {

  private Labelled() {}

  /**
   * The same failure with a label before its message and the caller's stack trace.
   *
   * @param label the label, such as the connector's key
   * @param failure the failure, which becomes the cause
   * @return an exception of the same class; the failure itself when its message has the label
   *     already, or its class is one whose messages have a place of their own
   */
  public static ConnectorException of(String label, ConnectorException failure) {
    String own = String.valueOf(failure.getMessage());
    String message = label + ": " + own;
    if (own.startsWith(label + ":")) {
      return failure;
    } else if (failure instanceof CallTimeoutException) {
      return new CallTimeoutException(message, failure);
    } else if (failure.getClass() == TransportException.class) {
      return new TransportException(message, failure);
    } else if (failure instanceof AddressRefusedException) {
      return new AddressRefusedException(message, failure);
    } else if (failure instanceof ConfigurationException) {
      return new ConfigurationException(failure.key(), message, failure.data(), failure);
    } else if (failure instanceof AuthorizationException refused) {
      return new AuthorizationException(refused.error(), message, failure);
    } else if (failure instanceof AuthorizationServerException trouble) {
      return new AuthorizationServerException(message, trouble);
    }
    return failure;
  }
}
