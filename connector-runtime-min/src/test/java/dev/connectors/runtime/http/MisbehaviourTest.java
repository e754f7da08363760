package dev.connectors.runtime.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.runtime.http.MisbehavingServer.Connection;
import dev.connectors.runtime.http.MisbehavingServer.Script;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a server does, and what its client then gets, whole and as a stream. */
@Timeout(30)
class MisbehaviourTest {

  private static final NetworkPolicy POLICY = NetworkPolicy.standard().allowPrivateAddresses();
  private static final Duration SHORT = Duration.ofMillis(400);
  private static final Duration LONG = Duration.ofSeconds(20);

  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private static final String TWO = "Content-Length: 2\r\n\r\nok";
  private static final String CHUNKED = OK + "Transfer-Encoding: chunked\r\n\r\n";
  private static final String GZIP = OK + "Content-Encoding: gzip\r\n";

  private static final String FAILED = "TransportException GET 127.0.0.1: ";
  private static final String LATE = "CallTimeoutException GET 127.0.0.1: ";

  /** Which of the two a stream meets depends on whether its head had been handed over. */
  private static final String BROKE = FAILED + "the exchange broke|" + FAILED + "the answer broke";

  private static final String NO_HTTP = FAILED + "the answer is no valid HTTP (";
  private static final String TOO_BIG = NO_HTTP + "Header size too big";
  private static final String NO_GZIP = FAILED + "the answer's gzip encoding is broken or cut off";
  private static final String NO_ANSWER =
      FAILED + "the connection ended before an answer came|" + FAILED + "no connection";

  private final JdkTransport transport = JdkTransport.create(POLICY, 1_000_000);

  @AfterEach
  void close() {
    transport.close();
  }

  static Stream<Arguments> slow() {
    String late = LATE + "no complete answer within PT0.4S";
    String stalled = LATE + "nothing came within PT0.4S";
    return Stream.of(
        does("accepts and is silent", c -> c.waitForEnd(), late),
        does("sends a slow head", c -> c.drip(OK + "X-A: " + "a".repeat(500), 5), late),
        does("stops in the head", c -> stop(c, OK + "X-A: "), late),
        does(
            "sends a slow body",
            c -> {
              c.send(OK + "Content-Length: 120\r\n\r\n");
              c.drip("a".repeat(120), 5);
            },
            late,
            "200 " + "a".repeat(120)),
        does("stops in the body", c -> stop(c, OK + "Content-Length: 9\r\n\r\nabc"), late, stalled),
        does("stops in a chunk", c -> stop(c, CHUNKED + "9\r\nabc"), late, stalled),
        does(
            "stops in an error", c -> stop(c, "HTTP/1.1 500 No\r\n" + TWO.replace('2', '3')), late),
        does(
            "never ends gzip",
            c -> stop(c, GZIP + "Content-Length: 9\r\n\r\n\u001f\u008b"),
            late,
            stalled));
  }

  static Stream<Arguments> lengths() {
    return Stream.of(
        says("all it should", OK + TWO, "200 ok"),
        says("a body until the end", "HTTP/1.0 200 OK\r\n\r\nok", "200 ok"),
        says("less than its length", OK + "Content-Length: 9\r\n\r\nabc", BROKE),
        says("more than its length", OK + TWO + "more", "200 ok"),
        says("two lengths", OK + "Content-Length: 1\r\n" + TWO, NO_HTTP + "several values"),
        says("one length twice", OK + "Content-Length: 2\r\n" + TWO, "200 ok"),
        says("a length below zero", OK + "Content-Length: -2\r\n\r\nok", NO_HTTP + "|" + BROKE),
        says("a length in words", OK + "Content-Length: two\r\n\r\nok", NO_HTTP),
        says(
            "a length without end", OK + "Content-Length: " + "9".repeat(30) + "\r\n\r\n", NO_HTTP),
        says("a length and chunks", CHUNKED.replace("\r\n\r\n", "\r\n" + TWO), NO_HTTP + "both"),
        says("a body in an unknown coding", OK + "Transfer-Encoding: x\r\n\r\nok", NO_HTTP),
        says("a body where none can be", "HTTP/1.1 204 No\r\n" + TWO, BROKE),
        says("chunks", CHUNKED + "1;a=b\r\no\r\n1\r\nk\r\n0\r\nX-A: b\r\n\r\n", "200 ok"),
        says("a chunk of no size", CHUNKED + "xyz\r\nok\r\n0\r\n\r\n", BROKE),
        says("a chunk of a size below zero", CHUNKED + "-2\r\nok\r\n0\r\n\r\n", BROKE),
        says("a chunk of any size", CHUNKED + "f".repeat(30) + "\r\nok\r\n0\r\n\r\n", BROKE),
        says("half a chunk", CHUNKED + "5\r\nok", BROKE),
        says("no last chunk", CHUNKED + "2\r\nok\r\n", BROKE));
  }

  static Stream<Arguments> encodings() {
    return Stream.of(
        does("sends gzip", c -> c.send(zipped("gzip", 0)), "200 hello"),
        does("names gzip among others", c -> c.send(zipped("identity, GZip", 0)), "200 hello"),
        does("cuts gzip off", c -> c.send(zipped("gzip", 3)), NO_GZIP),
        says("gzip, which it is not", GZIP + TWO, NO_GZIP),
        says(
            "an error in no gzip",
            GZIP.replace("200", "503") + TWO,
            NO_GZIP + "; its status is 503"),
        says("a charset as encoding", GZIP.replace("gzip", "utf-8") + TWO, "200 ok"),
        says(
            "something in br",
            GZIP.replace("gzip", "br") + TWO,
            FAILED + "the answer's encoding is br (expected: gzip or none)",
            "200 ok"));
  }

  static Stream<Arguments> heads() {
    return Stream.of(
        says("no HTTP", "SSH-2.0-OpenSSH_9.6\r\n", NO_HTTP + "Invalid status line"),
        says("a page alone", "<html>hello</html>", BROKE),
        says("empty lines", "\r\n\r\n\r\n", NO_HTTP),
        says("a status in words", "HTTP/1.1 two OK\r\n" + TWO, NO_HTTP),
        says("a status of two digits", "HTTP/1.1 20 OK\r\n" + TWO, NO_HTTP),
        says("a status of its own", "HTTP/1.1 999\r\n" + TWO, "999 ok"),
        says("another version", "HTTP/2.0 200 OK\r\n" + TWO, NO_HTTP),
        says("controls in a status line", "HTTP/1.1\u0007\u001b[1m 2\r\n" + TWO, NO_HTTP),
        says("half a head", OK + "Content-Len", BROKE),
        says("lines without returns", "HTTP/1.1 200 OK\n" + TWO.replace("\r", ""), "200 ok"),
        says("a header without a colon", OK + "nothing\r\n" + TWO, "200 ok"),
        says("a header with a space", OK + "X A: b\r\n" + TWO, NO_HTTP + "Invalid header name"),
        says("a long header", OK + "X-A: " + "a".repeat(100_000) + "\r\n" + TWO, "200 ok"),
        says("a header too long", OK + "X-A: " + "a".repeat(500_000) + "\r\n" + TWO, TOO_BIG),
        says("many headers", OK + "X-A: b\r\n".repeat(5_000) + TWO, "200 ok"),
        says("too many headers", OK + "X-A: b\r\n".repeat(50_000) + TWO, TOO_BIG),
        says("that it goes on", "HTTP/1.1 100 Continue\r\n\r\n" + OK + TWO, "200 ok"),
        says("hints first", "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + OK + TWO, "200 ok"),
        says("hints alone", "HTTP/1.1 103 Early Hints\r\n\r\n", NO_ANSWER),
        says("hints for ever", "HTTP/1.1 103 Early Hints\r\n\r\n".repeat(1_000), NO_HTTP),
        says("another protocol", "HTTP/1.1 101 Switching\r\n\r\n", NO_HTTP),
        says("that a proxy wants to know", "HTTP/1.1 407 No\r\n" + TWO, FAILED + "the proxy asks"));
  }

  static Stream<Arguments> resets() {
    return Stream.of(
        does("resets after the request", Connection::reset, NO_ANSWER),
        does("closes after the request", c -> {}, NO_ANSWER),
        does("resets in the head", c -> reset(c, "HTTP/1.1 2"), BROKE),
        does("resets in the body", c -> reset(c, OK + "Content-Length: 9\r\n\r\nabc"), BROKE),
        does("resets in a chunk", c -> reset(c, CHUNKED + "9\r\nabc"), BROKE),
        does("resets where a body has no length", c -> reset(c, OK + "\r\nabc"), BROKE));
  }

  private static Arguments says(String what, String answer, String... outcomes) {
    return does("says " + what, c -> c.send(answer), outcomes);
  }

  /** The outcomes are one for both, or one for the whole and one for the stream. */
  private static Arguments does(String what, Script script, String... outcomes) {
    return Arguments.of(what, script, outcomes[0], outcomes[outcomes.length - 1]);
  }

  private static void stop(Connection connection, String text) throws IOException {
    connection.send(text);
    connection.waitForEnd();
  }

  private static void reset(Connection connection, String text)
      throws IOException, InterruptedException {
    connection.send(text);
    Thread.sleep(50); // else the reset overtakes the text
    connection.reset();
  }

  private static byte[] zipped(String encoding, int cut) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(body)) {
      gzip.write("hello".getBytes(US_ASCII));
    }
    int length = body.size() - cut;
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    String head = OK + "Content-Encoding: " + encoding + "\r\nContent-Length: " + length;
    answer.writeBytes((head + "\r\n\r\n").getBytes(US_ASCII));
    answer.writeBytes(Arrays.copyOf(body.toByteArray(), length));
    return answer.toByteArray();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("slow")
  void theTimeOutEndsWhatIsSlow(String what, Script script, String whole, String streamed) {
    check(script, SHORT, whole, streamed);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"lengths", "encodings", "heads", "resets"})
  void everythingEndsInAnAnswerOrInWords(
      String what, Script script, String whole, String streamed) {
    check(script, LONG, whole, streamed);
  }

  private void check(Script script, Duration timeout, String whole, String streamed) {
    Script answer =
        connection -> {
          connection.request();
          script.play(connection);
        };
    try (MisbehavingServer server = new MisbehavingServer(answer)) {
      assertOutcome(outcome(server, timeout, false), whole);
      assertOutcome(outcome(server, timeout, true), streamed);
    }
  }

  private static void assertOutcome(String outcome, String expected) {
    assertThat(outcome).doesNotContainPattern("\\p{Cntrl}").hasSizeLessThan(400);
    assertThat(Arrays.stream(expected.split("\\|")))
        .as("%s (expected: %s)", outcome, expected)
        .anyMatch(
            each ->
                Character.isDigit(each.charAt(0))
                    ? outcome.equals(each)
                    : outcome.startsWith(each));
  }

  /** Status and body, or the name and the message of the exception. */
  private String outcome(MisbehavingServer server, Duration timeout, boolean streaming) {
    TransportRequest request =
        new TransportRequest("GET", server.uri(), Map.of(), null, timeout, streaming);
    List<String> hosts = List.of("127.0.0.1");
    Redirects redirects = new Redirects(transport, POLICY, hosts, List.of(), List.of());
    try {
      TransportResponse response = redirects.send(request).join();
      Download body = Download.of("GET 127.0.0.1", response, 1_000_000);
      return response.status() + " " + body.text();
    } catch (CompletionException e) {
      return named(e.getCause());
    } catch (RuntimeException e) {
      return named(e);
    }
  }

  private static String named(Throwable thrown) {
    return thrown.getClass().getSimpleName() + " " + thrown.getMessage();
  }
}
