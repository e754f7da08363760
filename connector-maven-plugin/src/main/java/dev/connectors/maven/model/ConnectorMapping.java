package dev.connectors.maven.model;

/**
 * A mapping of a connector.
 *
 * @param name its name, which is its own in the connector, such as {@code
 *     data/deals/list#responseMapping}
 * @param file the file that it stands in, below the connector's directory
 */
public record ConnectorMapping(String name, String file) {}
