package dev.connectors.runtime.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-01-15                                        | 2024-01-15 | 00:00:00",
        "2024-01-15T10:20:30Z                              | 2024-01-15 | 10:20:30",
        "2024-01-15T10:20:30.999999+02:00                  | 2024-01-15 | 08:20:30",
        "2024-02-30                                        | 2024-03-01 | 00:00:00",
        "2024-12-31T24:00:00                               | 2025-01-01 | 00:00:00",
        "2024                                              | 2024-01-01 | 00:00:00",
        "+010000-01-01                                     | +010000-01 | 01T00:00",
        "Mon, 15 Jan 2024 23:20:30 -0500                   | 2024-01-16 | 04:20:30",
        "Mon Jan 15 2024 10:20:30 GMT+0200 (Paris (France)) | 2024-01-15 | 08:20:30",
        "15 January 2024 10:20 pst                         | 2024-01-15 | 18:20:00",
        "1/15/49 3:04 pm                                   | 2049-01-15 | 15:04:00",
        "15-sept-50                                        | 1950-09-15 | 00:00:00",
        "2024/1/5 12:30:15.5 AM                            | 2024-01-05 | 00:30:15",
        "on the 5                                          | 2001-05-01 | 00:00:00",
      })
  void findsDateAndTime(String text, String date, String time) {
    assertThat(Dates.date(text)).isEqualTo(date);
    assertThat(Dates.time(text)).isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "2024-13-01",
        "2024-01-00",
        "2024-00-10",
        "2024-01-15T10:60:00Z",
        "2024-01-15T24:00:01Z",
        "2024-01-15T10:20:30,5Z",
        "2024-01-15 13:04 PM",
        "20240115",
        "1577836800000",
        "15 Foo 2024",
        "+275760-09-13T00:00:00.001Z",
        "15/1/2024",
      })
  void isUndefinedWhereThereIsNone(String text) {
    assertThat(Dates.date(text)).hasToString("undefined");
    assertThat(Dates.time(text)).hasToString("undefined");
  }

  @Test
  void readsWhatTheJdkWrites() {
    Random random = new Random(1);
    for (int i = 0; i < 1000; i++) {
      String instant = Instant.ofEpochMilli(random.nextLong(253_402_300_800_000L)).toString();

      assertThat(Dates.date(instant)).isEqualTo(instant.substring(0, 10));
      assertThat(Dates.time(instant)).isEqualTo(instant.substring(11, 19));
    }
  }
}
