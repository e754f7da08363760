package dev.connectors.runtime.http;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Is told about every call of a connector, for metrics and traces. Nothing that it is told is
 * secret: no values of parameters, no headers, no bodies.
 *
 * <p>All methods are called on the thread of the call, which waits for them, and calls of several
 * threads come at the same time. What a listener throws is logged the first time, and never reaches
 * the call.
 *
 * <pre>{@code
 * Acme.builder().listener(new CallListener() {
 *   @Override
 *   public void finished(Call call, Result result) {
 *     timer(call.operation(), result.status()).record(result.duration());
 *   }
 * });
 * }</pre>
 */
public interface CallListener {

  /**
   * A call.
   *
   * @param operation the name of the operation, such as {@code getDeal}
   * @param method the HTTP method in upper case
   * @param path the path as the document writes it, such as <code>/deals/{id}</code>, or for a call
   *     without a specification as the caller does: no values of placeholders, no query
   * @param host the host that it goes to first
   * @param connection the id of the connection, or empty for one that is not stored
   */
  record Call(
      String operation, String method, String path, String host, Optional<String> connection) {}

  /**
   * An attempt that failed and will be followed by another.
   *
   * @param attempt which one it was, from 1
   * @param status the HTTP status, or empty when no answer came
   * @param failure the class of the exception that the call would have ended with
   * @param duration how long it took
   * @param pause how long the call waits before the next one
   */
  record Retry(
      int attempt,
      OptionalInt status,
      Class<? extends Throwable> failure,
      Duration duration,
      Duration pause) {}

  /**
   * How a call ended.
   *
   * @param status the HTTP status, or empty when no answer came
   * @param failure the class of the exception that it ended with, or empty for a success
   * @param duration how long it took, with all waits; for an answer that is read as a stream, until
   *     its head had come
   * @param attempts how often the request was sent; 0 when the call ended before
   * @param bytes how long the body of a success is, or empty when that is not known
   */
  record Result(
      OptionalInt status,
      Optional<Class<? extends Throwable>> failure,
      Duration duration,
      int attempts,
      OptionalLong bytes) {}

  /**
   * A call begins; it may still have to wait for its turn.
   *
   * @param call the call
   */
  default void started(Call call) {}

  /**
   * An attempt failed, and after a wait there will be another.
   *
   * @param call the call
   * @param retry what became of the attempt
   */
  default void retrying(Call call, Retry retry) {}

  /**
   * A call ended. It is told of each call that began.
   *
   * @param call the call
   * @param result what became of it
   */
  default void finished(Call call, Result result) {}
}
