package dev.connectors.runtime.http;

import static dev.connectors.runtime.http.TestServer.redirect;
import static dev.connectors.runtime.http.TestServer.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.error.AddressRefusedException;
import dev.connectors.runtime.testing.FakeResponse;
import dev.connectors.runtime.testing.FakeTransport;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectsTest {

  private static final NetworkPolicy POLICY = NetworkPolicy.standard().allowPrivateAddresses();

  private final TestServer server = new TestServer();
  private final TestServer other = new TestServer();
  private final JdkTransport transport = JdkTransport.create(POLICY, 10_000);

  @AfterEach
  void close() {
    transport.close();
    server.close();
    other.close();
  }

  private TransportResponse call(String method, String path, String body) {
    TransportRequest request =
        new TransportRequest(
            method,
            URI.create(server.uri() + path),
            Map.of("Authorization", List.of("secret"), "X-Key", List.of("key")),
            body == null ? null : RequestBody.of(body),
            Duration.ofSeconds(20));
    return new Redirects(
            transport, POLICY, List.of("127.0.0.1"), List.of("x-key"), List.of("api_key"))
        .send(request)
        .join();
  }

  @ParameterizedTest
  @CsvSource({
    "301,POST,GET,''",
    "302,POST,GET,''",
    "303,POST,GET,''",
    "303,PUT,GET,''",
    "307,POST,POST,body",
    "308,POST,POST,body",
    "301,PUT,PUT,body",
    "302,DELETE,DELETE,body",
    "301,GET,GET,''",
    "302,GET,GET,''",
    "303,GET,GET,''",
    "307,GET,GET,''",
    "308,GET,GET,''",
  })
  void methodAndBodyFollowTheStatus(int status, String method, String then, String body) {
    server.on("/from", redirect(status, "/to?x=1#y"));
    server.on("/to", exchange -> send(exchange, 200, new byte[] {1}));
    assertThat(call(method, "/from", method.equals("GET") ? null : "body").status()).isEqualTo(200);
    assertThat(server.requests.get(1)).isEqualTo(then + " /to?x=1 secret key " + body);
  }

  @Test
  void aReferenceWithoutAnythingElseKeepsThePath() {
    server.on(
        "/from",
        exchange -> {
          boolean first = exchange.getRequestURI().getQuery() == null;
          (first ? redirect(302, "?page=2") : (TestServer.Handler) e -> send(e, 200, new byte[0]))
              .handle(exchange);
        });
    assertThat(call("GET", "/from", null).status()).isEqualTo(200);
    assertThat(server.requests.get(1)).startsWith("GET /from?page=2 secret key");
  }

  @Test
  void anAuthorityWithoutASchemeKeepsTheScheme() {
    server.on("/from", redirect(302, other.uri().toString().replace("http:", "") + "/to"));
    other.on("/to", exchange -> send(exchange, 200, new byte[0]));
    assertThat(call("GET", "/from", null).status()).isEqualTo(200);
    assertThat(other.requests).containsExactly("GET /to null null ");
  }

  @Test
  void aLoopEndsWithItsLastAnswer() {
    server.on("/from", redirect(307, "/from"));
    assertThat(call("POST", "/from", "body").status()).isEqualTo(307);
    assertThat(server.requests).hasSize(6);
  }

  @Test
  void anAnswerWithoutALocationIsHandedBack() {
    server.on("/from", exchange -> send(exchange, 302, new byte[] {1}));
    assertThat(call("GET", "/from", null).body()).containsExactly(1);
  }

  @Test
  void credentialsDoNotReachAnotherOrigin() {
    server.on("/from", redirect(302, other.uri() + "/to?a=1&api_key=s3cret&b=2"));
    other.on("/to", redirect(302, "/end"));
    other.on("/end", exchange -> send(exchange, 200, new byte[0]));
    assertThat(call("GET", "/from?api_key=s3cret", null).status()).isEqualTo(200);
    assertThat(other.requests).containsExactly("GET /to?a=1&b=2 null null ", "GET /end null null ");
  }

  @Test
  void bodiesDoNotReachAnotherOrigin() {
    server.on("/from", redirect(307, other.uri() + "/to"));
    assertThat(call("POST", "/from", "body").status()).isEqualTo(307);
    assertThat(other.requests).isEmpty();
  }

  @Test
  void fiveRedirectsAreFollowedAndNoMore() {
    for (int i = 0; i < 6; i++) {
      server.on("/" + i, redirect(302, "/" + (i + 1)));
    }
    server.on("/6", exchange -> send(exchange, 200, new byte[0]));
    assertThat(call("GET", "/1", null).status()).isEqualTo(200);
    assertThat(call("GET", "/0", null).status()).isEqualTo(302);
  }

  @ParameterizedTest
  @CsvSource({"304,/x", "302,http://[", "302,http://user@127.0.0.1/", "300,/x"})
  void whatCannotBeFollowedIsHandedBack(int status, String location) {
    server.on("/from", redirect(status, location));
    assertThat(call("GET", "/from", null).status()).isEqualTo(status);
  }

  @Test
  void thePolicyHoldsForEveryHop() {
    server.on("/from", redirect(302, "http://localhost:1/"));
    assertThatThrownBy(() -> call("GET", "/from", null))
        .cause()
        .isInstanceOf(AddressRefusedException.class)
        .hasMessage("host localhost: refused (expected: one that NetworkPolicy.allowHosts names)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "localhost.", "[::1]", "2130706433"})
  void theAddressOfEveryHopIsChecked(String host) {
    other.on("/to", exchange -> send(exchange, 200, new byte[0]));
    FakeTransport first = new FakeTransport();
    String location = "http://" + host + ":" + other.uri().getPort() + "/to";
    first.on("GET", "/a").respond(r -> FakeResponse.text(302, "").header("Location", location));
    try (JdkTransport strict = JdkTransport.create(NetworkPolicy.standard(), 10_000)) {
      Transport both = it -> it.uri().getHost().equals("x") ? first.send(it) : strict.send(it);
      NetworkPolicy policy = NetworkPolicy.standard().allowHosts("x", host);
      Redirects redirects = new Redirects(both, policy, List.of(), List.of(), List.of());
      TransportRequest request =
          new TransportRequest("GET", URI.create("http://x/a"), Map.of(), null, Duration.ofDays(1));
      assertThatThrownBy(() -> redirects.send(request).join())
          .cause()
          .isInstanceOf(AddressRefusedException.class)
          .hasMessageStartingWith("host " + host + ": address ");
    }
    assertThat(other.requests).isEmpty();
  }

  @Test
  void httpsDoesNotBecomeHttp() {
    FakeTransport fake = new FakeTransport();
    fake.on("GET", "/a").respond(r -> FakeResponse.text(302, "").header("Location", "http://x/b"));
    TransportRequest request =
        new TransportRequest("GET", URI.create("https://x/a"), Map.of(), null, Duration.ofDays(1));
    Redirects redirects = new Redirects(fake, POLICY, List.of("x"), List.of(), List.of());
    assertThat(redirects.send(request).join().status()).isEqualTo(302);
    assertThat(fake.requests()).hasSize(1);
  }
}
