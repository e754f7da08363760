package dev.connectors.maven.pipeline;

import dev.connectors.maven.model.Connector;
import dev.connectors.maven.naming.NameTable;

/**
 * A connector that is ready to be written.
 *
 * @param connector the connector as meant
 * @param names its Java names
 */
record PlannedConnector(Connector connector, NameTable names) {

  ConnectorSummary summary() {
    long operations =
        connector.api().operations().stream().filter(it -> it.companionOf() == null).count();
    return new ConnectorSummary(
        connector.key(),
        names.entry().toString(),
        (int) operations,
        connector.api().types().size(),
        connector.api().coverage().typed(),
        connector.api().coverage().stated());
  }
}
