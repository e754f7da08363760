package dev.connectors.maven.pipeline;

import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.diag.SourceLocation;
import dev.connectors.maven.output.Fingerprint;
import dev.connectors.maven.output.OutputDirectories;
import dev.connectors.maven.output.OutputFiles;
import dev.connectors.maven.output.OutputState;
import dev.connectors.maven.output.OutputWriter;
import dev.connectors.maven.output.OutputWriter.Changes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Generates to directories, and does no work when nothing has changed since the last time. */
public final class IncrementalGenerator {

  /**
   * What came of it.
   *
   * @param result what was generated, or null when everything was up to date
   * @param changes what was written, or null when everything was up to date or there were errors
   * @param upToDate the connectors that were found up to date
   * @param scripted those of all connectors that have functions in JavaScript
   */
  public record Outcome(
      @Nullable GeneratorResult result,
      @Nullable Changes changes,
      List<String> upToDate,
      List<String> scripted) {}

  private final GeneratorRequest request;
  private final OutputDirectories directories;
  private final Path stateFile;
  private final String version;

  /**
   * A generator.
   *
   * @param request what to generate
   * @param directories where to
   * @param stateFile where it is kept what was written
   * @param version the plugin's own version
   */
  public IncrementalGenerator(
      GeneratorRequest request, OutputDirectories directories, Path stateFile, String version) {
    this.request = request;
    this.directories = directories;
    this.stateFile = stateFile;
    this.version = version;
  }

  /**
   * Generates, if there is something to do.
   *
   * @param progress receives a line about each step that took longer than a second
   */
  public Outcome run(Consumer<String> progress) throws IOException {
    OutputState state = OutputState.read(stateFile);
    boolean refresh = request.remote().refresh() && !state.remoteFiles().isEmpty();
    String current = fingerprint(state.remoteFiles(), state.packageFiles());
    if (!refresh && state.isCurrent(current, directories)) {
      return new Outcome(null, null, state.connectors(), scripted(state));
    }
    OutputFiles files = new OutputFiles();
    GeneratorResult result = Generator.run(request, files, progress);
    if (result.hasErrors()) {
      return new Outcome(result, null, List.of(), List.of());
    }
    return write(result, files);
  }

  private List<String> scripted(OutputState state) {
    return state.connectors().stream()
        .filter(key -> state.hasResource(ModulesResource.path(request.basePackage(), key)))
        .toList();
  }

  private Outcome write(GeneratorResult result, OutputFiles files) throws IOException {
    OutputWriter writer = new OutputWriter(directories, stateFile);
    Diagnostics diagnostics = new Diagnostics(request.strict());
    writer.checkOwnership(files, diagnostics);
    if (diagnostics.hasErrors()) {
      return new Outcome(new GeneratorResult(diagnostics.sorted()), null, List.of(), List.of());
    }
    List<String> connectors = new ArrayList<>();
    List<String> scripted = new ArrayList<>();
    for (ConnectorSummary connector : result.connectors()) {
      connectors.add(connector.key());
      if (connector.scripts() > 0) {
        scripted.add(connector.key());
      }
    }
    List<String> remote = result.remoteFiles();
    List<String> packages =
        result.packageFiles().stream()
            .map(file -> SourceLocation.name(request.connectorsDirectory(), file))
            .toList();
    Changes changes =
        writer.write(files, fingerprint(remote, packages), connectors, remote, packages);
    return new Outcome(result, changes, List.of(), scripted);
  }

  /** The mark of all that the output depends on, files of other hosts as they are kept included. */
  private String fingerprint(List<String> remoteFiles, List<String> packageFiles)
      throws IOException {
    Fingerprint fingerprint = new Fingerprint();
    Path cache = request.remote().cache();
    if (cache != null) {
      for (String name : remoteFiles) {
        fingerprint.addFile(cache.resolve(name));
      }
    }
    for (String name : packageFiles) {
      fingerprint.addFile(request.connectorsDirectory().resolve(name));
    }
    return fingerprint
        .add("packageFiles", packageFiles)
        .add("allowRemoteRefs", cache != null)
        .add("version", version)
        .add("directory", request.connectorsDirectory())
        .add("sources", directories.sources())
        .add("resources", directories.resources())
        .add("basePackage", request.basePackage())
        .add("packageNames", request.packageNames())
        .add("classNames", request.classNames())
        .add("includes", request.includes())
        .add("excludes", request.excludes())
        .add("operations", request.operations())
        .add("pagination", request.pagination())
        .add("encoding", request.encoding())
        .add("strict", request.strict())
        .addTree(request.connectorsDirectory())
        .value();
  }
}
