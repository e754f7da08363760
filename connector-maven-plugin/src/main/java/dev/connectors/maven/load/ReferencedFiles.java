package dev.connectors.maven.load;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.spec.ApiFiles;
import dev.connectors.maven.spec.ApiReference;
import dev.connectors.maven.spec.Node;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Reads the files that an API document refers to, each once and inside its directory only. */
final class ReferencedFiles implements ApiFiles {

  private static final Refusal NOWHERE_TO_GO = new Refusal(DiagnosticCode.REF_UNRESOLVED, NOWHERE);

  private final SourceFiles sources;
  private final Map<String, Found> files = new HashMap<>();

  /**
   * The files of a document.
   *
   * @param sources reads them
   * @param name the document's own name
   * @param document the document, which its files may refer to as well
   */
  ReferencedFiles(SourceFiles sources, String name, Node document) {
    this.sources = sources;
    files.put(name, new Found(name, document, null));
  }

  @Override
  public Found find(ApiReference reference, String from) {
    if (reference.file().isEmpty()) {
      return files.getOrDefault(from, new Found(from, null, NOWHERE_TO_GO));
    }
    if (reference.isRemote()) {
      return new Found(
          reference.file(),
          null,
          new Refusal(
              DiagnosticCode.REF_REMOTE,
              "is elsewhere (expected: a place in the document or a file beside it)"));
    }
    return besides(reference, from);
  }

  private Found besides(ApiReference reference, String from) {
    Path target;
    try {
      target = sources.path(from).resolveSibling(reference.file()).normalize();
    } catch (InvalidPathException ignored) { // no such file can exist
      return new Found(reference.file(), null, NOWHERE_TO_GO);
    }
    String name = sources.displayName(target);
    Found known = files.get(name);
    if (known == null) {
      known = read(target, name);
      files.put(name, known);
    }
    return known;
  }

  private Found read(Path file, String name) {
    if (!sources.contains(file)) {
      return new Found(
          name,
          null,
          new Refusal(
              DiagnosticCode.REF_OUTSIDE,
              "leads out of the connector (expected: a file inside its directory)"));
    }
    return Files.isRegularFile(file)
        ? new Found(name, sources.read(file, false), null)
        : new Found(name, null, NOWHERE_TO_GO);
  }
}
