package dev.connectors.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.testing.FileTree;
import dev.connectors.maven.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/diagnostics.md} says what is so. */
class DiagnosticsPageTest {

  private static final Pattern EXAMPLE = Pattern.compile("(?s)```text\n(.*?)\n```");

  /** Messages that need a build; see OptionsTest, OutputWriterTest and ScriptsTest. */
  private static final Set<String> OF_A_BUILD =
      Set.of(
          "pom.xml: error [invalid-option] connector.basePackage: com.new (expected: the name of a"
              + " Java package)",
          "pom.xml: error [unknown-connector] connector.packageNames or connector.classNames: acmi"
              + " is no connector here (did you mean acme?)",
          "pom.xml: warning [pattern-unmatched] connector.operations: lst-* matches no operation"
              + " (did you mean list-*?)",
          "https://schemas.acme.example/common.yml: error [ref-unavailable] is not in the cache,"
              + " and the build is offline (expected: a build with network before)",
          "acme: warning [script-platform] JavaScript is not checked on this platform,"
              + " linux-arm64: only its imports and exports are looked at (expected: a build on"
              + " linux-x86_64 with glibc, macos-arm64 or windows-x86_64 now and then)",
          "com/example/acme/Acme.java: error [file-not-ours] exists in"
              + " target/generated-sources/connector and was not written by this plugin (expected:"
              + " nothing; move it, or choose another directory or package)");

  @Test
  void hasASectionForEachCodeInTheirOrder() throws IOException {
    List<String> ids = Stream.of(DiagnosticCode.values()).map(DiagnosticCode::id).toList();

    assertThat(List.copyOf(sections().keySet())).isEqualTo(ids);
  }

  @Test
  void showsMessagesThatAreReallyPrinted() throws IOException {
    Set<String> printed = new HashSet<>(OF_A_BUILD);
    for (String name : Golden.cases("bad")) {
      Path file = Golden.directory("bad").resolve(name).resolve("diagnostics.txt");
      printed.addAll(Files.readAllLines(file));
    }

    for (Map.Entry<String, String> section : sections().entrySet()) {
      List<String> examples = examples(section.getValue());
      assertThat(examples).as(section.getKey()).isNotEmpty();
      assertThat(examples).allMatch(line -> line.contains(" [" + section.getKey() + "] "));
      assertThat(printed).containsAll(examples);
    }
  }

  @Test
  void saysHowToCureEach() throws IOException {
    assertThat(sections().values()).allMatch(text -> text.contains("**Cure**: "));
  }

  @Test
  void everyCodeIsReportedSomewhere() {
    StringBuilder sources = new StringBuilder();
    FileTree.read(Golden.module("src/main/java"))
        .values()
        .forEach(content -> sources.append(FileTree.text(content)));

    assertThat(DiagnosticCode.values())
        .allMatch(code -> sources.indexOf("DiagnosticCode." + code.name()) >= 0);
  }

  private static Map<String, String> sections() throws IOException {
    String page = Files.readString(Golden.module("../docs/diagnostics.md"));
    Map<String, String> sections = new LinkedHashMap<>();
    String[] parts = page.split("(?m)^## ");
    for (int i = 1; i < parts.length; i++) {
      int end = parts[i].indexOf('\n');
      sections.put(parts[i].substring(0, end), parts[i].substring(end));
    }
    return sections;
  }

  private static List<String> examples(String text) {
    List<String> examples = new ArrayList<>();
    Matcher matcher = EXAMPLE.matcher(text);
    while (matcher.find()) {
      examples.addAll(matcher.group(1).lines().toList());
    }
    return examples;
  }
}
