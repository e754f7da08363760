package dev.connectors.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.CallOptions;
import dev.connectors.runtime.auth.ConnectionInput;
import dev.connectors.runtime.error.TransportException;
import dev.connectors.runtime.http.NetworkPolicy;
import dev.connectors.runtime.http.TestServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Failures as the JDK's client reports them. */
class RetryOverNetworkTest {

  private static final CallOptions OPTIONS = CallOptions.timeout(Duration.ofSeconds(20));
  private static final String REQUEST_END = "\r\n\r\n";

  private final FakePace pace = new FakePace(0);

  private ConnectorRuntime runtime(URI baseUri) {
    return Acme.builder()
        .baseUri(baseUri)
        .network(NetworkPolicy.standard().allowPrivateAddresses())
        .pace(pace)
        .build();
  }

  private static ServerSocket socket() throws IOException {
    return new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
  }

  private static URI uri(ServerSocket socket) {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort());
  }

  private static ApiCall call(ConnectorRuntime runtime, String method) {
    return runtime.connect(ConnectionInput.empty()).with(OPTIONS).call("op", method, "/deals");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST"})
  void aRefusedConnectionIsTriedAgainForEveryMethod(String method) throws IOException {
    URI nobody;
    try (ServerSocket socket = socket()) {
      nobody = uri(socket);
    }
    try (ConnectorRuntime runtime = runtime(nobody)) {
      assertThatThrownBy(call(runtime, method)::receiveNothing)
          .isInstanceOf(TransportException.class)
          .hasMessageStartingWith("op: " + method + " 127.0.0.1: no connection");
      assertThat(pace.pauses).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "POST"})
  void aConnectionThatBreaksIsTriedAgainWhereThatIsHarmless(String method) throws Exception {
    AtomicInteger asked = new AtomicInteger();
    try (ServerSocket socket = socket();
        ConnectorRuntime runtime = runtime(uri(socket))) {
      Thread server = new Thread(() -> resetFirst(socket, asked));
      server.start();
      if (method.equals("PUT")) {
        assertThat(call(runtime, method).receiveNothing().status()).isEqualTo(204);
        assertThat(asked).hasValue(2);
        assertThat(pace.pauses).hasSize(1);
      } else {
        assertThatThrownBy(call(runtime, method)::receiveNothing)
            .isInstanceOf(TransportException.class);
        assertThat(asked).hasValue(1);
        assertThat(pace.pauses).isEmpty();
      }
    }
  }

  /** Resets the first connection when the request has come, and answers those after it. */
  private static void resetFirst(ServerSocket server, AtomicInteger asked) {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        readHead(socket.getInputStream());
        if (asked.getAndIncrement() == 0) {
          socket.setSoLinger(true, 0);
        } else {
          String answer = "HTTP/1.1 204 No Content\r\nConnection: close" + REQUEST_END;
          socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        }
      } catch (IOException ignored) { // the test is over
        return;
      }
    }
  }

  private static void readHead(InputStream stream) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf(REQUEST_END) < 0) {
      int next = stream.read();
      if (next < 0) {
        throw new IOException("no request");
      }
      head.append((char) next);
    }
  }

  @Test
  void anAnswerThatIsTooLongIsNotAskedForAgain() {
    try (TestServer server =
            new TestServer()
                .on("/deals", exchange -> TestServer.send(exchange, 200, new byte[100]));
        ConnectorRuntime runtime =
            Acme.builder()
                .baseUri(server.uri())
                .network(NetworkPolicy.standard().allowPrivateAddresses())
                .maxResponseBytes(10)
                .pace(pace)
                .build()) {
      assertThatThrownBy(call(runtime, "GET")::receiveNothing)
          .isInstanceOf(TransportException.class)
          .hasMessageContaining("longer than 10 bytes");
      assertThat(server.requests).hasSize(1);
    }
  }

  @Test
  void anAnswerThatStopsHalfwayIsAskedForAgain() {
    AtomicInteger asked = new AtomicInteger();
    try (TestServer server =
            new TestServer()
                .on(
                    "/deals",
                    exchange -> {
                      byte[] body = "{\"id\":1}".getBytes(StandardCharsets.UTF_8);
                      exchange.sendResponseHeaders(200, body.length);
                      int sent = asked.getAndIncrement() == 0 ? 3 : body.length;
                      exchange.getResponseBody().write(body, 0, sent);
                    });
        ConnectorRuntime runtime = runtime(server.uri())) {
      assertThat(call(runtime, "GET").receive(Deal.TYPE).body().id()).isEqualTo(1L);
      assertThat(asked).hasValue(2);
    }
  }
}
