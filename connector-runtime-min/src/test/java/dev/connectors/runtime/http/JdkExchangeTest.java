package dev.connectors.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.error.CallTimeoutException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JdkExchangeTest {

  private static final NetworkPolicy POLICY = NetworkPolicy.standard().allowPrivateAddresses();

  private static TransportRequest request(URI uri, @Nullable RequestBody body, Duration time) {
    return new TransportRequest(body == null ? "GET" : "POST", uri, Map.of(), body, time);
  }

  /** Answers every request by its path, of which a POST has one byte of body. */
  private static void answer(MisbehavingServer.Connection connection) throws IOException {
    for (String head = connection.request(); !head.isEmpty(); head = connection.request()) {
      connection.skip(head.startsWith("POST") ? 1 : 0);
      String status = head.split("[ /]+", 3)[1];
      String rest =
          switch (status) {
            case "200" -> "content-length: 3\r\n\r\nabc";
            case "201" -> "transfer-encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n";
            case "204" -> "\r\n";
            default -> "content-length: 0\r\n\r\n";
          };
      connection.send("HTTP/1.1 " + status + " It\r\n" + rest);
    }
  }

  @Test
  void callsInARowUseOneConnection() {
    List<Integer> statuses = List.of(200, 201, 204, 404);
    HttpClient client = HttpClient.newHttpClient();
    for (JdkTransport each :
        List.of(JdkTransport.create(POLICY, 1_000), JdkTransport.over(client, POLICY, 1_000))) {
      try (MisbehavingServer server = new MisbehavingServer(JdkExchangeTest::answer);
          each) {
        for (int i = 0; i < 1_000; i++) {
          int status = statuses.get(i % statuses.size());
          RequestBody body = i % 3 == 0 ? null : RequestBody.of("a");
          URI uri = URI.create(server.uri() + "/" + status);
          TransportResponse response = each.send(request(uri, body, Duration.ofSeconds(20))).join();
          assertThat(response.status()).isEqualTo(status);
          assertThat(response.body()).hasSize(status < 204 ? 3 : 0);
        }
        assertThat(server.connections()).isEqualTo(1);
      }
    }
  }

  @Test
  void aBodyThatCanWaitIsNotReadByTheThreadThatSends() {
    AtomicReference<Thread> reader = new AtomicReference<>();
    try (TestServer server = new TestServer();
        JdkTransport transport = JdkTransport.create(POLICY, 1_000)) {
      server.on("/", exchange -> TestServer.send(exchange, 200, new byte[1]));
      RequestBody.Opener opener =
          () -> {
            reader.set(Thread.currentThread());
            return new ByteArrayInputStream(new byte[1]);
          };
      RequestBody elsewhere = RequestBody.of(opener).withLength(1);
      transport.send(request(server.uri(), elsewhere, Duration.ofSeconds(20))).join();
      assertThat(reader.get()).isNotNull().isNotSameAs(Thread.currentThread());
    }
    assertThat(RequestBody.of("a").withContentType("text/plain").isInMemory()).isTrue();
    assertThat(RequestBody.once(new ByteArrayInputStream(new byte[1])).isInMemory()).isFalse();
  }

  @Test
  void aLargeBodyThatNobodyReadsDoesNotHoldTheThreadThatSends() {
    CountDownLatch ended = new CountDownLatch(1);
    try (MisbehavingServer deaf = new MisbehavingServer(connection -> ended.await());
        JdkTransport transport = JdkTransport.create(POLICY, 1_000)) {
      RequestBody large = RequestBody.of(new byte[50_000_000]);
      CompletableFuture<TransportResponse> call =
          transport.send(request(deaf.uri(), large, Duration.ofMillis(300)));
      assertThatThrownBy(call::join).cause().isInstanceOf(CallTimeoutException.class);
      ended.countDown();
    }
  }

  @Test
  void everyCallHasItsOwnDeadlineAmongOthers() {
    CountDownLatch ended = new CountDownLatch(1);
    try (MisbehavingServer silent = new MisbehavingServer(connection -> ended.await());
        JdkTransport transport = JdkTransport.create(POLICY, 1_000)) {
      CompletableFuture<TransportResponse> longest =
          transport.send(request(silent.uri(), null, Duration.ofDays(1_000_000)));
      CompletableFuture<TransportResponse> middle =
          transport.send(request(silent.uri(), null, Duration.ofMillis(700)));
      CompletableFuture<TransportResponse> shortest =
          transport.send(request(silent.uri(), null, Duration.ofMillis(100)));
      assertThatThrownBy(shortest::join)
          .cause()
          .isInstanceOf(CallTimeoutException.class)
          .hasMessage("GET 127.0.0.1: no complete answer within PT0.1S");
      assertThatThrownBy(middle::join)
          .cause()
          .hasMessage("GET 127.0.0.1: no complete answer within PT0.7S");
      assertThat(longest).isNotDone();
      ended.countDown();
    }
  }
}
