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

/**
 * Reads the files that an API document, or the connector's own files, refer to, each once: those in
 * the connector's directory, and, where that is allowed, those of other hosts.
 */
final class ReferencedFiles implements ApiFiles {

  static final Refusal NO_SUCH_FILE = new Refusal(DiagnosticCode.REF_UNRESOLVED, NOWHERE);

  private final SourceFiles sources;
  private final RemoteDocuments remote;
  private final boolean own;
  private final Map<String, Found> files = new HashMap<>();

  /**
   * The files of a document.
   *
   * @param sources reads files of the directory
   * @param remote reads those of other hosts
   * @param name the document's own name
   * @param document the document, which its files may refer to as well
   */
  ReferencedFiles(SourceFiles sources, RemoteDocuments remote, String name, Node document) {
    this.sources = sources;
    this.remote = remote;
    this.own = false;
    files.put(name, new Found(name, document, null));
  }

  private ReferencedFiles(SourceFiles sources, RemoteDocuments remote) {
    this.sources = sources;
    this.remote = remote;
    this.own = true;
  }

  /**
   * The files that the connector's own files refer to.
   *
   * @param sources reads files of the directory
   * @param remote reads those of other hosts
   */
  static ApiFiles ofOwnFiles(SourceFiles sources, RemoteDocuments remote) {
    return new ReferencedFiles(sources, remote);
  }

  @Override
  public Found find(ApiReference reference, String from) {
    if (reference.file().isEmpty() && !remote.has(from)) {
      return own
          ? found(sources.path(from), from)
          : files.getOrDefault(from, new Found(from, null, NO_SUCH_FILE));
    }
    return reference.isRemote() || remote.has(from)
        ? remote.find(reference, from)
        : besides(reference, from);
  }

  private Found besides(ApiReference reference, String from) {
    Path target;
    try {
      target = sources.path(from).resolveSibling(reference.file()).normalize();
    } catch (InvalidPathException ignored) { // no such file can exist
      return new Found(reference.file(), null, NO_SUCH_FILE);
    }
    return found(target, sources.displayName(target));
  }

  private Found found(Path target, String name) {
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
        ? new Found(name, own ? sources.readOnce(file) : sources.read(file, false), null)
        : new Found(name, null, NO_SUCH_FILE);
  }
}
