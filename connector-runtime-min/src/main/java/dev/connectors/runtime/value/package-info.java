/**
 * JSON trees as the connectors' JavaScript sees them: conversions, equality, the order of names,
 * and locators, which are paths into trees.
 */
@NullMarked
package dev.connectors.runtime.value;

import org.jspecify.annotations.NullMarked;
