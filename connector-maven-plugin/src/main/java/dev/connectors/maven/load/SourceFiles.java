package dev.connectors.maven.load;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.diag.SourceLocation;
import dev.connectors.maven.spec.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the files of one connector directory as located trees, and nothing outside of it. */
final class SourceFiles {

  static final long MAX_BYTES = 512L << 20;

  private final Path root;
  private final Path displayBase;
  private final Diagnostics diagnostics;
  private final Map<Path, Optional<Node>> read = new HashMap<>();

  /**
   * Files of a directory.
   *
   * @param root the connector's directory
   * @param displayBase what file names in messages are relative to
   */
  SourceFiles(Path root, Path displayBase, Diagnostics diagnostics) {
    this.root = root.toAbsolutePath().normalize();
    this.displayBase = displayBase.toAbsolutePath().normalize();
    this.diagnostics = diagnostics;
  }

  /** The connector's directory. */
  Path root() {
    return root;
  }

  /** A file's name in messages. */
  String displayName(Path file) {
    return SourceLocation.name(displayBase, file);
  }

  /** The file that is called so in messages. */
  Path path(String displayName) {
    return displayBase.resolve(displayName);
  }

  /** Whether a file lies in the connector's directory, symbolic links resolved. */
  boolean contains(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    if (!absolute.startsWith(root)) {
      return false;
    }
    try {
      return !Files.exists(absolute) || absolute.toRealPath().startsWith(root.toRealPath());
    } catch (IOException ignored) { // a file that cannot be resolved is not read
      return false;
    }
  }

  /** As {@link #contains}; a file that lies elsewhere is reported. */
  boolean isInside(Path file) {
    boolean inside = contains(file);
    if (!inside) {
      diagnostics.error(
          SourceLocation.of(displayName(file)),
          DiagnosticCode.REF_OUTSIDE,
          "leads out of the connector (expected: a file inside its directory)");
    }
    return inside;
  }

  /** The names of the directories in a directory of the connector, sorted; none without it. */
  SortedSet<String> directories(Path parent) {
    return entries(parent, path -> Files.isDirectory(path) && isInside(path));
  }

  /** The names of the files in a directory of the connector, sorted; none without it. */
  SortedSet<String> files(Path directory) {
    return entries(directory, Files::isRegularFile);
  }

  private SortedSet<String> entries(Path parent, Predicate<Path> chosen) {
    SortedSet<String> names = new TreeSet<>();
    if (!Files.isDirectory(parent) || !isInside(parent)) {
      return names;
    }
    try (Stream<Path> entries = Files.list(parent)) {
      entries
          .filter(chosen)
          .map(path -> String.valueOf(path.getFileName()))
          .filter(name -> !name.startsWith("."))
          .forEach(names::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  /** Reads one of the connector's own files, or gives what was read of it before. */
  @Nullable Node readOnce(Path file) {
    return read.computeIfAbsent(file, it -> Optional.ofNullable(read(it, true))).orElse(null);
  }

  /**
   * Reads a YAML or JSON file, by its ending.
   *
   * @param ownFile whether the file is written for the connector (repeated names are errors then)
   *     or an API document
   * @return its tree, or null when it could not be read, which was reported
   */
  @Nullable Node read(Path file, boolean ownFile) {
    String name = displayName(file);
    String text = text(file);
    if (text == null) {
      return null;
    }
    if (name.toLowerCase(Locale.ROOT).endsWith(".json")) {
      return JsonTreeReader.read(text, name, ownFile, diagnostics);
    }
    return YamlTreeReader.read(text, name, ownFile, diagnostics);
  }

  /**
   * Reads YAML or JSON that came from elsewhere, by its content.
   *
   * @param name its name in messages
   * @return its tree, or null when it could not be read, which was reported
   */
  @Nullable Node parse(byte[] bytes, String name) {
    String text = decode(bytes, name);
    if (text == null) {
      return null;
    }
    String start = text.stripLeading();
    return start.startsWith("{") || start.startsWith("[")
        ? JsonTreeReader.read(text, name, false, diagnostics)
        : YamlTreeReader.read(text, name, false, diagnostics);
  }

  /** The text of a file, or null when it could not be read, which was reported. */
  @Nullable String text(Path file) {
    String name = displayName(file);
    return bytes(file, name).map(bytes -> decode(bytes, name)).orElse(null);
  }

  private Optional<byte[]> bytes(Path file, String name) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        diagnostics.error(
            SourceLocation.of(name),
            DiagnosticCode.TOO_LARGE,
            Files.size(file) + " bytes (expected: at most " + MAX_BYTES + ")");
        return Optional.empty();
      }
      return Optional.of(Files.readAllBytes(file));
    } catch (IOException e) {
      diagnostics.error(
          SourceLocation.of(name),
          DiagnosticCode.FILE_UNREADABLE,
          "cannot be read: " + e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private @Nullable String decode(byte[] bytes, String name) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException ignored) { // the message says all that it knows
      diagnostics.error(
          SourceLocation.of(name), DiagnosticCode.FILE_UNREADABLE, "is not UTF-8 text");
      return null;
    }
  }
}
