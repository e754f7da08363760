package dev.connectors.maven.mojo;

import java.io.File;
import org.apache.maven.model.Resource;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Compiles connectors to type-safe Java clients, for the project's main sources. */
@Mojo(
    name = "generate",
    defaultPhase = LifecyclePhase.GENERATE_SOURCES,
    requiresProject = false,
    threadSafe = true)
public final class GenerateMojo extends AbstractSourcesMojo {

  /**
   * Holds a directory for each connector, or is one itself.
   *
   * @since 0.1.0
   */
  @Parameter(property = "connector.directory", defaultValue = "${basedir}/src/main/connectors")
  private @Nullable File directory;

  /**
   * Where generated source goes.
   *
   * @since 0.1.0
   */
  @Parameter(
      property = "connector.outputDirectory",
      defaultValue = "${project.build.directory}/generated-sources/connector")
  private @Nullable File outputDirectory;

  /**
   * Where generated resources go.
   *
   * @since 0.1.0
   */
  @Parameter(
      property = "connector.resourceDirectory",
      defaultValue = "${project.build.directory}/generated-resources/connector")
  private @Nullable File resourceDirectory;

  @Override
  File directory() {
    return required(directory, "directory");
  }

  @Override
  File outputDirectory() {
    return required(outputDirectory, "outputDirectory");
  }

  @Override
  File resourceDirectory() {
    return required(resourceDirectory, "resourceDirectory");
  }

  @Override
  boolean isForTests() {
    return false;
  }

  @Override
  void register(MavenProject project, File sources, File resources) {
    project.addCompileSourceRoot(sources.getPath());
    Resource resource = new Resource();
    resource.setDirectory(resources.getPath());
    project.addResource(resource);
  }
}
