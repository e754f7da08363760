package dev.connectors.runtime.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiExceptionTest {

  private static final RequestInfo GET_DEAL =
      new RequestInfo("getDeal", "GET", "/deals/{id}", null);

  private static ApiException of(int status, Object body) {
    return ApiException.of(GET_DEAL, status, Map.of(), body, null, text -> text);
  }

  @ParameterizedTest
  @CsvSource({
    "400,BadRequestException,bad_request,",
    "418,BadRequestException,bad_request,",
    "422,BadRequestException,bad_request,",
    "401,NotAuthenticatedException,bad_request,not_authenticated",
    "403,AccessDeniedException,bad_request,access_denied",
    "404,NotFoundException,bad_request,not_found",
    "410,NotFoundException,bad_request,not_found",
    "409,ConflictException,bad_request,already_exists",
    "429,RateLimitedException,bad_request,rate_limit_exceeded",
    "500,ServerException,connection,",
    "599,ServerException,connection,",
    "302,ApiException,bad_request,",
  })
  void everyStatusHasItsClass(int status, String name, String type, String key) {
    ApiException exception = of(status, null);
    assertThat(exception.getClass().getSimpleName()).isEqualTo(name);
    assertThat(exception.type().id()).isEqualTo(type);
    assertThat(exception.key()).isEqualTo(key);
    assertThat(exception.status()).isEqualTo(status);
    assertThat(exception.request()).isEqualTo(GET_DEAL);
  }

  @Test
  void theMessageShowsTheTextForPeopleAndNothingElse() {
    assertThat(of(404, Map.of("message", "no deal", "secret", "s")))
        .hasMessage("getDeal: GET /deals/{id}: 404 Not Found: no deal");
    assertThat(of(404, Map.of("error", Map.of("message", "no deal", "secret", "s"))))
        .hasMessage("getDeal: GET /deals/{id}: 404 Not Found: no deal");
    assertThat(of(404, Map.of("error", "gone")))
        .hasMessage("getDeal: GET /deals/{id}: 404 Not Found: gone");
    assertThat(of(404, Map.of("other", "s"))).hasMessage("getDeal: GET /deals/{id}: 404 Not Found");
    assertThat(of(404, "text")).hasMessage("getDeal: GET /deals/{id}: 404 Not Found");
    assertThat(of(418, Map.of("title", "x".repeat(300))))
        .hasMessage("getDeal: GET /deals/{id}: 418: " + "x".repeat(200) + "...");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "120                           | PT2M",
        "0                             | PT0S",
        "Sat, 31 Jan 2026 08:31:00 GMT | PT1M",
        "Saturday, 31-Jan-26 08:31:00 GMT | PT1M",
        "Sat Jan 31 08:31:00 2026      | PT1M",
        "Sun Feb  1 08:30:00 2026      | PT24H",
        "Sat, 31 Jan 2026 08:29:00 GMT | PT0S",
        "soon                          |",
        "-1                            |",
        "1.5                           |",
        "99999999999999999999          |",
      })
  void theTimeToWaitIsSecondsOrADate(String header, Duration expected) {
    Instant now = Instant.parse("2026-01-31T08:30:00Z");
    assertThat(RetryAfter.of(Map.of("retry-after", List.of(header)), now))
        .isEqualTo(Optional.ofNullable(expected));
  }

  @Test
  void aDateIsMeasuredByTheClockOfTheServer() {
    Map<String, List<String>> headers =
        Map.of(
            "retry-after", List.of("Sat, 31 Jan 2026 08:31:00 GMT"),
            "date", List.of("Sat, 31 Jan 2026 08:30:50 GMT"));
    assertThat(RetryAfter.of(headers, Instant.EPOCH)).contains(Duration.ofSeconds(10));
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  void everyAnswerTellsHowLongToWait(int status) {
    ApiException limited =
        ApiException.of(
            GET_DEAL, status, Map.of("retry-after", List.of("5")), null, null, text -> text);
    assertThat(limited.retryAfter()).contains(Duration.ofSeconds(5));
    assertThat(of(status, null).retryAfter()).isEmpty();
  }
}
