package dev.connectors.maven.pipeline;

import dev.connectors.maven.model.Connector;
import dev.connectors.maven.model.ScriptModule;
import dev.connectors.maven.output.OutputRoot;
import dev.connectors.maven.output.OutputSink;
import dev.connectors.maven.output.OutputWriter;
import dev.connectors.runtime.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The resources by which the runtime knows functions in JavaScript, as {@code
 * META-INF/connectors/<base package>/<key>/modules.json} and a text for each module in a directory
 * {@code modules} beside it. What is standard is left out of the table.
 */
final class ModulesResource {

  private final String basePackage;
  private final String key;
  private final List<ScriptModule> modules;

  ModulesResource(String basePackage, Connector connector, List<ScriptModule> modules) {
    this.basePackage = basePackage;
    this.key = connector.key();
    this.modules = List.copyOf(modules);
  }

  /** Where the table of a connector stands. */
  static String path(String basePackage, String key) {
    return ConnectorResource.directory(basePackage, key) + "modules.json";
  }

  /** Hands the table and all texts to a sink; nothing when there are no modules. */
  void write(OutputSink sink) {
    if (modules.isEmpty()) {
      return;
    }
    String directory = ConnectorResource.directory(basePackage, key);
    List<Object> table = new ArrayList<>();
    for (ScriptModule module : modules) {
      table.add(entry(module));
      sink.file(
          OutputRoot.RESOURCES,
          directory + "modules/" + module.id(),
          module.text().getBytes(StandardCharsets.UTF_8));
    }
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("comment", OutputWriter.MARK);
    content.put("modules", table);
    sink.file(OutputRoot.RESOURCES, path(basePackage, key), Json.writeBytes(content));
  }

  private static Map<String, @Nullable Object> entry(ScriptModule module) {
    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
    entry.put("id", module.id());
    if (!module.file().equals(module.id())) {
      entry.put("file", module.file());
    }
    entry.put("format", module.format());
    if (!module.exports().isEmpty()) {
      entry.put("exports", module.exports());
    }
    if (!module.imports().isEmpty()) {
      entry.put("imports", new TreeMap<>(module.imports()));
    }
    if (module.indent() != 0) {
      entry.put("indent", module.indent());
    }
    return entry;
  }
}
