package dev.connectors.maven.script;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.diag.SourceLocation;
import dev.connectors.maven.model.ScriptModule;
import dev.connectors.maven.spec.ScriptSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/** The modules of a connector. */
public final class Scripts {

  private static final String SCANNED =
      "JavaScript is not checked on this platform, %s: only its imports and exports are looked at"
          + " (expected: a build on linux-x86_64 with glibc, macos-arm64 or windows-x86_64 now and"
          + " then)";

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
    if (functions.isEmpty()) {
      return List.of();
    }
    return compile(root, functions, displayName, diagnostics, NativeLibrary.load());
  }

  /** The same, with the parser or without it. */
  static List<ScriptModule> compile(
      Path root,
      List<ScriptSpec> functions,
      Function<Path, String> displayName,
      Diagnostics diagnostics,
      boolean parses) {
    if (!parses) {
      diagnostics.warning(
          SourceLocation.of(displayName.apply(root)),
          DiagnosticCode.SCRIPT_PLATFORM,
          SCANNED.formatted(NativeLibrary.platform()));
    }
    Directories directories = directories(root);
    Function<Path, String> shown = file -> displayName.apply(directories.given(file));
    ModuleGraph graph = new ModuleGraph(directories, new CodeCompiler(parses), shown, diagnostics);
    return onBigStack(() -> graph.compile(functions));
  }

  private static Directories directories(Path root) {
    try {
      return new Directories(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Calls the parser where deep nesting does not overflow its stack. */
  private static List<ScriptModule> onBigStack(Callable<List<ScriptModule>> task) {
    FutureTask<List<ScriptModule>> result = new FutureTask<>(task);
    Thread thread = new Thread(null, result, "connector-scripts", Parser.STACK);
    thread.setDaemon(true);
    thread.start();
    try {
      return result.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
