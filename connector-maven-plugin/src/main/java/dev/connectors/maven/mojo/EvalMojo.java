package dev.connectors.maven.mojo;

import dev.connectors.maven.eval.EvalRequest;
import dev.connectors.maven.eval.EvalResult;
import dev.connectors.maven.eval.MappingEvaluator;
import java.io.File;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates a mapping and prints its result, as a connector would get it. What is wrong with the
 * mapping is told with file, line and column. Needs no project.
 */
@Mojo(name = "eval", requiresProject = false, threadSafe = true)
public final class EvalMojo extends AbstractMojo {

  /**
   * The mapping: a file in YAML or JSON, perhaps with {@code #} and the part of it that is the
   * mapping ({@code list.rest.yml#responseMapping}); a mapping of a connector by its name ({@code
   * acme:data/deals/fields-from-api}); or YAML that begins with <code>{</code> or {@code $}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "connector.mapping", required = true)
  private String mapping = "";

  /**
   * What the mapping sees: a file in YAML or JSON, or JSON that begins with <code>{</code>. Nothing
   * by default.
   *
   * @since 0.1.0
   */
  @Parameter(property = "connector.variables")
  private @Nullable String variables;

  /**
   * Whether to print what each part of the mapping gave, in the order of evaluation. Values of
   * variables that are secret are not shown there.
   *
   * @since 0.1.0
   */
  @Parameter(property = "connector.explain", defaultValue = "false")
  private boolean explain;

  /**
   * Holds a directory for each connector, or is one itself.
   *
   * @since 0.1.0
   */
  @Parameter(property = "connector.directory", defaultValue = "${basedir}/src/main/connectors")
  private @Nullable File directory;

  /**
   * Whether to do nothing.
   *
   * @since 0.1.0
   */
  @Parameter(property = "connector.skip", defaultValue = "false")
  private boolean skip;

  @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
  private @Nullable File baseDirectory;

  @Override
  public void execute() throws MojoFailureException {
    if (skip) {
      getLog().info("skipped (connector.skip)");
      return;
    }
    EvalResult result =
        MappingEvaluator.run(
            new EvalRequest(
                AbstractGenerateMojo.path(baseDirectory),
                AbstractGenerateMojo.path(directory),
                mapping,
                variables,
                explain));
    result.explanation().forEach(getLog()::info);
    Report.of(
        result.diagnostics(), "in the mapping or its variables, there is no result", getLog());
    result.result().forEach(getLog()::info);
  }
}
