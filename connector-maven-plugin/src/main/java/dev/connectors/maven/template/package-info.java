/** Mustache templates for whole files that are not Java. */
@NullMarked
package dev.connectors.maven.template;

import org.jspecify.annotations.NullMarked;
