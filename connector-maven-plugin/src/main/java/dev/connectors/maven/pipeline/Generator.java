package dev.connectors.maven.pipeline;

import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.emit.ConnectorEmitter;
import dev.connectors.maven.load.ConnectorLoader;
import dev.connectors.maven.model.Connector;
import dev.connectors.maven.naming.NameTable;
import dev.connectors.maven.output.OutputRoot;
import dev.connectors.maven.output.OutputSink;
import dev.connectors.maven.resolve.ConnectorResolver;
import dev.connectors.maven.spec.ConnectorSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The compiler: connectors to Java. Needs no Maven. */
public final class Generator {

  private static final long SLOW_NANOS = 1_000_000_000L;

  private final GeneratorRequest request;
  private final Diagnostics diagnostics;
  private final Consumer<String> progress;

  private Generator(GeneratorRequest request, Consumer<String> progress) {
    this.request = request;
    this.diagnostics = new Diagnostics(request.strict());
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
    return new Generator(request, progress).run(sink);
  }

  private GeneratorResult run(OutputSink sink) {
    List<PlannedConnector> planned = new ArrayList<>();
    ConnectorPlanner planner = new ConnectorPlanner(request, diagnostics);
    for (Path directory : ConnectorDirectories.find(request, diagnostics)) {
      String name = String.valueOf(directory.getFileName());
      ConnectorLoader loader = new ConnectorLoader(request.projectDirectory(), diagnostics);
      ConnectorSpec spec = timed(name, "read", () -> loader.load(directory));
      if (spec != null) {
        Connector connector =
            timed(name, "resolved", () -> new ConnectorResolver(diagnostics).resolve(spec));
        planned.add(timed(name, "named", () -> planner.plan(connector, spec.location())));
      }
    }
    planner.checkOptions();
    if (diagnostics.hasErrors()) {
      return new GeneratorResult(List.of(), diagnostics.sorted());
    }
    List<ConnectorSummary> summaries = new ArrayList<>();
    for (PlannedConnector connector : planned) {
      timed(connector.connector().key(), "written", () -> emit(connector, sink));
      summaries.add(connector.summary());
    }
    return new GeneratorResult(summaries, diagnostics.sorted());
  }

  private boolean emit(PlannedConnector planned, OutputSink sink) {
    SourceEncoder encoder = new SourceEncoder(request.encoding());
    NameTable names = planned.names();
    ConnectorEmitter.emit(
        planned.connector(),
        names,
        file -> sink.file(OutputRoot.SOURCES, file.path(), encoder.encode(file.text())));
    ConnectorResource resource = new ConnectorResource(request.basePackage(), planned.connector(), names);
    sink.file(OutputRoot.RESOURCES, resource.path(), resource.content());
    return true;
  }

  private <T extends @Nullable Object> T timed(
      String name, String step, Supplier<T> work) {
    long start = System.nanoTime();
    T result = work.get();
    long nanos = System.nanoTime() - start;
    if (nanos > SLOW_NANOS) {
      progress.accept(String.format(Locale.ROOT, "%s: %s in %.1f s", name, step, nanos / 1e9));
    }
    return result;
  }
}
