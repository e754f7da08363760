package dev.connectors.maven.testing;

import dev.connectors.maven.diag.Diagnostic;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.load.ConnectorLoader;
import dev.connectors.maven.model.Api;
import dev.connectors.maven.resolve.ConnectorResolver;
import java.nio.file.Path;
import java.util.List;

/**
 * What a connector means, before anything is generated.
 *
 * @param api its API
 * @param diagnostics what was found wrong, in the order of its places
 */
public record Resolution(Api api, List<Diagnostic> diagnostics) {

  /** Reads and resolves a connector; places in messages are relative to the root. */
  public static Resolution of(Path root, Path connector) {
    Diagnostics diagnostics = new Diagnostics(false);
    Api api =
        new ConnectorResolver(diagnostics)
            .resolve(new ConnectorLoader(root, diagnostics).load(connector))
            .api();
    return new Resolution(api, diagnostics.sorted());
  }

  /** What was found wrong with the API document, as printed. */
  public List<String> problems() {
    return diagnostics.stream()
        .map(String::valueOf)
        .filter(line -> line.contains("openapi.yml"))
        .toList();
  }
}
