package dev.connectors.maven.mojo;

import java.io.File;
import org.apache.maven.model.Resource;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Compiles connectors to type-safe Java clients, for the project's test sources. */
@Mojo(
    name = "generate-test",
    defaultPhase = LifecyclePhase.GENERATE_TEST_SOURCES,
    requiresProject = false,
    threadSafe = true)
public final class GenerateTestMojo extends AbstractSourcesMojo {

  /**
   * Holds a directory for each connector, or is one itself.
   *
   * @since 0.1.0
   */
  @Parameter(property = "connector.testDirectory", defaultValue = "${basedir}/src/test/connectors")
  private @Nullable File testDirectory;

  /**
   * Where generated source goes.
   *
   * @since 0.1.0
   */
  @Parameter(
      property = "connector.testOutputDirectory",
      defaultValue = "${project.build.directory}/generated-test-sources/connector")
  private @Nullable File testOutputDirectory;

  /**
   * Where generated resources go.
   *
   * @since 0.1.0
   */
  @Parameter(
      property = "connector.testResourceDirectory",
      defaultValue = "${project.build.directory}/generated-test-resources/connector")
  private @Nullable File testResourceDirectory;

  @Override
  File directory() {
    return required(testDirectory, "testDirectory");
  }

  @Override
  File outputDirectory() {
    return required(testOutputDirectory, "testOutputDirectory");
  }

  @Override
  File resourceDirectory() {
    return required(testResourceDirectory, "testResourceDirectory");
  }

  @Override
  boolean isForTests() {
    return true;
  }

  @Override
  void register(MavenProject project, File sources, File resources) {
    project.addTestCompileSourceRoot(sources.getPath());
    Resource resource = new Resource();
    resource.setDirectory(resources.getPath());
    project.addTestResource(resource);
  }
}
