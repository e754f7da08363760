package dev.connectors.runtime.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptErrorsTest {

  private static final RequestInfo INFO = RequestInfo.none("getDeal", "tenant-7");
  private static final String MESSAGE = "acme: operations/get-deal/run.js:3:9: odd";

  private static ConnectorException thrown(String type, String key, Map<String, ?> more) {
    Map<String, Object> error = new LinkedHashMap<>(more);
    error.put("type", type);
    error.put("key", key);
    error.put("message", "odd");
    return ScriptErrors.exception(
        error, MESSAGE, "operations/get-deal/run.js:3:9", INFO, new IOException("broken"));
  }

  @ParameterizedTest
  @CsvSource({
    "bad_request,,BadRequestException,400",
    "bad_request,odd,BadRequestException,400",
    "bad_request,not_found,NotFoundException,404",
    "bad_request,not_authenticated,NotAuthenticatedException,401",
    "bad_request,access_denied,AccessDeniedException,403",
    "bad_request,already_exists,ConflictException,409",
    "bad_request,rate_limit_exceeded,RateLimitedException,429",
    "connection,,ConnectionException,",
    "connection,odd,ConnectionException,",
    "connection,access_token_expired,NotAuthenticatedException,401",
    "connection,rate_limit_exceeded,RateLimitedException,429",
    "connection,connection_is_defunct,ConnectionDefunctException,",
    "configuration,,ConfigurationException,",
    "configuration,odd,ConfigurationException,",
    "concurrency,odd,ConcurrencyException,",
    "internal,odd,ConnectorException,",
    "dependency_error,odd,ConnectorException,",
    "custom_code,odd,CustomCodeException,",
  })
  void whatJavaScriptThrowsIsCaughtAsWhatItMeans(
      String type, String key, String name, Integer status) {
    ConnectorException exception = thrown(type, key, Map.of("data", List.of(1)));
    assertThat(exception.getClass().getSimpleName()).isEqualTo(name);
    assertThat(exception.type().id()).isEqualTo(type);
    assertThat(exception.data()).isEqualTo(List.of(1));
    assertThat(exception).hasMessage(MESSAGE).hasCause(new IOException("broken"));
    if (key != null) {
      assertThat(exception.key()).isEqualTo(key);
    }
    if (exception instanceof ApiException answer) {
      assertThat(answer.status()).isEqualTo(status);
      assertThat(answer.request()).isEqualTo(INFO).hasToString("getDeal");
      assertThat(answer.connectionId()).contains("tenant-7");
      assertThat(answer.headers()).isEmpty();
    } else {
      assertThat(status).isNull();
    }
  }

  @Test
  void aTypeThatIsNotKnownIsThatOfCustomCode() {
    ConnectorException exception = thrown("of_the_platform", "odd", Map.of());
    assertThat(exception.type()).isEqualTo(ErrorType.CUSTOM_CODE);
    assertThat(((CustomCodeException) exception).place())
        .contains("operations/get-deal/run.js:3:9");
  }

  @ParameterizedTest
  @CsvSource({
    "bad_request,422,BadRequestException,422",
    "bad_request,410,NotFoundException,410",
    "bad_request,200,BadRequestException,400",
    "bad_request,1000,BadRequestException,400",
    "connection,503,ServerException,503",
  })
  void theStatusOfTheAnswerThatAnErrorIsMadeOfIsKept(
      String type, int given, String name, int status) {
    ConnectorException exception = thrown(type, null, Map.of("status", given));
    assertThat(exception.getClass().getSimpleName()).isEqualTo(name);
    assertThat(((ApiException) exception).status()).isEqualTo(status);
  }

  @Test
  void anAnswerOfTheApiIsItsDataWithTheBodyInIt() {
    RequestInfo request = new RequestInfo("getDeal", "GET", "/deals/{id}", null);
    Map<String, Object> body = Map.of("message", "no deal");
    ApiException missing = ApiException.of(request, 404, Map.of(), body, null, text -> text);
    assertThat(ScriptErrors.data(missing).toString())
        .isEqualTo(
            "{type=bad_request, key=not_found, message=getDeal: GET /deals/{id}: 404 Not Found: no"
                + " deal, data={message=no deal}, status=404}");
    ApiException refused = ApiException.of(request, 401, Map.of(), null, null, text -> text);
    assertThat(ScriptErrors.data(refused))
        .containsEntry("type", "connection")
        .containsEntry("key", "access_token_expired")
        .doesNotContainKey("data");
  }

  @Test
  void whatJavaScriptThrewIsTheSameToJavaScript() {
    ConnectorException refused = thrown("bad_request", "not_authenticated", Map.of("data", "d"));
    assertThat(ScriptErrors.data(refused))
        .isEqualTo(
            Map.of(
                "type", "bad_request",
                "key", "not_authenticated",
                "message", MESSAGE,
                "data", "d",
                "status", 401));
  }

  @Test
  void theCauseIsToldToo() {
    ConnectorException cause = new ConfigurationException("no base URI", null);
    assertThat(ScriptErrors.data(new TransportException("broken", cause)))
        .containsEntry("causedByError", Map.of("type", "configuration", "message", "no base URI"));
  }
}
