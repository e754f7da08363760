package dev.connectors.maven.script;

/**
 * The code of a module, compiled.
 *
 * @param text in JavaScript
 * @param facts what it says about itself
 */
record CompiledText(SourceText text, ModuleFacts facts) {}
