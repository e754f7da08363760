package dev.connectors.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FileNamesTest {

  @Test
  void simpleTextsAreTheirNames() {
    for (String text : List.of("tenant-7", "0", "a".repeat(64), "com10", "console")) {
      assertThat(FileNames.of(text)).isEqualTo(text);
      assertThat(FileNames.text(text)).contains(text);
    }
  }

  @Test
  void otherTextsAreReadableAndHashed() {
    assertThat(FileNames.of("Ada@Example.org"))
        .isEqualTo("ada-example-org_" + FileNames.hash("Ada@Example.org").substring(0, 32));
    assertThat(FileNames.text(FileNames.of("Ada@Example.org"))).isEmpty();
    assertThat(FileNames.text("t (copy)")).isEmpty();
  }

  @Test
  void everyNameIsOneOfItsOwnOnEveryFileSystem() {
    List<String> texts =
        List.of(
            "",
            ".",
            "..",
            "/",
            "\\",
            "a/../b",
            "con",
            "CON",
            "nul",
            "lpt1",
            "com0",
            "a",
            "A",
            "a ",
            "a.",
            "-",
            "-a",
            "_",
            "漢".repeat(200),
            "x".repeat(200),
            "a".repeat(65),
            "é",
            "e\u0301");
    Set<String> names = new HashSet<>();
    for (String text : texts) {
      String name = FileNames.of(text);
      assertThat(name).matches("[a-z0-9-]*_?[a-z0-9]+").hasSizeLessThanOrEqualTo(65);
      assertThat(name).doesNotMatch("con|prn|aux|nul|(com|lpt)[0-9]");
      assertThat(names.add(name)).as(text).isTrue();
    }
  }
}
