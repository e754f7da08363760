package dev.connectors.runtime.internal;

import dev.connectors.runtime.error.ApiException;
import dev.connectors.runtime.error.RequestInfo;
import dev.connectors.runtime.http.TransportResponse;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Tells whether an answer with the status of a success is one. */
@FunctionalInterface
interface AnswerCheck {

  /**
   * What is wrong with an answer.
   *
   * @param request what was asked
   * @param response the whole answer
   * @param redact takes secrets out of a text
   * @return the exception to be thrown, or null when it is a success
   */
  @Nullable ApiException failure(
      RequestInfo request, TransportResponse response, UnaryOperator<String> redact);
}
