package dev.connectors.maven.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.maven.testing.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {

  @TempDir Path directory;

  @Test
  void changesWithEveryByteNameAndFile() throws IOException {
    Set<String> seen = new HashSet<>();
    seen.add(tree());
    FileTree.write(directory.resolve("acme/spec.yml"), "name: Acme\n");
    seen.add(tree());
    FileTree.write(directory.resolve("acme/spec.yml"), "name: Acmf\n");
    seen.add(tree());
    FileTree.write(directory.resolve("acme/spec.yml"), "name: Acme");
    seen.add(tree());
    Files.move(directory.resolve("acme/spec.yml"), directory.resolve("acme/spec.yaml"));
    seen.add(tree());
    FileTree.write(directory.resolve("acme/src/run.js"), "");
    seen.add(tree());
    Files.move(directory.resolve("acme"), directory.resolve("beta"));
    seen.add(tree());

    assertThat(seen).hasSize(7);
  }

  @Test
  void staysWithTimesAndHiddenFiles() throws IOException {
    FileTree.write(directory.resolve("acme/spec.yml"), "name: Acme\n");
    String before = tree();
    FileTree.write(directory.resolve("acme/spec.yml"), "name: Acme\n");
    FileTree.write(directory.resolve("acme/.DS_Store"), "x");
    FileTree.write(directory.resolve(".git/HEAD"), "x");
    FileTree.write(directory.resolve("acme/node_modules/a/index.js"), "x");
    Files.createDirectories(directory.resolve("empty"));

    assertThat(tree()).isEqualTo(before);
  }

  @Test
  void followsLinksAndSurvivesLoops() throws IOException {
    FileTree.write(directory.resolve("shared/a.yml"), "a");
    Files.createDirectories(directory.resolve("tree"));
    Files.createSymbolicLink(directory.resolve("tree/link.yml"), directory.resolve("shared/a.yml"));
    Files.createSymbolicLink(directory.resolve("tree/loop"), directory.resolve("tree"));
    String before = new Fingerprint().addTree(directory.resolve("tree")).value();
    FileTree.write(directory.resolve("shared/a.yml"), "b");

    assertThat(new Fingerprint().addTree(directory.resolve("tree")).value()).isNotEqualTo(before);
  }

  @Test
  void changesWithEverySetting() {
    assertThat(
            List.of(
                new Fingerprint().value(),
                new Fingerprint().add("a", "b").value(),
                new Fingerprint().add("ab", "").value(),
                new Fingerprint().add("a", "b").add("a", "b").value(),
                new Fingerprint().add("a", List.of("b, c")).value(),
                new Fingerprint().add("a", List.of("b", "c")).value(),
                new Fingerprint().add("a", List.of("c", "b")).value(),
                new Fingerprint().add("a", Map.of("b", "1, c=2")).value(),
                new Fingerprint().add("a", Map.of("b", "1", "c", "2")).value()))
        .doesNotHaveDuplicates();
  }

  private String tree() throws IOException {
    return new Fingerprint().addTree(directory).value();
  }
}
