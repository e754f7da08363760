package dev.connectors.runtime.http;

/** The body of a request cannot be read, so that it was not sent, or in part. */
final class UnreadableBodyException extends BodyException {

  private static final long serialVersionUID = 1L;

  UnreadableBodyException(Exception cause) {
    super("the request's body cannot be read (" + cause + ")", cause);
  }
}
