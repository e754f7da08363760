package dev.connectors.runtime.js;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What functions in JavaScript find beside the standard library of ECMAScript (CONNECTOR-FORMAT,
 * section 4). Needs no engine.
 */
public final class ScriptEnvironment {

  /** Names of global variables. */
  public static final Set<String> GLOBALS =
      Set.of(
          "AbortController",
          "AbortSignal",
          "Buffer",
          "Headers",
          "Request",
          "Response",
          "TextDecoder",
          "TextEncoder",
          "URL",
          "URLSearchParams",
          "atob",
          "btoa",
          "clearImmediate",
          "clearInterval",
          "clearTimeout",
          "console",
          "crypto",
          "fetch",
          "global",
          "globalThis",
          "performance",
          "process",
          "queueMicrotask",
          "setImmediate",
          "setInterval",
          "setTimeout",
          "structuredClone");

  private static final List<String> SDK =
      List.of(
          "AccessDeniedError",
          "BadRequestError",
          "BadRequestErrorKey",
          "ConcurrencyError",
          "ConfigurationError",
          "ConnectionError",
          "ConnectionErrorKey",
          "CustomCodeError",
          "DataCollectionEventType",
          "DataLocationType",
          "DependencyError",
          "ErrorType",
          "GraphQLApiClient",
          "IntegrationAppError",
          "InternalError",
          "MembraneError",
          "NotAuthenticatedError",
          "NotFoundError",
          "RateLimitExceededError",
          "RestApiClient");

  /** Modules that are there, each with the names that it exports beside {@code default}. */
  public static final Map<String, List<String>> MODULES =
      Map.of(
          "sdk", SDK,
          "node:buffer", List.of("Buffer", "atob", "btoa"),
          "node:crypto",
              List.of(
                  "createHash",
                  "createHmac",
                  "randomBytes",
                  "randomUUID",
                  "timingSafeEqual",
                  "webcrypto"),
          "node:url", List.of("URL", "URLSearchParams"),
          "node:util", List.of("TextDecoder", "TextEncoder", "format", "inspect", "promisify"),
          "node:timers",
              List.of(
                  "clearImmediate",
                  "clearInterval",
                  "clearTimeout",
                  "setImmediate",
                  "setInterval",
                  "setTimeout"),
          "node:process", List.of("argv", "env", "nextTick"));

  private static final List<String> PACKAGES =
      List.of("@integration-app/connector-sdk", "@integration-app/sdk", "@membranehq/sdk");

  private ScriptEnvironment() {}

  /**
   * The module of {@link #MODULES} that an import means.
   *
   * @param specifier as written, such as {@code crypto} or {@code @membranehq/sdk/errors}
   * @return its name there, or null when it means none
   */
  public static @Nullable String module(String specifier) {
    for (String vendor : PACKAGES) {
      if (specifier.equals(vendor) || specifier.startsWith(vendor + "/")) {
        return "sdk";
      }
    }
    String name = specifier.startsWith("node:") ? specifier : "node:" + specifier;
    return MODULES.containsKey(name) ? name : null;
  }
}
