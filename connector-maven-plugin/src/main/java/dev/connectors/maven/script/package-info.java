/**
 * JavaScript and TypeScript: parsed, checked, types erased, imports resolved. The only user of
 * swc4j.
 */
@NullMarked
package dev.connectors.maven.script;

import org.jspecify.annotations.NullMarked;
