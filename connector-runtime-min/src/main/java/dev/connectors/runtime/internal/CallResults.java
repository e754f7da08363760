package dev.connectors.runtime.internal;

import dev.connectors.runtime.error.ApiException;
import dev.connectors.runtime.http.CallListener;
import dev.connectors.runtime.http.TransportResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What became of calls, as listeners are told: nothing of it is secret. */
final class CallResults {

  private static final int MOST_DIGITS = 18;

  private CallResults() {}

  static CallListener.Result success(TransportResponse response, Duration duration, int attempts) {
    return new CallListener.Result(
        OptionalInt.of(response.status()), Optional.empty(), duration, attempts, bytes(response));
  }

  static CallListener.Result failure(Throwable failure, Duration duration, int attempts) {
    return new CallListener.Result(
        status(failure), Optional.of(failure.getClass()), duration, attempts, OptionalLong.empty());
  }

  static CallListener.Retry retry(
      Exception failure, int attempt, Duration duration, Duration wait) {
    return new CallListener.Retry(attempt, status(failure), failure.getClass(), duration, wait);
  }

  private static OptionalInt status(Throwable failure) {
    return failure instanceof ApiException answer
        ? OptionalInt.of(answer.status())
        : OptionalInt.empty();
  }

  /** Of a stream it is known when the API says so. */
  private static OptionalLong bytes(TransportResponse response) {
    if (response.isWhole()) {
      return OptionalLong.of(response.body().length);
    }
    return response
        .header("content-length")
        .filter(text -> text.matches("\\d{1," + MOST_DIGITS + "}"))
        .map(text -> OptionalLong.of(Long.parseLong(text)))
        .orElse(OptionalLong.empty());
  }
}
