package dev.connectors.maven.pipeline;

import dev.connectors.maven.formula.MappingTree;
import dev.connectors.maven.model.Connector;
import dev.connectors.maven.naming.NameTable;
import java.util.Map;

/**
 * A connector that is ready to be written.
 *
 * @param connector the connector as meant
 * @param names its Java names
 * @param mappings the trees of its mappings by name
 * @param modules the modules of its functions in JavaScript
 */
record PlannedConnector(
    Connector connector,
    NameTable names,
    Map<String, MappingTree> mappings,
    ConnectorModules modules) {

  /** Copies the trees. */
  PlannedConnector {
    mappings = Map.copyOf(mappings);
  }

  ConnectorSummary summary() {
    long operations =
        connector.api().operations().stream().filter(it -> it.companionOf() == null).count();
    return new ConnectorSummary(
        connector.key(),
        names.entry().toString(),
        (int) operations,
        connector.api().types().size(),
        mappings.size(),
        connector.scripts().size(),
        connector.api().coverage().typed(),
        connector.api().coverage().stated(),
        AuthenticationProposal.of(connector));
  }
}
