package dev.connectors.runtime.connection;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names that arguments of functions had before (CONNECTOR-FORMAT, sections 5 and 12). */
public final class OlderArguments {

  private static final Map<String, String> NAMES =
      Map.of(
          "connectionInput", "connectionParameters",
          "tokenResponse", "tokenData",
          "data", "body",
          "state", "subscriptionState",
          "webhookUri", "connectorWebhookUri");

  private OlderArguments() {}

  /** Gives arguments their older names, too. */
  public static void addTo(Map<String, @Nullable Object> arguments) {
    NAMES.forEach(
        (name, older) -> {
          if (arguments.containsKey(name)) {
            arguments.putIfAbsent(older, arguments.get(name));
          }
        });
  }
}
