package dev.connectors.runtime.internal;

import dev.connectors.runtime.auth.ConnectionStore;
import dev.connectors.runtime.auth.PlatformTokens;
import dev.connectors.runtime.function.JavaScriptOptions;
import dev.connectors.runtime.http.CallListener;
import dev.connectors.runtime.http.JdkTransport;
import dev.connectors.runtime.http.NetworkPolicy;
import dev.connectors.runtime.http.RetryPolicy;
import dev.connectors.runtime.http.Transport;
import dev.connectors.runtime.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the builders of generated connectors extend. Not thread-safe.
 *
 * @param <B> the builder itself
 */
public abstract class ConnectorBuilder<B extends ConnectorBuilder<B>> {

  private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(60);
  private static final Pattern INSTALLATION = Pattern.compile("[A-Za-z0-9_-]{1,100}");

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
  private String installation = "default";
  private Map<String, @Nullable Object> parameters = Map.of();
  private ConnectionStore store = ConnectionStore.inMemory();
  private JavaScriptOptions javaScript = JavaScriptOptions.standard();
  private Clock clock = Clock.systemUTC();
  private @Nullable ConnectorRuntime proxied;
  private @Nullable PlatformTokens tokens;

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
   * server; those too of API clients that code of the connector makes.
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

  /**
   * Sets how functions in JavaScript are run, for connectors that have some. The default is {@link
   * JavaScriptOptions#standard()}.
   *
   * @param options time, limits, and whether {@code fetch} is there
   * @return this
   */
  public final B javaScript(JavaScriptOptions options) {
    this.javaScript = Objects.requireNonNull(options, "javaScript: null (expected: options)");
    return self();
  }

  /**
   * Names the installation, where an application has several of this connector, with parameters of
   * their own, such as two OAuth applications. The default is {@code default}.
   *
   * @param name 1 to 100 letters, digits, hyphens and underscores
   * @return this
   * @throws IllegalArgumentException when it is no such name
   */
  public final B installation(String name) {
    if (!INSTALLATION.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "installation: \""
              + name
              + "\" (expected: 1 to 100 letters, digits, hyphens and underscores)");
    }
    this.installation = name;
    return self();
  }

  /**
   * Sets where connections are kept. The default is in memory: they are gone when the program ends.
   *
   * @param store the store, which stays open when the connector is closed
   * @return this
   */
  public final B connections(ConnectionStore store) {
    this.store = Objects.requireNonNull(store, "connections: null (expected: a store)");
    return self();
  }

  /**
   * Sets the clock that tells when credentials expire; for tests.
   *
   * @param clock the clock
   * @return this
   */
  public final B clock(Clock clock) {
    this.clock = Objects.requireNonNull(clock, "clock: null (expected: a clock)");
    return self();
  }

  /**
   * Sets the connector parameters: what the developer who installs the connector sets once, such as
   * an OAuth client's id and secret. Never shown.
   *
   * @param values a JSON object
   * @return this
   */
  protected final B useParameters(Map<String, ? extends @Nullable Object> values) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    values.forEach((name, value) -> copy.put(name, Json.copyOf(value)));
    this.parameters = Collections.unmodifiableMap(copy);
    return self();
  }

  /**
   * Sets the connector that connections by proxy delegate to: the one of the same id there.
   *
   * @param other the connector, which stays open when this one is closed
   * @return this
   */
  protected final B useProxy(ConnectorBase<?> other) {
    this.proxied = other.runtime();
    return self();
  }

  /**
   * Sets what gives the tokens of connections whose tokens the platform issues.
   *
   * @param supplier gives them
   * @return this
   */
  protected final B usePlatformTokens(PlatformTokens supplier) {
    this.tokens = Objects.requireNonNull(supplier, "platformTokens: null (expected: a supplier)");
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
            List.copyOf(listeners),
            javaScript,
            new Settings.Installation(installation, parameters, store, clock, proxied, tokens)),
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
