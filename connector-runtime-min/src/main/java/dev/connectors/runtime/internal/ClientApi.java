package dev.connectors.runtime.internal;

import dev.connectors.runtime.ApiResponse;
import dev.connectors.runtime.connection.Access;
import dev.connectors.runtime.connection.ClientOptions;
import dev.connectors.runtime.error.ApiException;
import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.error.RequestInfo;
import dev.connectors.runtime.function.ExternalApi;
import dev.connectors.runtime.function.ExternalRequest;
import dev.connectors.runtime.function.ExternalResponse;
import dev.connectors.runtime.http.HttpHeaders;
import dev.connectors.runtime.http.TransportResponse;
import dev.connectors.runtime.json.Undefined;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The API as the functions of a connection call it: by the same way as all other calls. It knows
 * the last answer, so that each call of a function has one of its own. Thread-safe.
 */
final class ClientApi implements ExternalApi {

  private static final Pattern ABSOLUTE =
      Pattern.compile("(?i)(https?://[^/?#]+)([^#]*)", Pattern.DOTALL);

  private static final Pattern OTHER = Pattern.compile("(?i)[a-z][a-z0-9+.-]*://.*|//.*");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}/]+)}");
  private static final String CONTENT_TYPE = "content-type";

  /** Status and headers of an answer. */
  private record Last(int status, Map<String, List<String>> headers) {}

  private final ApiClient client;
  private volatile Last last = new Last(200, Map.of());

  ClientApi(ApiClient client) {
    this.client = client;
  }

  /** An answer with a body, and status and headers of the last request; 200 before the first. */
  ApiResponse<@Nullable Object> answer(@Nullable Object body) {
    Last known = last;
    return ApiResponse.of(known.status(), known.headers(), () -> body, () -> body);
  }

  @Override
  public ExternalResponse send(ExternalRequest request) {
    return sent(checked(request), request.binary());
  }

  @Override
  public ExternalResponse query(ExternalRequest request, boolean readOnly) {
    ApiCall call = checked(request);
    if (readOnly) {
      call.draft.harmless();
    }
    call.draft.check(ClientApi::withoutData);
    return sent(call, request.binary());
  }

  /** Errors beside data are the function's to judge. */
  private static @Nullable ApiException withoutData(
      RequestInfo info, TransportResponse response, UnaryOperator<String> redact) {
    Object body = response.data();
    return body instanceof Map<?, ?> map && map.get("data") == null
        ? ApiException.ofErrors(info, response.status(), response.headers(), body, null, redact)
        : null;
  }

  private ApiCall checked(ExternalRequest request) {
    try {
      return call(request);
    } catch (IllegalArgumentException e) { // of the connector's mapping, not of who calls it
      throw new ConfigurationException(String.valueOf(e.getMessage()), e);
    }
  }

  private ExternalResponse sent(ApiCall call, boolean binary) {
    TransportResponse response = call.answer();
    last = new Last(response.status(), response.headers());
    Object data =
        binary || givesBytes()
            ? Base64.getEncoder().encodeToString(response.body())
            : response.data();
    return new ExternalResponse(response.status(), HttpHeaders.joined(response.headers()), data);
  }

  @Override
  public boolean givesFullResponses() {
    return options().fullResponse();
  }

  @Override
  public boolean givesBytes() {
    return options().binary();
  }

  @Override
  public boolean givesStreams() {
    return options().stream();
  }

  /** The host of the connection's base URI; empty when there is none. */
  Optional<String> host() {
    try {
      return Optional.of(access().baseUri(null).getHost());
    } catch (ConfigurationException ignored) { // only requests with a path need one
      return Optional.empty();
    }
  }

  private Access access() {
    return client.account().access(client.timeout());
  }

  private ClientOptions options() {
    return access().options();
  }

  @Override
  public @Nullable Object run(String operationKey, Map<String, ? extends @Nullable Object> input) {
    ApiResponse<@Nullable Object> response = client.operation(operationKey).runWithResponse(input);
    last = new Last(response.status(), response.headers());
    return response.body();
  }

  private ApiCall call(ExternalRequest request) {
    Matcher absolute = ABSOLUTE.matcher(request.path());
    boolean whole = absolute.matches();
    String path = whole ? absolute.group(2) : request.path();
    checkPath(request, path);
    ApiCall call = client.call(request.name(), request.method(), path);
    if (whole) {
      String key = client.runtime().settings().definition().key();
      call.origin(BaseUri.checked(key, URI.create(absolute.group(1))));
    }
    request.pathParameters().forEach((name, value) -> call.path(name, orNothing(value)));
    request.query().forEach((name, value) -> call.query(name, value, style(value)));
    String contentType = null;
    for (Map.Entry<String, ? extends @Nullable Object> header : request.headers().entrySet()) {
      Object value = header.getValue();
      if (!header.getKey().equalsIgnoreCase(CONTENT_TYPE)) {
        call.header(header.getKey(), value);
      } else if (value != null) {
        contentType = String.valueOf(value);
      }
    }
    FunctionBody.set(call, request, contentType);
    return call;
  }

  /** A null would be the literal text otherwise; it is refused with the parameter's name. */
  @SuppressWarnings("NullAway") // the call refuses null
  private static Object orNothing(@Nullable Object value) {
    return value == Undefined.UNDEFINED ? null : value;
  }

  private static void checkPath(ExternalRequest request, String path) {
    if (OTHER.matcher(path).matches()) {
      throw new ConfigurationException(
          request.name()
              + ": path: a URL that is none of http or https (expected: a path from the base URI"
              + " on, or an absolute URL)",
          null);
    }
    if (UntypedApi.DOTS.matcher(RequestDraft.withoutQuery(path)).matches()) {
      throw new ConfigurationException(
          request.name() + ": path: \"" + path + "\" (expected: no . or .. as a segment)", null);
    }
    Matcher placeholder = PLACEHOLDER.matcher(path);
    while (placeholder.find()) {
      if (request.pathParameters().get(placeholder.group(1)) == null) {
        throw new ConfigurationException(
            request.name()
                + ": path parameter "
                + placeholder.group(1)
                + ": missing (expected: a value in pathParameters, since the path is "
                + path
                + ")",
            null);
      }
    }
  }

  /** As the HTTP client of JavaScript functions has it: names in brackets for what is nested. */
  private static ParameterStyle style(@Nullable Object value) {
    return value instanceof Map ? ParameterStyle.DEEP_OBJECT : ParameterStyle.FORM_EXPLODED;
  }
}
