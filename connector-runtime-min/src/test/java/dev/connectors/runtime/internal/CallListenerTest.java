package dev.connectors.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.CallOptions;
import dev.connectors.runtime.auth.ConnectionInput;
import dev.connectors.runtime.error.NotFoundException;
import dev.connectors.runtime.error.ServerException;
import dev.connectors.runtime.error.TransportException;
import dev.connectors.runtime.http.CallListener;
import dev.connectors.runtime.testing.FakeResponse;
import dev.connectors.runtime.testing.FakeTransport;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallListenerTest {

  /** The logger is kept, since the JDK forgets one that nobody holds. */
  private static final Logger LOGGER = Logger.getLogger("dev.connectors.http");

  private static final CallListener.Call CALL =
      new CallListener.Call("getDeal", "GET", "/deals/{id}", "api.acme.example", Optional.empty());

  private final List<Object> events = new ArrayList<>();
  private final List<CallListener.Call> later = new ArrayList<>();
  private final List<LogRecord> logged = new ArrayList<>();
  private final FakePace pace = new FakePace(0.5);
  private final FakeTransport transport = new FakeTransport();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          logged.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    LOGGER.setLevel(Level.FINE);
    LOGGER.setUseParentHandlers(false);
    LOGGER.addHandler(handler);
  }

  @AfterEach
  void stop() {
    LOGGER.removeHandler(handler);
    LOGGER.setUseParentHandlers(true);
    LOGGER.setLevel(null);
  }

  private final CallListener recorder =
      new CallListener() {
        @Override
        public void started(Call call) {
          events.add(call);
        }

        @Override
        public void retrying(Call call, Retry retry) {
          later.add(call);
          events.add(retry.toString());
        }

        @Override
        public void finished(Call call, Result result) {
          later.add(call);
          events.add(result.toString());
        }
      };

  private ApiClient client(CallListener... listeners) {
    Acme.Builder builder = Acme.builder().transport(transport).pace(pace);
    for (CallListener each : listeners) {
      builder.listener(each);
    }
    ConnectionInput secret = ConnectionInput.builder().set("queryKey", "s3cret").build();
    return builder.build().connect(secret).with(CallOptions.of().header("X-Trace", "s3cret"));
  }

  private static ApiCall getDeal(ApiClient client) {
    return client.call("getDeal", "GET", "/deals/{id}?q={q}").path("id", 42).path("q", "s3cret");
  }

  private FakeResponse after(Duration time, FakeResponse response) {
    pace.pass(time);
    return response;
  }

  private List<String> messages() {
    return logged.stream().map(LogRecord::getMessage).toList();
  }

  @Test
  void everythingAboutACallIsToldAndNothingSecret() {
    FakeResponse busy = FakeResponse.json(503, Map.of("message", "s3cret"));
    transport
        .on("GET", "/deals/{id}")
        .respond(request -> after(Duration.ofMillis(30), busy))
        .fail(new TransportException("reset", null))
        .respond(request -> after(Duration.ofMillis(10), FakeResponse.json(200, List.of(1, 2))));
    getDeal(client(recorder)).secured("queryKey").receiveNothing();
    assertThat(transport.requests().get(0).uri().getQuery()).isEqualTo("q=s3cret&api_key=s3cret");
    assertThat(events)
        .containsExactly(
            CALL,
            "Retry[attempt=1, status=OptionalInt[503], failure=class "
                + ServerException.class.getName()
                + ", duration=PT0.03S, pause=PT0.125S]",
            "Retry[attempt=2, status=OptionalInt.empty, failure=class "
                + TransportException.class.getName()
                + ", duration=PT0S, pause=PT0.25S]",
            "Result[status=OptionalInt[200], failure=Optional.empty, duration=PT0.415S,"
                + " attempts=3, bytes=OptionalLong[5]]");
    assertThat(later).hasSize(3).allSatisfy(it -> assertThat(it).isSameAs(events.get(0)));
    assertThat(messages()).containsExactly("GET /deals/{id} 200 415 ms, attempts: 3");
  }

  @Test
  void aFailureIsToldWithItsStatusAndItsClass() {
    transport.on("GET", "/deals/{id}").respond(404, Map.of());
    assertThatThrownBy(getDeal(client(recorder))::receiveNothing)
        .isInstanceOf(NotFoundException.class);
    assertThat(events)
        .containsExactly(
            CALL,
            "Result[status=OptionalInt[404], failure=Optional[class "
                + NotFoundException.class.getName()
                + "], duration=PT0S, attempts=1, bytes=OptionalLong.empty]");
    assertThat(messages()).containsExactly("GET /deals/{id} 404 0 ms, attempts: 1");
  }

  @Test
  void aCallThatWasNeverSentIsToldTooAndSoIsAnError() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(getDeal(client(recorder))::receiveNothing);
    assertThat(Thread.interrupted()).isTrue();
    assertThatThrownBy(getDeal(client(recorder))::receiveNothing)
        .isInstanceOf(AssertionError.class);
    assertThat(events).filteredOn(CALL::equals).hasSize(2);
    assertThat(later).hasSize(2);
    assertThat(messages())
        .containsExactly(
            "GET /deals/{id} CallInterruptedException 0 ms, attempts: 0",
            "GET /deals/{id} AssertionError 0 ms, attempts: 1");
  }

  @Test
  void theLengthOfAStreamIsKnownWhenTheApiSaysIt() {
    FakeResponse report =
        FakeResponse.stream(200, "text/plain", () -> new ByteArrayInputStream(new byte[9]));
    transport
        .on("GET", "/deals/{id}")
        .respond(request -> report.header("Content-Length", "9"))
        .respond(request -> report);
    ApiClient client = client(recorder);
    getDeal(client).receiveDownload().body().bytes();
    assertThat(events.get(1)).asString().endsWith("bytes=OptionalLong[9]]");
    events.clear();
    getDeal(client).receiveDownload().body().bytes();
    assertThat(events.get(1)).asString().endsWith("bytes=OptionalLong.empty]");
  }

  @Test
  void aListenerThatFailsBreaksNothingAndIsLoggedOnce() {
    transport.on("GET", "/deals/{id}").respond(200, Map.of());
    IllegalStateException fault = new IllegalStateException("no registry");
    CallListener broken =
        new CallListener() {
          @Override
          public void started(Call call) {
            throw fault;
          }

          @Override
          public void finished(Call call, Result result) {
            throw new AssertionError();
          }
        };
    ApiClient client = client(broken, recorder);
    assertThat(getDeal(client).receiveNothing().status()).isEqualTo(200);
    assertThat(getDeal(client).receiveNothing().status()).isEqualTo(200);
    assertThat(events).hasSize(4);
    assertThat(logged.stream().filter(it -> it.getLevel().equals(Level.WARNING)))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.getThrown()).isSameAs(fault);
              assertThat(it.getMessage())
                  .isEqualTo(
                      "a call listener failed, which is told once: " + broken.getClass().getName());
            });
  }
}
