package dev.connectors.maven.spec;

import dev.connectors.maven.diag.SourceLocation;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The code of a function in JavaScript or TypeScript.
 *
 * @param module the id of its module: for a file its path from the connector's directory on, with
 *     {@code /} between the names; for code in YAML the function's name and {@code .inline.js}
 * @param file the file that it stands in
 * @param code the code that stands in YAML; null when the file is the code
 * @param location where the code begins: the file, or its first character in YAML
 * @param indent how many columns the code is farther to the right in YAML
 */
public record ScriptSpec(
    String module, Path file, @Nullable String code, SourceLocation location, int indent) {}
