package dev.connectors.maven.pipeline;

import dev.connectors.maven.model.Authentication;
import dev.connectors.maven.model.Connector;
import dev.connectors.runtime.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The resource by which the runtime knows how accounts connect, as {@code META-INF/connectors/<base
 * package>/<key>/connections.json}.
 */
final class ConnectionsResource {

  private final String basePackage;
  private final Connector connector;

  ConnectionsResource(String basePackage, Connector connector) {
    this.basePackage = basePackage;
    this.connector = connector;
  }

  String path() {
    return ConnectorResource.directory(basePackage, connector.key()) + "connections.json";
  }

  byte[] content() {
    Map<String, @Nullable Object> content = new LinkedHashMap<>();
    content.put("name", connector.name());
    put(content, "logo", connector.connecting().logo());
    List<Object> options = new ArrayList<>();
    connector.connecting().ways().forEach(way -> options.add(option(way)));
    content.put("options", options);
    return Json.writeBytes(content);
  }

  private static Map<String, @Nullable Object> option(Authentication way) {
    Map<String, @Nullable Object> option = new LinkedHashMap<>();
    option.put("key", way.option());
    option.put("type", way.type().id());
    put(option, "title", way.title());
    put(option, "description", way.description());
    put(option, "helpUri", way.helpUri());
    put(option, "proxyKey", way.proxyKey());
    put(option, "disabled", way.enabled() ? null : true);
    put(option, "inputSchema", way.inputSchema().isEmpty() ? null : way.inputSchema());
    put(
        option,
        "parametersSchema",
        way.parametersSchema().isEmpty() ? null : way.parametersSchema());
    option.put("functions", new TreeMap<>(way.functions()));
    return option;
  }

  private static void put(
      Map<String, @Nullable Object> object, String name, @Nullable Object value) {
    if (value != null) {
      object.put(name, value);
    }
  }
}
