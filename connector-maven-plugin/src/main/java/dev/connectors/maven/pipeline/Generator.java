package dev.connectors.maven.pipeline;

import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.emit.ConnectorEmitter;
import dev.connectors.maven.emit.MappingEmitter;
import dev.connectors.maven.emit.SourceFile;
import dev.connectors.maven.formula.MappingCheck;
import dev.connectors.maven.formula.MappingTree;
import dev.connectors.maven.formula.OperationCheck;
import dev.connectors.maven.load.ConnectorLoader;
import dev.connectors.maven.load.RemoteFiles;
import dev.connectors.maven.model.Api;
import dev.connectors.maven.model.Connector;
import dev.connectors.maven.model.ConnectorMapping;
import dev.connectors.maven.model.KnownNames;
import dev.connectors.maven.naming.NameTable;
import dev.connectors.maven.output.OutputRoot;
import dev.connectors.maven.output.OutputSink;
import dev.connectors.maven.resolve.ConnectorResolver;
import dev.connectors.maven.resolve.OperationSelection;
import dev.connectors.maven.spec.ConnectorSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The compiler: connectors to Java. Needs no Maven. */
public final class Generator {

  /** What a mapping's class says of it, in Markdown. */
  private static final String TITLE = "The mapping `%s`\nin `%s`.";

  private static final long SLOW_NANOS = 1_000_000_000L;

  private final GeneratorRequest request;
  private final Diagnostics diagnostics;
  private final OperationSelection selection;
  private final RemoteFiles remote;
  private final Consumer<String> progress;

  private Generator(GeneratorRequest request, Diagnostics diagnostics, Consumer<String> progress) {
    this.request = request;
    this.diagnostics = diagnostics;
    this.selection = OperationSelection.of(request.operations(), diagnostics);
    this.remote = request.remote().files();
    this.progress = progress;
  }

  /**
   * Generates all connectors of a request.
   *
   * @param request what to generate
   * @param sink receives every file; nothing at all when there are errors
   * @return what was generated, and what was found wrong
   */
  public static GeneratorResult run(GeneratorRequest request, OutputSink sink) {
    return run(request, sink, line -> {});
  }

  /**
   * Generates all connectors of a request.
   *
   * @param request what to generate
   * @param sink receives every file; nothing at all when there are errors
   * @param progress receives a line about each step that took longer than a second
   * @return what was generated, and what was found wrong
   */
  public static GeneratorResult run(
      GeneratorRequest request, OutputSink sink, Consumer<String> progress) {
    return new Generator(request, new Diagnostics(request.strict()), progress).run(sink);
  }

  /**
   * Plans all connectors of a request, and writes nothing.
   *
   * @return the connectors, of no use when errors were reported
   */
  static List<PlannedConnector> plan(GeneratorRequest request, Diagnostics diagnostics) {
    return new Generator(request, diagnostics, line -> {}).plan();
  }

  private GeneratorResult run(OutputSink sink) {
    List<PlannedConnector> planned = plan();
    if (diagnostics.hasErrors()) {
      return new GeneratorResult(diagnostics.sorted());
    }
    List<ConnectorSummary> summaries = new ArrayList<>();
    List<Path> packageFiles = new ArrayList<>();
    for (PlannedConnector connector : planned) {
      emit(connector, sink);
      summaries.add(connector.summary());
      packageFiles.addAll(connector.modules().passedOver());
    }
    return new GeneratorResult(summaries, diagnostics.sorted(), remote.used(), packageFiles);
  }

  /** Everything but writing, for all connectors; of no use where errors were reported. */
  private List<PlannedConnector> plan() {
    List<PlannedConnector> planned = new ArrayList<>();
    ConnectorPlanner planner = new ConnectorPlanner(request, diagnostics);
    Map<String, KnownNames> known = NamesFile.read(request, diagnostics);
    for (Path directory : ConnectorDirectories.find(request, diagnostics)) {
      PlannedConnector connector = compile(directory, planner, known);
      if (connector != null) {
        planned.add(connector);
      }
    }
    planner.checkOptions(selection);
    return planned;
  }

  /** Everything but writing; null when the specification cannot be read. */
  private @Nullable PlannedConnector compile(
      Path directory, ConnectorPlanner planner, Map<String, KnownNames> known) {
    String name = String.valueOf(directory.getFileName());
    long start = System.nanoTime();
    ConnectorSpec spec =
        new ConnectorLoader(request.projectDirectory(), remote, diagnostics).load(directory);
    tell(name, "read", start);
    if (spec == null) {
      return null;
    }
    start = System.nanoTime();
    KnownNames names = known.getOrDefault(spec.key(), KnownNames.NONE);
    ConnectorResolver resolver =
        new ConnectorResolver(diagnostics, selection, request.pagination());
    Connector connector = resolver.resolve(spec, names);
    check(spec, connector.api(), resolver.leftOut());
    ConnectorModules modules =
        ConnectorModules.of(directory, spec, request.projectDirectory(), diagnostics);
    PlannedConnector planned =
        new PlannedConnector(
            connector, planner.plan(connector, spec.location(), names), trees(spec), modules);
    tell(name, "resolved", start);
    return planned;
  }

  private void check(ConnectorSpec spec, Api api, Set<String> leftOut) {
    MappingCheck.check(OperationCheck.withOutputs(spec.functions(), api), diagnostics);
    OperationCheck.check(spec, api, leftOut, diagnostics);
  }

  private static Map<String, MappingTree> trees(ConnectorSpec spec) {
    Map<String, MappingTree> trees = new HashMap<>();
    spec.mappings().forEach(mapping -> trees.put(mapping.name(), MappingTree.of(mapping.tree())));
    return trees;
  }

  private void emit(PlannedConnector planned, OutputSink sink) {
    long start = System.nanoTime();
    SourceEncoder encoder = new SourceEncoder(request.encoding());
    NameTable names = planned.names();
    OperationsResource operations =
        new OperationsResource(request.basePackage(), planned.connector(), names);
    Consumer<SourceFile> sources =
        file -> sink.file(OutputRoot.SOURCES, file.path(), encoder.encode(file.text()));
    String resources =
        ConnectorResource.directory(request.basePackage(), planned.connector().key());
    ConnectorEmitter.emit(planned.connector(), names, resources, sources);
    for (ConnectorMapping mapping : planned.connector().mappings()) {
      MappingTree tree = Objects.requireNonNull(planned.mappings().get(mapping.name()));
      String title = String.format(Locale.ROOT, TITLE, mapping.name(), mapping.file());
      sources.accept(MappingEmitter.emit(tree, names.mapping(mapping.name()), title));
    }
    ConnectorResource resource =
        new ConnectorResource(request.basePackage(), planned.connector(), names);
    sink.file(OutputRoot.RESOURCES, resource.path(), resource.content());
    if (!planned.connector().api().operations().isEmpty()) {
      sink.file(OutputRoot.RESOURCES, operations.path(), operations.content());
    }
    if (!planned.connector().connecting().isByDocument()) {
      ConnectionsResource connections =
          new ConnectionsResource(request.basePackage(), planned.connector());
      sink.file(OutputRoot.RESOURCES, connections.path(), connections.content());
    }
    new ModulesResource(
            request.basePackage(),
            planned.connector(),
            planned.modules().called(planned.connector()))
        .write(sink);
    tell(planned.connector().key(), "written", start);
  }

  private void tell(String name, String step, long startNanos) {
    long nanos = System.nanoTime() - startNanos;
    if (nanos > SLOW_NANOS) {
      progress.accept(String.format(Locale.ROOT, "%s: %s in %.1f s", name, step, nanos / 1e9));
    }
  }
}
