package dev.connectors.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.maven.eval.EvalRequest;
import dev.connectors.maven.eval.EvalResult;
import dev.connectors.maven.eval.MappingEvaluator;
import dev.connectors.maven.pipeline.GeneratorRequest;
import dev.connectors.maven.pipeline.RemoteReferences;
import dev.connectors.maven.template.Templates;
import dev.connectors.maven.testing.Generation;
import dev.connectors.maven.testing.Golden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the README shows is what is generated and told; {@code -Dgolden.update} writes the classes.
 */
class ReadmeTest {

  private static final Path README = Golden.module("../README.md");
  private static final Pattern CLASS =
      Pattern.compile("(<!-- generated: (\\S+) -->\n```java\n)(.*?)(```\n)", Pattern.DOTALL);
  private static final Pattern DIAGNOSTICS =
      Pattern.compile("<!-- diagnostics -->\n```\n(.*?)```\n", Pattern.DOTALL);
  private static final Pattern EVAL =
      Pattern.compile(
          "(<!-- eval -->\n```\n\\$ .*?connector\\.mapping='(.*?)' .*?connector\\.variables='(.*?)'\n)"
              + "(.*?)(```\n)",
          Pattern.DOTALL);

  @Test
  void showsWhatEvalPrints() throws IOException {
    String text = Files.readString(README);
    Matcher block = EVAL.matcher(text);
    assertThat(block.find()).isTrue();
    Path here = Golden.module("");
    EvalResult result =
        MappingEvaluator.run(new EvalRequest(here, here, block.group(2), block.group(3), true));
    StringBuilder printed = new StringBuilder();
    result.explanation().forEach(line -> printed.append("[INFO] ").append(line).append('\n'));
    result.result().forEach(line -> printed.append("[INFO] ").append(line).append('\n'));
    if (Golden.update()) {
      Files.writeString(
          README, text.substring(0, block.start(4)) + printed + text.substring(block.end(4)));
      return;
    }
    assertThat(block.group(4)).isEqualTo(printed.toString());
  }

  @Test
  void showsThreeClassesAsTheyAreGenerated() throws IOException {
    String text = Files.readString(README);
    Map<String, String> sources = exampleSources();
    String expected = replaceClasses(text, path -> sources.getOrDefault(path, "no such class\n"));
    if (Golden.update()) {
      Files.writeString(README, expected);
    }
    assertThat(CLASS.matcher(text).results().count()).isEqualTo(3);
    assertThat(Files.readString(README)).isEqualTo(expected);
  }

  @Test
  void showsThreeDiagnosticsAsTheyAreTold() throws IOException {
    Matcher block = DIAGNOSTICS.matcher(Files.readString(README));
    assertThat(block.find()).isTrue();
    List<String> shown = block.group(1).lines().toList();
    assertThat(shown).hasSize(3);
    assertThat(toldByBadCases()).containsAll(shown);
  }

  @Test
  void showsTheEngineOfJavaScriptAsTheBuildDoes() throws IOException {
    assertThat(Files.readString(README))
        .contains(
            "<!-- engine -->\n```xml\n"
                + Templates.render("pom/javascript-engine.xml", Map.of())
                + "```\n");
  }

  private static Map<String, String> exampleSources() {
    Path example = Golden.module("../it/example");
    GeneratorRequest request =
        new GeneratorRequest(
            example,
            example.resolve("src/main/connectors"),
            "com.example.connectors",
            Map.of(),
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            RemoteReferences.REFUSED,
            StandardCharsets.UTF_8,
            true);
    return Generation.of(request).sources();
  }

  private static String replaceClasses(String text, UnaryOperator<String> source) {
    return CLASS
        .matcher(text)
        .replaceAll(
            (MatchResult match) ->
                Matcher.quoteReplacement(
                    match.group(1) + source.apply(match.group(2)) + match.group(4)));
  }

  private static List<String> toldByBadCases() throws IOException {
    try (Stream<Path> files = Files.walk(Golden.directory("bad"))) {
      return files
          .filter(file -> file.endsWith("diagnostics.txt"))
          .flatMap(ReadmeTest::lines)
          .toList();
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
