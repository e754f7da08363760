package dev.connectors.runtime.http;

import java.time.Duration;

/**
 * How often and when a request that failed is sent again. Immutable.
 *
 * <p>Sent again is what is safe to repeat:
 *
 * <ul>
 *   <li>a request of any method that the application certainly did not carry out: no connection
 *       came about, or the answer was 429, or 503 with {@code Retry-After};
 *   <li>a request that may be carried out twice, since its method is idempotent (GET, HEAD, PUT,
 *       DELETE, OPTIONS or TRACE: RFC 9110, 9.2.2) or it has an {@code Idempotency-Key}: also when
 *       the exchange broke, or the answer was 408, 502, 503 or 504.
 * </ul>
 *
 * <p>A request is not sent again when that cannot help (an unknown host, a certificate that is not
 * trusted, an answer that is too long or no HTTP), when its body can be read only once, when the
 * head of an answer that is read as a stream has come, or when the wait would be longer than what
 * is left of the call's time-out, which holds for all attempts and waits together. A DELETE whose
 * first answer got lost may be told that there is nothing to delete.
 *
 * <p>Waits are random, up to a limit that doubles from attempt to attempt, so that clients that
 * failed together do not come back together; a {@code Retry-After} of the answer is waited for.
 *
 * <pre>{@code
 * Acme.builder().retries(RetryPolicy.standard().attempts(5))
 * }</pre>
 */
public final class RetryPolicy {

  private static final int MOST_ATTEMPTS = 10;
  private static final RetryPolicy STANDARD =
      new RetryPolicy(3, Duration.ofMillis(250), Duration.ofSeconds(8));
  private static final RetryPolicy NONE = STANDARD.attempts(1);

  private final int attempts;
  private final Duration base;
  private final Duration cap;

  private RetryPolicy(int attempts, Duration base, Duration cap) {
    this.attempts = attempts;
    this.base = base;
    this.cap = cap;
  }

  /**
   * The policy of connectors that are told nothing else.
   *
   * @return 3 attempts, with waits of up to 250 and 500 milliseconds between them
   */
  public static RetryPolicy standard() {
    return STANDARD;
  }

  /**
   * No second attempt.
   *
   * @return a policy by which every request is sent once
   */
  public static RetryPolicy none() {
    return NONE;
  }

  /**
   * The same policy with another number of attempts.
   *
   * @param attempts how often a request is sent at most, the first time included: 1 to 10
   * @return a policy with it
   * @throws IllegalArgumentException when it is another number
   */
  public RetryPolicy attempts(int attempts) {
    if (attempts < 1 || attempts > MOST_ATTEMPTS) {
      throw new IllegalArgumentException(
          "attempts: " + attempts + " (expected: 1..." + MOST_ATTEMPTS + ")");
    }
    return new RetryPolicy(attempts, base, cap);
  }

  /**
   * The same policy with other waits.
   *
   * @param base the longest wait after the first attempt; doubled after each further one
   * @param cap the longest wait of all, but for a {@code Retry-After}
   * @return a policy with them
   * @throws IllegalArgumentException when base is negative, or longer than cap
   */
  public RetryPolicy backoff(Duration base, Duration cap) {
    if (base.isNegative() || base.compareTo(cap) > 0) {
      throw new IllegalArgumentException(
          "backoff: " + base + ", " + cap + " (expected: from zero, and the second not shorter)");
    }
    return new RetryPolicy(attempts, base, cap);
  }

  /**
   * How often a request is sent at most.
   *
   * @return 1 when it is never repeated
   */
  public int attempts() {
    return attempts;
  }

  /**
   * The longest wait after an attempt; the wait itself is a random part of it.
   *
   * @param attempt the attempt that failed, from 1
   * @return the base, doubled for each attempt after the first, up to the cap
   */
  public Duration longestWait(int attempt) {
    Duration wait = base;
    for (int i = 1; i < attempt && wait.compareTo(cap) < 0; i++) {
      wait = wait.multipliedBy(2);
    }
    return wait.compareTo(cap) < 0 ? wait : cap;
  }

  /** The number of attempts and the waits. */
  @Override
  public String toString() {
    return "RetryPolicy[attempts=" + attempts + ", backoff=" + base + "..." + cap + "]";
  }
}
