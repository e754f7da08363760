package dev.connectors.maven.eval;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What is to be evaluated.
 *
 * @param baseDirectory what files are relative to
 * @param connectorsDirectory holds a directory for each connector, or is one
 * @param mapping a file, perhaps with {@code #} and the part of it that is the mapping; the name of
 *     a connector's mapping, such as {@code acme:data/deals/list#responseMapping}; or YAML that
 *     begins with <code>{</code> or {@code $}
 * @param variables a file, or YAML or JSON that begins with <code>{</code>; null for none
 * @param explain whether each part is explained
 */
public record EvalRequest(
    Path baseDirectory,
    Path connectorsDirectory,
    String mapping,
    @Nullable String variables,
    boolean explain) {}
