package dev.connectors.maven.mojo;

import static org.apache.maven.api.plugin.testing.MojoExtension.getVariableValueFromObject;
import static org.apache.maven.api.plugin.testing.MojoExtension.setVariableValueToObject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.model.Build;
import org.apache.maven.model.Dependency;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MojoTest
class GenerateMojoTest {

  private static final String SPEC = "src/main/connectors/acme/spec.yml";
  private static final String NO_AUTHENTICATION =
      SPEC
          + ":1:1: warning [no-authentication] no authentication (expected: type or auth;"
          + " connections take the credentials of the API document's security schemes)";

  @TempDir Path directory;

  private final Lines log = new Lines();
  private final MavenProject project = new MavenProject();

  /** Keeps what is logged. */
  private static final class Lines extends SystemStreamLog {
    final List<String> info = new ArrayList<>();
    final List<String> warnings = new ArrayList<>();
    boolean debug;

    @Override
    public boolean isDebugEnabled() {
      return debug;
    }

    @Override
    public void debug(CharSequence line) {}

    @Override
    public void info(CharSequence line) {
      info.add(line.toString());
    }

    @Override
    public void warn(CharSequence line) {
      warnings.add(line.toString());
    }
  }

  @Test
  @InjectMojo(goal = "generate", pom = "src/test/resources/mojo/pom.xml")
  void parametersHaveTheirDefaultsAndWhatThePomSays(GenerateMojo mojo) throws Exception {
    assertThat(parameter(mojo, "strict")).isEqualTo(true);
    assertThat(parameter(mojo, "skip")).isEqualTo(false);
    assertThat(parameter(mojo, "basePackage")).isEqualTo("com.example.apis");
    assertThat(parameter(mojo, "packageNames")).isEqualTo(List.of("acme=com.example.acme"));
    assertThat(parameter(mojo, "classNames")).isEqualTo(List.of("acme=Acme"));
    assertThat(parameter(mojo, "includes")).isEqualTo(List.of("a*", "b*"));
    assertThat(parameter(mojo, "allowRemoteRefs")).isEqualTo(true);
    assertThat(parameter(mojo, "operations")).isEqualTo(List.of("tag:A*", "acme=!/deals/**#GET"));
    assertThat(parameter(mojo, "excludes")).isEqualTo(List.of());
    assertThat(mojo.directory().getPath())
        .endsWith("src/main/connectors".replace('/', File.separatorChar));
  }

  @Test
  @InjectMojo(goal = "generate")
  @MojoParameter(name = "skip", value = "true")
  void sourcesAndResourcesAreRegisteredThoughNothingIsGenerated(GenerateMojo mojo)
      throws Exception {
    connector("");
    execute(mojo);

    assertThat(project.getCompileSourceRoots()).containsExactly(path("target/sources"));
    assertThat(project.getResources())
        .extracting(resource -> resource.getDirectory())
        .containsExactly(path("target/resources"));
    assertThat(project.getTestCompileSourceRoots()).isEmpty();
    assertThat(log.info).containsExactly("skipped (connector.skip)");
    assertThat(directory.resolve("target")).doesNotExist();
  }

  @Test
  @InjectMojo(goal = "generate-test")
  @MojoParameter(name = "skip", value = "true")
  void testSourcesAndResourcesAreRegisteredForTests(GenerateTestMojo mojo) throws Exception {
    prepare(mojo, "testDirectory", "testOutputDirectory", "testResourceDirectory");
    mojo.execute();

    assertThat(project.getTestCompileSourceRoots()).containsExactly(path("target/sources"));
    assertThat(project.getTestResources())
        .extracting(resource -> resource.getDirectory())
        .containsExactly(path("target/resources"));
    assertThat(project.getCompileSourceRoots()).isEmpty();
    assertThat(project.getResources()).isEmpty();
  }

  @Test
  @InjectMojo(goal = "generate")
  void whatIsWrongIsToldWholeAndWithoutACause(GenerateMojo mojo) throws Exception {
    write(SPEC, "version: 1.0.0\n");

    assertThatThrownBy(() -> execute(mojo))
        .isExactlyInstanceOf(MojoFailureException.class)
        .hasNoCause()
        .hasMessage(
            "1 error in connectors, nothing was generated:\n"
                + SPEC
                + ":1:1: error [missing-field] name: missing (expected: a string)");
    assertThat(directory.resolve("target")).doesNotExist();
  }

  @Test
  @InjectMojo(goal = "generate")
  @MojoParameter(name = "encoding", value = "UTF-9")
  void anEncodingThatDoesNotExistIsToldByItsOption(GenerateMojo mojo) throws Exception {
    connector("");

    assertThatThrownBy(() -> execute(mojo))
        .isExactlyInstanceOf(MojoFailureException.class)
        .hasMessage("connector.encoding: UTF-9 (expected: an encoding such as UTF-8)");
  }

  @Test
  @InjectMojo(goal = "generate")
  @MojoParameter(name = "classNames", value = "acme")
  void aPairWithoutAnEqualsSignIsToldByItsOption(GenerateMojo mojo) throws Exception {
    connector("");

    assertThatThrownBy(() -> execute(mojo))
        .isExactlyInstanceOf(MojoFailureException.class)
        .hasMessage("connector.classNames: acme (expected: key=name)");
  }

  @Test
  @InjectMojo(goal = "generate")
  void ofManyWarningsTwentyAreShownAndTheOthersCounted(GenerateMojo mojo) throws Exception {
    connector("field%d: 1\n".repeat(24));
    execute(mojo);

    List<String> warnings = diagnostics();
    assertThat(warnings).hasSize(21).contains(NO_AUTHENTICATION);
    assertThat(warnings.get(20)).isEqualTo("5 more warnings (shown with -X)");
  }

  @Test
  @InjectMojo(goal = "generate")
  void allWarningsAreShownToWhoDebugs(GenerateMojo mojo) throws Exception {
    connector("field%d: 1\n".repeat(24));
    log.debug = true;
    execute(mojo);

    assertThat(diagnostics()).hasSize(25).noneMatch(line -> line.contains("more warnings"));
  }

  @Test
  @InjectMojo(goal = "generate")
  void aSecondRunFindsEverythingUpToDate(GenerateMojo mojo) throws Exception {
    connector("");
    execute(mojo);
    mojo.execute();

    assertThat(log.info)
        .containsExactly(
            "acme: com.example.acme.Acme, 0 operations, 0 types, 100.0 % typed",
            "acme: up to date");
  }

  @Test
  @InjectMojo(goal = "generate")
  void javaScriptNeedsItsEngine(GenerateMojo mojo) throws Exception {
    script();

    for (String run : List.of("first", "up to date")) {
      assertThatThrownBy(() -> execute(mojo))
          .as(run)
          .isExactlyInstanceOf(MojoFailureException.class)
          .hasNoCause()
          .hasMessage(message(""));
    }
    assertThat(log.info)
        .containsExactly(
            "acme: com.example.acme.Acme, 1 operation, 0 types, 1 function in JavaScript,"
                + " 100.0 % typed",
            "acme: up to date");

    engine("js-community", "test");
    assertThatThrownBy(() -> execute(mojo)).hasMessage(message(""));
    engine("js-community", null);
    execute(mojo);
    engine("js", "runtime");
    execute(mojo);
  }

  @Test
  @InjectMojo(goal = "generate")
  @MojoParameter(name = "requireEngine", value = "false")
  void theEngineMayComeFromElsewhere(GenerateMojo mojo) throws Exception {
    script();
    execute(mojo);

    assertThat(log.info).hasSize(1);
  }

  @Test
  @InjectMojo(goal = "generate-test")
  void forTestsTheScopeOfTheEngineIsThatOfTests(GenerateTestMojo mojo) throws Exception {
    script();
    prepare(mojo, "testDirectory", "testOutputDirectory", "testResourceDirectory");

    assertThatThrownBy(mojo::execute).hasMessage(message("\n  <scope>test</scope>"));
    engine("js", "test");
    mojo.execute();
  }

  private void script() throws IOException {
    connector("");
    write("src/main/connectors/acme/operations/ping/spec.yml", "name: Ping\n");
    write("src/main/connectors/acme/operations/ping/run.js", "export default () => 'pong'\n");
  }

  private void engine(String artifact, @Nullable String scope) {
    Dependency engine = new Dependency();
    engine.setGroupId("org.graalvm.polyglot");
    engine.setArtifactId(artifact);
    engine.setScope(scope);
    project.setDependencies(List.of(engine));
  }

  private static String message(String scope) {
    return """
        acme has functions in JavaScript, and the project does not declare the engine that runs them \
        (or declares it in a scope that does not reach so far); add:
        <dependency>
          <groupId>org.graalvm.polyglot</groupId>
          <artifactId>polyglot</artifactId>
          <version>VERSION</version>SCOPE
        </dependency>
        <dependency>
          <groupId>org.graalvm.polyglot</groupId>
          <artifactId>js-community</artifactId>
          <version>VERSION</version>
          <type>pom</type>SCOPE
        </dependency>
        Where it comes through another dependency, set connector.requireEngine to false."""
        .replace("VERSION", "25.0.5")
        .replace("SCOPE", scope);
  }

  @Test
  @InjectMojo(goal = "generate")
  void withoutAProjectOutputGoesBelowTheCurrentDirectory(GenerateMojo mojo) throws Exception {
    connector("");
    prepare(mojo, "directory", "outputDirectory", "resourceDirectory");
    File unresolved = directory.resolve("${project.basedir}/target").toFile();
    setVariableValueToObject(mojo, "buildDirectory", unresolved);
    setVariableValueToObject(mojo, "outputDirectory", new File(unresolved, "sources"));
    setVariableValueToObject(mojo, "resourceDirectory", new File(unresolved, "resources"));
    project.setFile(null);
    mojo.execute();

    assertThat(directory.resolve("target/sources/com/example/acme/Acme.java")).exists();
    assertThat(directory.toFile().list()).containsExactlyInAnyOrder("src", "target");
    assertThat(project.getCompileSourceRoots()).isEmpty();
  }

  private static Object parameter(GenerateMojo mojo, String name) throws Exception {
    return getVariableValueFromObject(mojo, name);
  }

  private void execute(GenerateMojo mojo) throws Exception {
    prepare(mojo, "directory", "outputDirectory", "resourceDirectory");
    mojo.execute();
  }

  private void prepare(AbstractGenerateMojo mojo, String in, String sources, String resources)
      throws Exception {
    project.setGroupId("com.example");
    project.setFile(directory.resolve("pom.xml").toFile());
    project.setBuild(new Build());
    setVariableValueToObject(mojo, "project", project);
    setVariableValueToObject(mojo, "baseDirectory", directory.toFile());
    setVariableValueToObject(mojo, "buildDirectory", new File(path("target")));
    setVariableValueToObject(mojo, "basePackage", "com.example");
    setVariableValueToObject(mojo, in, new File(path("src/main/connectors")));
    setVariableValueToObject(mojo, sources, new File(path("target/sources")));
    setVariableValueToObject(mojo, resources, new File(path("target/resources")));
    mojo.setLog(log);
  }

  private List<String> diagnostics() {
    return log.warnings.stream().filter(line -> !line.startsWith("the project does not")).toList();
  }

  private void connector(String more) throws IOException {
    StringBuilder spec = new StringBuilder("name: Acme\n");
    int next = 0;
    for (String line : more.split("\n", -1)) {
      spec.append(line.replace("%d", String.valueOf(next++))).append('\n');
    }
    write(SPEC, spec.toString());
  }

  private void write(String path, String text) throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private String path(String relative) {
    return directory.resolve(relative).toString();
  }
}
