/** The connector as meant: immutable, closed types without any file format. */
@NullMarked
package dev.connectors.maven.model;

import org.jspecify.annotations.NullMarked;
