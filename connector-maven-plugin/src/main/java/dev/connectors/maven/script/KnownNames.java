package dev.connectors.maven.script;

import dev.connectors.maven.diag.Nearest;
import dev.connectors.runtime.js.ScriptEnvironment;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The global names that connectors find, and what to use in place of others. */
final class KnownNames {

  private static final Set<String> OF_ECMASCRIPT =
      Set.of(
          "AggregateError",
          "Array",
          "ArrayBuffer",
          "Atomics",
          "BigInt",
          "BigInt64Array",
          "BigUint64Array",
          "Boolean",
          "DataView",
          "Date",
          "Error",
          "EvalError",
          "FinalizationRegistry",
          "Float32Array",
          "Float64Array",
          "Function",
          "Infinity",
          "Int16Array",
          "Int32Array",
          "Int8Array",
          "Intl",
          "Iterator",
          "JSON",
          "Map",
          "Math",
          "NaN",
          "Number",
          "Object",
          "Promise",
          "Proxy",
          "RangeError",
          "ReferenceError",
          "Reflect",
          "RegExp",
          "Set",
          "SharedArrayBuffer",
          "String",
          "Symbol",
          "SyntaxError",
          "TypeError",
          "URIError",
          "Uint16Array",
          "Uint32Array",
          "Uint8Array",
          "Uint8ClampedArray",
          "WeakMap",
          "WeakRef",
          "WeakSet",
          "decodeURI",
          "decodeURIComponent",
          "encodeURI",
          "encodeURIComponent",
          "escape",
          "eval",
          "globalThis",
          "isFinite",
          "isNaN",
          "parseFloat",
          "parseInt",
          "undefined",
          "unescape");

  private static final String THE_CLIENT = "the API client that the function receives";
  private static final String NO_PAGE = "nothing of a browser's page";
  private static final String AN_IMPORT = "an import, as in all ES modules";

  /** What to use in place of well-known names. */
  private static final Map<String, String> INSTEAD =
      Map.ofEntries(
          Map.entry("window", "globalThis"),
          Map.entry("self", "globalThis"),
          Map.entry("document", NO_PAGE),
          Map.entry("navigator", NO_PAGE),
          Map.entry("location", NO_PAGE),
          Map.entry("localStorage", NO_PAGE),
          Map.entry("sessionStorage", NO_PAGE),
          Map.entry("alert", "console.log"),
          Map.entry("XMLHttpRequest", THE_CLIENT),
          Map.entry("WebSocket", THE_CLIENT),
          Map.entry("axios", THE_CLIENT),
          Map.entry("FormData", "URLSearchParams, or a body made by hand"),
          Map.entry("Blob", "Buffer"),
          Map.entry("File", "Buffer"),
          Map.entry("Deno", "the environment of connectors"),
          Map.entry("Bun", "the environment of connectors"),
          Map.entry("fs", "no files; import data from a .json file"),
          Map.entry("path", "string functions"),
          Map.entry("http", THE_CLIENT),
          Map.entry("https", THE_CLIENT),
          Map.entry("Java", "no Java"),
          Map.entry("Polyglot", "no other language"),
          Map.entry("WebAssembly", "JavaScript"),
          Map.entry("require", AN_IMPORT),
          Map.entry("module", "export, as in all ES modules"),
          Map.entry("exports", "export, as in all ES modules"),
          Map.entry("__filename", "nothing; there are no files"),
          Map.entry("__dirname", "nothing; there are no files"));

  private static final Set<String> ALL = new TreeSet<>(ScriptEnvironment.GLOBALS);

  static {
    ALL.addAll(OF_ECMASCRIPT);
  }

  private KnownNames() {}

  /**
   * What is wrong with the use of a name that a module does not declare.
   *
   * @param name the name
   * @param esm whether the module is an ES module
   */
  static Optional<String> fault(String name, boolean esm) {
    if (ALL.contains(name) || (!esm && ModuleReader.COMMON_JS.contains(name))) {
      return Optional.empty();
    }
    String instead = INSTEAD.get(name);
    String hint = instead == null ? Nearest.hint(name, ALL) : " (expected: " + instead + ")";
    String rest =
        hint.isEmpty()
            ? " (expected: a declaration, an import, or a global of the environment)"
            : hint;
    return Optional.of(name + ": not defined" + rest);
  }
}
