/** For tests of code that uses generated connectors. */
@NullMarked
package dev.connectors.runtime.testing;

import org.jspecify.annotations.NullMarked;
