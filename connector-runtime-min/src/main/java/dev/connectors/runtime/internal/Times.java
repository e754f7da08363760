package dev.connectors.runtime.internal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import org.jspecify.annotations.Nullable;

/** Dates and times of a tree as Java's. */
final class Times {

  private static final DateTimeFormatter WITHOUT_COLON =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendOffset("+HHmm", "Z")
          .toFormatter(java.util.Locale.ROOT);

  private Times() {}

  static @Nullable LocalDate date(Object value) {
    try {
      return value instanceof String text ? LocalDate.parse(text) : null;
    } catch (DateTimeException ignored) { // null says that it is none
      return null;
    }
  }

  static @Nullable Duration duration(Object value) {
    try {
      return value instanceof String text ? Duration.parse(text) : null;
    } catch (DateTimeException ignored) { // null says that it is none
      return null;
    }
  }

  static @Nullable OffsetDateTime dateTime(Object value) {
    if (!(value instanceof String text)) {
      return null;
    }
    String iso = normal(text);
    try {
      return OffsetDateTime.parse(iso);
    } catch (DateTimeException ignored) { // offsets without colon are tried next
      return withoutColon(iso);
    }
  }

  private static @Nullable OffsetDateTime withoutColon(String iso) {
    try {
      return OffsetDateTime.parse(iso, WITHOUT_COLON);
    } catch (DateTimeException ignored) { // null says that it is none
      return null;
    }
  }

  /** With a T between date and time, and no space before the offset. */
  private static String normal(String text) {
    int dateLength = 10;
    if (text.length() <= dateLength || text.charAt(dateLength) != ' ') {
      return text;
    }
    return text.substring(0, dateLength) + "T" + text.substring(dateLength + 1).replace(" ", "");
  }
}
