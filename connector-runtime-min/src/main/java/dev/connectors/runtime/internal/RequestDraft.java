package dev.connectors.runtime.internal;

import dev.connectors.runtime.auth.Credential;
import dev.connectors.runtime.connection.Security;
import dev.connectors.runtime.connection.Tailored;
import dev.connectors.runtime.http.HttpHeaders;
import dev.connectors.runtime.http.PercentEncoding;
import dev.connectors.runtime.http.RequestBody;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parts of a request as they come together. */
final class RequestDraft {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}/]+)}");

  private static final String CONTENT_TYPE = "content-type";

  private final String operation;
  private final String template;
  private final String fixedQuery;
  private final Map<String, String> pathValues = new LinkedHashMap<>();
  private final List<String> query = new ArrayList<>();
  private final Map<String, List<String>> headers = new LinkedHashMap<>();
  private final List<String> cookies = new ArrayList<>();
  private @Nullable String server;
  private @Nullable URI origin;
  private @Nullable RequestBody body;
  private @Nullable AnswerCheck check;
  private boolean harmless;

  RequestDraft(String operation, String path) {
    this.operation = operation;
    this.template = withoutQuery(path);
    // Some documents tell operations of one path apart by a query or a fragment in the path.
    int mark = path.indexOf('?');
    this.fixedQuery = mark < 0 ? "" : path.substring(mark + 1).replaceFirst("#.*", "");
  }

  static String withoutQuery(String path) {
    int end = 0;
    while (end < path.length() && path.charAt(end) != '?' && path.charAt(end) != '#') {
      end++;
    }
    return path.substring(0, end);
  }

  /** The path with its placeholders, without query. */
  String template() {
    return template;
  }

  /** The call's own headers. */
  Map<String, List<String>> headers() {
    return Collections.unmodifiableMap(headers);
  }

  /** The call's own query: names and values, encoded. */
  List<String> query() {
    List<String> all = new ArrayList<>(query);
    if (!fixedQuery.isEmpty()) {
      all.addAll(0, Arrays.asList(fill(fixedQuery).split("&")));
    }
    return all;
  }

  /** The same as the connector's client changes it. */
  RequestDraft tailored(Tailored change) {
    if (change.isUnchanged()) {
      return this;
    }
    RequestDraft copy = new RequestDraft(operation, template);
    copy.pathValues.putAll(pathValues);
    copy.query.addAll(query());
    copy.query.removeIf(pair -> change.query().contains(nameOf(pair)));
    copy.headers.putAll(headers);
    copy.headers.keySet().removeAll(change.headers());
    copy.cookies.addAll(cookies);
    copy.body = body;
    if (!change.data().isEmpty()) {
      BodyPatch patch = new BodyPatch(operation, change.data());
      copy.body = patch.apply(body, contentType());
      copy.headers.putIfAbsent(CONTENT_TYPE, List.of(BodyPatch.JSON));
    }
    return copy;
  }

  private static String nameOf(String pair) {
    return PercentEncoding.decode(pair.split("=", 2)[0]);
  }

  /** What the call itself says of its body; empty when it says nothing. */
  String contentType() {
    return headers.getOrDefault(CONTENT_TYPE, List.of("")).get(0);
  }

  void server(String baseUri) {
    this.server = baseUri;
  }

  /** Sends the request to another origin than the account's. */
  void origin(URI other) {
    this.origin = other;
  }

  @Nullable URI origin() {
    return origin;
  }

  @Nullable String server() {
    return server;
  }

  /** Says what a success is beside its status. */
  void check(AnswerCheck given) {
    this.check = given;
  }

  @Nullable AnswerCheck check() {
    return check;
  }

  /** Says that the request may be carried out twice, whatever its method says. */
  void harmless() {
    this.harmless = true;
  }

  boolean isHarmless() {
    return harmless;
  }

  void path(String name, @Nullable Object value, ParameterStyle style) {
    String segment = new ParameterWriter(ParameterPlace.PATH, style).single(name, value);
    if (segment == null || segment.isEmpty()) {
      throw new IllegalArgumentException(
          operation
              + ": path parameter "
              + name
              + ": "
              + (value == null ? "null" : "empty")
              + " (expected: a value; without one, the path is that of another resource)");
    }
    pathValues.put(name, segment);
  }

  void query(String name, @Nullable Object value, ParameterStyle style) {
    query.addAll(new ParameterWriter(ParameterPlace.QUERY, style).pairs(name, value));
  }

  void header(String name, @Nullable Object value, ParameterStyle style) {
    String text = new ParameterWriter(ParameterPlace.HEADER, style).single(name, value);
    if (text != null) {
      try {
        HttpHeaders.check(name, text);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(operation + ": " + e.getMessage(), e);
      }
      header(name, text);
    }
  }

  private void header(String name, String value) {
    headers.put(name.toLowerCase(Locale.ROOT), List.of(value));
  }

  void cookie(String name, @Nullable Object value, ParameterStyle style) {
    cookies.addAll(new ParameterWriter(ParameterPlace.COOKIE, style).pairs(name, value));
  }

  void body(@Nullable RequestBody given) {
    this.body = given;
  }

  @Nullable RequestBody body() {
    return body;
  }

  /**
   * The headers: defaults, those of the account, the call's own, credentials, cookies, and the
   * options', of which later ones win.
   */
  Map<String, List<String>> headers(
      Map<String, String> defaults, Security security, Map<String, List<String>> options) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    defaults.forEach((name, value) -> all.put(name, List.of(value)));
    security.headers().forEach((name, value) -> all.put(name, List.of(value)));
    if (body == null) {
      all.remove(CONTENT_TYPE); // an account's says what its bodies are
    }
    all.putAll(headers);
    List<String> allCookies = new ArrayList<>(cookies);
    for (Credential credential : security.credentials()) {
      if (credential.place() == Credential.Place.HEADER) {
        all.put(credential.name().toLowerCase(Locale.ROOT), List.of(credential.value()));
      } else if (credential.place() == Credential.Place.COOKIE) {
        allCookies.add(credential.name() + "=" + credential.value());
      }
    }
    if (!allCookies.isEmpty()) {
      all.put("cookie", List.of(String.join("; ", allCookies)));
    }
    all.putAll(options);
    return all;
  }

  /** The URI without credentials. */
  URI uri(URI base) {
    return uri(base, List.of());
  }

  /** The URI with those credentials that go into its query. */
  URI uri(URI base, List<Credential> credentials) {
    String before = base.getRawPath() == null ? "" : withoutLastSlashes(base.getRawPath());
    String path = path();
    String slash = path.isEmpty() || path.startsWith("/") ? "" : "/";
    List<String> all = query();
    for (Credential credential : credentials) {
      if (credential.place() == Credential.Place.QUERY) {
        all.addAll(
            new ParameterWriter(ParameterPlace.QUERY, ParameterStyle.FORM)
                .pairs(credential.name(), credential.value()));
      }
    }
    String tail = all.isEmpty() ? "" : "?" + String.join("&", all);
    return URI.create(
        base.getScheme() + "://" + base.getRawAuthority() + before + slash + path + tail);
  }

  private static String withoutLastSlashes(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }

  /** The path as it is sent. */
  String path() {
    StringBuilder path = new StringBuilder();
    int end;
    for (int start = 0; start < template.length(); start = end) {
      int slash = template.indexOf('/', start + 1);
      end = slash < 0 ? template.length() : slash;
      String segment = template.substring(start, end);
      String filled = fill(segment);
      boolean dots = filled.equals("/.") || filled.equals("/..");
      if (dots && !filled.equals(segment)) {
        throw new IllegalArgumentException(
            operation
                + ": path segment "
                + segment.substring(1)
                + ": \""
                + filled.substring(1)
                + "\" (expected: another value, since that leads to another resource)");
      }
      path.append(filled);
    }
    return path.toString();
  }

  private String fill(String segment) {
    if (segment.indexOf('{') < 0) {
      return PercentEncoding.path(segment);
    }
    StringBuilder filled = new StringBuilder();
    Matcher placeholder = PLACEHOLDER.matcher(segment);
    int end = 0;
    while (placeholder.find()) {
      String value = pathValues.get(placeholder.group(1));
      if (value == null) {
        throw new IllegalStateException(
            operation + ": path parameter " + placeholder.group(1) + ": not set");
      }
      filled.append(PercentEncoding.path(segment.substring(end, placeholder.start())));
      filled.append(value);
      end = placeholder.end();
    }
    return filled.append(PercentEncoding.path(segment.substring(end))).toString();
  }
}
