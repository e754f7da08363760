package dev.connectors.maven.load;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import dev.connectors.maven.spec.ScalarNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a connector's logo: a URL, or an image of the connector, which becomes a data URI. */
final class LogoReader {

  /** Longer ones would make every form that shows them slow. */
  private static final int MOST_BYTES = 256 * 1024;

  private static final Map<String, String> TYPES =
      Map.of(
          "svg", "image/svg+xml",
          "png", "image/png",
          "jpg", "image/jpeg",
          "jpeg", "image/jpeg",
          "gif", "image/gif",
          "webp", "image/webp");

  private LogoReader() {}

  /** The logo; null without one, and for one that cannot be used, which is reported. */
  static @Nullable String read(SourceFiles sources, MapNode spec, Diagnostics diagnostics) {
    Node node = spec.get("logoUri");
    if (!(node instanceof ScalarNode scalar) || !(scalar.value() instanceof String logo)) {
      return null;
    }
    if (logo.matches("(?i)https?://.+")) {
      return logo;
    }
    String type = TYPES.get(logo.substring(logo.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    Path file = file(sources, logo);
    if (type == null || file == null) {
      diagnostics.warning(
          node.location(),
          DiagnosticCode.INVALID_VALUE,
          "logoUri: \""
              + logo
              + "\" (expected: an https URL, or the path of an image in the connector: "
              + String.join(", ", TYPES.keySet().stream().sorted().toList())
              + ")");
      return null;
    }
    return dataUri(file, type, node, diagnostics);
  }

  private static @Nullable Path file(SourceFiles sources, String logo) {
    try {
      Path file = sources.root().resolve(logo.replaceFirst("^/+", "")).normalize();
      return Files.isRegularFile(file) && sources.isInside(file) ? file : null;
    } catch (InvalidPathException ignored) { // reported as no path
      return null;
    }
  }

  private static @Nullable String dataUri(
      Path file, String type, Node node, Diagnostics diagnostics) {
    try {
      long size = Files.size(file);
      if (size > MOST_BYTES) {
        diagnostics.warning(
            node.location(),
            DiagnosticCode.TOO_LARGE,
            "logoUri: an image of " + size + " bytes (expected: at most " + MOST_BYTES + ")");
        return null;
      }
      return "data:"
          + type
          + ";base64,"
          + Base64.getEncoder().encodeToString(Files.readAllBytes(file));
    } catch (IOException e) {
      diagnostics.warning(
          node.location(), DiagnosticCode.FILE_UNREADABLE, "logoUri: cannot be read (" + e + ")");
      return null;
    }
  }
}
