package dev.connectors.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.ApiResponse;
import dev.connectors.runtime.CallOptions;
import dev.connectors.runtime.auth.ConnectionInput;
import dev.connectors.runtime.error.ApiException;
import dev.connectors.runtime.error.CallTimeoutException;
import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.error.NotAuthenticatedException;
import dev.connectors.runtime.error.NotFoundException;
import dev.connectors.runtime.error.TransportException;
import dev.connectors.runtime.error.UnexpectedValueException;
import dev.connectors.runtime.http.RequestBody;
import dev.connectors.runtime.http.Transport;
import dev.connectors.runtime.http.TransportRequest;
import dev.connectors.runtime.http.TransportResponse;
import dev.connectors.runtime.testing.FakeResponse;
import dev.connectors.runtime.testing.FakeTransport;
import dev.connectors.runtime.testing.RecordedRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiCallTest {

  private final FakeTransport transport =
      new FakeTransport()
          .on("GET", "/deals/{id}", Map.of("id", 42))
          .on("GET", "/deals", Map.of("id", 1))
          .on("POST", "/deals", Map.of("id", 1));
  private final ApiClient client = Acme.client(transport);

  private ApiCall call(String method, String path) {
    return client.call("op", method, path);
  }

  private RecordedRequest sent() {
    return transport.requests().get(transport.requests().size() - 1);
  }

  @Test
  void aCallIsSentAndItsAnswerRead() {
    ApiResponse<Deal> response =
        client.call("getDeal", "GET", "/deals/{id}").path("id", 42).receive(Deal.TYPE);
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.header("Content-Type")).contains("application/json");
    assertThat(response.body().id()).isEqualTo(42L);
    assertThat(sent().uri()).isEqualTo(URI.create("https://api.acme.example/v1/deals/42"));
    assertThat(sent().headers())
        .containsEntry("accept", List.of("application/json"))
        .containsEntry("authorization", List.of("Bearer t0ken"));
    assertThat(sent().headers().get("user-agent").get(0))
        .matches("connector-runtime/[\\w.-]+ acme/1\\.2\\.3");
  }

  @Test
  void pathValuesStayOneSegment() {
    call("GET", "/deals/{id}").path("id", "a/b?c=d é~").receiveNothing();
    assertThat(sent().path()).isEqualTo("/v1/deals/a%2Fb%3Fc%3Dd%20%C3%A9~");
    call("GET", "/deals/{id}").path("id", List.of("a", "b,c")).receiveNothing();
    assertThat(sent().path()).isEqualTo("/v1/deals/a,b%2Cc");
  }

  @Test
  void pathValuesThatLeadElsewhereAreRefused() {
    assertThatThrownBy(() -> call("GET", "/deals/{id}").path("id", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "op: path parameter id: empty"
                + " (expected: a value; without one, the path is that of another resource)");
    assertThatThrownBy(() -> call("GET", "/deals/{id}").path("id", null))
        .hasMessageStartingWith("op: path parameter id: null (expected: a value;");
    assertThatThrownBy(() -> call("GET", "/deals/{id}").path("id", "..").receiveNothing())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "op: path segment {id}: \"..\""
                + " (expected: another value, since that leads to another resource)");
    assertThatThrownBy(
            () -> call("GET", "/{a}{b}/x").path("a", ".").path("b", ".").receiveNothing())
        .hasMessageStartingWith("op: path segment {a}{b}: \"..\"");
    assertThatThrownBy(() -> call("GET", "/deals/{id}").receiveNothing())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("op: path parameter id: not set");
  }

  @Test
  void queryValuesBecomeText() {
    call("GET", "/deals")
        .query("a", "x&y=z +")
        .query("none", null)
        .query("list", Arrays.asList(1, null, 2L))
        .query("day", LocalDate.of(2026, 1, 31))
        .query("time", OffsetDateTime.parse("2026-01-31T08:30Z"))
        .query("status", Deal.Status.OPEN)
        .query("flag", true)
        .query("filter[x]", "b")
        .query("page", Map.of("size", 5))
        .receiveNothing();
    assertThat(sent().uri().getRawQuery()).startsWith("a=x%26y%3Dz%20%2B&list=1&list=2&day=");
    assertThat(sent().query())
        .containsEntry("list", List.of("1", "2"))
        .containsEntry("day", List.of("2026-01-31"))
        .containsEntry("time", List.of("2026-01-31T08:30:00Z"))
        .containsEntry("status", List.of("open"))
        .containsEntry("flag", List.of("true"))
        .containsEntry("filter[x]", List.of("b"))
        .containsEntry("size", List.of("5"))
        .doesNotContainKey("none");
  }

  @Test
  void pathsOfDocumentsMayHoldQueryAndFragment() {
    call("GET", "/deals?a=b#c").query("d", 1).receiveNothing();
    assertThat(sent().uri()).isEqualTo(URI.create("https://api.acme.example/v1/deals?a=b&d=1"));
    call("GET", "/deals?a={id}&b").path("id", "x&y").receiveNothing();
    assertThat(sent().uri()).isEqualTo(URI.create("https://api.acme.example/v1/deals?a=x%26y&b"));
  }

  @Test
  void headersAndCookiesBecomeText() {
    call("GET", "/deals")
        .header("X-List", List.of(1, 2))
        .header("X-None", null)
        .cookie("a", "x; y")
        .cookie("b", 1)
        .receiveNothing();
    assertThat(sent().headers())
        .containsEntry("x-list", List.of("1,2"))
        .containsEntry("cookie", List.of("a=x%3B%20y; b=1"))
        .doesNotContainKey("x-none");
    assertThatThrownBy(() -> call("GET", "/deals").header("X-A", "s3cret\r\nX-B: 1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "op: header X-A: a control character at position 6"
                + " (expected: visible ASCII characters and spaces)");
    assertThatThrownBy(() -> call("GET", "/deals").header("X-A", "é"))
        .hasMessage(
            "op: header X-A: a character outside ASCII at position 0"
                + " (expected: visible ASCII characters and spaces)");
    assertThatThrownBy(() -> call("GET", "/deals").header("Host", "x"))
        .hasMessage("op: header Host: reserved (the HTTP client itself sets it)");
  }

  @Test
  void bodiesHaveTheirForms() {
    call("POST", "/deals").json(Deal.of(Map.of("id", 1))).receiveNothing();
    assertThat(sent().json()).isEqualTo(Map.of("id", 1L));
    assertThat(sent().headers()).containsEntry("content-type", List.of("application/json"));
    call("POST", "/deals").json("application/merge-patch+json", List.of(1)).receiveNothing();
    assertThat(sent().body()).isEqualTo("[1]");
    call("POST", "/deals")
        .form(Deal.of(Map.of("a", List.of("x y", 2), "b&", Map.of("c", 1))))
        .receiveNothing();
    assertThat(sent().body().split("&"))
        .containsExactlyInAnyOrder("a=x+y", "a=2", "b%26=%7B%22c%22%3A1%7D");
    call("POST", "/deals").text("text/plain", "é").receiveNothing();
    assertThat(sent().body()).isEqualTo("é");
    RequestBody png = RequestBody.of(new byte[] {1, -1});
    call("POST", "/deals").body("image/png", png).receiveNothing();
    assertThat(sent().bytes()).isEqualTo(new byte[] {1, -1});
    assertThat(sent().headers()).containsEntry("content-type", List.of("image/png"));
    call("POST", "/deals").body("image/*", png).receiveNothing();
    assertThat(sent().headers()).containsEntry("content-type", List.of("application/octet-stream"));
    call("POST", "/deals").body("image/*", png.withContentType("image/gif")).receiveNothing();
    assertThat(sent().headers()).containsEntry("content-type", List.of("image/gif"));
    call("POST", "/deals").optionalBody().json(null).receiveNothing();
    assertThat(sent().body()).isEmpty();
    assertThat(sent().headers()).doesNotContainKey("content-type");
    assertThatThrownBy(() -> call("POST", "/deals").json(null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("op: body: null (expected: a body)");
  }

  @Test
  void anAnswerMayBeEmptyWhereTheDocumentSaysSo() {
    transport.on("GET", "/empty").respondText(204, "");
    transport.on("GET", "/null").respond(200, (Object) null);
    transport.on("GET", "/deal", Map.of("id", 42));
    assertThat(call("GET", "/empty").receiveNullable(Deal.TYPE).body()).isNull();
    assertThat(call("GET", "/null").receiveNullable(Deal.TYPE).body()).isNull();
    assertThat(call("GET", "/deal").receiveNullable(Deal.TYPE).body()).hasToString("{\"id\":42}");
  }

  @Test
  void anAnswerReadsAsTheTypeThatIsAskedFor() {
    transport.on("GET", "/task").respond(202, Map.of("id", 7));
    transport.on("GET", "/list", List.of(1));
    ApiResponse<String> task = call("GET", "/task").receive(Types.STRING);
    assertThat(task.status()).isEqualTo(202);
    assertThat(task.body(Deal::of).id()).isEqualTo(7);
    assertThat(task.json()).isEqualTo(Map.of("id", 7L));
    assertThatThrownBy(task::body)
        .isInstanceOf(UnexpectedValueException.class)
        .hasMessage("op, status 202: $: {\"id\":7} (expected: string)");
    assertThatThrownBy(() -> call("GET", "/list").receive(Deal.TYPE).body(Deal::of))
        .hasMessage("status 200: $: [1] (expected: object)");
    assertThat(call("GET", "/task").receiveDownload().body(Deal::of).id()).isEqualTo(7);
  }

  @Test
  void aDownloadOfAFailureIsAnExceptionWithItsBody() {
    transport.on("GET", "/file").respond(404, Map.of("message", "no such file"));
    assertThatThrownBy(() -> call("GET", "/file").receiveDownload())
        .isInstanceOf(NotFoundException.class)
        .hasMessage("op: GET /file: 404 Not Found: no such file");
  }

  @Test
  void optionalParametersApplyWhatWasSetLast() {
    call("POST", "/deals")
        .options(
            o -> o.limit(1).limit(2).trace("x").trace(null).ids(List.of(4, 2)),
            new Acme.ListOptions())
        .receiveNothing();
    assertThat(sent().query()).isEqualTo(Map.of("limit", List.of("2"), "ids", List.of("4,2")));
    assertThat(sent().headers()).doesNotContainKey("x-trace");
  }

  @Test
  void elementsOfAJoinedQueryAreEncodedAndItsCommasAreNot() {
    call("GET", "/deals")
        .query("tags", List.of("a,b", "c d"), ParameterStyle.FORM)
        .receiveNothing();
    assertThat(transport.requests().get(0).query()).isEqualTo(Map.of("tags", List.of("a,b,c d")));
    call("GET", "/deals")
        .query("tags", List.of(), ParameterStyle.FORM)
        .query("ids", null, ParameterStyle.FORM)
        .receiveNothing();
    assertThat(sent().query()).isEmpty();
  }

  @Test
  void headersOfTheOptionsWin() {
    client
        .with(CallOptions.of().header("Accept", "text/x").header("X-Trace", "1"))
        .call("op", "GET", "/deals")
        .header("X-Trace", "0")
        .receiveNothing();
    assertThat(sent().headers())
        .containsEntry("accept", List.of("text/x"))
        .containsEntry("x-trace", List.of("1"));
  }

  @Test
  void theFirstAlternativeThatTheConnectionHasValuesForIsUsed() {
    ApiClient both =
        Acme.client(transport, i -> i.set("password", "Ada", "pä:ss").set("headerKey", "k"));
    both.call("op", "GET", "/deals").receiveNothing();
    String basic = Base64.getEncoder().encodeToString("Ada:pä:ss".getBytes(StandardCharsets.UTF_8));
    assertThat(sent().headers())
        .containsEntry("authorization", List.of("Basic " + basic))
        .containsEntry("x-api-key", List.of("k"));
    ApiClient keys = Acme.client(transport, i -> i.set("queryKey", "q&").set("cookieKey", "c"));
    keys.call("op", "GET", "/deals").secured("queryKey", "cookieKey").receiveNothing();
    assertThat(sent().uri().getRawQuery()).isEqualTo("api_key=q%26");
    assertThat(sent().headers())
        .containsEntry("cookie", List.of("sid=c"))
        .doesNotContainKey("authorization");
  }

  @Test
  void whereCredentialsAreOptionalThoseThatExistAreSent() {
    call("GET", "/deals").secured().secured("token").receiveNothing();
    assertThat(sent().headers()).containsKey("authorization");
    call("GET", "/deals").secured().receiveNothing();
    assertThat(sent().headers()).doesNotContainKey("authorization");
  }

  @Test
  void aRefusalSaysWhichCredentialsAreMissing() {
    transport.on("GET", "/me").respond(401, Map.of());
    ApiClient nothing = Acme.client(transport, i -> {});
    assertThatThrownBy(() -> nothing.call("getMe", "GET", "/me").receiveNothing())
        .isInstanceOf(NotAuthenticatedException.class)
        .hasMessage(
            "getMe: GET /me: 401 Unauthorized (the operation takes token, or password with"
                + " headerKey; the connection has none of them)");
    assertThatThrownBy(() -> nothing.call("getMe", "GET", "/me").secured("token").receiveNothing())
        .hasMessage(
            "getMe: GET /me: 401 Unauthorized (the operation takes token; the connection has no"
                + " value for it)");
  }

  @Test
  void credentialsThatAnApiSendsBackAreNotShown() {
    transport.on("GET", "/me").respond(401, Map.of("message", "bad\ntoken t0ken"));
    assertThatThrownBy(() -> call("GET", "/me").receiveNothing())
        .hasMessage("op: GET /me: 401 Unauthorized: bad token ***");
  }

  @Test
  void bodiesOfErrorsStayReachable() {
    transport.on("GET", "/a").respond(422, Map.of("id", 7, "errors", List.of("s3cret")));
    transport.on("GET", "/b").respondText(400, "s3cret");
    assertThatThrownBy(() -> call("GET", "/a").receiveNothing())
        .hasMessage("op: GET /a: 422 Unprocessable Content")
        .isInstanceOfSatisfying(
            ApiException.class, e -> assertThat(e.body(Deal::of).id()).isEqualTo(7L));
    assertThatThrownBy(() -> call("GET", "/b").receiveNothing())
        .hasMessage("op: GET /b: 400 Bad Request")
        .isInstanceOfSatisfying(
            ApiException.class,
            e -> {
              assertThat(e.body()).isEqualTo("s3cret");
              assertThatThrownBy(() -> e.body(Deal::of))
                  .hasMessage("op, status 400: $: a text (expected: object)");
            });
  }

  @Test
  void answersThatAreNotWhatWasPromisedAreReported() {
    transport.on("GET", "/empty").respondText(204, "");
    transport
        .on("GET", "/html")
        .respond(r -> FakeResponse.text(200, "<html>").header("Content-Type", "text/html; x"));
    transport
        .on("GET", "/broken")
        .respond(r -> FakeResponse.text(200, "{").header("Content-Type", "application/json"));
    transport.on("GET", "/list", List.of());
    transport.on("GET", "/null").respond(200, (Object) null);
    assertUnexpected("/empty", "op, status 204: $: empty body (expected: object)");
    assertUnexpected(
        "/html", "op, status 200: $: a body of type text/html that is no JSON (expected: object)");
    assertUnexpected(
        "/broken",
        "op, status 200: $: malformed JSON at line 1, column 2: JSON ends too early after the start"
            + " of an object (expected: object)");
    assertUnexpected("/list", "op, status 200: $: [] (expected: object)");
    assertUnexpected("/null", "op, status 200: $: null (expected: object)");
    assertThat(call("GET", "/empty").receiveNothing().body()).isNull();
    assertThat(call("GET", "/empty").receiveText().body()).isEmpty();
    assertThat(call("GET", "/html").receiveText().body()).isEqualTo("<html>");
    assertThat(call("GET", "/broken").receiveDownload().body().bytes()).isEqualTo(new byte[] {'{'});
  }

  private void assertUnexpected(String path, String message) {
    assertThatThrownBy(() -> call("GET", path).receive(Deal.TYPE).body())
        .isInstanceOf(UnexpectedValueException.class)
        .hasMessage(message);
  }

  @Test
  void theBuildersBaseUriWinsOverServers() {
    call("GET", "/deals").server("https://files.acme.example").receiveNothing();
    assertThat(sent().uri()).isEqualTo(URI.create("https://files.acme.example/deals"));
    Acme.builder()
        .transport(transport)
        .baseUri(URI.create("http://localhost:99/test"))
        .build()
        .connect(ConnectionInput.empty())
        .call("op", "GET", "/deals")
        .server("https://files.acme.example")
        .receiveNothing();
    assertThat(sent().uri()).isEqualTo(URI.create("http://localhost:99/test/deals"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1", "ftp://acme.example", "https://acme.example?a=b", "https:///x"})
  void aBaseUriThatIsNoneIsRefused(String uri) {
    assertThatThrownBy(() -> Acme.builder().baseUri(URI.create(uri)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "acme: base URI "
                + uri.replace("?a=b", "?...")
                + " (expected: an absolute http or https URI without query and fragment;"
                + " the builder's baseUri sets it)");
  }

  @Test
  void aMissingBaseUriIsReported() {
    ConnectorRuntime runtime =
        new Acme.Builder(ConnectorDefinition.of("acme", null)).transport(transport).build();
    ApiCall call = runtime.connect(ConnectionInput.empty()).call("op", "GET", "/deals");
    assertThatThrownBy(call::receiveNothing)
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "acme: no base URI, since the API's document names no server (expected: one set with the"
                + " builder's baseUri)");
  }

  @Test
  void aTransportThatNeverAnswersTimesOut() {
    CompletableFuture<TransportResponse> never = new CompletableFuture<>();
    Transport silent = request -> never;
    ApiCall call =
        Acme.client(silent)
            .with(CallOptions.timeout(Duration.ofMillis(50)))
            .call("op", "GET", "/deals");
    assertThatThrownBy(call::receiveNothing)
        .isInstanceOf(CallTimeoutException.class)
        .hasMessage("op: GET api.acme.example: no complete answer within PT0.05S");
    assertThat(never).isCancelled();
  }

  @Test
  void failuresOfTheTransportNameTheOperation() {
    transport.on("GET", "/down").fail(new TransportException("connection reset", null));
    ApiCall call = client.with(CallOptions.of().noRetry()).call("op", "GET", "/down");
    assertThatThrownBy(call::receiveNothing)
        .isInstanceOf(TransportException.class)
        .hasMessage("op: connection reset");
  }

  @Test
  void aClosedConnectorMakesNoCalls() {
    ConnectorRuntime runtime = Acme.builder().transport(transport).build();
    ApiClient connected = runtime.connect(ConnectionInput.empty());
    runtime.close();
    assertThatThrownBy(() -> connected.call("op", "GET", "/deals").receiveNothing())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("acme: the connector is closed");
  }

  @Test
  void aRequestShowsNothingSecret() {
    TransportRequest request =
        new TransportRequest(
            "GET",
            URI.create("https://a.example/b?key=s3cret"),
            Map.of(),
            null,
            Duration.ofDays(1));
    assertThat(request).hasToString("GET https://a.example/b");
  }
}
