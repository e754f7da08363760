package dev.connectors.maven.mojo;

import dev.connectors.maven.template.Templates;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.Dependency;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Fails the build of a project whose connectors have functions in JavaScript and which lacks the
 * engine: its users would find that out with the first call.
 */
final class EngineDependency {

  /** Artifacts by which the language comes; the API comes with each of them. */
  private static final Map<String, Set<String>> LANGUAGE =
      Map.of(
          "org.graalvm.polyglot", Set.of("js", "js-community"),
          "org.graalvm.js", Set.of("js", "js-community", "js-language"));

  private EngineDependency() {}

  /**
   * Fails unless the project has the engine. What it declares is seen, and all that it has where a
   * goal before this one had its dependencies resolved.
   *
   * @param connectors the connectors that need it
   * @param test whether it is needed for tests only
   */
  static void require(MavenProject project, List<String> connectors, boolean test)
      throws MojoFailureException {
    if (connectors.isEmpty() || isThere(project, test)) {
      return;
    }
    throw new MojoFailureException(
        String.join(", ", connectors)
            + (connectors.size() == 1 ? " has" : " have")
            + " functions in JavaScript, and the project does not declare the engine that runs them"
            + " (or declares it in a scope that does not reach so far); add:\n"
            + Templates.render(
                    "pom/javascript-engine.xml", test ? Map.of("scope", "test") : Map.of())
                .strip()
            + "\nWhere it comes through another dependency, set connector.requireEngine to false.");
  }

  private static boolean isThere(MavenProject project, boolean test) {
    for (Dependency it : project.getDependencies()) {
      if (is(it.getGroupId(), it.getArtifactId(), it.getScope(), test)) {
        return true;
      }
    }
    for (Artifact it : project.getArtifacts()) {
      if (is(it.getGroupId(), it.getArtifactId(), it.getScope(), test)) {
        return true;
      }
    }
    return false;
  }

  private static boolean is(String group, String artifact, @Nullable String scope, boolean test) {
    return LANGUAGE.getOrDefault(group, Set.of()).contains(artifact)
        && (test || !Artifact.SCOPE_TEST.equals(scope));
  }
}
