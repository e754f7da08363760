package dev.connectors.maven.spec;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What functions belong to, and what all of them there are given (section 4). */
public enum FunctionPlace {
  /** Authentication of the connector, or one way of it. */
  AUTHENTICATION,
  /** A hand-written operation. */
  OPERATION,
  /** An event. */
  EVENT,
  /** A global webhook. */
  GLOBAL_WEBHOOK,
  /** A data collection. */
  COLLECTION;

  private static final List<String> COMMON =
      List.of(
          "credentials",
          "parameters",
          "connectorParameters",
          "connectionInput",
          "externalApiClient",
          "apiClient");

  private static final List<String> OF_COLLECTIONS =
      List.of("fieldsToApi", "fieldsFromApi", "recordFromApi", "spec");

  /** Section 12, older names of arguments, and sections 4 to 7 where they name one in passing. */
  private static final Map<String, String> OLDER =
      Map.of(
          "connectionParameters", "connectionInput",
          "body", "data",
          "subscription", "state",
          "subscriptionState", "state",
          "connectorWebhookUri", "webhookUri",
          "tokenData", "tokenResponse");

  /** The arguments that every function there has. */
  public List<String> arguments() {
    return this == COLLECTION
        ? Stream.concat(COMMON.stream(), OF_COLLECTIONS.stream()).toList()
        : COMMON;
  }

  /**
   * Older names of arguments.
   *
   * @param arguments what a function is given
   * @return the newer name for each older one of these
   */
  public static Map<String, String> older(Set<String> arguments) {
    return OLDER.entrySet().stream()
        .filter(name -> arguments.contains(name.getValue()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
