package dev.connectors.runtime.connection;

import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.json.Json;
import dev.connectors.runtime.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A change of those requests that it matches: one of {@code overrides: [{match, patch}]}
 * (CONNECTOR-FORMAT, section 5). Immutable.
 *
 * @param path matches paths, or null for any
 * @param method the HTTP method in any case, or null for any
 * @param headers headers that take the place of the request's, names in lower case
 * @param query query parameters that take the place of those of the same names
 * @param data members of the body, merged into an object; null for none
 */
record RequestOverride(
    @Nullable Pattern path,
    @Nullable String method,
    Map<String, String> headers,
    List<Map.Entry<String, String>> query,
    @Nullable Map<String, @Nullable Object> data) {

  /** A name for one segment, or a star for anything. */
  private static final Pattern WILDCARD = Pattern.compile("\\{[^{}/]*}|\\*");

  /**
   * Reads overrides.
   *
   * @param what what messages begin with
   * @param tree the member {@code overrides}, or nothing
   * @throws ConfigurationException when they are not what they must be; the message shows no value
   */
  static List<RequestOverride> all(String what, @Nullable Object tree) {
    if (ClientOptions.isNothing(tree)) {
      return List.of();
    }
    if (!(tree instanceof List<?> list)) {
      throw new ConfigurationException(
          what + ": overrides: no list (expected: a list of {match, patch})", null);
    }
    List<RequestOverride> overrides = new ArrayList<>();
    for (Object each : list) {
      String place = what + ": overrides[" + overrides.size() + "]";
      if (!(each instanceof Map<?, ?> members)) {
        throw new ConfigurationException(place + ": no object (expected: match and patch)", null);
      }
      overrides.add(one(place, members));
    }
    return overrides;
  }

  private static RequestOverride one(String place, Map<?, ?> members) {
    ClientOptionsReader whole = new ClientOptionsReader(place, members);
    ClientOptionsReader match = new ClientOptionsReader(place + ".match", whole.members("match"));
    ClientOptionsReader patch = new ClientOptionsReader(place + ".patch", whole.members("patch"));
    String path = match.text("path", "a path");
    return new RequestOverride(
        path == null ? null : pattern(path),
        match.text("method", "an HTTP method"),
        patch.headers(),
        patch.query(),
        data(patch));
  }

  private static @Nullable Map<String, @Nullable Object> data(ClientOptionsReader patch) {
    Object tree = patch.tree().get("data");
    if (ClientOptions.isNothing(tree)) {
      return null;
    }
    Map<String, @Nullable Object> data = Values.object(Json.copyOf(tree));
    if (data == null) {
      throw new ConfigurationException(
          patch.what() + ".data: no object (expected: members of the body)", null);
    }
    return data;
  }

  /** With or without the first slash, as paths of requests are. */
  private static Pattern pattern(String written) {
    String path = written.startsWith("/") ? written.substring(1) : written;
    StringBuilder pattern = new StringBuilder("/?");
    Matcher wildcard = WILDCARD.matcher(path);
    int end = 0;
    while (wildcard.find()) {
      pattern.append(Pattern.quote(path.substring(end, wildcard.start())));
      pattern.append(wildcard.group().equals("*") ? ".*" : "[^/]+");
      end = wildcard.end();
    }
    return Pattern.compile(
        pattern.append(Pattern.quote(path.substring(end))).toString(), Pattern.DOTALL);
  }

  /** Whether it is about a request. */
  boolean matches(Outgoing request) {
    return (method == null || method.equalsIgnoreCase(request.method()))
        && (path == null
            || path.matcher(request.template()).matches()
            || path.matcher(request.path()).matches());
  }

  /** The names of the query parameters. */
  Set<String> queryNames() {
    Set<String> names = new LinkedHashSet<>();
    query.forEach(each -> names.add(each.getKey()));
    return names;
  }

  /** What it is about; not what it sets, which may be secret. */
  @Override
  public String toString() {
    return "RequestOverride[" + method + " " + path + "]";
  }
}
