/** One emitter per kind of artefact; the only user of JavaPoet. Emitters decide nothing. */
@NullMarked
package dev.connectors.maven.emit;

import org.jspecify.annotations.NullMarked;
