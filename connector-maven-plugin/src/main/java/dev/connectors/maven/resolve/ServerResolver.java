package dev.connectors.maven.resolve;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.spec.MapNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The base URI that {@code servers} states: the first one, with the defaults of its variables. */
final class ServerResolver {

  private final Diagnostics diagnostics;

  ServerResolver(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /**
   * The base URI without a slash at its end, or null when the object states none that is absolute.
   */
  @Nullable String baseUri(MapNode owner) {
    List<MapNode> servers = owner.maps("servers");
    if (servers.isEmpty()) {
      return null;
    }
    MapNode server = servers.get(0);
    String url = withDefaults(server);
    try {
      URI uri = new URI(url);
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      if (web
          && uri.getHost() != null
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
      }
    } catch (URISyntaxException ignored) { // reported below, with what was expected
    }
    diagnostics.warning(
        server.location(),
        DiagnosticCode.API_SERVER,
        "url: \""
            + url
            + "\" (expected: an absolute http or https URI; set baseUri(...) when building"
            + " the connector)");
    return null;
  }

  private static String withDefaults(MapNode server) {
    String url = String.valueOf(server.text("url"));
    MapNode variables = server.map("variables");
    if (variables == null) {
      return url;
    }
    for (MapNode.Entry entry : variables.entries()) {
      if (entry.value() instanceof MapNode variable && variable.text("default") != null) {
        url = url.replace("{" + entry.key() + "}", String.valueOf(variable.text("default")));
      }
    }
    return url;
  }
}
