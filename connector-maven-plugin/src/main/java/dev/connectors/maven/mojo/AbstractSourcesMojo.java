package dev.connectors.maven.mojo;

import dev.connectors.maven.output.OutputDirectories;
import dev.connectors.maven.output.OutputFiles;
import dev.connectors.maven.pipeline.ConnectorSummary;
import dev.connectors.maven.pipeline.Generator;
import dev.connectors.maven.pipeline.GeneratorRequest;
import dev.connectors.maven.pipeline.GeneratorResult;
import dev.connectors.maven.pipeline.IncrementalGenerator;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What generating for main and for test sources have in common. */
abstract class AbstractSourcesMojo extends AbstractGenerateMojo {

  /**
   * The encoding of generated source. Connectors are UTF-8 always.
   *
   * @since 0.1.0
   */
  @Parameter(property = "connector.encoding", defaultValue = "${project.build.sourceEncoding}")
  private @Nullable String encoding;

  /**
   * Whether a project whose connectors have functions in JavaScript must declare the engine that
   * runs them. Set it to {@code false} where the engine comes through another dependency, which is
   * not seen before dependencies are resolved, or from where the project is deployed.
   *
   * @since 0.1.0
   */
  @Parameter(property = "connector.requireEngine", defaultValue = "true")
  private boolean requireEngine;

  @Parameter(defaultValue = "${project.build.directory}", readonly = true, required = true)
  private @Nullable File buildDirectory;

  private BuildMarkers markers = BuildMarkers.ofThisBuild();

  /** Where source goes. */
  abstract File outputDirectory();

  /** Where resources go. */
  abstract File resourceDirectory();

  /** Whether what is generated is for tests only. */
  abstract boolean isForTests();

  /** Tells the build where source and resources are. */
  abstract void register(MavenProject project, File sources, File resources);

  @Override
  void prepare() {
    if (isProject()) { // without one, nothing compiles them, and Maven 4 has no place for them
      register(project(), outputDirectory(), resourceDirectory());
    }
  }

  @Override
  void run() throws IOException, MojoFailureException {
    MojoExecution current = required(execution, "mojoExecution");
    String name = current.getGoal() + "-" + current.getExecutionId();
    GeneratorRequest request = request(charset());
    OutputDirectories directories =
        new OutputDirectories(
            resolved(outputDirectory()).toPath(), resolved(resourceDirectory()).toPath());
    IncrementalGenerator.Outcome outcome =
        generator(request, directories, name).run(line -> getLog().info(line));
    mark(request, directories, name, outcome.result());
    report(outcome);
    if (requireEngine && isProject()) {
      EngineDependency.require(project(), outcome.scripted(), isForTests());
    }
  }

  private IncrementalGenerator generator(
      GeneratorRequest request, OutputDirectories directories, String name) {
    Path state =
        resolved(required(buildDirectory, "buildDirectory"))
            .toPath()
            .resolve("connector")
            .resolve(name + ".state");
    MojoExecution current = required(execution, "mojoExecution");
    String version = current.getMojoDescriptor().getPluginDescriptor().getVersion();
    return new IncrementalGenerator(request, directories, state, version);
  }

  /** Shows in an IDE what was found wrong, and which directories it is to look at again. */
  private void mark(
      GeneratorRequest request,
      OutputDirectories directories,
      String name,
      @Nullable GeneratorResult result)
      throws IOException {
    GeneratorResult current = result;
    if (current == null) {
      if (!markers.areStale(name)) {
        return;
      }
      current = Generator.run(request, new OutputFiles());
    }
    markers.show(
        name, request.projectDirectory(), request.connectorsDirectory(), current.diagnostics());
    markers.wrote(directories.sources());
    markers.wrote(directories.resources());
  }

  private void report(IncrementalGenerator.Outcome outcome) throws MojoFailureException {
    outcome.upToDate().forEach(key -> getLog().info(key + ": up to date"));
    if (outcome.result() == null) {
      return;
    }
    Report.of(outcome.result().diagnostics(), "in connectors, nothing was generated", getLog());
    for (ConnectorSummary connector : outcome.result().connectors()) {
      getLog().info(connector.toString());
      if (connector.proposal() != null) {
        getLog().info(connector.key() + ": people could connect by this part of spec.yml:");
        connector.proposal().lines().forEach(line -> getLog().info("  " + line));
      }
    }
    if (outcome.changes() != null) {
      getLog().debug(outcome.changes().toString());
    }
    if (isProject() && !outcome.result().connectors().isEmpty()) {
      RuntimeDependency.warnIfMissing(
          project(), required(execution, "mojoExecution").getVersion(), getLog());
    }
  }

  private Charset charset() throws MojoFailureException {
    if (encoding == null || encoding.isBlank()) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(encoding);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new MojoFailureException(
          "connector.encoding: " + encoding + " (expected: an encoding such as UTF-8)", e);
    }
  }
}
