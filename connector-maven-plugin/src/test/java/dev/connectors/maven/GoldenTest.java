package dev.connectors.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.maven.testing.Compilation;
import dev.connectors.maven.testing.FileTree;
import dev.connectors.maven.testing.Generation;
import dev.connectors.maven.testing.Golden;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole outputs, byte by byte; what is expected is compiled, too. */
class GoldenTest {

  private static final int WIDTH = 120;

  static List<String> cases() {
    return Golden.cases(".");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void generatesExactlyWhatIsExpected(String name) {
    SortedMap<String, byte[]> actual = output(generate(name));
    Path expected = Golden.directory(name).resolve("expected");
    if (Golden.update()) {
      FileTree.replace(expected, actual);
    }
    assertThat(FileTree.differences(FileTree.read(expected), actual)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void compilesWithoutAnyWarning(String name) {
    assertThat(Compilation.of(generate(name).sources()).messages()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void writesLinesThatFit(String name) {
    List<String> tooLong = new ArrayList<>();
    generate(name)
        .sources()
        .forEach(
            (file, text) ->
                text.lines()
                    .filter(line -> line.length() > WIDTH && canBreak(line))
                    .forEach(line -> tooLong.add(file + ": " + line)));
    assertThat(tooLong).isEmpty();
  }

  /** Preformatted text and strings cannot be broken, nor can what has no space. */
  private static boolean canBreak(String line) {
    return line.strip().startsWith("* ")
        ? line.strip().lastIndexOf(' ', WIDTH) > 2 && !line.contains("href=")
        : !line.contains("\"");
  }

  @Test
  void namesEachDifferenceWithItsFileAndFirstDifferentLine() {
    SortedMap<String, byte[]> expected = new TreeMap<>();
    expected.put("a.java", bytes("same\nold\n"));
    expected.put("b.java", bytes("gone"));
    expected.put("same.java", bytes("same"));
    SortedMap<String, byte[]> actual = new TreeMap<>();
    actual.put("a.java", bytes("same\nnew\n"));
    actual.put("c.java", bytes("added"));
    actual.put("same.java", bytes("same"));

    assertThat(FileTree.differences(expected, actual))
        .containsExactly(
            "a.java:2:\n  expected: old\n  actual:   new",
            "b.java: expected, but not generated",
            "c.java: generated, but not expected");
  }

  @Test
  void refusesToRewriteWhatIsExpectedWhereMachinesBuild() {
    assertThatThrownBy(() -> Golden.update(true, "true"))
        .hasMessage(
            "golden.update: true with CI=true (expected: golden files are rewritten by people)");
    assertThat(Golden.update(true, null)).isTrue();
    assertThat(Golden.update(false, "true")).isFalse();
  }

  private static Generation generate(String name) {
    Path directory = Golden.directory(name);
    return Generation.of(directory, directory.resolve("connector"));
  }

  private static SortedMap<String, byte[]> output(Generation generation) {
    SortedMap<String, byte[]> output = new TreeMap<>(generation.files());
    output.put("diagnostics.txt", bytes(generation.report()));
    return output;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
