package dev.connectors.runtime.js;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What functions in JavaScript find beside the standard library of ECMAScript (CONNECTOR-FORMAT,
 * section 4). Needs no engine.
 */
public final class ScriptEnvironment {

  private static final List<String> TIMERS =
      List.of(
          "clearImmediate",
          "clearInterval",
          "clearTimeout",
          "setImmediate",
          "setInterval",
          "setTimeout");

  /** The parts of the environment that have global variables, with their names. */
  static final Map<String, List<String>> PARTS =
      Map.ofEntries(
          Map.entry("url", List.of("URL", "URLSearchParams")),
          Map.entry("text", List.of("TextDecoder", "TextEncoder", "atob", "btoa")),
          Map.entry("buffer", List.of("Buffer")),
          Map.entry("crypto", List.of("crypto")),
          Map.entry("clone", List.of("structuredClone")),
          Map.entry("microtask", List.of("queueMicrotask")),
          Map.entry("timers", TIMERS),
          Map.entry("console", List.of("console")),
          Map.entry("abort", List.of("AbortController", "AbortSignal", "Event", "EventTarget")),
          Map.entry("headers", List.of("Headers")),
          Map.entry("fetch", List.of("Request", "Response", "fetch")),
          Map.entry("errors", List.of("DOMException")),
          Map.entry("process", List.of("performance", "process")));

  /** Names of global variables. */
  public static final Set<String> GLOBALS =
      Stream.concat(
              Stream.of("global", "globalThis"), PARTS.values().stream().flatMap(List::stream))
          .collect(Collectors.toUnmodifiableSet());

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
                  "getRandomValues",
                  "randomBytes",
                  "randomInt",
                  "randomUUID",
                  "timingSafeEqual",
                  "webcrypto"),
          "node:url", List.of("URL", "URLSearchParams"),
          "node:util", List.of("TextDecoder", "TextEncoder", "format", "inspect", "promisify"),
          "node:timers", TIMERS,
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

  /** The part that has a name which a module exports. */
  static String part(String module, String name) {
    if (module.equals("sdk")) {
      return module;
    }
    for (Map.Entry<String, List<String>> part : PARTS.entrySet()) {
      if (part.getValue().contains(name)) {
        return part.getKey();
      }
    }
    return module.substring(module.indexOf(':') + 1);
  }
}
