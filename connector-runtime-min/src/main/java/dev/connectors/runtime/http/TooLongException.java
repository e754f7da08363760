package dev.connectors.runtime.http;

import java.io.IOException;

/** A body is longer than its limit. */
final class TooLongException extends IOException {

  private static final long serialVersionUID = 1L;

  TooLongException(long limit) {
    super("the answer is longer than " + limit + " bytes (maxResponseBytes sets the limit)");
  }
}
