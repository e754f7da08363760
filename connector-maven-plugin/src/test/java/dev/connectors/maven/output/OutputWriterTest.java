package dev.connectors.maven.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.testing.FileTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputWriterTest {

  private static final FileTime OLD = FileTime.fromMillis(1_000_000_000_000L);
  private static final String MARKED = "// " + OutputWriter.MARK + " from acme.\n";

  @TempDir Path target;

  private OutputDirectories directories;
  private Path state;

  @BeforeEach
  void directories() {
    directories = new OutputDirectories(target.resolve("sources"), target.resolve("resources"));
    state = target.resolve("state/generate.state");
  }

  @Test
  void writesFilesAndWhatItWrote() throws IOException {
    assertThat(write("com/a/A.java", "com/a/B.java")).isEqualTo(new OutputWriter.Changes(2, 0, 0));

    assertThat(FileTree.read(target.resolve("sources")).keySet())
        .containsExactly("com/a/A.java", "com/a/B.java");
    assertThat(OutputState.read(state).connectors()).containsExactly("acme");
    assertThat(OutputState.read(state).isCurrent("print", directories)).isTrue();
    assertThat(OutputState.read(state).isCurrent("other", directories)).isFalse();
  }

  @Test
  void leavesFilesAloneThatAreAsTheyAreGenerated() throws IOException {
    write("com/a/A.java", "com/a/B.java");
    Files.setLastModifiedTime(file("com/a/A.java"), OLD);
    Files.writeString(file("com/a/B.java"), MARKED + "changed by hand");

    assertThat(write("com/a/A.java", "com/a/B.java")).isEqualTo(new OutputWriter.Changes(1, 1, 0));
    assertThat(Files.getLastModifiedTime(file("com/a/A.java"))).isEqualTo(OLD);
    assertThat(file("com/a/B.java")).hasContent(MARKED + "com/a/B.java");
  }

  @Test
  void isNotCurrentWhenAFileWasTouchedOrRemoved() throws IOException {
    write("A.java");
    Files.setLastModifiedTime(file("A.java"), OLD);
    assertThat(OutputState.read(state).isCurrent("print", directories)).isFalse();

    write("A.java");
    assertThat(OutputState.read(state).isCurrent("print", directories)).isTrue();
    Files.delete(file("A.java"));
    assertThat(OutputState.read(state).isCurrent("print", directories)).isFalse();
  }

  @Test
  void removesWhatIsGeneratedNoMoreWithDirectoriesThatGetEmpty() throws IOException {
    write("com/a/A.java", "com/b/deep/B.java");

    assertThat(write("com/a/A.java")).isEqualTo(new OutputWriter.Changes(0, 1, 1));
    assertThat(target.resolve("sources/com/b")).doesNotExist();
    assertThat(file("com/a/A.java")).exists();
  }

  @Test
  void removesEverythingButItsRootWhenNothingIsGenerated() throws IOException {
    write("com/a/A.java");

    assertThat(write()).isEqualTo(new OutputWriter.Changes(0, 0, 1));
    assertThat(target.resolve("sources")).isEmptyDirectory();
  }

  @Test
  void neverRemovesFilesOfOthers() throws IOException {
    write("com/a/A.java", "com/a/B.java");
    FileTree.write(file("com/a/Theirs.java"), "class Theirs {}");
    FileTree.write(file("com/a/B.java"), "class B {} // rewritten by somebody");

    assertThat(write()).isEqualTo(new OutputWriter.Changes(0, 0, 1));
    assertThat(FileTree.read(target.resolve("sources")).keySet())
        .containsExactly("com/a/B.java", "com/a/Theirs.java");
  }

  @Test
  void reportsAForeignFileAndWritesNothing() throws IOException {
    Path here = Path.of("target/generated-sources/connector");
    directories = new OutputDirectories(here, here);
    OutputDirectories real =
        new OutputDirectories(target.resolve("sources"), target.resolve("resources"));
    FileTree.write(target.resolve("sources/com/example/acme/Acme.java"), "class Acme {}");

    Diagnostics diagnostics = new Diagnostics(false);
    new OutputWriter(real, state)
        .checkOwnership(files("com/example/acme/Acme.java", "Other.java"), diagnostics);

    assertThat(diagnostics.sorted())
        .extracting(
            diagnostic ->
                diagnostic
                    .toString()
                    .replace(target.resolve("sources").toString(), here.toString()))
        .containsExactly(
            "com/example/acme/Acme.java: error [file-not-ours] exists in"
                + " target/generated-sources/connector and was not written by this plugin"
                + " (expected: nothing; move it, or choose another directory or package)");
    assertThat(target.resolve("sources/Other.java")).doesNotExist();
  }

  @Test
  void takesWhatItWroteForItsOwnWhenTheStateIsLost() throws IOException {
    write("A.java", "B.java");
    Files.delete(state);

    assertThat(foreign("A.java", "B.java")).isEmpty();
    assertThat(write("A.java")).isEqualTo(new OutputWriter.Changes(0, 1, 0));
    assertThat(file("B.java")).as("nobody knows any more whose it is").exists();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "connector-maven-plugin state 1",
        "connector-maven-plugin state 1\np\nnonsense\n",
        "connector-maven-plugin state 1\np\nSOURCES 1 x A.java\n",
        "connector-maven-plugin state 2\np\n"
      })
  void knowsNothingFromADamagedState(String text) throws IOException {
    FileTree.write(state, text);

    assertThat(OutputState.read(state).isCurrent("p", directories)).isFalse();
    assertThat(OutputState.read(state).connectors()).isEmpty();
    assertThat(write("A.java")).isEqualTo(new OutputWriter.Changes(1, 0, 0));
  }

  @Test
  void aRunThatIsCutOffLosesNoFile() throws IOException {
    write("Old.java");
    FileTree.write(
        target.resolve("sources/Later.java/in-the-way"), "a directory where a file is to be");

    assertThatThrownBy(() -> write("A.java", "Later.java")).isInstanceOf(IOException.class);
    assertThat(OutputState.read(state).isCurrent("print", directories)).isFalse();

    FileTree.delete(target.resolve("sources/Later.java"));
    assertThat(foreign("A.java", "Later.java")).isEmpty();
    write("Later.java");
    assertThat(FileTree.read(target.resolve("sources")).keySet()).containsExactly("Later.java");
  }

  @Test
  void leavesNoTemporaryFiles() throws IOException {
    write("A.java");
    write("A.java", "B.java");

    assertThat(FileTree.read(target).keySet())
        .containsExactly("sources/A.java", "sources/B.java", "state/generate.state");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../A.java",
        "a/../../A.java",
        "/etc/A.java",
        "a//A.java",
        "",
        ".",
        "..",
        ".hidden",
        "a\\b.java",
        "C:/a.java",
        "a/.git/A.java",
        "a b.java",
        "Ä.java",
        "a\u0000.java",
        "a/"
      })
  void refusesPathsThatAreNotPlain(String path) {
    assertThatThrownBy(() -> new OutputFiles().file(OutputRoot.SOURCES, path, new byte[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(path + " (expected: a path of plain names)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"lib/a b.js", "@scope/x (1).js", "ä/文.json", ".pnpm/[id]$.ts", "com10.js", "auxi"})
  void takesResourcesOfAnyNameThatAllSystemsTake(String path) {
    OutputFiles files = new OutputFiles();
    files.file(OutputRoot.RESOURCES, path, new byte[0]);

    assertThat(files.files()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../a.js",
        "a/./b.js",
        "/a.js",
        "a//b.js",
        "a.",
        "a ",
        "a\\b.js",
        "C:/a.js",
        "a?.js",
        "a\u0000.js",
        "a\n.js",
        "a\u0085.js",
        "aux.js",
        "lib/Con",
        "COM1.tar.js",
        "lpt\u00b2",
        "a\uD83D.js",
        ""
      })
  void refusesResourcesThatSomeSystemsDoNotTake(String path) {
    assertThatThrownBy(() -> new OutputFiles().file(OutputRoot.RESOURCES, path, new byte[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(path + " (expected: a path of plain names)");
  }

  @Test
  void takesFilesBesideATableOfOursForItsOwn() throws IOException {
    FileTree.write(target.resolve("sources/x/modules.json"), MARKED);
    FileTree.write(target.resolve("sources/x/modules/lib/a.js"), "old text without a mark");
    FileTree.write(target.resolve("sources/y/modules.json"), "{}");
    FileTree.write(target.resolve("sources/y/modules/a.js"), "of somebody else");

    assertThat(foreign("x/modules/lib/a.js", "y/modules/a.js"))
        .singleElement()
        .asString()
        .startsWith("y/modules/a.js: error [file-not-ours] exists in ");
  }

  @Test
  void refusesPathsThatLeadOutOfTheirDirectory() {
    assertThatThrownBy(
            () -> directories.resolve(new OutputFiles.Key(OutputRoot.SOURCES, "../A.java")))
        .hasMessage("../A.java leads out of its directory");
  }

  @Test
  void claimsPathsWhateverTheirCase() {
    OutputFiles files = files("com/a/Pet.java");
    files.file(OutputRoot.RESOURCES, "com/a/Pet.java", new byte[0]);

    assertThatThrownBy(() -> files.file(OutputRoot.SOURCES, "com/A/PET.java", new byte[0]))
        .hasMessage("com/A/PET.java is claimed already, as com/a/Pet.java");
  }

  private Path file(String path) {
    return target.resolve("sources").resolve(path);
  }

  private OutputWriter.Changes write(String... paths) throws IOException {
    return new OutputWriter(directories, state)
        .write(files(paths), "print", List.of("acme"), List.of(), List.of());
  }

  private List<String> foreign(String... paths) throws IOException {
    Diagnostics diagnostics = new Diagnostics(false);
    new OutputWriter(directories, state).checkOwnership(files(paths), diagnostics);
    return diagnostics.sorted().stream().map(String::valueOf).toList();
  }

  private static OutputFiles files(String... paths) {
    OutputFiles files = new OutputFiles();
    for (String path : paths) {
      files.file(OutputRoot.SOURCES, path, (MARKED + path).getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }
}
