package dev.connectors.maven.script;

import java.util.List;

/** What a module is written in, by the ending of its file. */
enum Language {
  JAVASCRIPT,
  TYPESCRIPT,
  JSON,
  /** Code in YAML, which does not say: TypeScript if it has types. */
  EITHER;

  /** The endings that an import may leave out, the first one first. */
  static final List<String> ENDINGS =
      List.of(".js", ".ts", ".mjs", ".cjs", ".mts", ".cts", ".json");

  /** The language of a file, by its name. */
  static Language of(String file) {
    if (file.endsWith(".json")) {
      return JSON;
    }
    return file.endsWith(".ts") || file.endsWith(".mts") || file.endsWith(".cts")
        ? TYPESCRIPT
        : JAVASCRIPT;
  }

  /** Whether a file can be a module. */
  static boolean isModule(String file) {
    return ENDINGS.stream().anyMatch(file::endsWith) && !file.endsWith(".d.ts");
  }
}
