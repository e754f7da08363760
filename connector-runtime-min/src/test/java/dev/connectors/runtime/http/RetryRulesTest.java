package dev.connectors.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.runtime.error.AddressRefusedException;
import dev.connectors.runtime.error.ApiException;
import dev.connectors.runtime.error.CallInterruptedException;
import dev.connectors.runtime.error.CallTimeoutException;
import dev.connectors.runtime.error.ConnectorException;
import dev.connectors.runtime.error.RequestInfo;
import dev.connectors.runtime.error.TransportException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RetryRulesTest {

  private static final String KEY = "Idempotency-Key";

  @Test
  void postThatIsHarmlessIsSentAgainAsGetIs() {
    ConnectorException lost = new TransportException("lost", new java.io.IOException());
    assertThat(RetryRules.allow(request("POST", null), true, false, lost)).isTrue();
    assertThat(RetryRules.allow(request("POST", null), false, false, lost)).isFalse();
  }

  private static TransportRequest request(String method, @Nullable RequestBody body) {
    return request(method, body, Map.of());
  }

  private static TransportRequest request(
      String method, @Nullable RequestBody body, Map<String, List<String>> headers) {
    URI uri = URI.create("https://a.example/b");
    return new TransportRequest(method, uri, headers, body, Duration.ofSeconds(1));
  }

  private static ConnectorException answer(int status, Map<String, List<String>> headers) {
    RequestInfo info = new RequestInfo("op", "GET", "/b", null);
    return ApiException.of(info, status, headers, null, null, text -> text);
  }

  /** As the transport hands it over, with the operation added. */
  private static ConnectorException broken(@Nullable Throwable cause) {
    return new TransportException("op: x", new TransportException("x", cause));
  }

  private static boolean allow(String method, ConnectorException failure) {
    return RetryRules.allow(request(method, null), false, false, failure);
  }

  @ParameterizedTest
  @CsvSource({
    "408, true, false", "429, true, true", "500, false, false", "501, false, false",
    "502, true, false", "503, true, false", "504, true, false", "400, false, false",
    "401, false, false", "404, false, false", "409, false, false", "302, false, false",
  })
  void answersThatMayPassAreFew(int status, boolean idempotent, boolean any) {
    ConnectorException failure = answer(status, Map.of());
    for (String method : List.of("GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE")) {
      assertThat(allow(method, failure)).as(method).isEqualTo(idempotent);
    }
    for (String method : List.of("POST", "PATCH", "LOCK")) {
      assertThat(allow(method, failure)).as(method).isEqualTo(any);
    }
    TransportRequest keyed = request("POST", null, Map.of(KEY, List.of("k")));
    assertThat(RetryRules.allow(keyed, false, false, failure)).isEqualTo(idempotent);
  }

  @Test
  void anInvitationToComeBackHoldsForEveryMethod() {
    assertThat(allow("POST", answer(503, Map.of("retry-after", List.of("2"))))).isTrue();
    assertThat(allow("POST", answer(503, Map.of("retry-after", List.of("later"))))).isFalse();
    assertThat(allow("POST", answer(502, Map.of("retry-after", List.of("2"))))).isFalse();
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(broken(null), true, false),
        Arguments.of(broken(new SocketException("Connection reset")), true, false),
        Arguments.of(broken(new IOException("no bytes", new EOFException())), true, false),
        Arguments.of(broken(new SSLException("closed")), true, false),
        Arguments.of(broken(new ConnectException("refused")), true, true),
        Arguments.of(broken(new NoRouteToHostException()), true, true),
        Arguments.of(broken(new HttpConnectTimeoutException("x")), true, true),
        Arguments.of(new CallTimeoutException("x", null), false, false),
        Arguments.of(broken(new UnknownHostException("a.example")), false, false),
        Arguments.of(broken(new SSLHandshakeException("untrusted")), false, false),
        Arguments.of(broken(new BodyException("no gzip", null)), false, false),
        Arguments.of(broken(new ProtocolException("no status line")), false, false),
        Arguments.of(broken(new NumberFormatException()), false, false),
        Arguments.of(broken(new TooLongException(5)), false, false),
        Arguments.of(broken(new UnreadableBodyException(new IOException())), false, false),
        Arguments.of(broken(new RejectedExecutionException()), false, false),
        Arguments.of(
            new TransportException("the transport failed", new IllegalStateException()),
            false,
            false),
        Arguments.of(new CallInterruptedException("x", null), false, false),
        Arguments.of(new AddressRefusedException("x", null), false, false));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void failuresThatMayPassAreThoseOfConnections(
      ConnectorException failure, boolean idempotent, boolean any) {
    assertThat(allow("GET", failure)).isEqualTo(idempotent);
    assertThat(allow("POST", failure)).isEqualTo(any);
  }

  @Test
  void afterARedirectTheFirstRequestWasCarriedOut() {
    for (ConnectorException failure :
        List.of(answer(429, Map.of()), broken(new ConnectException("refused")))) {
      assertThat(RetryRules.allow(request("POST", null), false, true, failure)).isFalse();
      assertThat(RetryRules.allow(request("PUT", null), false, true, failure)).isTrue();
    }
  }

  @Test
  void aBodyThatCannotBeOpenedAgainIsSentOnce() {
    RequestBody once = RequestBody.once(new ByteArrayInputStream(new byte[3]));
    ConnectorException refused = broken(new ConnectException("refused"));
    for (RequestBody body : List.of(once, once.withLength(3), once.withContentType("text/plain"))) {
      assertThat(RetryRules.allow(request("PUT", body), false, false, refused)).isFalse();
    }
    RequestBody repeatable = RequestBody.of("abc");
    assertThat(RetryRules.allow(request("PUT", repeatable), false, false, refused)).isTrue();
  }

  @Test
  void causesThatGoInACircleEnd() {
    IOException first = new IOException("a");
    IOException second = new IOException("b", first);
    first.initCause(second);
    assertThat(allow("GET", broken(first))).isTrue();
  }
}
