package dev.connectors.runtime.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.connectors.runtime.auth.ConnectionInput;
import dev.connectors.runtime.error.CallInterruptedException;
import dev.connectors.runtime.error.TransportException;
import dev.connectors.runtime.http.FullBacklog;
import dev.connectors.runtime.http.MisbehavingServer;
import dev.connectors.runtime.http.MisbehavingServer.Script;
import dev.connectors.runtime.http.NetworkPolicy;
import dev.connectors.runtime.http.TestServer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ConcurrencyTest {

  private static final long SOON = TimeUnit.MILLISECONDS.toNanos(100);
  private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n";

  private static ConnectorRuntime runtime(URI uri) {
    return Acme.builder()
        .baseUri(uri)
        .network(NetworkPolicy.standard().allowPrivateAddresses())
        .build();
  }

  private static ApiCall call(ConnectorRuntime runtime, String path) {
    return runtime.connect(ConnectionInput.empty()).call("op", "GET", path).secured();
  }

  @Test
  void aHundredThreadsOnOneConnectionGetTheirOwnAnswers() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(100);
    try (TestServer server = new TestServer();
        ConnectorRuntime runtime = runtime(server.uri())) {
      server.on(
          "/echo",
          exchange ->
              TestServer.send(
                  exchange, 200, exchange.getRequestURI().getQuery().getBytes(US_ASCII)));
      ApiClient client = runtime.connect(ConnectionInput.empty());
      CountDownLatch start = new CountDownLatch(1);
      List<Future<List<String>>> all = new ArrayList<>();
      for (int thread = 0; thread < 100; thread++) {
        int number = thread;
        Callable<List<String>> calls =
            () -> {
              List<String> answers = new ArrayList<>();
              start.await();
              for (int i = 0; i < 10; i++) {
                answers.add(
                    client
                        .call("echo", "GET", "/echo")
                        .secured()
                        .query("id", number + "-" + i)
                        .receiveText()
                        .body());
              }
              return answers;
            };
        all.add(threads.submit(calls));
      }
      start.countDown();
      for (int thread = 0; thread < 100; thread++) {
        List<String> answers = all.get(thread).get();
        for (int i = 0; i < 10; i++) {
          assertThat(answers.get(i)).isEqualTo("id=" + thread + "-" + i);
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void closingWaitsForCallsThatRunAndLetsNoneBegin() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    Script script =
        connection -> {
          connection.request();
          arrived.countDown();
          answer.await();
          connection.send(HEAD + "after all");
        };
    ExecutorService threads = Executors.newCachedThreadPool();
    try (MisbehavingServer server = new MisbehavingServer(script)) {
      ConnectorRuntime runtime = runtime(server.uri());
      ApiClient client = runtime.connect(ConnectionInput.empty());
      Future<String> call =
          threads.submit(() -> client.call("op", "GET", "/a").secured().receiveText().body());
      arrived.await();
      Future<?> closing = threads.submit(runtime::close);
      while (catchThrowable(() -> runtime.connect(ConnectionInput.empty())) == null) {
        Thread.sleep(5);
      }
      ApiCall late = client.call("late", "GET", "/a").secured();
      assertThatThrownBy(late::receiveText)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("acme: the connector is closed");
      assertThat(closing.isDone()).isFalse();
      answer.countDown();
      assertThat(call.get()).isEqualTo("after all");
      closing.get();
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void closingInAHurryCutsOffCallsThatRun() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    Script silent =
        connection -> {
          connection.request();
          arrived.countDown();
          connection.waitForEnd();
        };
    ExecutorService threads = Executors.newCachedThreadPool();
    try (MisbehavingServer server = new MisbehavingServer(silent)) {
      ConnectorRuntime runtime = runtime(server.uri());
      Future<Throwable> call =
          threads.submit(() -> catchThrowable(() -> call(runtime, "/a").receiveText()));
      arrived.await();
      Thread.currentThread().interrupt();
      runtime.close();
      assertThat(Thread.interrupted()).isTrue();
      assertThat(call.get(5, TimeUnit.SECONDS))
          .isInstanceOf(TransportException.class)
          .hasMessageStartingWith("op: GET 127.0.0.1: ");
    } finally {
      threads.shutdownNow();
    }
  }

  private interface Receiver {
    void receive(ApiCall call);
  }

  /**
   * How long a call still takes when its thread is interrupted; the best of some, for busy
   * machines.
   */
  private static void assertEndsSoon(URI uri, Receiver receiver) throws Exception {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 5 && best > SOON; i++) {
      ConnectorRuntime runtime = runtime(uri);
      Throwable[] thrown = new Throwable[1];
      long[] ended = new long[1];
      Thread caller =
          new Thread(
              () -> {
                thrown[0] = catchThrowable(() -> receiver.receive(call(runtime, "/a")));
                ended[0] = System.nanoTime();
              });
      caller.start();
      Thread.sleep(300); // until it waits where it is to be interrupted
      long start = System.nanoTime();
      caller.interrupt();
      caller.join();
      best = Math.min(best, ended[0] - start);
      assertThat(thrown[0])
          .isInstanceOf(CallInterruptedException.class)
          .hasMessage("op: GET 127.0.0.1: interrupted");
      runtime.close();
    }
    assertThat(best).isLessThan(SOON);
  }

  @Test
  void interruptionEndsACallWhoseBodyIsSlow() throws Exception {
    Script slow =
        connection -> {
          connection.request();
          connection.send(HEAD);
          connection.drip("a".repeat(9), 5_000);
        };
    try (MisbehavingServer server = new MisbehavingServer(slow)) {
      assertEndsSoon(server.uri(), ApiCall::receiveText);
      assertEndsSoon(server.uri(), call -> call.receiveDownload().body().text());
    }
  }

  @Test
  void interruptionEndsACallThatHasNoConnectionYet() throws Exception {
    try (FullBacklog host = new FullBacklog()) {
      assertEndsSoon(host.uri(), ApiCall::receiveText);
    }
  }
}
