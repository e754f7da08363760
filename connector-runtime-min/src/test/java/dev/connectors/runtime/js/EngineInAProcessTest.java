package dev.connectors.runtime.js;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.runtime.ChildJvm;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own shows. */
class EngineInAProcessTest {

  private static List<String> run(String argument, String... options) throws Exception {
    try (ChildJvm child = ChildJvm.start(EngineProcess.class, List.of(options), argument)) {
      return child.lines();
    }
  }

  /** The class path without the engine. */
  private static String classPath() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(all.split(File.pathSeparator))
        .filter(jar -> !jar.matches(".*(graalvm|truffle|polyglot|js-language).*"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  @Test
  void nothingOfTheEngineIsLoadedBeforeTheFirstCall() throws Exception {
    List<String> lines = run("untouched", "-Xlog:class+load:stdout");
    assertThat(lines).contains("fine");
    assertThat(lines).anyMatch(line -> line.contains("dev.connectors.runtime.js.JavaScript "));
    assertThat(lines).noneMatch(line -> line.contains("graalvm") && !line.contains("surefire"));
    assertThat(lines).noneMatch(line -> line.contains("com.oracle.truffle"));
  }

  @Test
  void warmingUpLoadsItWithoutACall() throws Exception {
    assertThat(run("warm", "-Xlog:class+load:stdout"))
        .anyMatch(line -> line.contains("com.oracle.truffle.js.lang.JavaScriptLanguage "));
  }

  @Test
  void withoutTheEngineACallSaysWhatToAdd() throws Exception {
    assertThat(run("untouched", "-cp", classPath())).containsExactly("fine");
    assertThat(run("call", "-cp", classPath()))
        .containsExactly(
            "ConfigurationException null: acme: functions in JavaScript need an engine that is not"
                + " there (expected: the dependencies org.graalvm.polyglot:polyglot:25.0.5 and, of"
                + " the type pom, org.graalvm.polyglot:js-community:25.0.5 in the application's POM)");
  }

  @Test
  void theEngineRunsQuietlyWhereNothingCanBeWritten(@TempDir Path directory) throws Exception {
    String nowhere = directory.resolve("none").toString();
    List<String> lines =
        run(
            "call",
            "-Duser.home=" + nowhere,
            "-Djava.util.logging.config.class=" + Quiet.class.getName(),
            "-Djava.io.tmpdir=" + directory);
    assertThat(lines).containsExactly("fine");
    assertThat(directory).isEmptyDirectory();
  }

  /** Logging without a line. */
  public static final class Quiet {}

  @Test
  void anAllocationBombFailsItsCallAndNotTheProcess() throws Exception {
    List<String> lines =
        run("bombs", "-Xmx256m", "-Djava.util.logging.config.class=" + Quiet.class.getName())
            .stream()
            .filter(line -> line.equals("fine") || line.contains(".js ")) // not what the JVM prints
            .toList();
    assertThat(lines).hasSize(6);
    for (int i = 0; i < lines.size(); i += 2) {
      String bomb = Stream.of("list", "text", "bytes").toList().get(i / 2);
      assertThat(lines.get(i))
          .startsWith(
              bomb + ".js CustomCodeException limit: acme: " + bomb + ": a limit was exceeded: ");
      assertThat(lines.get(i + 1)).isEqualTo("fine");
    }
  }

  @Test
  void endlessRecursionBreaksNoCallAfterIt() throws Exception {
    assertThat(run("depth", "-Djava.util.logging.config.class=" + Quiet.class.getName()))
        .filteredOn(line -> !line.contains(" VM warning: ")) // that a stack overflowed in a lock
        .containsExactly(
            "CustomCodeException null: acme: deep: deep.js:1:60: Error: deep",
            "CustomCodeException null: acme: wrong: wrong.js:1:30: Error: wrong");
  }
}
