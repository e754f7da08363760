/**
 * The phases in order; {@link dev.connectors.maven.pipeline.Generator} is the entry point without
 * Maven.
 */
@NullMarked
package dev.connectors.maven.pipeline;

import org.jspecify.annotations.NullMarked;
