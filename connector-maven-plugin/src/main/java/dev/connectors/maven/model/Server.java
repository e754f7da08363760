package dev.connectors.maven.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A server of an API.
 *
 * @param url its URL without a slash at the end, with variables such as {@code {region}} in it
 * @param name what the document calls it, or null
 * @param description what the document says about it, in Markdown, or null
 * @param variables the variables in its URL, in their order
 */
public record Server(
    String url,
    @Nullable String name,
    @Nullable String description,
    List<ServerVariable> variables) {

  /** Copies the variables. */
  public Server {
    variables = List.copyOf(variables);
  }

  /**
   * The URL with the defaults of variables, as the runtime reads it: {@code
   * https://{tenant=main}.acme.example}. A variable that ends the host's name decides about the
   * domain, so its other values stand there, too: {@code https://acme.{domain=com|eu}/v1}.
   */
  public String template() {
    String template = url;
    for (ServerVariable variable : variables) {
      if (variable.fallback() != null) {
        StringBuilder text = new StringBuilder("{").append(variable.name());
        text.append('=').append(variable.fallback());
        for (String value : endsHost(variable) ? variable.values() : List.<String>of()) {
          if (!value.equals(variable.fallback())) {
            text.append('|').append(value);
          }
        }
        template = template.replace("{" + variable.name() + "}", text.append('}'));
      }
    }
    return template;
  }

  private boolean endsHost(ServerVariable variable) {
    String written = "{" + variable.name() + "}";
    int end = url.indexOf(written) + written.length();
    int authority = url.indexOf("://") + "://".length();
    int slash = url.indexOf('/', authority);
    int path = slash < 0 ? url.length() : slash;
    return end > authority && (end == path || (end < path && url.charAt(end) == ':'));
  }

  /** The variables of several servers, each name once: what differs between servers is dropped. */
  public static List<ServerVariable> variables(List<Server> servers) {
    Map<String, ServerVariable> byName = new LinkedHashMap<>();
    for (Server server : servers) {
      for (ServerVariable variable : server.variables()) {
        byName.merge(variable.name(), variable, ServerVariable::and);
      }
    }
    return new ArrayList<>(byName.values());
  }
}
