/** Called by generated code only; users never need it. It is kept compatible like the rest. */
@NullMarked
package dev.connectors.runtime.internal;

import org.jspecify.annotations.NullMarked;
