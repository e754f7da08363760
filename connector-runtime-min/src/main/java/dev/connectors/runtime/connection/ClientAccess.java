package dev.connectors.runtime.connection;

import dev.connectors.runtime.auth.Credential;
import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.error.ConnectorException;
import dev.connectors.runtime.error.RequestInfo;
import dev.connectors.runtime.http.HttpHeaders;
import dev.connectors.runtime.http.Origin;
import dev.connectors.runtime.http.TransportRequest;
import dev.connectors.runtime.http.TransportResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Requests as a client of the connector's own makes them, such as that of {@code makeApiClient}.
 * Immutable.
 */
final class ClientAccess implements Access {

  private static final int HTTPS_PORT = 443;

  private final Client client;
  private final Map<?, ?> tree;
  private final ClientOptions options;
  private final @Nullable URI baseUri;

  /**
   * What is the same for all requests.
   *
   * @param environment what the connector runs in
   * @param functions what gives options
   * @param arguments what functions are given about the account
   * @param secrets texts that no message may show
   * @param revision the revision of the stored connection
   * @param signer signs requests, or null
   */
  private record Client(
      Environment environment,
      ClientFunctions functions,
      Map<String, @Nullable Object> arguments,
      List<String> secrets,
      long revision,
      @Nullable UnaryOperator<TransportRequest> signer) {}

  private ClientAccess(Client client, Map<?, ?> tree, ClientOptions options) {
    this.client = client;
    this.tree = tree;
    this.options = options;
    this.baseUri = base(client, options);
  }

  /**
   * The access of an account.
   *
   * @param environment what the connector runs in
   * @param functions what gives its options
   * @param arguments what functions are given about the account
   * @param revision the revision of the stored connection
   * @param signer signs requests, or null
   * @throws ConfigurationException when the options cannot be used
   */
  static ClientAccess of(
      Environment environment,
      ClientFunctions functions,
      Map<String, ? extends @Nullable Object> arguments,
      long revision,
      @Nullable UnaryOperator<TransportRequest> signer) {
    return of(
        new Client(
            environment,
            functions,
            Collections.unmodifiableMap(new LinkedHashMap<>(arguments)),
            Redaction.secretsOf(arguments),
            revision,
            signer),
        functions.options());
  }

  private static ClientAccess of(Client client, Map<?, ?> tree) {
    return new ClientAccess(client, tree, ClientOptions.of(client.functions().what(), tree));
  }

  private static @Nullable URI base(Client client, ClientOptions options) {
    if (client.environment().baseUri() != null) {
      return client.environment().baseUri();
    }
    if (options.baseUri() == null) {
      return null;
    }
    String what = client.functions().what() + ": baseUri";
    Map<String, @Nullable Object> arguments = client.arguments();
    URI uri =
        TypedText.check(
            what,
            options.baseUri(),
            Arrays.asList(arguments.get("connectionInput"), arguments.get("credentials")));
    if (uri.getRawQuery() != null) {
      throw new ConfigurationException(
          what + ": has a query (expected: none; makeApiClient's query adds one)", null);
    }
    return uri;
  }

  @Override
  public Tailored tailored(Outgoing request) {
    ClientAccess dynamic =
        client.functions().hasDynamicOptions()
            ? of(client, client.functions().options(request))
            : this;
    Tailored tailored = Tailored.of(dynamic);
    for (RequestOverride override : dynamic.options.overrides()) {
      if (override.matches(request) && dynamic.isOwn(dynamic.target(request))) {
        ClientOptions changed = ((ClientAccess) tailored.access()).options.with(override);
        tailored = tailored.and(new ClientAccess(client, dynamic.tree, changed), override);
      }
    }
    return tailored;
  }

  private URI target(Outgoing request) {
    return request.origin() == null ? baseUri(request.server()) : request.origin();
  }

  @Override
  public ConnectorException told(ConnectorException failure) {
    return client.functions().told(failure);
  }

  @Override
  public URI baseUri(@Nullable String server) {
    return server == null && baseUri != null
        ? baseUri
        : client.environment().documents().uri(server, client.arguments().get("connectionInput"));
  }

  @Override
  public Security security(List<List<String>> alternatives, URI target) {
    if (!isOwn(target)) {
      return new Security(
          List.of(),
          Map.of(),
          "no credentials were sent to "
              + target.getHost()
              + ", which is neither the base URI's origin nor named in allowedHosts");
    }
    Map<String, String> headers = new LinkedHashMap<>(options.headers());
    headers.keySet().removeAll(HttpHeaders.HARMLESS);
    List<Credential> credentials = new ArrayList<>();
    for (Map.Entry<String, String> each : options.query()) {
      credentials.add(
          new Credential(
              Credential.Place.QUERY, each.getKey(), each.getValue(), List.of(each.getValue())));
    }
    if (options.basic() != null) {
      headers.putIfAbsent("authorization", options.basic());
    }
    return new Security(credentials, headers, null);
  }

  /** The base URI's origin, or a host that is named, on the port of the base URI or of https. */
  private boolean isOwn(URI target) {
    Origin base = Origin.of(baseUri(null));
    Origin origin = Origin.of(target);
    Environment environment = client.environment();
    boolean named = environment.policy().isAllowed(target.getHost(), environment.hosts());
    boolean secure = origin.scheme().equals("https") && origin.port() == HTTPS_PORT;
    boolean alike = origin.scheme().equals(base.scheme()) && origin.port() == base.port();
    return origin.equals(base) || (named && (secure || alike));
  }

  @Override
  public Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>(options.headers());
    headers.keySet().retainAll(HttpHeaders.HARMLESS);
    return headers;
  }

  @Override
  public TransportRequest signed(TransportRequest request) {
    UnaryOperator<TransportRequest> signer = client.signer();
    return signer == null || !isOwn(request.uri()) ? request : signer.apply(request);
  }

  @Override
  public boolean judgesSuccesses() {
    return options.handles();
  }

  @Override
  public Verdict judge(RequestInfo info, TransportResponse response) {
    if (!options.handles()) {
      return Verdict.BY_STATUS;
    }
    Map<String, @Nullable Object> answer =
        ResponseHandlers.variables(
            response.status(), HttpHeaders.joined(response.headers()), response.data());
    Map<String, @Nullable Object> variables = new LinkedHashMap<>(client.arguments());
    variables.put("response", answer);
    return ResponseHandlers.judge(client.functions().handlers(tree, variables), answer);
  }

  @Override
  public List<String> secrets() {
    List<String> all = new ArrayList<>(client.secrets());
    all.addAll(options.basicSecrets());
    return all;
  }

  @Override
  public long revision() {
    return client.revision();
  }

  @Override
  public Map<String, @Nullable Object> arguments() {
    return client.arguments();
  }

  @Override
  public ClientOptions options() {
    return options;
  }
}
