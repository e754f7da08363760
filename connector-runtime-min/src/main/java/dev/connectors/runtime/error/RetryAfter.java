package dev.connectors.runtime.error;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The header {@code Retry-After} (RFC 9110, 10.2.3): seconds, or a date in one of three forms. */
final class RetryAfter {

  private static final int MOST_DIGITS = 9;
  private static final List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.RFC_1123_DATE_TIME,
          rfc850("EEEE, dd-MMM-", " HH:mm:ss 'GMT'"),
          DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH)
              .withZone(ZoneOffset.UTC));

  private RetryAfter() {}

  /** The form of RFC 850, whose years have two digits: those of this century. */
  private static DateTimeFormatter rfc850(String before, String after) {
    return new DateTimeFormatterBuilder()
        .appendPattern(before)
        .appendValueReduced(ChronoField.YEAR, 2, 2, 2000)
        .appendPattern(after)
        .toFormatter(Locale.ENGLISH)
        .withZone(ZoneOffset.UTC);
  }

  /**
   * How long to wait.
   *
   * @param headers the headers of an answer, names in lower case
   * @param now when it arrived; the server's own clock, where the answer shows it, takes its place
   * @return the time, zero when a date has passed; empty when the header says nothing readable
   */
  static Optional<Duration> of(Map<String, List<String>> headers, Instant now) {
    String text = first(headers, "retry-after");
    if (text.matches("\\d{1," + MOST_DIGITS + "}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    Instant from = date(first(headers, "date")).orElse(now);
    return date(text)
        .map(date -> date.isBefore(from) ? Duration.ZERO : Duration.between(from, date));
  }

  private static String first(Map<String, List<String>> headers, String name) {
    List<String> values = headers.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.get(0).strip();
  }

  private static Optional<Instant> date(String text) {
    for (DateTimeFormatter format : DATES) {
      try {
        return Optional.of(Instant.from(format.parse(text)));
      } catch (DateTimeException ignored) { // perhaps another form; else it says nothing
        continue;
      }
    }
    return Optional.empty();
  }
}
