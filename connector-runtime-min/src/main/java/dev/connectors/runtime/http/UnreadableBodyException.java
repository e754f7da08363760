package dev.connectors.runtime.http;

import java.io.IOException;

/** The body of a request cannot be read, so that it was not sent, or in part. */
final class UnreadableBodyException extends IOException {

  private static final long serialVersionUID = 1L;

  UnreadableBodyException(Exception cause) {
    super("the request's body cannot be read (" + cause + ")", cause);
  }
}
