/**
 * Functions in JavaScript: the engine, the environment that they find, and the box that they are in
 * (CONNECTOR-FORMAT, section 4). The only user of GraalJS, which applications add themselves.
 */
@NullMarked
package dev.connectors.runtime.js;

import org.jspecify.annotations.NullMarked;
