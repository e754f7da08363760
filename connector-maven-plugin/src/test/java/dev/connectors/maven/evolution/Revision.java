package dev.connectors.maven.evolution;

import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.load.ConnectorLoader;
import dev.connectors.maven.load.NamesFileLoader;
import dev.connectors.maven.model.Api;
import dev.connectors.maven.model.Connector;
import dev.connectors.maven.model.KnownNames;
import dev.connectors.maven.naming.NamePlanner;
import dev.connectors.maven.naming.NameTable;
import dev.connectors.maven.resolve.ConnectorResolver;
import dev.connectors.maven.resolve.NamesReader;
import dev.connectors.maven.spec.ConnectorSpec;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.testing.Generation;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A document as it was at one time.
 *
 * @param api what it means
 * @param names the Java names that it gets
 * @param operationIds the ids that the document itself gives to operations, by method and path
 * @param sources the generated source
 */
record Revision(
    Api api, NameTable names, Map<String, String> operationIds, Map<String, String> sources) {

  /** The connector in a directory. */
  static Revision of(Path directory) {
    Diagnostics diagnostics = new Diagnostics(false);
    ConnectorSpec spec =
        Objects.requireNonNull(new ConnectorLoader(directory, diagnostics).load(directory));
    KnownNames known =
        NamesReader.read(NamesFileLoader.load(directory, directory, diagnostics), diagnostics)
            .getOrDefault(spec.key(), KnownNames.NONE);
    Connector connector = new ConnectorResolver(diagnostics).resolve(spec, known);
    NameTable names =
        NamePlanner.plan(
            connector,
            NamePlanner.packageName("com.example", spec.key()),
            NamePlanner.className(spec.key()),
            known,
            diagnostics);
    Generation generation = Generation.of(directory, directory);
    if (generation.result().hasErrors()) {
      throw new IllegalStateException(generation.report());
    }
    return new Revision(
        connector.api(),
        names,
        ids(Objects.requireNonNull(spec.api()).root()),
        generation.sources());
  }

  private static Map<String, String> ids(MapNode root) {
    Map<String, String> ids = new HashMap<>();
    MapNode paths = Objects.requireNonNull(root.map("paths"));
    for (MapNode.Entry path : paths.entries()) {
      if (path.value() instanceof MapNode item) {
        for (MapNode.Entry method : item.entries()) {
          if (method.value() instanceof MapNode operation) {
            ids.put(
                method.key().toUpperCase() + " " + path.key(),
                String.valueOf(operation.text("operationId")));
          }
        }
      }
    }
    return ids;
  }
}
