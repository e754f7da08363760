package dev.connectors.maven.load;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.diag.SourceLocation;
import dev.connectors.maven.spec.ApiFiles;
import dev.connectors.maven.spec.AuthenticationSpec;
import dev.connectors.maven.spec.ConnectorSpec;
import dev.connectors.maven.spec.FunctionSpec;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import dev.connectors.maven.spec.OperationSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a connector directory (section 1 of the connector format). */
public final class ConnectorLoader {

  private static final List<String> SPEC_FILES = List.of("spec.yml", "spec.yaml", "spec.json");

  /** What is read by a later version, with what it holds in words. */
  private static final Map<String, String> NOT_YET =
      new TreeMap<>(
          Map.of(
              "events", "events",
              "data", "data collections",
              "global-webhooks", "global webhooks",
              "udm.yml", "unified data models"));

  private static final Set<String> HANDLERS = Set.of("index.js", "index.ts");

  private final Path displayBase;
  private final RemoteFiles remote;
  private final Diagnostics diagnostics;

  /**
   * A loader that refuses references to other hosts.
   *
   * @param displayBase what file names in messages are relative to
   * @param diagnostics receives what is wrong
   */
  public ConnectorLoader(Path displayBase, Diagnostics diagnostics) {
    this(displayBase, RemoteFiles.refused(), diagnostics);
  }

  /**
   * A loader.
   *
   * @param displayBase what file names in messages are relative to
   * @param remote what references to other hosts lead to
   * @param diagnostics receives what is wrong
   */
  public ConnectorLoader(Path displayBase, RemoteFiles remote, Diagnostics diagnostics) {
    this.displayBase = displayBase;
    this.remote = remote;
    this.diagnostics = diagnostics;
  }

  /** Whether a directory is a connector: it has a specification. */
  public static boolean isConnector(Path directory) {
    return SPEC_FILES.stream().anyMatch(name -> Files.isRegularFile(directory.resolve(name)));
  }

  /**
   * Reads a connector.
   *
   * @param directory the connector's directory
   * @return the connector as written, or null when its specification cannot be read, which was
   *     reported
   */
  public @Nullable ConnectorSpec load(Path directory) {
    SourceFiles sources = new SourceFiles(directory, displayBase, diagnostics);
    Path specFile = one(sources, SPEC_FILES);
    if (specFile == null) {
      diagnostics.error(
          SourceLocation.of(sources.displayName(directory)),
          DiagnosticCode.SPEC_MISSING,
          "spec.yml: missing (expected: a connector specification; leave a directory that is no"
              + " connector out with connector.excludes)");
      return null;
    }
    Node root = sources.readOnce(specFile);
    if (root == null) {
      new ApiFinder(sources, remote, diagnostics).find(null);
      return null;
    }
    if (!(root instanceof MapNode map)) {
      diagnostics.error(
          root.location(),
          DiagnosticCode.WRONG_TYPE,
          root.kind() + " (expected: a connector specification, which is an object)");
      return null;
    }
    SpecReader reader = new SpecReader(map, diagnostics);
    List<FunctionSpec> functions = FunctionFinder.find(sources, map, diagnostics);
    List<AuthenticationSpec> authentications =
        AuthenticationReader.read(sources, map, functions, diagnostics);
    reportWhatIsNotGenerated(sources, functions);
    reportHandlers(sources);
    if (authentications.isEmpty()) {
      diagnostics.warning(
          map.location(),
          DiagnosticCode.NO_AUTHENTICATION,
          "no authentication (expected: type or auth; connections take the credentials of the API"
              + " document's security schemes)");
    }
    MapNode section = map.map("api");
    ApiFinder.Found api =
        new ApiFinder(sources, remote, diagnostics)
            .find(section == null ? null : section.text("type"));
    ApiFiles files =
        ReferencedFiles.ofOwnFiles(sources, new RemoteDocuments(remote, sources, diagnostics));
    List<OperationSpec> operations = OperationReader.read(sources, functions, diagnostics);
    String logo = LogoReader.read(sources, map, diagnostics);
    return reader.read(
        fileName(sources.root()), api, authentications, logo, functions, operations, files);
  }

  /** The first of several names that exists; the others are reported. */
  private @Nullable Path one(SourceFiles sources, List<String> names) {
    return one(sources, names, diagnostics);
  }

  /** The first of several names that exists; the others are reported. */
  static @Nullable Path one(SourceFiles sources, List<String> names, Diagnostics diagnostics) {
    Path chosen = null;
    for (String name : names) {
      Path file = sources.root().resolve(name);
      if (!Files.isRegularFile(file)) {
        continue;
      }
      if (chosen == null) {
        chosen = file;
      } else {
        diagnostics.warning(
            SourceLocation.of(sources.displayName(file)),
            DiagnosticCode.AMBIGUOUS_FILE,
            "not read, since " + fileName(chosen) + " stands beside it (expected: one of both)");
      }
    }
    return chosen;
  }

  private void reportWhatIsNotGenerated(SourceFiles sources, List<FunctionSpec> functions) {
    NOT_YET.forEach(
        (name, content) -> {
          Path path = sources.root().resolve(name);
          if (Files.isRegularFile(path) || hasEntries(path)) {
            diagnostics.warning(
                SourceLocation.of(sources.displayName(path)),
                DiagnosticCode.NOT_GENERATED,
                content
                    + " are not generated by this version of the plugin"
                    + (hasMappings(functions, name) ? ", but their mappings are" : ""));
          }
        });
  }

  /** Section 12: collections that are built in code. */
  private void reportHandlers(SourceFiles sources) {
    Path data = sources.root().resolve("data");
    List<Path> directories = new ArrayList<>(List.of(data));
    sources.directories(data).forEach(key -> directories.add(data.resolve(key)));
    for (Path directory : directories) {
      for (String name : sources.files(directory)) {
        if (HANDLERS.contains(name)) {
          diagnostics.warning(
              SourceLocation.of(sources.displayName(directory.resolve(name))),
              DiagnosticCode.NOT_GENERATED,
              "a collection that is built in code, as in older connectors, is not supported"
                  + " (expected: spec.yml and a file for each function)");
        }
      }
    }
  }

  /** Whether there is a mapping of what stands in a file or directory of the connector. */
  private static boolean hasMappings(List<FunctionSpec> functions, String name) {
    String prefix = name.replaceFirst("\\..*", "") + "/";
    return functions.stream()
        .anyMatch(it -> it.name().startsWith(prefix) && !it.mappings().isEmpty());
  }

  private static boolean hasEntries(Path directory) {
    if (!Files.isDirectory(directory)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.findAny().isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String fileName(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }
}
