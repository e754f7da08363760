package dev.connectors.maven.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.spec.ListNode;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import dev.connectors.maven.spec.ScalarNode;
import dev.connectors.maven.testing.FileTree;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** YAML and JSON to located trees. */
class TreeReaderTest {

  @TempDir Path directory;

  private final Diagnostics diagnostics = new Diagnostics(false);

  static Stream<Arguments> scalars() {
    return Stream.of(
        Arguments.of("no", "no"),
        Arguments.of("yes", "yes"),
        Arguments.of("on", "on"),
        Arguments.of("y", "y"),
        Arguments.of("2020-01-01", "2020-01-01"),
        Arguments.of("12:30:45", "12:30:45"),
        Arguments.of("true", true),
        Arguments.of("False", false),
        Arguments.of("tRUE", "tRUE"),
        Arguments.of("~", null),
        Arguments.of("null", null),
        Arguments.of("NULL", null),
        Arguments.of("nULL", "nULL"),
        Arguments.of("", null),
        Arguments.of("0", 0L),
        Arguments.of("-7", -7L),
        Arguments.of("+7", 7L),
        Arguments.of("007", 7L),
        Arguments.of("0o17", 15L),
        Arguments.of("0x1F", 31L),
        Arguments.of("0b11", "0b11"),
        Arguments.of("1_000", "1_000"),
        Arguments.of("9223372036854775807", Long.MAX_VALUE),
        Arguments.of("9223372036854775808", new BigInteger("9223372036854775808")),
        Arguments.of("1.50", new BigDecimal("1.50")),
        Arguments.of(".5", new BigDecimal("0.5")),
        Arguments.of("1e3", new BigDecimal("1e3")),
        Arguments.of("1.2.3", "1.2.3"),
        Arguments.of(".inf", ".inf"),
        Arguments.of(".nan", ".nan"),
        Arguments.of("1e99999999999", "1e99999999999"),
        Arguments.of("9".repeat(1001), "9".repeat(1001)),
        Arguments.of("'7'", "7"),
        Arguments.of("\"null\"", "null"),
        Arguments.of("!!str 7", "7"),
        Arguments.of("!!int seven", "seven"),
        Arguments.of("!!binary aGk=", "aGk="),
        Arguments.of("!Ref x", "x"),
        Arguments.of("<<", "<<"));
  }

  @ParameterizedTest
  @MethodSource("scalars")
  void readsScalarsByTheCoreSchemaOfYaml12(String text, Object value) {
    assertThat(yaml("a: " + text + "\n")).isEqualTo(map("a", value));
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void takesNamesAsTheyAreWritten() {
    assertThat(yaml("200: a\ntrue: b\n~: c\n2020-01-01: d\n1.0: e\n"))
        .isEqualTo(map("200", "a", "true", "b", "~", "c", "2020-01-01", "d", "1.0", "e"));
  }

  @Test
  void mergesWhatMergeKeysBringBelowTheObjectsOwn() {
    String text =
        "base: &base {a: 1, b: 2}\nmore: &more {b: 3, c: 4}\nown: {c: 5, <<: [*base, *more]}\none: {<<: *more}\n";

    assertThat(((Map<?, ?>) yaml(text)).get("own")).isEqualTo(map("a", 1L, "b", 2L, "c", 5L));
    assertThat(((Map<?, ?>) yaml(text)).get("one")).isEqualTo(map("b", 3L, "c", 4L));
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void takesAQuotedMergeKeyForAName() {
    assertThat(yaml("a: {'<<': 1}\n")).isEqualTo(map("a", map("<<", 1L)));
  }

  @Test
  void readsAliasesAsWhatTheyStandFor() {
    assertThat(yaml("a: &x [1]\nb: *x\n")).isEqualTo(map("a", List.of(1L), "b", List.of(1L)));
  }

  @Test
  void knowsWhereEverythingStands() {
    MapNode root = (MapNode) read("a.yml", "a: 1\nlist:\n  - x\n  - {k: v}\n");

    assertThat(root.keyLocation("list")).hasToString("a.yml:2:1");
    assertThat(root.items("list").get(0).location()).hasToString("a.yml:3:5");
    assertThat(root.maps("list").get(0).keyLocation("k")).hasToString("a.yml:4:6");
    assertThat(root.maps("list").get(0).get("k").location()).hasToString("a.yml:4:9");
  }

  @Test
  void knowsWhereEverythingStandsInJson() {
    MapNode root =
        (MapNode) read("a.json", "{\"a\": 1,\n \"list\": [\"x\",\n  {\"k\": \"é\", \"m\": 2}]}\n");

    assertThat(root.location()).hasToString("a.json:1:1");
    assertThat(root.keyLocation("list")).hasToString("a.json:2:2");
    assertThat(root.items("list").get(0).location()).hasToString("a.json:2:11");
    assertThat(root.maps("list").get(0).keyLocation("k")).hasToString("a.json:3:4");
    assertThat(root.maps("list").get(0).get("k").location()).hasToString("a.json:3:9");
    assertThat(root.maps("list").get(0).keyLocation("m")).hasToString("a.json:3:14");
  }

  @Test
  void readsJsonWithoutLoss() {
    assertThat(
            plain(
                read(
                    "a.json",
                    "[1, -1, 9223372036854775808, 1.50, 1e3, true, null, \"\\u00e9\\ud83d\\ude42\", {}, []]")))
        .isEqualTo(
            list(
                1L,
                -1L,
                new BigInteger("9223372036854775808"),
                new BigDecimal("1.50"),
                new BigDecimal("1e3"),
                true,
                null,
                "é🙂",
                Map.of(),
                List.of()));
  }

  @Test
  void passesOverAByteOrderMark() {
    assertThat(plain(read("a.yml", "\uFEFFa: 1\n"))).isEqualTo(map("a", 1L));
    assertThat(plain(read("a.json", "\uFEFF{\"a\": 1}"))).isEqualTo(map("a", 1L));
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void readsLinesOfAnySystem() {
    assertThat(plain(read("a.yml", "a: 1\r\nb: |\r\n  x\r\n  y\r\n")))
        .isEqualTo(map("a", 1L, "b", "x\ny\n"));
  }

  @Test
  void readsOnlyWhatLiesInTheDirectory() throws Exception {
    Path root = directory.resolve("connector");
    FileTree.write(directory.resolve("secret.yml"), "a: 1\n");
    FileTree.write(root.resolve("inside.yml"), "a: 1\n");
    Files.createSymbolicLink(root.resolve("link.yml"), directory.resolve("secret.yml"));
    SourceFiles files = new SourceFiles(root, directory, diagnostics);

    assertThat(files.contains(root.resolve("inside.yml"))).isTrue();
    assertThat(files.contains(root.resolve("missing.yml"))).isTrue();
    assertThat(files.contains(root.resolve("../secret.yml"))).isFalse();
    assertThat(files.contains(root.resolve("link.yml"))).isFalse();
    assertThat(files.contains(directory.resolve("connector-other/a.yml"))).isFalse();
  }

  @Test
  void reportsAFileThatCannotBeRead() throws Exception {
    Files.createDirectory(directory.resolve("a.yml"));
    SourceFiles files = new SourceFiles(directory, directory, diagnostics);

    assertThat(files.read(directory.resolve("a.yml"), true)).isNull();
    assertThat(files.read(directory.resolve("b.yml"), true)).isNull();
    assertThat(diagnostics.sorted())
        .extracting(String::valueOf)
        .containsExactly(
            "a.yml: error [file-unreadable] cannot be read: IOException",
            "b.yml: error [file-unreadable] cannot be read: NoSuchFileException");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.json", "a.yml"})
  void saysWhereItIsTooDeep(String name) {
    assertThat(read(name, "{\"a\":\n" + "[".repeat(600) + "]".repeat(600) + "}")).isNull();
    assertThat(diagnostics.sorted())
        .singleElement()
        .asString()
        .matches("a\\.(json:2:500|yml:2:20\\d): error .* nested more than [25]00 levels deep");
  }

  @Test
  void saysWhereANumberIsTooLong() {
    read("a.json", "{\"a\":\n " + "9".repeat(2000) + "}");

    assertThat(diagnostics.sorted())
        .singleElement()
        .asString()
        .startsWith("a.json:2:")
        .contains("a name or a number that is too long");
  }

  @Test
  void readsAsManyAliasesAsThereAre() {
    String many = "*a, ".repeat(5000);

    assertThat((List<?>) yaml("[&a {b: c}, " + many + "]")).hasSize(5001);
    assertThat(diagnostics.sorted()).isEmpty();
  }

  private Object yaml(String text) {
    return plain(read("a.yml", text));
  }

  private Node read(String name, String text) {
    FileTree.write(directory.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    return new SourceFiles(directory, directory, diagnostics).read(directory.resolve(name), true);
  }

  private static Object plain(Node node) {
    if (node instanceof MapNode map) {
      Map<String, Object> values = new TreeMap<>();
      map.entries().forEach(entry -> values.put(entry.key(), plain(entry.value())));
      return values;
    }
    if (node instanceof ListNode list) {
      List<Object> values = new ArrayList<>();
      list.items().forEach(item -> values.add(plain(item)));
      return values;
    }
    return ((ScalarNode) node).value();
  }

  private static List<Object> list(Object... values) {
    List<Object> list = new ArrayList<>();
    for (Object value : values) {
      list.add(value);
    }
    return list;
  }

  private static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
