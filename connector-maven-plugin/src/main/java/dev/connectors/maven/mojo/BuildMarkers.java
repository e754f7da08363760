package dev.connectors.maven.mojo;

import dev.connectors.maven.diag.Diagnostic;
import dev.connectors.maven.diag.SourceLocation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sonatype.plexus.build.incremental.BuildContext;
import org.sonatype.plexus.build.incremental.ThreadBuildContext;

/**
 * Shows diagnostics where an IDE shows those of a compiler, and tells it which directories were
 * written. Does nothing where Maven runs on its own.
 */
final class BuildMarkers {

  private static final String FAILED = "connector:failed:";

  private final @Nullable BuildContext context;

  /**
   * Markers of an IDE.
   *
   * @param context what the IDE gives to goals, or null when there is no IDE
   */
  BuildMarkers(@Nullable BuildContext context) {
    this.context = context;
  }

  /**
   * Markers of the IDE that runs this build, if one does: Eclipse and what is built of it (m2e)
   * lend their own classes to plugins that depend on these, so that they come from elsewhere than
   * the plugin. The classes that Maven itself gives to the plugin only log, and are not used.
   */
  static BuildMarkers ofThisBuild() {
    boolean lent = BuildContext.class.getClassLoader() != BuildMarkers.class.getClassLoader();
    return new BuildMarkers(lent ? ThreadBuildContext.getContext() : null);
  }

  /**
   * Whether the IDE does not show what holds now, though nothing has changed since the last time
   * that something was generated: it forgets all markers before it builds a project as a whole, and
   * after a failure it shows errors that may be gone.
   *
   * @param execution the goal and its execution
   */
  boolean areStale(String execution) {
    return context != null
        && (!context.isIncremental() || Boolean.TRUE.equals(context.getValue(FAILED + execution)));
  }

  /**
   * Shows diagnostics in place of those of the last time.
   *
   * @param execution the goal and its execution
   * @param project the directory that names of files are relative to
   * @param connectors the directory of all files that diagnostics are about
   * @param diagnostics what is to be shown; where its file is none, the POM has it
   */
  void show(String execution, Path project, Path connectors, List<Diagnostic> diagnostics)
      throws IOException {
    if (context == null) {
      return;
    }
    File pom = project.resolve("pom.xml").toFile();
    context.removeMessages(pom);
    if (Files.exists(connectors)) {
      try (Stream<Path> files = Files.walk(connectors)) {
        files.forEach(file -> context.removeMessages(file.toFile()));
      }
    }
    boolean failed = false;
    for (Diagnostic diagnostic : diagnostics) {
      File file = file(project, diagnostic.location().file());
      if (file.exists()) {
        SourceLocation location = diagnostic.location();
        show(context, file, location.line(), location.column(), "", diagnostic);
      } else {
        show(context, pom, 0, 0, diagnostic.location() + ": ", diagnostic);
      }
      failed |= diagnostic.isError();
    }
    context.setValue(FAILED + execution, failed);
  }

  /** The file of a diagnostic; a name may be an URL, which some systems allow no path to be. */
  private static File file(Path project, String name) {
    File file = new File(name);
    return file.isAbsolute() ? file : new File(project.toFile(), name);
  }

  private static void show(
      BuildContext context, File file, int line, int column, String place, Diagnostic diagnostic) {
    context.addMessage(
        file,
        line,
        column,
        place + "[" + diagnostic.code().id() + "] " + diagnostic.message(),
        diagnostic.isError() ? BuildContext.SEVERITY_ERROR : BuildContext.SEVERITY_WARNING,
        null);
  }

  /**
   * Tells that files in a directory may have changed.
   *
   * @param directory a directory that was written to
   */
  void wrote(Path directory) {
    if (context != null) {
      context.refresh(directory.toFile());
    }
  }
}
