package dev.connectors.maven.mojo;

import dev.connectors.maven.template.Templates;
import java.util.Map;
import org.apache.maven.model.Dependency;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/** Tells a project that lacks the runtime what to add, before the compiler does so less kindly. */
final class RuntimeDependency {

  private static final String GROUP_ID = "dev.connectors";
  private static final String ARTIFACT_ID = "connector-runtime-min";

  private RuntimeDependency() {}

  /** Warns unless the project declares the runtime; one that comes through others is not seen. */
  static void warnIfMissing(MavenProject project, String version, Log log) {
    for (Dependency dependency : project.getDependencies()) {
      if (GROUP_ID.equals(dependency.getGroupId())
          && ARTIFACT_ID.equals(dependency.getArtifactId())) {
        return;
      }
    }
    log.warn(
        "the project does not declare the library that generated code calls; unless it comes through"
            + " another dependency, add:\n"
            + Templates.render("pom/runtime-dependency.xml", Map.of("version", version)).strip());
  }
}
