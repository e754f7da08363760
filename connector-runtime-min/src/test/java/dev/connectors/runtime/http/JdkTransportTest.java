package dev.connectors.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpExchange;
import dev.connectors.runtime.error.AddressRefusedException;
import dev.connectors.runtime.error.CallTimeoutException;
import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.error.TransportException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JdkTransportTest {

  private final TestServer server = new TestServer();
  private final JdkTransport transport =
      JdkTransport.create(NetworkPolicy.standard().allowPrivateAddresses(), 10_000);

  @AfterEach
  void close() {
    transport.close();
    server.close();
  }

  private TransportRequest get(String path, Map<String, List<String>> headers) {
    URI uri = URI.create(server.uri() + path);
    return new TransportRequest("GET", uri, headers, null, Duration.ofSeconds(20));
  }

  private TransportResponse send(TransportRequest request) {
    return transport.send(request).join();
  }

  private Throwable failure(TransportRequest request) {
    Throwable thrown = catchThrowable(() -> transport.send(request).join());
    assertThat(thrown).isInstanceOf(CompletionException.class);
    return thrown.getCause();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    try (GZIPOutputStream stream = new GZIPOutputStream(result)) {
      stream.write(bytes);
    }
    return result.toByteArray();
  }

  private static void sendGzip(HttpExchange exchange, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    TestServer.send(exchange, 200, body);
  }

  @Test
  void requestsAndAnswersArriveWhole() {
    server.on(
        "/a",
        exchange -> {
          assertThat(exchange.getRequestHeaders()).doesNotContainKey("Upgrade");
          exchange.getResponseHeaders().add("X-Two", "1");
          exchange.getResponseHeaders().add("X-Two", "2");
          TestServer.send(exchange, 404, "é".getBytes(StandardCharsets.UTF_8));
        });
    RequestBody body = RequestBody.of("ü");
    TransportResponse response =
        send(
            new TransportRequest(
                "PATCH",
                URI.create(server.uri() + "/a?b=c"),
                Map.of("X-Key", List.of("k")),
                body,
                Duration.ofSeconds(20)));
    assertThat(response.status()).isEqualTo(404);
    assertThat(response.body()).isEqualTo("é".getBytes(StandardCharsets.UTF_8));
    assertThat(response.headers()).containsEntry("x-two", List.of("1", "2"));
    assertThat(server.requests).containsExactly("PATCH /a?b=c null k ü");
  }

  @Test
  void gzipIsAskedForAndUndone() {
    server.on("/a", exchange -> sendGzip(exchange, gzip("hello".getBytes(StandardCharsets.UTF_8))));
    TransportResponse response = send(get("/a", Map.of()));
    assertThat(response.body()).asString().isEqualTo("hello");
    assertThat(response.headers()).doesNotContainKeys("content-encoding", "content-length");
    TransportResponse raw = send(get("/a", Map.of("Accept-Encoding", List.of("gzip"))));
    assertThat(raw.headers()).containsEntry("content-encoding", List.of("gzip"));
  }

  @Test
  void gzipThatIsCutOffIsAnError() {
    server.on(
        "/a",
        exchange -> {
          byte[] whole = gzip("hello".repeat(100).getBytes(StandardCharsets.UTF_8));
          sendGzip(exchange, Arrays.copyOf(whole, whole.length - 9));
        });
    assertThat(failure(get("/a", Map.of())))
        .isInstanceOf(TransportException.class)
        .hasMessage("GET 127.0.0.1: the answer's gzip encoding is broken or cut off");
  }

  @Test
  void answersThatAreTooLongAreErrorsBeforeAndAfterDecompression() {
    server.on("/exact", exchange -> sendGzip(exchange, gzip(new byte[10_000])));
    server.on("/long", exchange -> TestServer.send(exchange, 200, new byte[10_001]));
    server.on("/bomb", exchange -> sendGzip(exchange, gzip(new byte[5_000_000])));
    assertThat(send(get("/exact", Map.of())).body()).hasSize(10_000);
    for (String path : List.of("/long", "/bomb")) {
      assertThat(failure(get(path, Map.of())))
          .isInstanceOf(TransportException.class)
          .hasMessage(
              "GET 127.0.0.1: the answer is longer than 10000 bytes"
                  + " (maxResponseBytes sets the limit)");
    }
  }

  @Test
  void theTimeOutCoversASlowBody() {
    CountDownLatch ended = new CountDownLatch(1);
    server.on(
        "/slow",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('x');
          exchange.getResponseBody().flush();
          await(ended);
        });
    URI uri = URI.create(server.uri() + "/slow?key=s3cret");
    assertThat(failure(new TransportRequest("GET", uri, Map.of(), null, Duration.ofMillis(300))))
        .isInstanceOf(CallTimeoutException.class)
        .hasMessage("GET 127.0.0.1: no complete answer within PT0.3S");
    ended.countDown();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException ignored) { // the server is stopped
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void cancellingTheFutureEndsTheExchange() throws Exception {
    try (ServerSocket listener = new ServerSocket(0, 1, server.address())) {
      URI uri = URI.create("http://127.0.0.1:" + listener.getLocalPort());
      CompletableFuture<TransportResponse> future =
          transport.send(new TransportRequest("GET", uri, Map.of(), null, Duration.ofMinutes(5)));
      try (Socket socket = listener.accept()) {
        socket.setSoTimeout(20_000);
        socket.getInputStream().read();
        future.cancel(true);
        byte[] rest = socket.getInputStream().readAllBytes();
        assertThat(rest).isNotEmpty();
      }
    }
  }

  @Test
  void bodiesThatAreCutOffAreErrors() throws Exception {
    try (ServerSocket listener = new ServerSocket(0, 1, server.address())) {
      Thread answers =
          new Thread(
              () -> {
                try (Socket socket = listener.accept()) {
                  socket.getInputStream().read(new byte[4096]);
                  socket
                      .getOutputStream()
                      .write(
                          "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc"
                              .getBytes(StandardCharsets.UTF_8));
                } catch (IOException ignored) { // the client fails, and that is what is tested
                  return;
                }
              });
      answers.start();
      URI uri = URI.create("http://127.0.0.1:" + listener.getLocalPort() + "/a?key=s3cret");
      assertThat(failure(new TransportRequest("GET", uri, Map.of(), null, Duration.ofMinutes(1))))
          .isInstanceOf(TransportException.class)
          .hasMessageStartingWith("GET 127.0.0.1: the exchange broke (");
      answers.join();
    }
  }

  @Test
  void aHostThatIsNotThereIsReported() throws Exception {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, server.address())) {
      port = closed.getLocalPort();
    }
    URI uri = URI.create("http://127.0.0.1:" + port + "/?key=s3cret");
    assertThat(failure(new TransportRequest("GET", uri, Map.of(), null, Duration.ofMinutes(1))))
        .isInstanceOf(TransportException.class)
        .hasMessage("GET 127.0.0.1: no connection");
    URI unknown = URI.create("http://nowhere.invalid/?key=s3cret");
    assertThat(failure(new TransportRequest("GET", unknown, Map.of(), null, Duration.ofMinutes(1))))
        .isInstanceOf(TransportException.class)
        .hasMessage("GET nowhere.invalid: unknown host");
  }

  @Test
  void headersThatCannotBeSentAreReported() {
    assertThat(failure(get("/a", Map.of("Content-Length", List.of("1")))))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "GET 127.0.0.1: header content-length: reserved (the HTTP client itself sets it)");
    assertThat(failure(get("/a", Map.of("X-A", List.of("s3cret\n")))))
        .hasMessage(
            "GET 127.0.0.1: header x-a: a control character at position 6"
                + " (expected: visible ASCII characters and spaces)");
  }

  @Test
  void privateAddressesAreRefusedByDefault() {
    try (JdkTransport strict = JdkTransport.create(NetworkPolicy.standard(), 10_000)) {
      for (String host :
          List.of(
              "127.0.0.1",
              "localhost",
              "LOCALHOST.",
              "0.0.0.0",
              "2130706433",
              "[::1]",
              "[::]",
              "[::ffff:10.0.0.1]",
              "[64:ff9b::a00:1]",
              "[fe80::1]",
              "[fd00::1]")) {
        TransportRequest request =
            new TransportRequest(
                "GET", URI.create("http://" + host), Map.of(), null, Duration.ofMinutes(1));
        assertThatThrownBy(() -> strict.send(request).join())
            .cause()
            .isInstanceOf(AddressRefusedException.class)
            .hasMessageStartingWith("host " + host + ": address ")
            .hasMessageEndingWith(
                " is not public: refused (NetworkPolicy.allowPrivateAddresses allows it)");
      }
    }
  }

  @Test
  void aClientThatFollowsRedirectsIsRefused() {
    HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build();
    assertThatThrownBy(() -> JdkTransport.over(client, NetworkPolicy.standard(), 1))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("httpClient: follows redirects ALWAYS (expected: NEVER)");
  }

  @Test
  void closingEndsCallsThatRun() {
    HttpClient client = HttpClient.newHttpClient();
    NetworkPolicy policy = NetworkPolicy.standard().allowPrivateAddresses();
    for (JdkTransport each : List.of(transport, JdkTransport.over(client, policy, 1))) {
      CountDownLatch arrived = new CountDownLatch(1);
      try (MisbehavingServer silent =
          new MisbehavingServer(
              connection -> {
                connection.request();
                arrived.countDown();
                connection.waitForEnd();
              })) {
        CompletableFuture<TransportResponse> call =
            each.send(
                new TransportRequest("GET", silent.uri(), Map.of(), null, Duration.ofMinutes(5)));
        await(arrived);
        each.close();
        assertThat(call)
            .failsWithin(Duration.ofSeconds(5))
            .withThrowableThat()
            .havingCause()
            .isInstanceOf(TransportException.class)
            .withMessageStartingWith("GET 127.0.0.1: ");
      }
    }
  }

  @Test
  void aConnectionThatTakesTooLongIsNoTimeOutOfTheCall() throws Exception {
    HttpClient impatient = HttpClient.newBuilder().connectTimeout(Duration.ofMillis(200)).build();
    NetworkPolicy policy = NetworkPolicy.standard().allowPrivateAddresses();
    try (FullBacklog host = new FullBacklog();
        JdkTransport over = JdkTransport.over(impatient, policy, 1)) {
      TransportRequest patient =
          new TransportRequest("GET", host.uri(), Map.of(), null, Duration.ofMinutes(5));
      assertThatThrownBy(() -> over.send(patient).join())
          .cause()
          .isExactlyInstanceOf(TransportException.class)
          .hasMessage("GET 127.0.0.1: no connection in time");
      TransportRequest hasty =
          new TransportRequest("GET", host.uri(), Map.of(), null, Duration.ofMillis(200));
      assertThat(failure(hasty))
          .isInstanceOf(CallTimeoutException.class)
          .hasMessage("GET 127.0.0.1: no complete answer within PT0.2S");
    }
  }

  @Test
  void aClosedTransportSaysSo() {
    transport.close();
    assertThat(failure(get("/a", Map.of())))
        .isInstanceOf(TransportException.class)
        .hasMessage("GET 127.0.0.1: the transport is closed");
  }
}
