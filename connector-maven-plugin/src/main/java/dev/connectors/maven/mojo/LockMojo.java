package dev.connectors.maven.mojo;

import dev.connectors.maven.pipeline.ConnectorSummary;
import dev.connectors.maven.pipeline.NamesFile;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the public names of all connectors to {@code connectors.lock} beside them, so that {@code
 * generate} keeps every one of them, whatever is added to a document later. Run it whenever names
 * are published, and put the file under version control.
 */
@Mojo(name = "lock", requiresProject = false, threadSafe = true)
public final class LockMojo extends AbstractGenerateMojo {

  /**
   * Holds a directory for each connector, or is one itself. The file stands in it.
   *
   * @since 0.1.0
   */
  @Parameter(property = "connector.directory", defaultValue = "${basedir}/src/main/connectors")
  private @Nullable File directory;

  @Override
  File directory() {
    return required(directory, "directory");
  }

  @Override
  void run() throws IOException, MojoFailureException {
    NamesFile.Outcome outcome = NamesFile.write(request(StandardCharsets.UTF_8));
    Report.of(outcome.result().diagnostics(), "in connectors, no name was kept", getLog());
    for (ConnectorSummary connector : outcome.result().connectors()) {
      getLog().info(connector.toString());
    }
    for (String key : outcome.absent()) {
      getLog().info(key + ": is not here; its names are kept (delete its section to free them)");
    }
    if (!outcome.result().connectors().isEmpty()) {
      getLog().info(outcome.file() + (outcome.changed() ? ": written" : ": nothing new"));
    }
  }
}
