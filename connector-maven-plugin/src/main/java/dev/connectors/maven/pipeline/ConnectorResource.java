package dev.connectors.maven.pipeline;

import dev.connectors.maven.model.Connector;
import dev.connectors.maven.naming.NameTable;
import dev.connectors.maven.output.OutputWriter;
import dev.connectors.runtime.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The resource by which tools find the connectors of an application: key, name, version and class,
 * as {@code META-INF/connectors/<base package>/<key>/connector.json}.
 */
final class ConnectorResource {

  private final String basePackage;
  private final Connector connector;
  private final NameTable names;

  ConnectorResource(String basePackage, Connector connector, NameTable names) {
    this.basePackage = basePackage;
    this.connector = connector;
    this.names = names;
  }

  String path() {
    return directory(basePackage, connector.key()) + "connector.json";
  }

  /** Where the resources of a connector stand. */
  static String directory(String basePackage, String key) {
    return "META-INF/connectors/" + basePackage + "/" + key + "/";
  }

  byte[] content() {
    Map<String, @Nullable Object> content = new LinkedHashMap<>();
    content.put("comment", OutputWriter.MARK);
    content.put("key", connector.key());
    content.put("name", connector.name());
    content.put("version", connector.version());
    content.put("class", names.entry().toString());
    return Json.writeBytes(content);
  }
}
