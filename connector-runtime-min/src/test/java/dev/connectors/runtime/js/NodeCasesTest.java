package dev.connectors.runtime.js;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Expressions that are answered as in Node 20, whose answers stand below them in {@code
 * src/test/resources/js}. {@code -Dnode.update=true} has Node write its answers there, and what is
 * answered here where the file says that it is not the same.
 */
class NodeCasesTest {

  private static final Path DIRECTORY = Path.of("src/test/resources/js");
  private static final String SCRIPT = DIRECTORY.resolve("in-node.js").toString();
  private static final String HERE = "  here: ";
  private static final boolean UPDATE = Boolean.getBoolean("node.update");

  @ParameterizedTest
  @ValueSource(strings = {"buffer", "crypto", "text", "clone", "console", "url", "params"})
  void theEnvironmentAnswersAsTheRecordSays(String cases) throws IOException, InterruptedException {
    if (UPDATE) {
      node(SCRIPT, DIRECTORY.toString(), cases + ".txt", "--write");
    }
    String recorded = Files.readString(DIRECTORY.resolve(cases + ".txt"));
    try (Parts parts = new Parts().withGlobals()) {
      parts.eval(text("case-helpers.js"));
      ProxyExecutable evaluate = values -> parts.eval("(" + values[0].asString() + "\n)");
      Value show = parts.eval(text("show.js")).execute(evaluate, true);
      String answered = show.execute(recorded).asString();
      if (UPDATE) {
        recorded = withOurs(recorded, answered);
        Files.writeString(DIRECTORY.resolve(cases + ".txt"), recorded);
      }
      assertThat(differences(recorded, answered)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"buffer", "crypto", "text", "clone", "console", "url", "params"})
  void theRecordIsWhatNodeAnswers(String cases) throws IOException, InterruptedException {
    Assumptions.assumeTrue(node("--version").startsWith("v20."), "Node 20 is not there");
    String recorded = Files.readString(DIRECTORY.resolve(cases + ".txt"));
    String answered = node(SCRIPT, DIRECTORY.toString(), cases + ".txt");
    assertThat(differences(recorded, answered)).isEmpty();
  }

  /** A difference to Node that is none is not listed as one. */
  @ParameterizedTest
  @ValueSource(strings = {"buffer", "crypto", "text", "clone", "console", "url", "params"})
  void whatIsListedAsDifferentIsDifferent(String cases) throws IOException {
    List<String> lines = Files.readAllLines(DIRECTORY.resolve(cases + ".txt"));
    List<String> same = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).equals(HERE + lines.get(i - 1).strip())) {
        same.add(lines.get(i - 2));
      }
    }
    assertThat(same).isEmpty();
  }

  /** Node's answers, and ours where the file says that they differ. */
  private static String withOurs(String recorded, String answered) {
    List<String> merged = new ArrayList<>(recorded.lines().toList());
    List<String> ours = answered.lines().toList();
    for (int i = 0; i < merged.size(); i++) {
      merged.set(i, merged.get(i).startsWith(HERE) ? ours.get(i) : merged.get(i));
    }
    return String.join("\n", merged) + "\n";
  }

  private static List<String> differences(String recorded, String answered) {
    List<String> expected = recorded.lines().toList();
    List<String> actual = answered.lines().toList();
    List<String> differences = new ArrayList<>();
    String expression = "";
    for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
      String one = i < expected.size() ? expected.get(i) : "";
      String other = i < actual.size() ? actual.get(i) : "";
      expression = one.startsWith("  ") ? expression : one;
      if (!one.equals(other)) {
        differences.add(expression + "\n" + one + "\n" + other + "\n");
      }
    }
    return differences;
  }

  private static String text(String name) throws IOException {
    try (InputStream stream = NodeCasesTest.class.getResourceAsStream("/js/" + name)) {
      return new String(
          Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String node(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("node"));
    command.addAll(List.of(arguments));
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException ignored) { // Node is not there
      return "";
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return output;
  }
}
