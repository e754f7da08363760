package dev.connectors.runtime;

import dev.connectors.runtime.http.HttpHeaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How to make calls, beside what they ask for. Immutable.
 *
 * <pre>{@code
 * connection.operations()
 *     .with(CallOptions.timeout(Duration.ofSeconds(3)).header("X-Trace", trace))
 *     .deals()
 *     .getDeal(42);
 * }</pre>
 */
public final class CallOptions {

  private static final CallOptions NONE = new CallOptions(null, Map.of());

  private final @Nullable Duration timeout;
  private final Map<String, List<String>> headers;

  private CallOptions(@Nullable Duration timeout, Map<String, List<String>> headers) {
    this.timeout = timeout;
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
   * @param timeout the time for a whole call, redirects and the answer's body included
   * @return options with it
   * @throws IllegalArgumentException when it is not positive
   */
  public static CallOptions timeout(Duration timeout) {
    return NONE.withTimeout(timeout);
  }

  /**
   * The same options with a time-out.
   *
   * @param timeout the time for a whole call, redirects and the answer's body included
   * @return options with it
   * @throws IllegalArgumentException when it is not positive
   */
  public CallOptions withTimeout(Duration timeout) {
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("timeout: " + timeout + " (expected: more than zero)");
    }
    return new CallOptions(timeout, headers);
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
    Map<String, List<String>> all = new LinkedHashMap<>(headers);
    List<String> values =
        new ArrayList<>(all.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()));
    values.add(value);
    all.put(name.toLowerCase(Locale.ROOT), List.copyOf(values));
    return new CallOptions(timeout, Collections.unmodifiableMap(all));
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
   * The headers to send.
   *
   * @return names in lower case, each with its values; unmodifiable
   */
  public Map<String, List<String>> headers() {
    return headers;
  }

  /** The time-out and the names of the headers, without their values. */
  @Override
  public String toString() {
    return "CallOptions[timeout=" + timeout + ", headers=" + headers.keySet() + "]";
  }
}
