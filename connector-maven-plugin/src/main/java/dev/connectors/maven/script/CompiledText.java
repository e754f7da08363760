package dev.connectors.maven.script;

import java.util.Set;

/**
 * The code of a module, compiled.
 *
 * @param text in JavaScript
 * @param facts what it says about itself
 * @param declared what it exported while it was TypeScript, types and values
 */
record CompiledText(SourceText text, ModuleFacts facts, Set<String> declared) {

  CompiledText {
    declared = Set.copyOf(declared);
  }

  /** Code that was never TypeScript. */
  CompiledText(SourceText text, ModuleFacts facts) {
    this(text, facts, Set.of());
  }

  /** The same, of code that was TypeScript. */
  CompiledText ofTypeScript(Set<String> names) {
    return new CompiledText(text, facts, names);
  }

  /** Whether it exported something that was a type only, and is not there any more. */
  boolean isType(String name) {
    return declared.contains(name) && !facts.exports().names().contains(name);
  }
}
