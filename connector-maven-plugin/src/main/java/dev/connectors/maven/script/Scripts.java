package dev.connectors.maven.script;

import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.model.ScriptModule;
import dev.connectors.maven.spec.ScriptSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** The modules of a connector. */
public final class Scripts {

  private Scripts() {}

  /**
   * Turns the functions of a connector, and all that they import, into modules.
   *
   * @param root the connector's directory
   * @param functions the code of its functions
   * @param displayName what messages call a file
   * @param diagnostics receives what is wrong
   * @return the modules, each once, sorted by their ids; of no use when errors were reported
   */
  public static List<ScriptModule> compile(
      Path root,
      List<ScriptSpec> functions,
      Function<Path, String> displayName,
      Diagnostics diagnostics) {
    return List.of();
  }
}
