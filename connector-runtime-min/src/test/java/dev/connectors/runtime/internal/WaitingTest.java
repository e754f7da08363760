package dev.connectors.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.CallOptions;
import dev.connectors.runtime.auth.ConnectionInput;
import dev.connectors.runtime.error.CallInterruptedException;
import dev.connectors.runtime.error.CallTimeoutException;
import dev.connectors.runtime.error.RateLimitedException;
import dev.connectors.runtime.http.CallListener;
import dev.connectors.runtime.http.TransportResponse;
import dev.connectors.runtime.testing.FakeResponse;
import dev.connectors.runtime.testing.FakeTransport;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Waits between attempts, and for one's turn. */
class WaitingTest {

  private static final CallOptions LONG = CallOptions.timeout(Duration.ofHours(1));

  /** A call on a thread of its own. */
  private static final class Caller {

    final AtomicReference<Throwable> thrown = new AtomicReference<>();
    final AtomicBoolean flag = new AtomicBoolean();
    final Thread thread;

    Caller(ApiClient client, String path) {
      thread =
          new Thread(
              () -> {
                try {
                  client.call("op", "GET", path).receiveNothing();
                } catch (RuntimeException e) {
                  thrown.set(e);
                  flag.set(Thread.currentThread().isInterrupted());
                }
              });
      thread.start();
    }

    void join() throws InterruptedException {
      thread.join(20_000);
      assertThat(thread.isAlive()).isFalse();
    }

    /** Until it waits with a time limit. */
    void awaitWaiting() throws InterruptedException {
      for (int i = 0; i < 20_000 && thread.getState() != Thread.State.TIMED_WAITING; i++) {
        Thread.sleep(1);
      }
      assertThat(thread.getState()).isEqualTo(Thread.State.TIMED_WAITING);
    }
  }

  private final CountDownLatch waiting = new CountDownLatch(1);
  private final FakeTransport limited = new FakeTransport();
  private final BlockingQueue<CompletableFuture<TransportResponse>> running =
      new LinkedBlockingQueue<>();

  private Acme.Builder limited() {
    limited
        .on("GET", "/deals")
        .respond(request -> FakeResponse.json(429, Map.of()).header("Retry-After", "1800"));
    CallListener retrying =
        new CallListener() {
          @Override
          public void retrying(Call call, Retry retry) {
            waiting.countDown();
          }
        };
    return Acme.builder().transport(limited).listener(retrying);
  }

  private static ApiClient client(ConnectorRuntime runtime) {
    return runtime.connect(ConnectionInput.empty()).with(LONG);
  }

  /** Answers when the test lets it, and hands over what is asked. */
  private ConnectorRuntime held(int calls) {
    return Acme.builder()
        .maxConcurrentCalls(calls)
        .transport(
            request -> {
              CompletableFuture<TransportResponse> answer = new CompletableFuture<>();
              running.add(answer);
              return answer;
            })
        .build();
  }

  private CompletableFuture<TransportResponse> nextRunning() throws InterruptedException {
    CompletableFuture<TransportResponse> next = running.poll(20, TimeUnit.SECONDS);
    assertThat(next).isNotNull();
    return next;
  }

  private static void finish(CompletableFuture<TransportResponse> call) {
    call.complete(new TransportResponse(204, Map.of(), new byte[0]));
  }

  @Test
  void interruptionEndsTheWaitForAnotherAttempt() throws Exception {
    try (ConnectorRuntime runtime = limited().build()) {
      Caller caller = new Caller(client(runtime), "/deals");
      assertThat(waiting.await(20, TimeUnit.SECONDS)).isTrue();
      caller.thread.interrupt();
      caller.join();
      assertThat(caller.thrown.get())
          .isInstanceOf(CallInterruptedException.class)
          .hasMessage("op: GET api.acme.example: interrupted while it waited for another attempt")
          .satisfies(
              e ->
                  assertThat(e.getSuppressed())
                      .singleElement()
                      .isInstanceOf(RateLimitedException.class));
      assertThat(caller.flag).isTrue();
      assertThat(limited.requests()).hasSize(1);
    }
  }

  @Test
  void closingEndsTheWaitForAnotherAttemptWithTheFailureOfTheLast() throws Exception {
    Caller caller;
    try (ConnectorRuntime runtime = limited().build()) {
      caller = new Caller(client(runtime), "/deals");
      assertThat(waiting.await(20, TimeUnit.SECONDS)).isTrue();
    }
    caller.join();
    assertThat(caller.thrown.get()).isInstanceOf(RateLimitedException.class);
    assertThat(limited.requests()).hasSize(1);
  }

  @Test
  void whileTheConnectorClosesNothingIsSentAgain() throws Exception {
    ConnectorRuntime runtime = held(5);
    Caller caller = new Caller(client(runtime), "/deals");
    CompletableFuture<TransportResponse> first = nextRunning();
    Thread closing = new Thread(runtime::close);
    closing.start();
    assertThat(runtime.closing().await(20, TimeUnit.SECONDS)).isTrue();
    first.complete(new TransportResponse(429, Map.of(), new byte[0]));
    caller.join();
    closing.join(20_000);
    assertThat(caller.thrown.get()).isInstanceOf(RateLimitedException.class);
    assertThat(running).isEmpty();
  }

  @Test
  void callsBeyondTheLimitWaitForTheirTurnInOrder() throws Exception {
    try (ConnectorRuntime runtime = held(2)) {
      ApiClient client = client(runtime);
      Caller first = new Caller(client, "/1");
      CompletableFuture<TransportResponse> one = nextRunning();
      Caller second = new Caller(client, "/2");
      CompletableFuture<TransportResponse> two = nextRunning();
      Caller third = new Caller(client, "/3");
      third.awaitWaiting();
      Caller fourth = new Caller(client, "/4");
      fourth.awaitWaiting();
      assertThat(running).isEmpty();
      finish(two);
      second.join();
      CompletableFuture<TransportResponse> three = nextRunning();
      finish(three);
      third.join();
      assertThat(fourth.thread.isAlive()).isTrue();
      finish(nextRunning());
      fourth.join();
      finish(one);
      first.join();
      for (Caller each : List.of(first, second, third, fourth)) {
        assertThat(each.thrown).hasNullValue();
      }
    }
  }

  @Test
  void whoseTurnDoesNotComeInTimeIsNotSent() throws Exception {
    try (ConnectorRuntime runtime = held(1)) {
      Caller first = new Caller(client(runtime), "/1");
      CompletableFuture<TransportResponse> one = nextRunning();
      ApiCall second =
          client(runtime).with(CallOptions.timeout(Duration.ofMillis(20))).call("op", "GET", "/2");
      assertThatThrownBy(second::receiveNothing)
          .isInstanceOf(CallTimeoutException.class)
          .hasMessage(
              "op: GET api.acme.example: not sent within PT0.02S, since the most calls that"
                  + " maxConcurrentCalls allows were running: 1");
      assertThat(running).isEmpty();
      finish(one);
      first.join();
    }
  }

  @Test
  void interruptionEndsTheWaitForOnesTurn() throws Exception {
    try (ConnectorRuntime runtime = held(1)) {
      Caller first = new Caller(client(runtime), "/1");
      CompletableFuture<TransportResponse> one = nextRunning();
      Caller second = new Caller(client(runtime), "/2");
      second.awaitWaiting();
      second.thread.interrupt();
      second.join();
      assertThat(second.thrown.get())
          .isInstanceOf(CallInterruptedException.class)
          .hasMessage("op: GET api.acme.example: interrupted before it was sent");
      assertThat(second.flag).isTrue();
      finish(one);
      first.join();
    }
    assertThat(running).isEmpty();
  }

  @Test
  void closingEndsTheWaitForOnesTurn() throws Exception {
    ConnectorRuntime runtime = held(1);
    Caller first = new Caller(client(runtime), "/1");
    CompletableFuture<TransportResponse> one = nextRunning();
    Caller second = new Caller(client(runtime), "/2");
    second.awaitWaiting();
    Thread closing = new Thread(runtime::close);
    closing.start();
    second.join();
    assertThat(second.thrown.get())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("acme: the connector is closed");
    assertThat(first.thread.isAlive()).isTrue();
    finish(one);
    first.join();
    closing.join(20_000);
    assertThat(first.thrown).hasNullValue();
  }

  @Test
  void aCallThatFailedFreesItsPlace() {
    FakeTransport transport = new FakeTransport();
    transport.on("GET", "/deals").respond(404, null);
    try (ConnectorRuntime runtime =
        Acme.builder().transport(transport).maxConcurrentCalls(1).build()) {
      ApiClient client = client(runtime).with(CallOptions.timeout(Duration.ofSeconds(20)));
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(() -> client.call("op", "GET", "/deals").receiveNothing())
            .hasMessage("op: GET /deals: 404 Not Found");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void aLimitIsPositive(int calls) {
    assertThatThrownBy(() -> Acme.builder().maxConcurrentCalls(calls))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("maxConcurrentCalls: " + calls + " (expected: 1 or more)");
  }
}
