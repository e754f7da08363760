package dev.connectors.maven.mojo;

import static org.apache.maven.api.plugin.testing.MojoExtension.setVariableValueToObject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.maven.diag.Diagnostic;
import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Severity;
import dev.connectors.maven.diag.SourceLocation;
import dev.connectors.maven.testing.FileTree;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.model.Build;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonatype.plexus.build.incremental.ThreadBuildContext;

/** What an IDE shows while somebody edits a connector. */
@MojoTest
class BuildMarkersTest {

  private static final String SPEC = "src/main/connectors/acme/spec.yml";
  private static final String GOOD = "name: Acme\n";
  private static final String ODD = GOOD + "odd: 1\n";
  private static final String BAD = ODD + "version: x\n";
  private static final String GOOD_MARKER =
      SPEC
          + ":1:1 1 [no-authentication] no authentication (expected: type or auth; connections take"
          + " the credentials of the API document's security schemes)";
  private static final String ODD_MARKER =
      SPEC + ":2:1 1 [unknown-field] odd: not a property of a connector specification";
  private static final String BAD_MARKER =
      SPEC + ":3:10 2 [invalid-value] version: \"x\" (expected: a semantic version such as 1.4.0)";

  @TempDir Path directory;

  private GenerateMojo goal(GenerateMojo mojo, RecordingContext ide) throws Exception {
    MavenProject project = new MavenProject();
    project.setGroupId("com.example");
    project.setFile(directory.resolve("pom.xml").toFile());
    project.setBuild(new Build());
    setVariableValueToObject(mojo, "project", project);
    setVariableValueToObject(mojo, "baseDirectory", directory.toFile());
    setVariableValueToObject(mojo, "buildDirectory", file("target"));
    setVariableValueToObject(mojo, "basePackage", "com.example");
    setVariableValueToObject(mojo, "directory", file("src/main/connectors"));
    setVariableValueToObject(mojo, "outputDirectory", file("target/sources"));
    setVariableValueToObject(mojo, "resourceDirectory", file("target/resources"));
    setVariableValueToObject(mojo, "markers", new BuildMarkers(ide.context()));
    return mojo;
  }

  private File file(String name) {
    return directory.resolve(name).toFile();
  }

  private void edit(String text) {
    FileTree.write(directory.resolve(SPEC), text);
  }

  @Test
  @InjectMojo(goal = "generate")
  void diagnosticsAreShownInTheirFilesUntilTheyAreGone(GenerateMojo mojo) throws Exception {
    RecordingContext ide = new RecordingContext(directory);
    goal(mojo, ide);

    edit(ODD);
    mojo.execute();
    assertThat(ide.markers()).containsExactly(GOOD_MARKER, ODD_MARKER);
    assertThat(ide.refreshed()).containsExactly("target/resources", "target/sources");

    mojo.execute();
    assertThat(ide.markers()).containsExactly(GOOD_MARKER, ODD_MARKER);
    assertThat(ide.refreshed()).isEmpty();

    edit(GOOD);
    mojo.execute();
    assertThat(ide.markers()).containsExactly(GOOD_MARKER);
  }

  @Test
  @InjectMojo(goal = "generate")
  void errorsGoAwayWhenAnEditIsTakenBack(GenerateMojo mojo) throws Exception {
    RecordingContext ide = new RecordingContext(directory);
    goal(mojo, ide);
    edit(ODD);
    mojo.execute();

    edit(BAD);
    assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);
    assertThat(ide.markers()).containsExactly(GOOD_MARKER, ODD_MARKER, BAD_MARKER);

    edit(ODD);
    mojo.execute();
    assertThat(ide.markers()).containsExactly(GOOD_MARKER, ODD_MARKER);
  }

  @Test
  @InjectMojo(goal = "generate")
  void aBuildOfTheWholeProjectShowsWhatIsUpToDateAgain(GenerateMojo mojo) throws Exception {
    RecordingContext ide = new RecordingContext(directory);
    goal(mojo, ide);
    edit(ODD);
    mojo.execute();

    ide.clean();
    mojo.execute();
    assertThat(ide.markers()).containsExactly(GOOD_MARKER, ODD_MARKER);
  }

  @Test
  void whatIsAboutNoFileOfTheProjectIsShownInThePom() throws Exception {
    RecordingContext ide = new RecordingContext(directory);
    Diagnostic remote =
        new Diagnostic(
            new SourceLocation("https://api.example/pet.yml", 3, 4),
            Severity.WARNING,
            DiagnosticCode.REF_UNAVAILABLE,
            "gone");
    BuildMarkers markers = new BuildMarkers(ide.context());
    markers.show("generate-default", directory, directory.resolve("none"), List.of(remote));
    assertThat(ide.markers())
        .containsExactly("pom.xml:0:0 1 https://api.example/pet.yml:3:4: [ref-unavailable] gone");
  }

  /** As in Eclipse, where the plugin's own classes see those of the IDE. */
  private static final class PluginRealm extends ClassLoader {
    PluginRealm() {
      super(BuildMarkersTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.equals(BuildMarkers.class.getName())) {
        return super.loadClass(name, resolve);
      }
      try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] content = file.readAllBytes();
        return defineClass(name, content, 0, content.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }

  @Test
  void classesThatAreLentComeWithAnIde() throws Exception {
    RecordingContext ide = new RecordingContext(directory);
    ThreadBuildContext.setThreadBuildContext(ide.context());
    try {
      Class<?> type = new PluginRealm().loadClass(BuildMarkers.class.getName());
      Method ofThisBuild = type.getDeclaredMethod("ofThisBuild");
      ofThisBuild.setAccessible(true);
      Method wrote = type.getDeclaredMethod("wrote", Path.class);
      wrote.setAccessible(true);
      wrote.invoke(ofThisBuild.invoke(null), directory.resolve("target"));
    } finally {
      ThreadBuildContext.setThreadBuildContext(null);
    }
    assertThat(ide.refreshed()).containsExactly("target");
  }

  @Test
  void withoutAnIdeThereIsNothingToShowAnythingIn() throws Exception {
    BuildMarkers none = BuildMarkers.ofThisBuild();
    assertThat(none).usingRecursiveComparison().isEqualTo(new BuildMarkers(null));
    assertThat(none.areStale("generate-default")).isFalse();
  }
}
