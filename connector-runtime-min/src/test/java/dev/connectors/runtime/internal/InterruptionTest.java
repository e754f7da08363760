package dev.connectors.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.auth.ConnectionInput;
import dev.connectors.runtime.error.CallInterruptedException;
import dev.connectors.runtime.http.NetworkPolicy;
import dev.connectors.runtime.http.TestServer;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class InterruptionTest {

  @Test
  void interruptingTheThreadEndsTheCallAndKeepsTheFlag() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    AtomicReference<Boolean> flag = new AtomicReference<>();
    try (TestServer server = new TestServer();
        ConnectorRuntime runtime = runtime(server)) {
      server.on("/wait", exchange -> sleep(arrived));
      ApiCall call = runtime.connect(ConnectionInput.empty()).call("wait", "GET", "/wait");
      Thread caller =
          new Thread(
              () -> {
                try {
                  call.receiveNothing();
                } catch (CallInterruptedException e) {
                  thrown.set(e);
                  flag.set(Thread.currentThread().isInterrupted());
                }
              });
      caller.start();
      assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();
      caller.interrupt();
      caller.join(20_000);
      assertThat(thrown.get()).hasMessage("wait: GET 127.0.0.1: interrupted");
      assertThat(flag.get()).isTrue();
    }
  }

  @Test
  void anInterruptedThreadSendsNothing() {
    try (TestServer server = new TestServer();
        ConnectorRuntime runtime = runtime(server)) {
      ApiCall call = runtime.connect(ConnectionInput.empty()).call("wait", "GET", "/wait");
      Thread.currentThread().interrupt();
      assertThatThrownBy(call::receiveNothing)
          .isInstanceOf(CallInterruptedException.class)
          .hasMessage("wait: GET 127.0.0.1: interrupted before it was sent");
      assertThat(Thread.interrupted()).isTrue();
      assertThat(server.requests).isEmpty();
    }
  }

  private static ConnectorRuntime runtime(TestServer server) {
    return Acme.builder()
        .baseUri(server.uri())
        .network(NetworkPolicy.standard().allowPrivateAddresses())
        .build();
  }

  private static void sleep(CountDownLatch arrived) {
    arrived.countDown();
    try {
      TimeUnit.SECONDS.sleep(30);
    } catch (InterruptedException ignored) { // the server is stopped
      Thread.currentThread().interrupt();
    }
  }
}
