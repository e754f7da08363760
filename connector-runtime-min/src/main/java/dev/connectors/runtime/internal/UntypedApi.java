package dev.connectors.runtime.internal;

import dev.connectors.runtime.Api;
import dev.connectors.runtime.ApiRequest;
import dev.connectors.runtime.ApiResponse;
import dev.connectors.runtime.CallOptions;
import dev.connectors.runtime.http.Download;
import dev.connectors.runtime.http.RequestBody;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Calls that no specification describes. */
final class UntypedApi implements Api {

  /** What messages call it, before method and path. */
  private static final String NAME = "api";

  private static final Pattern METHOD = Pattern.compile("[A-Z][A-Z-]*");

  /** Also when it is encoded: a server would take it for another resource. */
  static final Pattern DOTS = Pattern.compile("(?i)(.*/)?(\\.|%2e){1,2}([/?#].*)?");

  private final ApiClient client;

  UntypedApi(ApiClient client) {
    this.client = client;
  }

  @Override
  public Api with(CallOptions options) {
    return new UntypedApi(client.with(options));
  }

  @Override
  public ApiRequest request(String method, String path) {
    if (!METHOD.matcher(method).matches()) {
      throw new IllegalArgumentException(
          "method: \"" + method + "\" (expected: an HTTP method in upper case, such as GET)");
    }
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException(
          "path: \"" + path + "\" (expected: a path from the base URI on, such as /invoices)");
    }
    if (DOTS.matcher(RequestDraft.withoutQuery(path)).matches()) {
      throw new IllegalArgumentException(
          "path: \"" + path + "\" (expected: no . or .. as a segment)");
    }
    return new Request(client.call(NAME, method, path));
  }

  private record Request(ApiCall call) implements ApiRequest {

    @Override
    public ApiRequest path(String name, Object value) {
      call.path(name, value);
      return this;
    }

    @Override
    public ApiRequest query(String name, @Nullable Object value) {
      call.query(name, value);
      return this;
    }

    @Override
    public ApiRequest header(String name, @Nullable Object value) {
      call.header(name, value);
      return this;
    }

    @Override
    public ApiRequest json(Object body) {
      call.json(body);
      return this;
    }

    @Override
    public ApiRequest form(Map<String, ? extends @Nullable Object> fields) {
      call.form(fields);
      return this;
    }

    @Override
    public ApiRequest body(String contentType, RequestBody body) {
      call.body(contentType, body);
      return this;
    }

    @Override
    public ApiResponse<@Nullable Object> send() {
      return call.receiveNullable(Types.JSON);
    }

    @Override
    public ApiResponse<String> sendForText() {
      return call.receiveText();
    }

    @Override
    public ApiResponse<Download> sendForDownload() {
      return call.receiveDownload();
    }
  }
}
