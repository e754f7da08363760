package dev.connectors.maven.mojo;

import dev.connectors.maven.pipeline.GeneratorRequest;
import dev.connectors.maven.pipeline.RemoteReferences;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.SourceVersion;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What goals have in common that read connectors. */
abstract class AbstractGenerateMojo extends AbstractMojo {

  private static final String DEFAULT_PACKAGE_SUFFIX = ".connectors";
  private static final String UNRESOLVED = "${project.basedir}";

  /**
   * The package below which each connector gets a package of its own. By default it follows from
   * the project's group id, with hyphens as underscores.
   *
   * @since 0.1.0
   */
  @Parameter(property = "connector.basePackage", defaultValue = "${project.groupId}.connectors")
  private String basePackage = "";

  /**
   * Packages of connectors that shall not follow from the base package, each as {@code
   * key=com.example.acme}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "connector.packageNames")
  private List<String> packageNames = List.of();

  /**
   * Names of the classes that stand for connectors, where they shall not follow from the key, each
   * as {@code key=Acme}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "connector.classNames")
  private List<String> classNames = List.of();

  /**
   * Globs of directory names to generate, such as {@code acme*}. All by default.
   *
   * @since 0.1.0
   */
  @Parameter(property = "connector.includes")
  private List<String> includes = List.of();

  /**
   * Globs of directory names to leave out.
   *
   * @since 0.1.0
   */
  @Parameter(property = "connector.excludes")
  private List<String> excludes = List.of();

  /**
   * Patterns of the operations to generate; types that none of these uses are left out, too. All by
   * default. A pattern is a glob of keys or operation ids ({@code list-*}), of tags ({@code
   * tag:Invoices}) or of paths and methods ({@code /deals/**#GET}, {@code /deals/*#*}); {@code !}
   * before it leaves out what it matches ({@code !tag:Internal}), and a connector's key limits it
   * to that connector ({@code acme=list-*}, {@code acme=!delete-*}).
   *
   * @since 0.1.0
   */
  @Parameter(property = "connector.operations")
  private List<String> operations = List.of();

  /**
   * How the pages of operations follow each other, where the API document does not show it or shows
   * it wrongly; each as {@code connector/operation=style}, with globs of operations. Styles are
   * {@code cursor:parameter:next} with the place of the next cursor in the answer ({@code
   * asana/get-*=cursor:offset:next_page.offset}), {@code page:parameter}, {@code offset:parameter},
   * {@code url:next} with the place of the next page's URL, {@code link} for the header of that
   * name, and {@code none}; where the list of items cannot be found, its place stands behind:
   * {@code page:page:result.rows}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "connector.pagination")
  private List<String> pagination = List.of();

  /**
   * Whether {@code $ref}s to other hosts are followed. What they lead to is fetched once and kept
   * in {@code connector.remoteCache}; {@code mvn -o} uses what is kept, and {@code mvn -U} fetches
   * it again.
   *
   * @since 0.1.0
   */
  @Parameter(property = "connector.allowRemoteRefs", defaultValue = "false")
  private boolean allowRemoteRefs;

  /**
   * Where what other hosts gave is kept, for builds that are offline.
   *
   * @since 0.1.0
   */
  @Parameter(
      property = "connector.remoteCache",
      defaultValue = "${settings.localRepository}/.cache/connector-maven-plugin")
  private @Nullable File remoteCache;

  /**
   * Whether faults of API documents, which are warnings otherwise, fail the build.
   *
   * @since 0.1.0
   */
  @Parameter(property = "connector.strict", defaultValue = "false")
  private boolean strict;

  /**
   * Whether to do nothing. The directories are registered as sources and resources all the same.
   *
   * @since 0.1.0
   */
  @Parameter(property = "connector.skip", defaultValue = "false")
  private boolean skip;

  @Parameter(defaultValue = "${settings.offline}", readonly = true)
  private boolean offline;

  @Parameter(defaultValue = "${session.request.updateSnapshots}", readonly = true)
  private boolean refresh;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private @Nullable MavenProject project;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  @Nullable MojoExecution execution;

  @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
  private @Nullable File baseDirectory;

  /** The directory of connectors. */
  abstract File directory();

  /** What is done in any case. */
  void prepare() {}

  /** What the goal is for. */
  abstract void run() throws IOException, MojoFailureException;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    prepare();
    if (skip) {
      getLog().info("skipped (connector.skip)");
      return;
    }
    if (isWithoutConnectors()) {
      getLog().debug("no connectors in a project of packaging pom");
      return;
    }
    try {
      run();
    } catch (IOException e) {
      throw new MojoExecutionException("reading or writing files failed: " + e, e);
    }
  }

  /** An aggregator that hands the plugin down to its modules has none of its own, as a rule. */
  private boolean isWithoutConnectors() {
    return isProject() && "pom".equals(project().getPackaging()) && !directory().exists();
  }

  /**
   * What the parameters say.
   *
   * @param encoding of generated source
   */
  GeneratorRequest request(Charset encoding) throws MojoFailureException {
    return new GeneratorRequest(
        path(baseDirectory),
        directory().toPath(),
        basePackage(),
        pairs("connector.packageNames", packageNames),
        pairs("connector.classNames", classNames),
        includes,
        excludes,
        operations,
        pairs("connector.pagination", pagination),
        remoteReferences(),
        encoding,
        strict);
  }

  private RemoteReferences remoteReferences() {
    return allowRemoteRefs
        ? new RemoteReferences(path(remoteCache), offline, refresh)
        : RemoteReferences.REFUSED;
  }

  private String basePackage() {
    String groupId = project().getGroupId();
    if (!basePackage.equals(groupId + DEFAULT_PACKAGE_SUFFIX)) {
      return basePackage;
    }
    // JLS 6.1: what is no identifier in a domain's name is written with underscores.
    return isProject()
        ? packageOf(groupId) + DEFAULT_PACKAGE_SUFFIX
        : DEFAULT_PACKAGE_SUFFIX.substring(1);
  }

  private static String packageOf(String groupId) {
    List<String> parts = new ArrayList<>();
    for (String part : groupId.split("\\.", -1)) {
      String name = part.replaceAll("[^A-Za-z0-9_$]", "_");
      boolean reserved = name.isEmpty() || Character.isDigit(name.charAt(0));
      name = reserved ? "_" + name : name;
      parts.add(SourceVersion.isKeyword(name) ? name + "_" : name);
    }
    return String.join(".", parts);
  }

  private static Map<String, String> pairs(String option, List<String> entries)
      throws MojoFailureException {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String entry : entries) {
      int equals = entry.indexOf('=');
      if (equals <= 0 || equals == entry.length() - 1) {
        throw new MojoFailureException(option + ": " + entry + " (expected: key=name)");
      }
      pairs.put(entry.substring(0, equals).strip(), entry.substring(equals + 1).strip());
    }
    return pairs;
  }

  /**
   * A directory as it is meant. Where there is no project, Maven has no value for its directory in
   * {@code ${project.basedir}/target} and leaves the expression there; then it is the current one.
   */
  File resolved(File directory) {
    Path path = directory.toPath();
    for (int i = path.getNameCount() - 1; i >= 0; i--) {
      if (path.getName(i).toString().equals(UNRESOLVED)) {
        Path base = path(baseDirectory);
        boolean isLast = i == path.getNameCount() - 1;
        return (isLast ? base : base.resolve(path.subpath(i + 1, path.getNameCount()))).toFile();
      }
    }
    return directory;
  }

  MavenProject project() {
    return required(project, "project");
  }

  boolean isProject() {
    return project().getFile() != null;
  }

  static Path path(@Nullable File file) {
    return required(file, "directory").toPath();
  }

  /** What Maven injects is there. */
  static <T> T required(@Nullable T injected, String name) {
    if (injected == null) {
      throw new IllegalStateException(name + " was not injected");
    }
    return injected;
  }
}
