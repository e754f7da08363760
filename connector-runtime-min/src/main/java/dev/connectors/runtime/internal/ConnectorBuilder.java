package dev.connectors.runtime.internal;

import dev.connectors.runtime.http.CallListener;
import dev.connectors.runtime.http.JdkTransport;
import dev.connectors.runtime.http.NetworkPolicy;
import dev.connectors.runtime.http.RetryPolicy;
import dev.connectors.runtime.http.Transport;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the builders of generated connectors extend. Not thread-safe.
 *
 * @param <B> the builder itself
 */
public abstract class ConnectorBuilder<B extends ConnectorBuilder<B>> {

  private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(60);

  private final ConnectorDefinition definition;
  private @Nullable Transport transport;
  private @Nullable HttpClient httpClient;
  private @Nullable URI baseUri;
  private @Nullable String server;
  private NetworkPolicy network = NetworkPolicy.standard();
  private Duration timeout = DEFAULT_TIMEOUT;
  private long maxResponseBytes = JdkTransport.DEFAULT_MAX_RESPONSE_BYTES;
  private RetryPolicy retries = RetryPolicy.standard();
  private int maxConcurrentCalls = Integer.MAX_VALUE;
  private final List<CallListener> listeners = new ArrayList<>();
  private Pace pace = Pace.SYSTEM;

  /**
   * A builder for a connector.
   *
   * @param definition what the connector's documents say
   */
  protected ConnectorBuilder(ConnectorDefinition definition) {
    this.definition = definition;
  }

  /**
   * Sends requests through a transport of one's own. It stays open when the connector is closed,
   * and it, not this builder's network policy, decides about addresses; the policy's hosts hold.
   *
   * @param transport the transport
   * @return this
   */
  public final B transport(Transport transport) {
    this.transport = Objects.requireNonNull(transport, "transport");
    return self();
  }

  /**
   * Sends requests through an HTTP client of one's own, with its proxy, trust store and client
   * certificates. It must not follow redirects, and stays open when the connector is closed.
   *
   * @param httpClient the client
   * @return this
   */
  public final B httpClient(HttpClient httpClient) {
    this.httpClient = Objects.requireNonNull(httpClient, "httpClient");
    return self();
  }

  /**
   * Sends all requests somewhere else than the document says, such as to a sandbox or a test
   * server.
   *
   * @param baseUri an absolute URI that the paths of operations are appended to
   * @return this
   * @throws dev.connectors.runtime.error.ConfigurationException when it is no http or https URI, or
   *     has a query, a fragment or a user
   */
  public final B baseUri(URI baseUri) {
    this.baseUri = BaseUri.checked(definition.key(), baseUri);
    return self();
  }

  /**
   * Chooses one of the document's servers, where operations have none of their own. A base URI wins
   * over it.
   *
   * @param template the server's URL, as in {@link ConnectorDefinition#of}
   * @return this
   */
  protected final B useServer(String template) {
    this.server = template;
    return self();
  }

  /**
   * Sets where requests may go. The standard allows the connector's own hosts with public
   * addresses.
   *
   * @param network the policy
   * @return this
   */
  public final B network(NetworkPolicy network) {
    this.network = Objects.requireNonNull(network, "network");
    return self();
  }

  /**
   * Sets the time for a call: redirects, the answer's body, and all attempts with the waits between
   * them included. The default is 60 seconds.
   *
   * @param timeout the time
   * @return this
   * @throws IllegalArgumentException when it is not positive
   */
  public final B timeout(Duration timeout) {
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("timeout: " + timeout + " (expected: more than zero)");
    }
    this.timeout = timeout;
    return self();
  }

  /**
   * Sets how long an answer may be. The default is 64 MiB.
   *
   * @param maxResponseBytes bytes after decompression
   * @return this
   * @throws IllegalArgumentException when it is not positive
   */
  public final B maxResponseBytes(long maxResponseBytes) {
    if (maxResponseBytes < 1) {
      throw new IllegalArgumentException(
          "maxResponseBytes: " + maxResponseBytes + " (expected: 1 or more)");
    }
    this.maxResponseBytes = maxResponseBytes;
    return self();
  }

  /**
   * Sets how often and when a request that failed is sent again. The default is {@link
   * RetryPolicy#standard()}.
   *
   * @param retries the policy
   * @return this
   */
  public final B retries(RetryPolicy retries) {
    this.retries = Objects.requireNonNull(retries, "retries");
    return self();
  }

  /**
   * Limits how many calls run at the same time, those of all accounts together. Further ones wait
   * for their turn, the longest waiting first, as long as their time-outs let them. A call runs
   * until its answer is there, or its head where the answer is read as a stream; waits between
   * attempts count. The default is no limit.
   *
   * @param maxConcurrentCalls how many
   * @return this
   * @throws IllegalArgumentException when it is not positive
   */
  public final B maxConcurrentCalls(int maxConcurrentCalls) {
    if (maxConcurrentCalls < 1) {
      throw new IllegalArgumentException(
          "maxConcurrentCalls: " + maxConcurrentCalls + " (expected: 1 or more)");
    }
    this.maxConcurrentCalls = maxConcurrentCalls;
    return self();
  }

  /**
   * Adds a listener that is told about every call.
   *
   * @param listener the listener, which is called on the threads of the calls
   * @return this
   */
  public final B listener(CallListener listener) {
    listeners.add(Objects.requireNonNull(listener, "listener"));
    return self();
  }

  /** Sets time and chance; for tests. */
  final B pace(Pace pace) {
    this.pace = pace;
    return self();
  }

  /**
   * Starts the connector.
   *
   * @return the running connector, to be closed
   * @throws IllegalStateException when both a transport and an HTTP client were given
   */
  protected final ConnectorRuntime start() {
    if (transport != null && httpClient != null) {
      throw new IllegalStateException("transport and httpClient: both set (expected: one of them)");
    }
    boolean own = transport == null;
    Transport used = transport == null ? jdkTransport() : transport;
    return new ConnectorRuntime(
        new Settings(
            definition,
            used,
            own,
            baseUri,
            server,
            network,
            timeout,
            maxResponseBytes,
            retries,
            maxConcurrentCalls,
            List.copyOf(listeners)),
        pace);
  }

  private Transport jdkTransport() {
    return httpClient == null
        ? JdkTransport.create(network, maxResponseBytes)
        : JdkTransport.over(httpClient, network, maxResponseBytes);
  }

  @SuppressWarnings("unchecked") // B is the class that extends this one
  private B self() {
    return (B) this;
  }
}
