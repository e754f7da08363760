package dev.connectors.maven.load;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.spec.ApiDocument;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads an API document; the files that its {@code $ref}s name are read when they are needed. */
final class ApiDocumentLoader {

  private final SourceFiles sources;
  private final RemoteFiles remote;
  private final Diagnostics diagnostics;

  ApiDocumentLoader(SourceFiles sources, RemoteFiles remote, Diagnostics diagnostics) {
    this.sources = sources;
    this.remote = remote;
    this.diagnostics = diagnostics;
  }

  /** The document in a file, or null when it cannot be read, which was reported. */
  @Nullable ApiDocument load(Path file) {
    Node root = sources.read(file, false);
    if (root == null) {
      return null;
    }
    if (!(root instanceof MapNode map)) {
      diagnostics.error(
          root.location(),
          DiagnosticCode.API_STRUCTURE,
          root.kind() + " (expected: an OpenAPI document, which is an object)");
      return null;
    }
    String name = sources.displayName(file);
    MapNode document = Swagger2.is(map) ? Swagger2.upgrade(map) : map;
    RemoteDocuments elsewhere = new RemoteDocuments(remote, sources, diagnostics);
    return new ApiDocument(name, document, new ReferencedFiles(sources, elsewhere, name, document));
  }
}
