package dev.connectors.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.CallOptions;
import dev.connectors.runtime.auth.ConnectionInput;
import dev.connectors.runtime.error.CallTimeoutException;
import dev.connectors.runtime.error.ConflictException;
import dev.connectors.runtime.error.ConnectorException;
import dev.connectors.runtime.error.RateLimitedException;
import dev.connectors.runtime.error.ServerException;
import dev.connectors.runtime.error.TransportException;
import dev.connectors.runtime.http.FilePart;
import dev.connectors.runtime.http.RequestBody;
import dev.connectors.runtime.http.RetryPolicy;
import dev.connectors.runtime.http.Transport;
import dev.connectors.runtime.testing.FakeResponse;
import dev.connectors.runtime.testing.FakeTransport;
import java.io.ByteArrayInputStream;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class AttemptsTest {

  private final FakeTransport transport = new FakeTransport();
  private final FakePace pace = new FakePace(0.5);
  private final ApiClient client = client(RetryPolicy.standard());

  private ApiClient client(RetryPolicy policy) {
    return Acme.builder()
        .transport(transport)
        .retries(policy)
        .pace(pace)
        .build()
        .connect(ConnectionInput.empty());
  }

  private int status(String method, String path, CallOptions options) {
    return client.with(options).call("op", method, path).receiveNothing().status();
  }

  private static FakeResponse limited(String retryAfter) {
    return FakeResponse.json(429, Map.of()).header("Retry-After", retryAfter);
  }

  @Test
  void whatMayPassIsSentAgainAfterRandomWaits() {
    transport
        .on("GET", "/deals")
        .fail(new TransportException("connection reset", null))
        .respond(503, Map.of())
        .respond(200, Map.of());
    assertThat(status("GET", "/deals", CallOptions.none())).isEqualTo(200);
    assertThat(pace.pauses).containsExactly(Duration.ofMillis(125), Duration.ofMillis(250));
  }

  @Test
  void theLastFailureIsThatOfTheCall() {
    transport
        .on("GET", "/deals")
        .fail(new TransportException("connection reset", null))
        .respond(502, Map.of())
        .respond(504, Map.of("message", "slow"));
    assertThatThrownBy(() -> status("GET", "/deals", CallOptions.none()))
        .isInstanceOf(ServerException.class)
        .hasMessage("op: GET /deals: 504 Gateway Timeout: slow");
    assertThat(transport.requests()).hasSize(3);
  }

  @Test
  void attemptsAndWaitsAreThoseOfThePolicy() {
    transport.on("GET", "/deals").respond(502, Map.of());
    Duration second = Duration.ofSeconds(1);
    RetryPolicy policy = RetryPolicy.standard().attempts(5).backoff(second, second.multipliedBy(3));
    ApiCall call = client(policy).call("op", "GET", "/deals");
    assertThatThrownBy(call::receiveNothing).isInstanceOf(ServerException.class);
    assertThat(pace.pauses)
        .extracting(Duration::toMillis)
        .containsExactly(500L, 1000L, 1500L, 1500L);
    CallOptions twice = CallOptions.retries(RetryPolicy.standard().attempts(2));
    assertThatThrownBy(() -> status("GET", "/deals", twice)).isInstanceOf(ServerException.class);
    assertThat(transport.requests()).hasSize(7);
  }

  @Test
  void withoutRetriesThereIsOneAttempt() {
    transport.on("GET", "/deals").respond(request -> limited("7"));
    CallOptions fast = CallOptions.timeout(Duration.ofSeconds(3)).noRetry();
    assertThatThrownBy(() -> status("GET", "/deals", fast))
        .isInstanceOfSatisfying(
            RateLimitedException.class,
            e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(7)));
    assertThat(transport.requests()).hasSize(1);
    assertThat(pace.pauses).isEmpty();
  }

  @Test
  void whatMayHaveBeenDoneIsNotDoneTwice() {
    transport
        .on("POST", "/deals")
        .fail(new TransportException("connection reset", null))
        .respond(201, Map.of());
    assertThatThrownBy(() -> status("POST", "/deals", CallOptions.none()))
        .isInstanceOf(TransportException.class);
    assertThat(transport.requests()).hasSize(1);
  }

  @Test
  void whatWasNotDoneIsDoneOfAnyMethod() {
    TransportException refused = new TransportException("refused", new ConnectException());
    transport.on("POST", "/deals").fail(refused).respond(429, Map.of()).respond(201, Map.of());
    assertThat(status("POST", "/deals", CallOptions.none())).isEqualTo(201);
  }

  @Test
  void aKeyIsSentAndLetsAnyMethodBeRepeated() {
    transport
        .on("POST", "/deals")
        .fail(new TransportException("connection reset", null))
        .respond(201, Map.of());
    CallOptions keyed = CallOptions.of().idempotencyKey("k-1").idempotencyKey("k-2");
    assertThat(status("POST", "/deals", keyed)).isEqualTo(201);
    assertThat(transport.requests())
        .hasSize(2)
        .allSatisfy(
            it -> assertThat(it.headers()).containsEntry("idempotency-key", List.of("k-2")));
  }

  @Test
  void aConflictWithAnAttemptBeforeIsHandedOver() {
    transport
        .on("POST", "/deals")
        .fail(new TransportException("connection reset", null))
        .respond(409, Map.of("message", "in progress"))
        .respond(201, Map.of());
    assertThatThrownBy(() -> status("POST", "/deals", CallOptions.of().idempotencyKey("k")))
        .isInstanceOf(ConflictException.class)
        .hasMessageEndingWith(": 409 Conflict: in progress");
    assertThat(transport.requests()).hasSize(2);
  }

  @Test
  void aKeyThatTheOperationTakesAsAParameterIsOneToo() {
    transport.on("POST", "/deals").respond(504, Map.of()).respond(201, Map.of());
    ApiCall call = client.call("op", "POST", "/deals").header("Idempotency-Key", "k");
    assertThat(call.receiveNothing().status()).isEqualTo(201);
  }

  @Test
  void afterARedirectThePostIsNotSentAgain() {
    transport
        .on("POST", "/deals")
        .respond(request -> FakeResponse.json(303, null).header("Location", "/v1/deals/7"));
    transport.on("GET", "/deals/{id}").respond(429, Map.of());
    assertThatThrownBy(() -> status("POST", "/deals", CallOptions.none()))
        .isInstanceOf(RateLimitedException.class);
    assertThat(transport.requests()).hasSize(2);
  }

  @Test
  void bodiesAreOpenedForEachAttemptUnlessTheyCanBeOpenedOnce() {
    transport.on("PUT", "/logo").respond(503, Map.of()).respond(200, Map.of());
    client.call("op", "PUT", "/logo").body("text/plain", RequestBody.of("abc")).receiveNothing();
    assertThat(transport.requests()).extracting(it -> it.body()).containsExactly("abc", "abc");

    transport.on("PUT", "/file").respond(503, Map.of()).respond(200, Map.of());
    RequestBody once =
        RequestBody.once(new ByteArrayInputStream("abc".getBytes(StandardCharsets.UTF_8)));
    ApiCall call =
        client
            .call("op", "PUT", "/file")
            .multipart(
                form -> form.custom("file", FilePart.of("a.txt", "text/plain", once)),
                new MultipartFormTest.AddFileForm());
    assertThatThrownBy(call::receiveNothing).isInstanceOf(ServerException.class);
    assertThat(transport.requests()).hasSize(3);
  }

  @Test
  void theWaitThatTheAnswerAsksForIsKept() {
    transport
        .on("GET", "/deals")
        .respond(request -> limited("7"))
        .respond(request -> limited("0"))
        .respond(200, Map.of());
    assertThat(status("GET", "/deals", CallOptions.none())).isEqualTo(200);
    assertThat(pace.pauses).containsExactly(Duration.ofSeconds(7), Duration.ofMillis(250));
  }

  @Test
  void aWaitBeyondTheTimeoutFailsAtOnce() {
    for (String wait : List.of("3", "999999999", "Fri, 31 Dec 9999 23:59:59 GMT")) {
      transport.on("GET", "/deals/" + wait.length()).respond(request -> limited(wait));
      CallOptions options = CallOptions.timeout(Duration.ofSeconds(3));
      assertThatThrownBy(() -> status("GET", "/deals/" + wait.length(), options))
          .isInstanceOf(RateLimitedException.class);
    }
    assertThat(pace.pauses).isEmpty();
    assertThat(transport.requests()).hasSize(3);
  }

  @Test
  void aRandomWaitBeyondTheTimeoutFailsAtOnceToo() {
    transport.on("GET", "/deals").respond(502, Map.of());
    CallOptions options = CallOptions.timeout(Duration.ofMillis(125));
    assertThatThrownBy(() -> status("GET", "/deals", options)).isInstanceOf(ServerException.class);
    assertThat(pace.pauses).isEmpty();
  }

  @Test
  void attemptsAndWaitsShareOneTimeout() {
    transport
        .on("GET", "/deals")
        .respond(
            request -> {
              pace.pass(Duration.ofSeconds(2));
              return FakeResponse.json(502, Map.of());
            });
    CallOptions options = CallOptions.timeout(Duration.ofSeconds(4)).withRetries(tenAttempts());
    assertThatThrownBy(() -> status("GET", "/deals", options)).isInstanceOf(ServerException.class);
    assertThat(transport.requests()).hasSize(2); // the third would begin after 4.75 seconds
  }

  private static RetryPolicy tenAttempts() {
    return RetryPolicy.standard().attempts(10);
  }

  @Test
  void anAttemptHasTheTimeThatIsLeftAndTheTimeoutNamesAllOfIt() {
    List<Duration> times = new ArrayList<>();
    Transport broken =
        request -> {
          times.add(request.timeout());
          return CompletableFuture.failedFuture(
              times.size() == 1
                  ? new TransportException("connection reset", null)
                  : new CallTimeoutException("no answer within " + request.timeout(), null));
        };
    ApiClient slow =
        Acme.builder()
            .transport(broken)
            .pace(pace)
            .build()
            .connect(ConnectionInput.empty())
            .with(CallOptions.timeout(Duration.ofSeconds(1)));
    assertThatThrownBy(() -> slow.call("op", "GET", "/deals").receiveNothing())
        .isInstanceOf(CallTimeoutException.class)
        .hasMessage("op: GET api.acme.example: no complete answer within PT1S")
        .satisfies(
            e ->
                assertThat(e.getSuppressed())
                    .singleElement()
                    .isInstanceOf(ConnectorException.class)
                    .hasToString(TransportException.class.getName() + ": op: connection reset"));
    assertThat(times).containsExactly(Duration.ofSeconds(1), Duration.ofMillis(875));
  }

  @Test
  void aStreamIsNotSentAgainOnceItsHeadIsThere() {
    transport
        .on("GET", "/report")
        .respond(503, Map.of())
        .respond(
            request ->
                FakeResponse.stream(
                    200, "text/plain", () -> new ByteArrayInputStream(new byte[] {'a'})));
    assertThat(client.call("op", "GET", "/report").receiveDownload().body().text()).isEqualTo("a");
    assertThat(transport.requests()).hasSize(2);
  }

  @Test
  void aStreamKeepsItsTimeBetweenPiecesInEveryAttempt() {
    List<Duration> times = new ArrayList<>();
    transport.on("GET", "/report").respond(503, Map.of()).respondText(200, "a");
    Transport watched =
        request -> {
          times.add(request.timeout());
          return transport.send(request);
        };
    ApiClient watcher =
        Acme.builder().transport(watched).pace(pace).build().connect(ConnectionInput.empty());
    watcher
        .with(CallOptions.timeout(Duration.ofSeconds(1)))
        .call("op", "GET", "/report")
        .receiveDownload();
    assertThat(times).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
    assertThat(pace.pauses).hasSize(1);
  }
}
