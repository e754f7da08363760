package dev.connectors.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.testing.FileTree;
import dev.connectors.maven.testing.Generation;
import dev.connectors.maven.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Connectors with faults, and the whole messages about these. */
class BadConnectorTest {

  /**
   * What options, network, platform or output cause; see their tests, which hold whole messages.
   */
  private static final Set<DiagnosticCode> OF_A_BUILD =
      EnumSet.of(
          DiagnosticCode.INVALID_OPTION,
          DiagnosticCode.UNKNOWN_CONNECTOR,
          DiagnosticCode.PATTERN_UNMATCHED,
          DiagnosticCode.REF_UNAVAILABLE,
          DiagnosticCode.SCRIPT_PLATFORM,
          DiagnosticCode.FILE_NOT_OURS);

  static List<String> cases() {
    return Golden.cases("bad");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void tellsAllFaultsAtOnceAndGeneratesNothingWhenOneIsAnError(String name) throws IOException {
    Path directory = Golden.directory("bad").resolve(name);
    Generation generation = Generation.of(directory, directory.resolve("connectors"));
    Path expected = directory.resolve("diagnostics.txt");
    if (Golden.update()) {
      FileTree.write(expected, generation.report());
    }

    assertThat(generation.report()).isEqualTo(Files.readString(expected));
    assertThat(generation.files().isEmpty()).isEqualTo(generation.result().connectors().isEmpty());
    if (generation.result().hasErrors()) {
      assertThat(generation.files()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void saysEverythingOnOneLineWithoutPathsOfThisMachine(String name) throws IOException {
    String report =
        Files.readString(Golden.directory("bad").resolve(name).resolve("diagnostics.txt"));

    assertThat(report).doesNotContain(Golden.directory("bad").toString());
    assertThat(report.lines())
        .isNotEmpty()
        .allMatch(
            line ->
                line.matches(
                    "connectors(/\\S[^:]*)?(:\\d+:\\d+)?: (error|warning) \\[[a-z-]+] \\S.*"));
  }

  @Test
  void hasACaseForEveryCodeThatAConnectorCanCause() throws IOException {
    Set<String> covered = new TreeSet<>();
    for (String name : cases()) {
      String report =
          Files.readString(Golden.directory("bad").resolve(name).resolve("diagnostics.txt"));
      if (report.contains("[" + name + "]")) {
        covered.add(name);
      }
    }
    Set<String> expected = new TreeSet<>();
    for (DiagnosticCode code : EnumSet.complementOf(EnumSet.copyOf(OF_A_BUILD))) {
      expected.add(code.id());
    }

    assertThat(covered).isEqualTo(expected);
  }
}
