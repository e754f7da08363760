package dev.connectors.runtime.function;

import java.time.Duration;
import java.util.Objects;

/**
 * How functions in JavaScript are run. Immutable.
 *
 * <pre>{@code
 * Acme.builder()
 *     .javaScript(JavaScriptOptions.standard().withTimeout(Duration.ofSeconds(10)).withFetch(true))
 *     .build();
 * }</pre>
 */
public final class JavaScriptOptions {

  private static final JavaScriptOptions STANDARD =
      new JavaScriptOptions(Duration.ofSeconds(30), 0, 64L << 20, 64, false, false);

  private final Duration timeout;
  private final long maxStatements;
  private final long maxResultBytes;
  private final int maxContexts;
  private final boolean fetch;
  private final boolean warmUp;

  private JavaScriptOptions(
      Duration timeout,
      long maxStatements,
      long maxResultBytes,
      int maxContexts,
      boolean fetch,
      boolean warmUp) {
    this.timeout = timeout;
    this.maxStatements = maxStatements;
    this.maxResultBytes = maxResultBytes;
    this.maxContexts = maxContexts;
    this.fetch = fetch;
    this.warmUp = warmUp;
  }

  /**
   * The options that hold when nothing else is said: 30 seconds for a call, any number of
   * statements, results of up to 64 MiB, 64 contexts, no {@code fetch}.
   *
   * @return the options
   */
  public static JavaScriptOptions standard() {
    return STANDARD;
  }

  /**
   * Sets the time for a call of a function, with all requests that it waits for.
   *
   * @param timeout the time
   * @return options with it
   * @throws IllegalArgumentException when it is not positive
   */
  public JavaScriptOptions withTimeout(Duration timeout) {
    Objects.requireNonNull(timeout, "timeout: null (expected: a duration)");
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("timeout: " + timeout + " (expected: more than zero)");
    }
    return new JavaScriptOptions(
        timeout, maxStatements, maxResultBytes, maxContexts, fetch, warmUp);
  }

  /**
   * Limits how many statements a call may execute, which makes JavaScript about a quarter slower.
   *
   * @param maxStatements how many; 0 for no limit but the time
   * @return options with it
   * @throws IllegalArgumentException when it is negative
   */
  public JavaScriptOptions withMaxStatements(long maxStatements) {
    if (maxStatements < 0) {
      throw new IllegalArgumentException(
          "maxStatements: " + maxStatements + " (expected: 0 or more)");
    }
    return new JavaScriptOptions(
        timeout, maxStatements, maxResultBytes, maxContexts, fetch, warmUp);
  }

  /**
   * Limits what a function may return, and what it may send as the body of a request.
   *
   * @param maxResultBytes bytes as JSON in UTF-8
   * @return options with it
   * @throws IllegalArgumentException when it is not positive
   */
  public JavaScriptOptions withMaxResultBytes(long maxResultBytes) {
    if (maxResultBytes < 1) {
      throw new IllegalArgumentException(
          "maxResultBytes: " + maxResultBytes + " (expected: 1 or more)");
    }
    return new JavaScriptOptions(
        timeout, maxStatements, maxResultBytes, maxContexts, fetch, warmUp);
  }

  /**
   * Limits how many contexts the connector has at a time. Each runs one call; those that run none
   * are kept for further calls of the same connection, until others need their place. Calls that
   * find none free wait.
   *
   * @param maxContexts how many
   * @return options with it
   * @throws IllegalArgumentException when it is not positive
   */
  public JavaScriptOptions withMaxContexts(int maxContexts) {
    if (maxContexts < 1) {
      throw new IllegalArgumentException("maxContexts: " + maxContexts + " (expected: 1 or more)");
    }
    return new JavaScriptOptions(
        timeout, maxStatements, maxResultBytes, maxContexts, fetch, warmUp);
  }

  /**
   * Lets JavaScript send requests with {@code fetch}, which carry no credentials of the connection
   * but what the code gives them, to the hosts and addresses that the network policy allows.
   *
   * @param fetch whether there is such a function
   * @return options with it
   */
  public JavaScriptOptions withFetch(boolean fetch) {
    return new JavaScriptOptions(
        timeout, maxStatements, maxResultBytes, maxContexts, fetch, warmUp);
  }

  /**
   * Loads the engine in the background as soon as the connector is built, rather than at the first
   * call of a function in JavaScript, which then need not wait for it.
   *
   * @param warmUp whether it is loaded early
   * @return options with it
   */
  public JavaScriptOptions withWarmUp(boolean warmUp) {
    return new JavaScriptOptions(
        timeout, maxStatements, maxResultBytes, maxContexts, fetch, warmUp);
  }

  /**
   * The time for a call of a function.
   *
   * @return the time, more than zero
   */
  public Duration timeout() {
    return timeout;
  }

  /**
   * How many statements a call may execute.
   *
   * @return the number, or 0 for no limit
   */
  public long maxStatements() {
    return maxStatements;
  }

  /**
   * How long results may be.
   *
   * @return bytes as JSON in UTF-8
   */
  public long maxResultBytes() {
    return maxResultBytes;
  }

  /**
   * How many contexts there may be.
   *
   * @return 1 or more
   */
  public int maxContexts() {
    return maxContexts;
  }

  /**
   * Whether there is {@code fetch}.
   *
   * @return false unless it was set
   */
  public boolean fetch() {
    return fetch;
  }

  /**
   * Whether the engine is loaded early.
   *
   * @return false unless it was set
   */
  public boolean warmUp() {
    return warmUp;
  }
}
