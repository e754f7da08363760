package dev.connectors.runtime.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.error.CallTimeoutException;
import dev.connectors.runtime.error.TransportException;
import dev.connectors.runtime.http.MisbehavingServer.Connection;
import dev.connectors.runtime.http.MisbehavingServer.Script;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(30)
class TlsTest {

  private static final NetworkPolicy POLICY = NetworkPolicy.standard().allowPrivateAddresses();
  private static final Script OK =
      connection -> {
        connection.request();
        connection.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
      };

  private static Certificates certificates;

  @BeforeAll
  static void certificates() throws Exception {
    certificates = Certificates.shared();
  }

  private static MisbehavingServer server(String alias, boolean needsClient) throws Exception {
    return new MisbehavingServer(certificates.listen(alias, needsClient), OK);
  }

  private static JdkTransport over(SSLContext context) {
    return JdkTransport.over(
        HttpClient.newBuilder().sslContext(context).build(), POLICY, 1_000_000);
  }

  private static CompletableFuture<TransportResponse> post(
      JdkTransport transport, MisbehavingServer server, String body, Duration timeout) {
    URI uri = URI.create("https://127.0.0.1:" + server.port());
    return transport.send(
        new TransportRequest("POST", uri, Map.of(), RequestBody.of(body), timeout));
  }

  private static String send(JdkTransport transport, MisbehavingServer server) {
    return new String(post(transport, server, "x", Duration.ofSeconds(20)).join().body(), US_ASCII);
  }

  private static void assertRefused(
      JdkTransport transport, MisbehavingServer server, String beginning) {
    try (transport) {
      assertThatThrownBy(() -> send(transport, server))
          .cause()
          .isInstanceOf(TransportException.class)
          .hasMessageStartingWith("POST 127.0.0.1: " + beginning);
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void anAuthorityOfOnesOwnIsNotTrustedUntilTheClientDoes() throws Exception {
    try (MisbehavingServer server = server("server", false)) {
      assertRefused(
          JdkTransport.create(POLICY, 1_000),
          server,
          "no secure connection, since the host's certificate is not trusted; an httpClient with a"
              + " trust store of its own can trust it (");
      try (JdkTransport transport = over(certificates.trusting())) {
        assertThat(send(transport, server)).isEqualTo("ok");
      }
    }
  }

  @Test
  void certificatesOfOtherHostsAndTimesAreRefused() throws Exception {
    for (String alias : List.of("elsewhere", "expired")) {
      try (MisbehavingServer server = server(alias, false)) {
        assertRefused(
            over(certificates.trusting()),
            server,
            "no secure connection, since the host's certificate is not valid (");
      }
    }
  }

  @Test
  void aServerThatNeedsACertificateGetsIt() throws Exception {
    try (MisbehavingServer server = server("server", true)) {
      try (JdkTransport transport = over(certificates.showing("client"))) {
        assertThat(send(transport, server)).isEqualTo("ok");
      }
    }
    try (MisbehavingServer server = server("server", true)) {
      assertRefused(over(certificates.trusting()), server, "no secure connection (");
    }
  }

  @Test
  void aServerThatSpeaksNoTlsIsReported() {
    try (MisbehavingServer server =
        new MisbehavingServer(
            connection -> {
              connection.send("HTTP/1.1 400 Plain\r\n\r\n");
              connection.waitForEnd();
            })) {
      assertRefused(JdkTransport.create(POLICY, 1_000), server, "no secure connection (");
    }
  }

  @Test
  void aHandshakeThatNeverEndsIsLimitedByTheTimeOut() {
    try (MisbehavingServer server = new MisbehavingServer(Connection::waitForEnd);
        JdkTransport transport = JdkTransport.create(POLICY, 1_000)) {
      assertThatThrownBy(() -> post(transport, server, "x", Duration.ofMillis(300)).join())
          .cause()
          .isInstanceOf(CallTimeoutException.class)
          .hasMessage("POST 127.0.0.1: no complete answer within PT0.3S");
    }
  }

  private static MisbehavingServer http2(Http2.Handler handler) throws Exception {
    return new MisbehavingServer(
        certificates.listen("server", false, "h2"), Http2.answering(handler));
  }

  @Test
  void manyCallsShareAConnectionAndGetTheirOwnAnswers() throws Exception {
    Http2.Handler echo =
        (connection, stream, body) -> {
          connection.send(Http2.head(stream));
          connection.send(Http2.frame(Http2.DATA, Http2.LAST, stream, body));
        };
    try (MisbehavingServer server = http2(echo);
        JdkTransport transport = over(certificates.trusting())) {
      assertThat(send(transport, server)).isEqualTo("x");
      List<CompletableFuture<TransportResponse>> answers =
          IntStream.range(0, 100)
              .mapToObj(i -> post(transport, server, "body " + i, Duration.ofSeconds(20)))
              .toList();
      for (int i = 0; i < answers.size(); i++) {
        assertThat(answers.get(i).join().body()).asString(US_ASCII).isEqualTo("body " + i);
      }
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  static Stream<Arguments> http2Failures() {
    String broke = "TransportException: POST 127.0.0.1: the exchange broke";
    String invalid = "TransportException: POST 127.0.0.1: the answer is no valid HTTP (";
    String late = "CallTimeoutException: POST 127.0.0.1: no complete answer within PT2S";
    return Stream.of(
        fails("closes", (c, stream, body) -> c.socket().close(), broke),
        fails("says nothing", (c, stream, body) -> {}, late),
        fails("stops in the body", (c, stream, body) -> c.send(Http2.head(stream)), late),
        fails(
            "closes in the body",
            (c, stream, body) -> {
              c.send(Http2.head(stream));
              c.socket().close();
            },
            broke),
        fails(
            "resets the stream",
            (c, stream, body) -> c.send(Http2.frame(Http2.RESET, 0, stream, Http2.number(2))),
            broke),
        fails(
            "resets the stream in the body",
            (c, stream, body) -> {
              c.send(Http2.head(stream));
              c.send(Http2.frame(Http2.RESET, 0, stream, Http2.number(2)));
            },
            broke),
        fails(
            "goes away",
            (c, stream, body) -> {
              c.send(Http2.frame(Http2.GO_AWAY, 0, 0, Http2.number(stream, 2)));
              c.socket().close();
            },
            broke),
        fails(
            "sends headers that are none",
            (c, stream, body) ->
                c.send(Http2.frame(Http2.HEADERS, 5, stream, Http2.number(-1, -1))),
            invalid),
        fails("speaks HTTP/1.1", (c, stream, body) -> c.send("HTTP/1.1 400 No\r\n\r\n"), invalid));
  }

  private static Arguments fails(String what, Http2.Handler handler, String expected) {
    return Arguments.of(what, handler, expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void http2Failures(String what, Http2.Handler handler, String expected) throws Exception {
    try (MisbehavingServer server = http2(handler);
        JdkTransport transport = over(certificates.trusting())) {
      CompletableFuture<TransportResponse> answer =
          post(transport, server, "x", Duration.ofSeconds(2));
      assertThatThrownBy(answer::join)
          .cause()
          .satisfies(
              it ->
                  assertThat(it.getClass().getSimpleName() + ": " + it.getMessage())
                      .startsWith(expected));
    }
  }
}
