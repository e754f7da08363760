package dev.connectors.runtime.internal;

import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.http.PercentEncoding;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The URL of a server with variables (OpenAPI 3.1, Server Variable Object) as generated code writes
 * it: <code>https://{tenant}.acme.example/{version=v1}</code>. After {@code =} stands the default;
 * without one, the connection must give a value. What follows after {@code |} are the other values
 * of a variable that decides about the host: none but these are taken there.
 */
final class ServerTemplate {

  private static final Pattern VARIABLE =
      Pattern.compile("\\{([^{}=|]+)(?:=([^{}|]*)((?:\\|[^{}|]*)*))?}");

  /** RFC 1123, section 2.1: what the parts of a host's name are made of. */
  private static final Pattern LABELS =
      Pattern.compile(
          "[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*");

  private static final int MAX_PORT = 65_535;

  private final String key;
  private final String template;
  private final int authority;
  private final int path;

  private ServerTemplate(String key, String template) {
    this.key = key;
    this.template = template;
    this.authority = template.indexOf("://") + "://".length();
    int slash = template.indexOf('/', authority);
    this.path = slash < 0 ? template.length() : slash;
  }

  /**
   * The URL with values for its variables.
   *
   * @param key the connector's key, for messages
   * @param template the URL
   * @param values values by the names of variables; others are left aside
   * @throws ConfigurationException when a value is missing, or cannot stand where it is needed
   */
  static String expand(String key, String template, Map<String, String> values) {
    return template.indexOf('{') < 0 ? template : new ServerTemplate(key, template).expand(values);
  }

  private String expand(Map<String, String> values) {
    StringBuilder url = new StringBuilder();
    Matcher variable = VARIABLE.matcher(template);
    int end = 0;
    while (variable.find()) {
      String value = values.getOrDefault(variable.group(1), variable.group(2));
      if (value == null) {
        throw new ConfigurationException(
            key
                + ": server variable "
                + variable.group(1)
                + ": not set (expected: a value in the connection's input, or the builder's"
                + " baseUri)",
            null);
      }
      url.append(template, end, variable.start()).append(checked(variable, value));
      end = variable.end();
    }
    url.append(template, end, template.length());
    return withoutEmptySegments(url.toString());
  }

  private String checked(Matcher variable, String value) {
    String name = variable.group(1);
    if (variable.start() < authority) {
      return expect(name, value, value.matches("(?i)https?"), "http or https");
    }
    if (variable.start() >= path) {
      return segments(name, value);
    }
    if (template.charAt(variable.start() - 1) == ':') {
      boolean port =
          value.matches("[0-9]{1,5}")
              && Integer.parseInt(value) > 0
              && Integer.parseInt(value) <= MAX_PORT;
      return expect(name, value, port, "a port");
    }
    boolean endsHost = variable.end() == path || template.charAt(variable.end()) == ':';
    List<String> known = known(variable.group(2), variable.group(3));
    if (endsHost && known.size() > 1) {
      return expect(name, value, known.contains(value), "one of: " + String.join(", ", known));
    }
    return expect(
        name,
        value,
        LABELS.matcher(value).matches(),
        "letters, digits and hyphens, with dots between, since it is part of the host's name");
  }

  private static List<String> known(@Nullable String first, @Nullable String others) {
    return Arrays.asList((first + (others == null ? "" : others)).split("\\|"));
  }

  private String segments(String name, String value) {
    List<String> segments = Arrays.asList(value.split("/", -1));
    boolean stays = !segments.contains(".") && !segments.contains("..");
    expect(name, value, stays, "a path without . and .. in it");
    return segments.stream().map(PercentEncoding::encode).collect(Collectors.joining("/"));
  }

  private String expect(String name, String value, boolean fits, String expected) {
    if (!fits) {
      throw new ConfigurationException(
          key + ": server variable " + name + ": \"" + value + "\" (expected: " + expected + ")",
          null);
    }
    return value;
  }

  /** What an empty value leaves; values that make {@code ..} only together are refused. */
  private String withoutEmptySegments(String url) {
    int start = url.indexOf('/', url.indexOf("://") + "://".length());
    if (start < 0) {
      return url;
    }
    String segments = url.substring(start).replaceAll("/{2,}", "/");
    if ((segments + "/").contains("/../") || (segments + "/").contains("/./")) {
      throw new ConfigurationException(
          key + ": base URI with the path " + segments + " (expected: one without . and ..)", null);
    }
    return url.substring(0, start) + segments;
  }
}
