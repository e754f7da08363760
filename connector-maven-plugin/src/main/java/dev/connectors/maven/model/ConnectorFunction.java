package dev.connectors.maven.model;

import org.jspecify.annotations.Nullable;

/** A function of a connector that something calls by its name. */
public sealed interface ConnectorFunction {

  /** Its name, which is its own in the connector, such as {@code auth/make-api-client}. */
  String name();

  /**
   * It computes its result.
   *
   * @param name its name
   * @param mapping the name of the mapping that computes it
   */
  record Mapping(String name, String mapping) implements ConnectorFunction {}

  /**
   * It sends one request.
   *
   * @param name its name
   * @param method the HTTP method in upper case
   * @param path the path's template
   * @param request the name of the mapping that gives the request's parts, or null
   * @param response the name of the mapping that gives the result, or null
   */
  record Rest(
      String name, String method, String path, @Nullable String request, @Nullable String response)
      implements ConnectorFunction {}

  /**
   * It sends one request to a GraphQL API.
   *
   * @param name its name
   * @param operationType {@code query} or {@code mutation}
   * @param path the path; empty for the base URI itself
   * @param request the name of the mapping that gives the fields
   * @param response the name of the mapping that gives the result, or null
   */
  record GraphQl(
      String name, String operationType, String path, String request, @Nullable String response)
      implements ConnectorFunction {}

  /**
   * It calls one operation of the connector.
   *
   * @param name its name
   * @param operation the operation's key
   * @param input the name of the mapping that gives the operation's input, or null
   * @param output the name of the mapping that gives the result, or null
   */
  record OperationCall(
      String name, String operation, @Nullable String input, @Nullable String output)
      implements ConnectorFunction {}

  /**
   * It is the default export of a module in JavaScript.
   *
   * @param name its name
   * @param module the id of the module
   */
  record Script(String name, String module) implements ConnectorFunction {}
}
