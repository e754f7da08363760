package dev.connectors.runtime;

import dev.connectors.runtime.http.HttpHeaders;
import dev.connectors.runtime.http.RetryPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How to make calls, beside what they ask for. Immutable.
 *
 * <pre>{@code
 * connection.operations()
 *     .with(CallOptions.timeout(Duration.ofSeconds(3)).noRetry().header("X-Trace", trace))
 *     .deals()
 *     .getDeal(42);
 * }</pre>
 */
public final class CallOptions {

  private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
  private static final CallOptions NONE = new CallOptions(null, null, Map.of());

  private final @Nullable Duration timeout;
  private final @Nullable RetryPolicy retries;
  private final Map<String, List<String>> headers;

  private CallOptions(
      @Nullable Duration timeout,
      @Nullable RetryPolicy retries,
      Map<String, List<String>> headers) {
    this.timeout = timeout;
    this.retries = retries;
    this.headers = headers;
  }

  /**
   * Options that change nothing, to begin with.
   *
   * @return no options
   */
  public static CallOptions of() {
    return NONE;
  }

  /**
   * Options that change nothing.
   *
   * @return no options
   */
  public static CallOptions none() {
    return NONE;
  }

  /**
   * Options with a time-out.
   *
   * @param timeout the time for a whole call: redirects, the answer's body, and all attempts with
   *     the waits between them included
   * @return options with it
   * @throws IllegalArgumentException when it is not positive
   */
  public static CallOptions timeout(Duration timeout) {
    return NONE.withTimeout(timeout);
  }

  /**
   * The same options with a time-out.
   *
   * @param timeout the time for a whole call: redirects, the answer's body, and all attempts with
   *     the waits between them included
   * @return options with it
   * @throws IllegalArgumentException when it is not positive
   */
  public CallOptions withTimeout(Duration timeout) {
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("timeout: " + timeout + " (expected: more than zero)");
    }
    return new CallOptions(timeout, retries, headers);
  }

  /**
   * Options with other rules for repeating failed requests than the connector's.
   *
   * @param retries how often and when
   * @return options with them
   */
  public static CallOptions retries(RetryPolicy retries) {
    return NONE.withRetries(retries);
  }

  /**
   * The same options with other rules for repeating failed requests than the connector's.
   *
   * @param retries how often and when
   * @return options with them
   */
  public CallOptions withRetries(RetryPolicy retries) {
    Objects.requireNonNull(retries, "retries: null (expected: RetryPolicy.none())");
    return new CallOptions(timeout, retries, headers);
  }

  /**
   * The same options for calls that fail at once: a request is sent exactly once, and once more
   * only when the API refused credentials that could then be refreshed.
   *
   * @return options with {@link RetryPolicy#none()}
   */
  public CallOptions noRetry() {
    return withRetries(RetryPolicy.none());
  }

  /**
   * The same options with a key by which the API recognises a request that it has seen before. It
   * is sent as the header {@code Idempotency-Key}, as it stands here, and lets a failed request be
   * repeated whatever its method: use it with APIs that document the header, and a new key for each
   * thing that is to be done.
   *
   * <p>A 409 is not repeated: it may mean that an attempt before is still at work, or has done what
   * was asked, and is a {@link dev.connectors.runtime.error.ConflictException}. A call with the
   * same key later is safe; one with another key may do it twice.
   *
   * @param key the key, such as a random UUID, in visible ASCII characters
   * @return options with it, in place of another key
   * @throws IllegalArgumentException when it is blank, or has characters that headers do not have;
   *     the message does not show it
   */
  public CallOptions idempotencyKey(String key) {
    if (key.isBlank()) {
      throw new IllegalArgumentException("idempotencyKey: blank (expected: a key)");
    }
    HttpHeaders.check(IDEMPOTENCY_KEY, key);
    return with(IDEMPOTENCY_KEY, List.of(key));
  }

  /**
   * The same options with a header more. It takes the place of what the call itself would send
   * under that name; set twice, it is sent twice.
   *
   * @param name the header
   * @param value its value, in visible ASCII characters
   * @return options with it
   * @throws IllegalArgumentException when the name belongs to the HTTP client, or name or value
   *     have characters that headers do not have; the message does not show the value
   */
  public CallOptions header(String name, String value) {
    HttpHeaders.check(name, value);
    List<String> before = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    List<String> values = new ArrayList<>(before);
    values.add(value);
    return with(name, List.copyOf(values));
  }

  private CallOptions with(String name, List<String> values) {
    Map<String, List<String>> all = new LinkedHashMap<>(headers);
    all.put(name.toLowerCase(Locale.ROOT), values);
    return new CallOptions(timeout, retries, Collections.unmodifiableMap(all));
  }

  /**
   * The time for a whole call.
   *
   * @return the time, or empty when the connector's default holds
   */
  public Optional<Duration> timeout() {
    return Optional.ofNullable(timeout);
  }

  /**
   * How often and when a failed request is repeated.
   *
   * @return the rules, or empty when the connector's hold
   */
  public Optional<RetryPolicy> retries() {
    return Optional.ofNullable(retries);
  }

  /**
   * The headers to send.
   *
   * @return names in lower case, each with its values; unmodifiable
   */
  public Map<String, List<String>> headers() {
    return headers;
  }

  /** Everything but the values of the headers. */
  @Override
  public String toString() {
    return "CallOptions[timeout="
        + timeout
        + (retries == null ? "" : ", retries=" + retries)
        + ", headers="
        + headers.keySet()
        + "]";
  }
}
