/** What users of generated connectors see everywhere: responses and the options of a call. */
@NullMarked
package dev.connectors.runtime;

import org.jspecify.annotations.NullMarked;
