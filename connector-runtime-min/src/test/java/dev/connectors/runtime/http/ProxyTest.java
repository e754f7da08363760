package dev.connectors.runtime.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.error.ConnectorException;
import dev.connectors.runtime.error.TransportException;
import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class ProxyTest {

  private static final NetworkPolicy POLICY = NetworkPolicy.standard().allowPrivateAddresses();

  private static final String PASSWORD =
      "Basic "
          + Base64.getEncoder()
              .encodeToString((ForwardProxy.USER + ":" + ForwardProxy.PASSWORD).getBytes(US_ASCII));

  private static Certificates certificates;

  private final ForwardProxy proxy = new ForwardProxy();

  @BeforeAll
  static void certificates() throws Exception {
    certificates = Certificates.shared();
  }

  @AfterEach
  void close() {
    proxy.close();
  }

  private HttpClient.Builder client() throws Exception {
    return HttpClient.newBuilder().proxy(proxy.selector()).sslContext(certificates.trusting());
  }

  /** What the documentation of the JDK recommends: a server never gets the proxy's password. */
  private static Authenticator authenticator(String password) {
    return new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        return getRequestorType() == RequestorType.PROXY
            ? new PasswordAuthentication(ForwardProxy.USER, password.toCharArray())
            : null;
      }
    };
  }

  private static TransportResponse get(HttpClient client, String uri, String... headers) {
    return get(client, POLICY, uri, headers);
  }

  private static TransportResponse get(
      HttpClient client, NetworkPolicy policy, String uri, String... headers) {
    Map<String, List<String>> all = new HashMap<>();
    for (int i = 0; i < headers.length; i += 2) {
      all.put(headers[i], List.of(headers[i + 1]));
    }
    try (JdkTransport transport = JdkTransport.over(client, policy, 1_000)) {
      return transport
          .send(new TransportRequest("GET", URI.create(uri), all, null, Duration.ofSeconds(20)))
          .join();
    }
  }

  private static MisbehavingServer https(String answer) throws Exception {
    return new MisbehavingServer(
        certificates.listen("server", false),
        connection -> {
          String head = connection.request();
          assertThat(head.toLowerCase(Locale.ROOT)).doesNotContain("proxy-authorization");
          connection.send(
              head.contains("Bearer s3cret") || head.contains("k3y")
                  ? answer
                  : "HTTP/1.1 400\r\n\r\n");
        });
  }

  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

  private void assertPlain(HttpClient client, String... headers) {
    try (TestServer server = new TestServer()) {
      server.on(
          "/a",
          exchange -> {
            boolean leak = exchange.getRequestHeaders().containsKey("Proxy-authorization");
            TestServer.send(exchange, 200, (leak ? "leak" : "ok").getBytes(US_ASCII));
          });
      TransportResponse response = get(client, server.uri() + "/a", headers);
      assertThat(response.body()).asString(US_ASCII).isEqualTo("ok");
      assertThat(server.requests).containsExactly("GET /a Bearer s3cret null ");
      assertThat(proxy.heads()).last().asString().startsWith("GET " + server.uri() + "/a HTTP");
    }
  }

  private void assertSecure(HttpClient client, String... headers) throws Exception {
    try (MisbehavingServer server = https(OK)) {
      String uri = "https://127.0.0.1:" + server.port() + "/path?key=s3cret";
      assertThat(get(client, uri, headers).body()).asString().isEqualTo("ok");
      assertThat(server.requests()).containsExactly("GET /path?key=s3cret HTTP/1.1");
    }
    assertThat(proxy.heads())
        .allSatisfy(
            head -> assertThat(head).startsWith("CONNECT 127.0.0.1:").doesNotContain("s3cret"));
    assertThat(proxy.seen()).isNotEmpty().doesNotContain("s3cret", "path");
  }

  @Test
  void aHeaderTellsTheProxyAndNobodyElseItsPassword() throws Exception {
    String[] headers = {"Authorization", "Bearer s3cret", "Proxy-Authorization", PASSWORD};
    assertPlain(client().build(), headers);
  }

  @Test
  void theProxySeesNothingOfSecureCalls() throws Exception {
    String[] headers = {"Authorization", "Bearer s3cret", "Proxy-Authorization", PASSWORD};
    assertSecure(client().build(), headers);
  }

  @Test
  void aHostThatIsAskedDirectlyDoesNotGetTheProxysPassword() {
    try (TestServer server = new TestServer()) {
      server.on(
          "/a",
          exchange -> {
            boolean leak = exchange.getRequestHeaders().containsKey("Proxy-authorization");
            TestServer.send(exchange, leak ? 500 : 200, new byte[0]);
          });
      HttpClient direct = HttpClient.newHttpClient();
      TransportResponse response =
          get(direct, server.uri() + "/a", "Proxy-Authorization", PASSWORD);
      assertThat(response.status()).isEqualTo(200);
    }
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_24)
  void anAuthenticatorTellsTheProxyItsPassword() throws Exception {
    HttpClient client = client().authenticator(authenticator(ForwardProxy.PASSWORD)).build();
    assertPlain(client, "Authorization", "Bearer s3cret");
  }

  @Test
  void anAuthenticatorDoesForCredentialsInOtherPlaces() throws Exception {
    HttpClient client = client().authenticator(authenticator(ForwardProxy.PASSWORD)).build();
    try (MisbehavingServer server = https(OK)) {
      String uri = "https://127.0.0.1:" + server.port();
      assertThat(get(client, uri, "X-Key", "k3y").body()).asString(US_ASCII).isEqualTo("ok");
    }
  }

  @Test
  @EnabledForJreRange(max = JRE.JAVA_23)
  void credentialsThatTheClientWouldDropAreReported() throws Exception {
    HttpClient client = client().authenticator(authenticator(ForwardProxy.PASSWORD)).build();
    assertThatThrownBy(() -> get(client, "http://127.0.0.1:1", "Authorization", "Bearer s3cret"))
        .cause()
        .isInstanceOf(ConfigurationException.class)
        .hasMessageMatching(
            "GET 127.0.0.1: httpClient has an authenticator, beside which Java \\d+ sends no header"
                + " Authorization \\(expected: no authenticator, or Java 24; a header"
                + " Proxy-Authorization serves for proxies\\)");
    assertThat(proxy.heads()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "https"})
  void aProxyThatAsksForAPasswordIsReported(String scheme) throws Exception {
    String uri = scheme + "://127.0.0.1:1/?key=s3cret";
    HttpClient none = client().build();
    assertThatThrownBy(() -> get(none, uri))
        .cause()
        .isInstanceOf(TransportException.class)
        .hasMessage(
            "GET 127.0.0.1: the proxy asks for credentials (407; a header Proxy-Authorization has"
                + " them, or an authenticator of httpClient)");
  }

  @Test
  void aProxyThatRefusesThePasswordIsReported() throws Exception {
    HttpClient wrong = client().authenticator(authenticator("wrong")).build();
    assertThatThrownBy(() -> get(wrong, "http://127.0.0.1:1/?key=s3cret"))
        .cause()
        .isInstanceOf(TransportException.class)
        .hasMessage(
            "GET 127.0.0.1: the authenticator of httpClient has no credentials that are accepted");
    // For https, the client of Java 25 fails at its own failure.
    assertThatThrownBy(() -> get(wrong, "https://127.0.0.1:1/?key=s3cret"))
        .cause()
        .isInstanceOf(TransportException.class)
        .hasMessageStartingWith("GET 127.0.0.1: the ")
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void aProxyThatIsNotThereIsReported() throws Exception {
    HttpClient client = client().build();
    proxy.close();
    assertThatThrownBy(() -> get(client, "http://127.0.0.1:9/"))
        .cause()
        .isInstanceOf(TransportException.class)
        .hasMessage("GET 127.0.0.1: no connection");
  }

  @Test
  void namesThatOnlyTheProxyKnowsAreLeftToIt() throws Exception {
    String[] password = {"Proxy-Authorization", PASSWORD};
    assertThat(
            get(client().build(), NetworkPolicy.standard(), "http://api.invalid:1/", password)
                .body())
        .asString(US_ASCII)
        .isEqualTo("here");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost.", "a.localhost", "127.0.0.1", "10.0.0.1", "0x7f000001"})
  void privateAddressesAreNotLeftToTheProxy(String host) throws Exception {
    HttpClient client = client().build();
    assertThatThrownBy(() -> get(client, NetworkPolicy.standard(), "http://" + host + ":1/"))
        .cause()
        .isInstanceOf(ConnectorException.class);
    assertThat(proxy.heads()).isEmpty();
  }
}
