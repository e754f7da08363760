package dev.connectors.maven.load;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.diag.SourceLocation;
import dev.connectors.maven.spec.ApiFiles.Found;
import dev.connectors.maven.spec.ApiFiles.Refusal;
import dev.connectors.maven.spec.ApiReference;
import dev.connectors.maven.spec.Node;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The documents that references of one document lead to by a URI. */
final class RemoteDocuments {

  private static final String EXPECTED = " (expected: an http or https URI)";

  private final RemoteFiles remote;
  private final SourceFiles sources;
  private final Diagnostics diagnostics;
  private final Map<URI, Found> found = new HashMap<>();
  private final Map<String, URI> names = new HashMap<>();

  RemoteDocuments(RemoteFiles remote, SourceFiles sources, Diagnostics diagnostics) {
    this.remote = remote;
    this.sources = sources;
    this.diagnostics = diagnostics;
  }

  /** Whether a file came from elsewhere, so that what it refers to does, too. */
  boolean has(String name) {
    return names.containsKey(name);
  }

  /**
   * What a reference leads to.
   *
   * @param from the name of the file in which it stands
   */
  Found find(ApiReference reference, String from) {
    URI uri;
    try {
      uri = target(reference.uri(), names.get(from));
    } catch (URISyntaxException ignored) { // said with the reference, and what was expected
      return refused(reference, "is no URI" + EXPECTED);
    }
    if (!remote.isAllowed()) {
      return refused(
          reference,
          "is elsewhere (expected: a place in the document or a file beside it;"
              + " connector.allowRemoteRefs fetches it)");
    }
    boolean web =
        "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
    if (!web || uri.getHost() == null) {
      return refused(reference, "is elsewhere" + EXPECTED);
    }
    if (uri.getRawUserInfo() != null) {
      return refused(reference, "holds a user's name or password (expected: neither)");
    }
    Found known = found.get(uri);
    if (known == null) {
      known = read(uri);
      found.put(uri, known);
    }
    return known;
  }

  /** RFC 3986, section 5.2. Beside a file there is no scheme to take over; https is meant. */
  private static URI target(String written, @Nullable URI base) throws URISyntaxException {
    URI uri = new URI(base == null && written.startsWith("//") ? "https:" + written : written);
    URI resolved = base == null ? uri : base.resolve(uri);
    String text = resolved.toString();
    int hash = text.indexOf('#');
    return hash < 0 ? resolved : new URI(text.substring(0, hash));
  }

  private static Found refused(ApiReference reference, String problem) {
    return new Found(reference.file(), null, new Refusal(DiagnosticCode.REF_REMOTE, problem));
  }

  private Found read(URI uri) {
    String name = name(uri);
    names.put(name, uri);
    try {
      byte[] content = remote.read(uri);
      if (content.length == 0) {
        return new Found(name, null, ReferencedFiles.NO_SUCH_FILE);
      }
      Node root = sources.parse(content, name);
      if (root == null) {
        remote.forget(uri);
      }
      return new Found(name, root, null);
    } catch (IOException e) {
      diagnostics.error(
          SourceLocation.of(name), DiagnosticCode.REF_UNAVAILABLE, String.valueOf(e.getMessage()));
      return new Found(name, null, null);
    }
  }

  /** The URI without its query, which may hold a secret; each URI has another name. */
  private String name(URI uri) {
    String text = uri.toString();
    if (uri.getRawQuery() == null) {
      return text;
    }
    String name = text.substring(0, text.indexOf('?')) + "?...";
    int next = 2;
    String free = name;
    while (names.containsKey(free)) {
      free = name + next++;
    }
    return free;
  }
}
