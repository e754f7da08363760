package dev.connectors.maven.model;

/** What an operation does when it is called. */
public sealed interface Implementation {

  /** It sends the request that the API's document describes. */
  Implementation REQUEST = new Request();

  /** One request of the API's document. */
  record Request() implements Implementation {}

  /**
   * It calls a function of the connector with its input.
   *
   * @param name the function's name, such as {@code operations/create-deal/run}
   */
  record Function(String name) implements Implementation {}
}
