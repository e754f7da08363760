/** Maven goals: a goal's parameters become a request. */
@NullMarked
package dev.connectors.maven.mojo;

import org.jspecify.annotations.NullMarked;
