package dev.connectors.runtime.http;

/** A body is longer than its limit. */
final class TooLongException extends BodyException {

  private static final long serialVersionUID = 1L;

  TooLongException(long limit) {
    super("the answer is longer than " + limit + " bytes (maxResponseBytes sets the limit)", null);
  }
}
