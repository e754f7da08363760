package dev.connectors.runtime.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Something is wrong with a request's body or with an answer; the message says all there is. */
class BodyException extends IOException {

  private static final long serialVersionUID = 1L;

  BodyException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
