/** Every Java name, decided before anything is written. */
@NullMarked
package dev.connectors.maven.naming;

import org.jspecify.annotations.NullMarked;
