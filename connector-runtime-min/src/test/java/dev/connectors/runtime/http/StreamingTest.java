package dev.connectors.runtime.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpExchange;
import dev.connectors.runtime.error.CallInterruptedException;
import dev.connectors.runtime.error.CallTimeoutException;
import dev.connectors.runtime.error.TransportException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bodies that are longer than anything that is held in memory: the limit is 10,000 bytes. */
class StreamingTest {

  private static final long LONG = 256L * 1024 * 1024;
  private static final byte[] BLOCK = new byte[64 * 1024];

  static {
    for (int i = 0; i < BLOCK.length; i++) {
      BLOCK[i] = (byte) (i * 31);
    }
  }

  private final TestServer server = new TestServer();
  private final JdkTransport transport =
      JdkTransport.create(NetworkPolicy.standard().allowPrivateAddresses(), 10_000);

  /** A body of which nothing is in memory but the block that it repeats. */
  private static class Pattern extends InputStream {
    private final long length;
    private long at;

    Pattern(long length) {
      this.length = length;
    }

    @Override
    public int read() {
      return at < length ? BLOCK[(int) (at++ % BLOCK.length)] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int count) {
      if (at >= length) {
        return -1;
      }
      int start = (int) (at % BLOCK.length);
      int read = (int) Math.min(Math.min(count, BLOCK.length - start), length - at);
      System.arraycopy(BLOCK, start, target, offset, read);
      at += read;
      return read;
    }
  }

  @AfterEach
  void close() {
    transport.close();
    server.close();
  }

  private Download get(String path, Duration timeout) {
    return get(URI.create(server.uri() + path), timeout);
  }

  private Download get(URI uri, Duration timeout) {
    TransportRequest request = new TransportRequest("GET", uri, Map.of(), null, timeout, true);
    return Download.of("op: GET host", transport.send(request).join(), 10_000);
  }

  private Download get(String path) {
    return get(path, Duration.ofSeconds(20));
  }

  private String post(RequestBody body) {
    URI uri = URI.create(server.uri() + "/up");
    TransportRequest request =
        new TransportRequest("POST", uri, Map.of(), body, Duration.ofSeconds(60));
    return new String(transport.send(request).join().body(), US_ASCII);
  }

  /** Counts what comes, and says whether it is the pattern. */
  private static void receive(HttpExchange exchange) throws IOException {
    String length = exchange.getRequestHeaders().getFirst("Content-Length");
    long count = compare(exchange.getRequestBody());
    TestServer.send(exchange, 200, (length + " " + count).getBytes(US_ASCII));
  }

  private static long compare(InputStream stream) throws IOException {
    long count = 0;
    byte[] block = stream.readNBytes(BLOCK.length);
    while (block.length > 0) {
      assertThat(Arrays.equals(block, 0, block.length, BLOCK, 0, block.length)).isTrue();
      count += block.length;
      block = stream.readNBytes(BLOCK.length);
    }
    return count;
  }

  @Test
  void longBodiesAreSentPieceByPiece() {
    server.onStream("/up", StreamingTest::receive);
    assertThat(post(RequestBody.of(() -> new Pattern(LONG)).withLength(LONG)))
        .isEqualTo(LONG + " " + LONG);
    assertThat(post(RequestBody.of(() -> new Pattern(100_000)))).isEqualTo("null 100000");
    assertThat(post(RequestBody.of(new byte[0]))).isEqualTo("0 0");
  }

  @Test
  void longAnswersAreReadPieceByPiece() throws Exception {
    AtomicLong sent = new AtomicLong();
    server.onStream(
        "/down",
        exchange -> {
          exchange.sendResponseHeaders(200, LONG);
          InputStream pattern = new Pattern(LONG);
          for (byte[] block = pattern.readNBytes(BLOCK.length);
              block.length > 0;
              block = pattern.readNBytes(BLOCK.length)) {
            exchange.getResponseBody().write(block);
            sent.addAndGet(block.length);
          }
        });
    try (Download download = get("/down")) {
      assertThat(download.contentLength()).hasValue(LONG);
      assertThat(download.stream().readNBytes(BLOCK.length)).isEqualTo(BLOCK);
      Thread.sleep(300);
      assertThat(sent).as("what was sent while nobody read").hasValueLessThan(LONG / 4);
      assertThat(compare(download.stream())).isEqualTo(LONG - BLOCK.length);
    }
  }

  @Test
  void onlyWhatIsHeldInMemoryIsLimited(@TempDir Path directory) throws Exception {
    server.onStream("/down", exchange -> TestServer.send(exchange, 200, BLOCK));
    Path file = get("/down").writeTo(directory.resolve("a.bin"));
    assertThat(Files.readAllBytes(file)).isEqualTo(BLOCK);
    assertThatThrownBy(() -> get("/down").bytes())
        .isInstanceOf(TransportException.class)
        .hasMessage(
            "op: GET host: the answer is longer than 10000 bytes (maxResponseBytes sets the limit)");
    try (var files = Files.list(directory)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void closingEarlyEndsTheExchange() throws Exception {
    CountDownLatch refused = new CountDownLatch(1);
    server.onStream(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try {
            new Pattern(Long.MAX_VALUE).transferTo(exchange.getResponseBody());
          } catch (IOException e) {
            refused.countDown();
          }
        });
    Download download = get("/endless");
    InputStream stream = download.stream();
    assertThat(stream.read()).isZero();
    download.close();
    assertThatThrownBy(stream::read).isInstanceOf(IOException.class);
    assertThat(refused.await(20, TimeUnit.SECONDS)).isTrue();
  }

  private Download broken(String answer) throws IOException {
    ServerSocket listener = new ServerSocket(0, 1, server.address());
    new Thread(
            () -> {
              try (listener;
                  Socket socket = listener.accept()) {
                socket.getInputStream().read(new byte[4096]);
                socket.getOutputStream().write(answer.getBytes(US_ASCII));
              } catch (IOException ignored) { // the client fails, and that is what is tested
                return;
              }
            })
        .start();
    return get(URI.create("http://127.0.0.1:" + listener.getLocalPort()), Duration.ofSeconds(20));
  }

  @Test
  void aBodyThatBreaksOffIsNoFile(@TempDir Path directory) throws Exception {
    Path file = Files.writeString(directory.resolve("a.txt"), "before");
    for (String rest : new String[] {"Content-Length: 10\r\n\r\nabc", CHUNKED}) {
      Download download = broken("HTTP/1.1 200 OK\r\n" + rest);
      assertThatThrownBy(() -> download.writeTo(file))
          .isInstanceOf(TransportException.class)
          .hasMessageStartingWith("op: GET host: the answer broke off (");
    }
    assertThat(file).hasContent("before");
    try (var files = Files.list(directory)) {
      assertThat(files).containsExactly(file);
    }
  }

  private static final String CHUNKED = "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n";

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    try (GZIPOutputStream stream = new GZIPOutputStream(result)) {
      stream.write(bytes);
    }
    return result.toByteArray();
  }

  private void onGzip(String path, byte[] body) {
    server.onStream(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
          for (byte each : body) { // as slowly as can be
            exchange.getResponseBody().write(each);
            exchange.getResponseBody().flush();
          }
        });
  }

  @Test
  void gzipIsUndoneWhileItComes() throws Exception {
    ByteArrayOutputStream members = new ByteArrayOutputStream();
    members.write(gzip("hel".getBytes(US_ASCII)));
    members.write(gzip("lo".getBytes(US_ASCII)));
    onGzip("/members", members.toByteArray());
    onGzip("/empty", new byte[0]);
    byte[] cut = gzip("hello".repeat(50).getBytes(US_ASCII));
    onGzip("/cut", Arrays.copyOf(cut, cut.length - 9));
    try (Download download = get("/members")) {
      assertThat(download.contentLength()).isEmpty();
      assertThat(download.text()).isEqualTo("hello");
    }
    assertThat(get("/empty").bytes()).isEmpty();
    assertThatThrownBy(() -> get("/cut").bytes())
        .isInstanceOf(TransportException.class)
        .hasMessage("op: GET host: the answer's gzip encoding is broken or cut off");
  }

  private void onStalled() {
    server.onStream(
        "/stalled",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('x');
          exchange.getResponseBody().flush();
          try {
            Thread.sleep(60_000);
          } catch (InterruptedException ignored) { // the server is stopped
            Thread.currentThread().interrupt();
          }
        });
  }

  @Test
  void theTimeOutLimitsTheWaitForEachPiece() {
    onStalled();
    assertThatThrownBy(() -> get("/stalled", Duration.ofMillis(300)).bytes())
        .isInstanceOf(CallTimeoutException.class)
        .hasMessage("op: GET host: nothing came within PT0.3S");
  }

  @Test
  void interruptionEndsARead() throws Exception {
    onStalled();
    Download download = get("/stalled");
    AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
    Thread reader = new Thread(() -> thrown.set(catchThrowable(download::bytes)));
    reader.start();
    while (reader.getState() != Thread.State.TIMED_WAITING) {
      Thread.sleep(5);
    }
    reader.interrupt();
    reader.join();
    assertThat(thrown.get())
        .isInstanceOf(CallInterruptedException.class)
        .hasMessage("op: GET host: interrupted");
  }

  @Test
  void closingTheTransportEndsAllReads() throws Exception {
    onStalled();
    Download download = get("/stalled");
    assertThat(download.stream().read()).isEqualTo('x');
    transport.close();
    assertThatThrownBy(download::bytes)
        .isInstanceOf(TransportException.class)
        .hasMessage("op: GET host: the answer broke off (the transport is closed)");
  }

  @Test
  void anAnswerThatIsNoSuccessComesWhole() {
    server.onStream("/gone", exchange -> TestServer.send(exchange, 410, new byte[] {1, 2}));
    URI uri = URI.create(server.uri() + "/gone");
    TransportRequest request =
        new TransportRequest("GET", uri, Map.of(), null, Duration.ofSeconds(20), true);
    assertThat(transport.send(request).join().body()).containsExactly(1, 2);
  }

  @Test
  void aBodyThatCannotBeReadIsNeverSentInPart() {
    server.onStream("/up", StreamingTest::receive);
    RequestBody missing =
        RequestBody.of(
            () -> {
              throw new IOException("no such blob");
            });
    assertThatThrownBy(() -> post(missing))
        .hasRootCauseMessage("no such blob")
        .cause()
        .isInstanceOf(TransportException.class)
        .hasMessage(
            "POST 127.0.0.1: the request's body cannot be read"
                + " (java.io.IOException: no such blob)");
    RequestBody breaking =
        RequestBody.of(
            () ->
                new Pattern(100_000) {
                  @Override
                  public int read(byte[] target, int offset, int count) {
                    throw new IllegalStateException("disk error");
                  }
                });
    assertThatThrownBy(() -> post(breaking)).hasRootCauseMessage("disk error");
    RequestBody once = RequestBody.once(new ByteArrayInputStream(BLOCK));
    assertThat(post(once)).isEqualTo("null " + BLOCK.length);
    assertThatThrownBy(() -> post(once))
        .hasRootCauseMessage("the stream was read before, and cannot be opened again");
  }

  @Test
  void aFileThatCannotBeWrittenKeepsWhatWasThere(@TempDir Path directory) throws Exception {
    Path inside = Files.createDirectories(directory.resolve("taken/inside"));
    server.onStream("/down", exchange -> TestServer.send(exchange, 200, BLOCK));
    assertThatThrownBy(() -> get("/down").writeTo(directory.resolve("taken")))
        .isInstanceOf(java.io.UncheckedIOException.class);
    assertThat(inside).isDirectory();
    try (var files = Files.list(directory)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void whatIsKnownOfABodyIsShown() {
    assertThat(RequestBody.of("é").withContentType("text/plain"))
        .hasToString("RequestBody[text/plain, 2 bytes]");
    assertThat(RequestBody.of(InputStream::nullInputStream))
        .hasToString("RequestBody[unknown length]");
    assertThat(Download.of(Map.of(), InputStream.nullInputStream()))
        .hasToString("Download[unknown type, unknown length]");
    assertThatThrownBy(() -> RequestBody.of(Path.of("missing")))
        .hasMessageStartingWith("missing: cannot be read (");
  }
}
