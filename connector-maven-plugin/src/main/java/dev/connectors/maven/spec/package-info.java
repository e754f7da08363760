/** The connector as written: located trees and thin typed views of them. */
@NullMarked
package dev.connectors.maven.spec;

import org.jspecify.annotations.NullMarked;
