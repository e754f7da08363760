package dev.connectors.maven.mojo;

import static org.apache.maven.api.plugin.testing.MojoExtension.setVariableValueToObject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MojoTest
class EvalMojoTest {

  @TempDir Path directory;

  private final List<String> log = new ArrayList<>();

  @Test
  @InjectMojo(goal = "eval")
  void theResultIsPrintedBehindItsExplanation(EvalMojo mojo) throws Exception {
    setVariableValueToObject(mojo, "explain", true);
    execute(mojo, "$concat: [a, {$var: b}]", "{b: c}");

    assertThat(log)
        .containsExactly(
            "info connector.mapping:1:1: $concat -> \"ac\"",
            "info   connector.mapping:1:10: list -> [\"a\",\"c\"]",
            "info     connector.mapping:1:14: $var b -> \"c\"",
            "info \"ac\"");
  }

  @Test
  @InjectMojo(goal = "eval")
  void whatMayBeWrongIsAWarning(EvalMojo mojo) throws Exception {
    execute(mojo, "{$cond: {$var: a}}", "{a: 1}");

    assertThat(log)
        .containsExactly(
            "warn connector.mapping:1:2: warning [unknown-formula] $cond: no formula, so this"
                + " object is plain data (did you mean $case?)",
            "info {",
            "info   \"$cond\": 1",
            "info }");
  }

  @Test
  @InjectMojo(goal = "eval")
  void faultsFailTheBuild(EvalMojo mojo) throws Exception {
    Files.writeString(directory.resolve("a.yml"), "a: b: c\n");

    assertThatThrownBy(() -> execute(mojo, "a.yml", null))
        .isExactlyInstanceOf(MojoFailureException.class)
        .hasMessage(
            "1 error in the mapping or its variables, there is no result:\n"
                + "a.yml:1:5: error [yaml-syntax] mapping values are not allowed here");
    assertThat(log).isEmpty();
  }

  @Test
  @InjectMojo(goal = "eval")
  void skipDoesNothing(EvalMojo mojo) throws Exception {
    setVariableValueToObject(mojo, "skip", true);
    execute(mojo, "none.yml", null);

    assertThat(log).containsExactly("info skipped (connector.skip)");
  }

  private void execute(EvalMojo mojo, String mapping, String variables) throws Exception {
    setVariableValueToObject(mojo, "baseDirectory", directory.toFile());
    setVariableValueToObject(mojo, "directory", directory.resolve("connectors").toFile());
    setVariableValueToObject(mojo, "mapping", mapping);
    setVariableValueToObject(mojo, "variables", variables);
    mojo.setLog(
        new SystemStreamLog() {
          @Override
          public void info(CharSequence line) {
            log.add("info " + line);
          }

          @Override
          public void warn(CharSequence line) {
            log.add("warn " + line);
          }
        });
    mojo.execute();
  }
}
