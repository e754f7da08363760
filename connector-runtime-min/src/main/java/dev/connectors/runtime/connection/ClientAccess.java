package dev.connectors.runtime.connection;

import dev.connectors.runtime.auth.Credential;
import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.error.RequestInfo;
import dev.connectors.runtime.function.ConnectorFunction;
import dev.connectors.runtime.function.ExternalApi;
import dev.connectors.runtime.function.FunctionContext;
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
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Requests as the connector's own {@code makeApiClient} makes them. Immutable. */
final class ClientAccess implements Access {

  /** Headers that say how, and not who. */
  private static final Set<String> HARMLESS =
      Set.of("accept", "accept-language", "content-type", "user-agent");

  private static final int HTTPS_PORT = 443;

  private final Environment environment;
  private final String what;
  private final ConnectorFunction function;
  private final Map<String, @Nullable Object> arguments;
  private final @Nullable Object handlers;
  private final ClientOptions options;
  private final @Nullable URI baseUri;
  private final List<String> secrets;
  private final long revision;
  private final @Nullable UnaryOperator<TransportRequest> signer;

  private ClientAccess(
      Environment environment,
      String what,
      ConnectorFunction function,
      Map<String, @Nullable Object> arguments,
      long revision,
      @Nullable UnaryOperator<TransportRequest> signer) {
    this.revision = revision;
    this.signer = signer;
    this.environment = environment;
    this.what = what;
    this.function = function;
    this.arguments = Collections.unmodifiableMap(arguments);
    Object tree = function.call(new FunctionContext(arguments, ExternalApi.NONE, null));
    this.options = ClientOptions.of(what, tree);
    this.handlers = tree instanceof Map<?, ?> map ? map.get("responseHandlers") : null;
    this.baseUri = base();
    this.secrets =
        Redaction.secretsIn(
            arguments.get("credentials"),
            arguments.get("connectorParameters"),
            arguments.get("connectionInput"));
  }

  /**
   * The access of an account.
   *
   * @param environment what the connector runs in
   * @param function the name of {@code makeApiClient}
   * @param arguments what it is given
   * @param revision the revision of the stored connection
   * @param signer signs requests, or null
   * @throws ConfigurationException when what it gives cannot be used
   */
  static ClientAccess of(
      Environment environment,
      String function,
      Map<String, @Nullable Object> arguments,
      long revision,
      @Nullable UnaryOperator<TransportRequest> signer) {
    return new ClientAccess(
        environment,
        environment.connector() + ": makeApiClient",
        environment.function(function),
        new LinkedHashMap<>(arguments),
        revision,
        signer);
  }

  private @Nullable URI base() {
    if (environment.baseUri() != null) {
      return environment.baseUri();
    }
    if (options.baseUri() == null) {
      return null;
    }
    URI uri =
        TypedText.check(
            what + ": baseUri",
            options.baseUri(),
            Arrays.asList(arguments.get("connectionInput"), arguments.get("credentials")));
    if (uri.getRawQuery() != null) {
      throw new ConfigurationException(
          what + ": baseUri: has a query (expected: none; makeApiClient's query adds one)", null);
    }
    return uri;
  }

  @Override
  public URI baseUri(@Nullable String server) {
    return server == null && baseUri != null
        ? baseUri
        : environment.documents().uri(server, arguments.get("connectionInput"));
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
    headers.keySet().removeAll(HARMLESS);
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
    boolean named = environment.policy().isAllowed(target.getHost(), environment.hosts());
    boolean secure = origin.scheme().equals("https") && origin.port() == HTTPS_PORT;
    boolean alike = origin.scheme().equals(base.scheme()) && origin.port() == base.port();
    return origin.equals(base) || (named && (secure || alike));
  }

  @Override
  public Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>(options.headers());
    headers.keySet().retainAll(HARMLESS);
    return headers;
  }

  @Override
  public TransportRequest signed(TransportRequest request) {
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
    Map<String, @Nullable Object> variables = new LinkedHashMap<>(arguments);
    variables.put("response", answer);
    Object tree = handlers;
    if (function.isFormula()) {
      Object again = function.call(new FunctionContext(variables, ExternalApi.NONE, null));
      tree = again instanceof Map<?, ?> map ? map.get("responseHandlers") : null;
    }
    return ResponseHandlers.judge(ResponseHandlers.evaluated(tree, variables), answer);
  }

  @Override
  public List<String> secrets() {
    List<String> all = new ArrayList<>(secrets);
    all.addAll(options.basicSecrets());
    return all;
  }

  @Override
  public long revision() {
    return revision;
  }

  @Override
  public Map<String, @Nullable Object> arguments() {
    return arguments;
  }

  @Override
  public ClientOptions options() {
    return options;
  }
}
