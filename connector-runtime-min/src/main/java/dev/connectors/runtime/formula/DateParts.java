package dev.connectors.runtime.formula;

import java.time.LocalDate;

/**
 * The numbers of a date as they were found, in the order of the text, and what they mean together.
 * Negative where there is none yet.
 */
final class DateParts {

  /** No date. */
  static final long INVALID = Long.MIN_VALUE;

  static final int LAST_HOUR = 23;
  static final int LAST_MINUTE = 59;
  private static final int LAST_MILLI = 999;
  private static final int LAST_DAY = 31;
  private static final int LAST_MONTH = 12;
  private static final int NOON = 12;
  private static final int FIRST_OF_LAST_CENTURY = 50;
  private static final int LAST_YEAR = 1_000_000;
  private static final long LAST_TIME = 8_640_000_000_000_000L;
  private static final long DAY_MILLIS = 86_400_000;
  private static final int HOUR_SECONDS = 3600;
  private static final int MINUTE_SECONDS = 60;

  private final int[] days = new int[3];
  private int dayCount;
  private int namedMonth = -1;
  private boolean iso;

  private final int[] times = new int[4];
  private int timeCount;
  private int hourOffset = -1;

  private int zoneSign;
  private int zoneHour = -1;
  private int zoneMinute = -1;

  static boolean isMonth(int number) {
    return number >= 1 && number <= LAST_MONTH;
  }

  static boolean isDay(int number) {
    return number >= 1 && number <= LAST_DAY;
  }

  /** Adds a year, month or day; false when there are three already. */
  boolean addDay(int number) {
    if (dayCount == days.length) {
      return false;
    }
    days[dayCount++] = number;
    return true;
  }

  boolean hasDay() {
    return dayCount > 0;
  }

  void month(int month) {
    namedMonth = month;
  }

  /** That the numbers are a year, a month and a day, and the year is meant as it is. */
  void iso() {
    iso = true;
  }

  /** Adds an hour, minute, second or millisecond; false when there are four already. */
  boolean addTime(int number) {
    if (timeCount == times.length) {
      return false;
    }
    times[timeCount++] = number;
    return true;
  }

  /** Adds the last number of a time. */
  void endTime(int number) {
    addTime(number);
    timeCount = times.length;
  }

  boolean hasTime() {
    return timeCount > 0;
  }

  /** Whether a time has begun in which a number can be the next one. */
  boolean expectsTime(int number) {
    return switch (timeCount) {
      case 1, 2 -> number <= LAST_MINUTE;
      case 3 -> number <= LAST_MILLI;
      default -> false;
    };
  }

  /** That the hour is one of twelve, to which a number is added. */
  void halfDay(int hours) {
    hourOffset = hours;
  }

  /** A zone by its hours from Greenwich. */
  void zone(int hours) {
    zone(hours < 0 ? -1 : 1, Math.abs(hours), 0);
  }

  /** A zone by its distance from Greenwich; negative minutes when they follow. */
  void zone(int sign, int hour, int minute) {
    zoneSign = sign;
    zoneHour = hour;
    zoneMinute = minute;
  }

  boolean isGreenwich() {
    return zoneHour == 0 && zoneMinute == 0;
  }

  /** Whether a zone has begun in which a number can be the minutes. */
  boolean expectsZoneMinute(int number) {
    return zoneHour >= 0 && zoneMinute < 0 && number <= LAST_MINUTE;
  }

  void zoneMinute(int minute) {
    zoneMinute = minute;
  }

  /** Milliseconds since 1970 in Greenwich, which is the zone when there is none. */
  long millis() {
    long day = epochDay();
    int offset = Math.max(zoneHour, 0) * HOUR_SECONDS + Math.max(zoneMinute, 0) * MINUTE_SECONDS;
    if (day == INVALID || !completeTime() || offset < 0) {
      return INVALID;
    }
    long seconds =
        (long) times[0] * HOUR_SECONDS
            + times[1] * MINUTE_SECONDS
            + times[2]
            - zoneSign * (long) offset;
    long millis = day * DAY_MILLIS + seconds * 1000 + times[3];
    return Math.abs(millis) <= LAST_TIME ? millis : INVALID;
  }

  private boolean completeTime() {
    if (hourOffset >= 0) {
      if (times[0] > NOON) {
        return false;
      }
      times[0] = times[0] % NOON + hourOffset;
    }
    boolean midnight = times[0] == LAST_HOUR + 1 && times[1] + times[2] + times[3] == 0;
    return midnight
        || (times[0] <= LAST_HOUR
            && times[1] <= LAST_MINUTE
            && times[2] <= LAST_MINUTE
            && times[3] <= LAST_MILLI);
  }

  private long epochDay() {
    if (dayCount == 0) {
      return INVALID;
    }
    while (dayCount < days.length) {
      days[dayCount++] = 1;
    }
    boolean yearFirst = iso || !isDay(days[0]);
    int year = yearFirst ? days[0] : days[namedMonth < 0 ? 2 : 1];
    int month = namedMonth >= 0 ? namedMonth : days[yearFirst ? 1 : 0];
    int day = namedMonth < 0 ? days[yearFirst ? 2 : 1] : days[yearFirst ? 1 : 0];
    if (!iso) {
      year = inOurTime(year);
    }
    return isMonth(month) && isDay(day) && Math.abs(year) <= LAST_YEAR
        ? LocalDate.of(year, month, 1).toEpochDay() + day - 1
        : INVALID;
  }

  private static int inOurTime(int year) {
    if (year < 0 || year > 99) {
      return year;
    }
    return year + (year < FIRST_OF_LAST_CENTURY ? 2000 : 1900);
  }
}
