package dev.connectors.maven.mojo;

import static org.apache.maven.api.plugin.testing.MojoExtension.setVariableValueToObject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MojoTest
class LockMojoTest {

  @TempDir Path directory;

  private final List<String> info = new ArrayList<>();

  @Test
  @InjectMojo(goal = "lock")
  void namesAreWrittenBesideTheConnectorsWithOrWithoutAProject(LockMojo mojo) throws Exception {
    connector("acme", "name: Acme\n");
    execute(mojo);
    Path file = directory.resolve("connectors/connectors.lock");
    assertThat(file).content().contains("\nnames:\n  acme:\n    package: acme\n    class: Acme\n");
    assertThat(info).last().asString().endsWith("connectors.lock: written");

    execute(mojo);
    assertThat(info).last().asString().endsWith("connectors.lock: nothing new");
    assertThat(directory.toFile().list()).containsExactly("connectors");
  }

  @Test
  @InjectMojo(goal = "lock")
  void aConnectorThatIsGoneIsToldAndItsNamesAreKept(LockMojo mojo) throws Exception {
    connector("acme", "name: Acme\n");
    connector("old", "name: Old\n");
    execute(mojo);
    Files.delete(directory.resolve("connectors/old/spec.yml"));
    Files.delete(directory.resolve("connectors/old"));
    execute(mojo);

    assertThat(info)
        .contains("old: is not here; its names are kept (delete its section to free them)");
    assertThat(directory.resolve("connectors/connectors.lock")).content().contains("  old:\n");
  }

  @Test
  @InjectMojo(goal = "lock")
  void faultsAreToldAndNothingIsWritten(LockMojo mojo) throws Exception {
    connector("acme", "version: 1.0.0\n");
    assertThatThrownBy(() -> execute(mojo))
        .isExactlyInstanceOf(MojoFailureException.class)
        .hasMessage(
            "1 error in connectors, no name was kept:\nconnectors/acme/spec.yml:1:1: error"
                + " [missing-field] name: missing (expected: a string)");
    assertThat(directory.resolve("connectors/connectors.lock")).doesNotExist();
  }

  private void connector(String name, String spec) throws IOException {
    Path connector = Files.createDirectories(directory.resolve("connectors").resolve(name));
    Files.writeString(connector.resolve("spec.yml"), spec);
  }

  private void execute(LockMojo mojo) throws Exception {
    setVariableValueToObject(mojo, "project", new MavenProject());
    setVariableValueToObject(mojo, "baseDirectory", directory.toFile());
    setVariableValueToObject(mojo, "basePackage", "com.example");
    setVariableValueToObject(mojo, "directory", directory.resolve("connectors").toFile());
    mojo.setLog(
        new SystemStreamLog() {
          @Override
          public void info(CharSequence line) {
            info.add(line.toString());
          }

          @Override
          public void warn(CharSequence line) {}
        });
    mojo.execute();
  }
}
