package dev.connectors.runtime.error;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Too many requests: status 429. */
public final class RateLimitedException extends ApiException {

  private static final long serialVersionUID = 1L;

  private static final int MOST_DIGITS = 9;

  private final transient Optional<Duration> retryAfter;

  RateLimitedException(ApiFailure failure) {
    super(ErrorType.BAD_REQUEST, "rate_limit_exceeded", failure);
    this.retryAfter =
        failure.headers().getOrDefault("retry-after", List.of()).stream()
            .findFirst()
            .flatMap(text -> duration(text.strip(), Instant.now()));
  }

  /**
   * How long the API asks to wait, counted from when its answer arrived: its {@code Retry-After}
   * header, which holds seconds or a date.
   *
   * @return the time to wait, zero when the date has passed; empty when the API does not say
   */
  public Optional<Duration> retryAfter() {
    return retryAfter;
  }

  static Optional<Duration> duration(String text, Instant now) {
    if (text.matches("\\d{1," + MOST_DIGITS + "}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      Instant date = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text));
      return Optional.of(date.isBefore(now) ? Duration.ZERO : Duration.between(now, date));
    } catch (DateTimeException ignored) { // a header that says nothing readable says nothing
      return Optional.empty();
    }
  }
}
