package dev.connectors.runtime.http;

import dev.connectors.runtime.error.ConfigurationException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The transport over {@link HttpClient}. Beyond that client it limits the time of the whole
 * exchange and the length of an answer that is held in memory, asks for gzip and undoes it, checks
 * the addresses of a host before it connects, and reports every failure as a {@link
 * dev.connectors.runtime.error.TransportException}.
 *
 * <p>The client resolves the host once more when it connects, from the JVM's cache of addresses.
 */
public final class JdkTransport implements Transport {

  /** The longest answer by default: 64 MiB. */
  public static final long DEFAULT_MAX_RESPONSE_BYTES = 64L * 1024 * 1024;

  private static final boolean DROPS_AUTHORIZATION = Runtime.version().feature() < 24;
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(30);

  private final HttpClient client;
  private final boolean ownClient;
  private final Workers workers = new Workers();
  private final AddressCheck addresses;
  private final int maxResponseBytes;

  private final RunningCalls running = new RunningCalls();

  /** Bodies that somebody is still to read. */
  private final Set<StreamedBody> streams = ConcurrentHashMap.newKeySet();

  private JdkTransport(@Nullable HttpClient given, NetworkPolicy policy, long maxResponseBytes) {
    if (maxResponseBytes < 1) {
      throw new IllegalArgumentException(
          "maxResponseBytes: " + maxResponseBytes + " (expected: 1 or more)");
    }
    this.ownClient = given == null;
    this.client = given == null ? newClient(workers) : given;
    this.addresses = new AddressCheck(policy, client);
    this.maxResponseBytes = (int) Math.min(maxResponseBytes, Integer.MAX_VALUE - 8);
  }

  /**
   * A transport with a client of its own, which {@link #close} releases.
   *
   * @param policy the addresses that it may connect to
   * @param maxResponseBytes the longest answer, in bytes after decompression, from 1
   * @return a new transport
   */
  public static JdkTransport create(NetworkPolicy policy, long maxResponseBytes) {
    return new JdkTransport(null, policy, maxResponseBytes);
  }

  /**
   * A transport over a client with one's own proxy, trust store or client certificates. The client
   * must not follow redirects; {@link #close} leaves it open.
   *
   * <p>A proxy that asks for a password gets it in the header {@code Proxy-Authorization} of each
   * request, which no other host gets; for https, only where the system property {@code
   * jdk.http.auth.tunneling.disabledSchemes} does not name the scheme, as it does {@code Basic}. An
   * authenticator of the client does the same from Java 24 on; before, the JDK sends no header
   * {@code Authorization} beside it, so that requests with one fail.
   *
   * @param client the client
   * @param policy the addresses that it may connect to; with a proxy, only those that can be
   *     resolved here are checked
   * @param maxResponseBytes the longest answer, in bytes after decompression, from 1
   * @return a new transport
   * @throws ConfigurationException when the client follows redirects, which would bypass the policy
   *     and resend credentials
   */
  public static JdkTransport over(HttpClient client, NetworkPolicy policy, long maxResponseBytes) {
    if (client.followRedirects() != HttpClient.Redirect.NEVER) {
      throw new ConfigurationException(
          "httpClient: follows redirects " + client.followRedirects() + " (expected: NEVER)", null);
    }
    return new JdkTransport(client, policy, maxResponseBytes);
  }

  private static HttpClient newClient(Workers workers) {
    return HttpClient.newBuilder()
        .executor(workers)
        .connectTimeout(CONNECT_TIMEOUT)
        .followRedirects(HttpClient.Redirect.NEVER)
        .build();
  }

  @Override
  public CompletableFuture<TransportResponse> send(TransportRequest request) {
    CompletableFuture<TransportResponse> result = new CompletableFuture<>();
    JdkExchange exchange =
        new JdkExchange(request, maxResponseBytes, () -> stream(request), result);
    try {
      HttpRequest converted = convert(request);
      running.add(request, result);
      // Another thread costs time, and is needed only for what can wait: a resolver, or a body.
      if (isQuick(request) && !workers.isShutDown()) {
        start(exchange, converted, result);
      } else {
        workers.execute(() -> start(exchange, converted, result));
      }
    } catch (IllegalArgumentException e) {
      result.completeExceptionally(Failures.refused(request, e));
    } catch (RuntimeException e) {
      exchange.fail(e);
    }
    return result;
  }

  private boolean isQuick(TransportRequest request) {
    RequestBody body = request.body();
    return (body == null || body.isInMemory()) && addresses.isQuick(request.uri());
  }

  private void start(
      JdkExchange exchange, HttpRequest converted, CompletableFuture<TransportResponse> result) {
    try {
      addresses.check(converted.uri());
      if (!result.isDone()) {
        workers.send(() -> exchange.start(client, converted));
      }
    } catch (Exception e) {
      exchange.fail(e);
    }
  }

  private StreamedBody stream(TransportRequest request) {
    StreamedBody body = new StreamedBody(request.timeout(), streams::remove);
    streams.add(body);
    if (workers.isShutDown()) {
      body.fail(closed());
    }
    return body;
  }

  private static IOException closed() {
    return new IOException("the transport is closed");
  }

  private HttpRequest convert(TransportRequest request) {
    if (DROPS_AUTHORIZATION
        && client.authenticator().isPresent()
        && request.headers().containsKey("authorization")) {
      throw new IllegalArgumentException(
          "httpClient has an authenticator, beside which Java "
              + Runtime.version().feature()
              + " sends no header Authorization (expected: no authenticator, or Java 24; a header"
              + " Proxy-Authorization serves for proxies)");
    }
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(request.uri()).method(request.method(), publisher(request));
    if ("http".equalsIgnoreCase(request.uri().getScheme())) {
      // Else the client asks every server for an upgrade to HTTP/2, which some refuse.
      builder.version(HttpClient.Version.HTTP_1_1);
    }
    request.headers().forEach((name, values) -> values.forEach(it -> add(builder, name, it)));
    if (!request.headers().containsKey("accept-encoding")) {
      builder.header("accept-encoding", "gzip");
    }
    return builder.build();
  }

  private static void add(HttpRequest.Builder builder, String name, String value) {
    HttpHeaders.check(name, value);
    builder.header(name, value);
  }

  private static HttpRequest.BodyPublisher publisher(TransportRequest request) {
    RequestBody body = request.body();
    return body == null ? HttpRequest.BodyPublishers.noBody() : new StreamPublisher(body);
  }

  /** Ends the transport's threads and its client, unless that was given; cuts off running calls. */
  @Override
  public void close() {
    workers.shutDown();
    streams.forEach(stream -> stream.fail(closed()));
    // Without its threads the client would tell nobody that an exchange has ended, or else why.
    running.close();
    if (ownClient) {
      shutDown(client);
    }
  }

  /** By reflection, since the method came with Java 21; its close() would wait for exchanges. */
  private static void shutDown(HttpClient client) {
    try {
      HttpClient.class.getMethod("shutdownNow").invoke(client);
    } catch (
        ReflectiveOperationException ignored) { // before 21, the client ends with its last user
      return;
    }
  }
}
