package dev.connectors.maven.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The parser's native part is unpacked once, where nobody else can put another one. */
@EnabledOnOs(
    value = OS.LINUX,
    architectures = {"amd64", "x86_64"})
class NativeLibraryTest {

  private static final String NAME = "libswc4j-linux-x86_64.v.2.2.0.so";

  @TempDir private Path temporary;

  @Test
  void laterBuildsUseWhatWasUnpacked() throws Exception {
    assertThat(load()).isEqualTo("true");
    Path directory = temporary.resolve("connector-maven-plugin-" + System.getProperty("user.name"));
    Object first = Files.getAttribute(directory.resolve(NAME), "unix:ino");
    assertThat(load()).isEqualTo("true");

    assertThat(Files.getAttribute(directory.resolve(NAME), "unix:ino")).isEqualTo(first);
    assertThat(Files.getAttribute(directory, "unix:mode")).isEqualTo(040700);
    assertThat(files()).containsExactly(directory.getFileName() + "/" + NAME);
  }

  @Test
  void aDirectoryThatOthersCanWriteToIsNotUsed() throws Exception {
    Path directory = temporary.resolve("connector-maven-plugin-" + System.getProperty("user.name"));
    Files.createDirectory(directory);
    Files.setAttribute(directory, "unix:mode", 040777);
    Files.writeString(directory.resolve(NAME), "of somebody else");

    assertThat(load()).isEqualTo("true");
    assertThat(directory.resolve(NAME)).hasContent("of somebody else");
    assertThat(files()).containsExactly(directory.getFileName() + "/" + NAME);
  }

  /** Loads it in a process of its own. */
  private String load() throws Exception {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Djava.io.tmpdir=" + temporary,
                    "-cp",
                    System.getProperty("java.class.path"),
                    Loading.class.getName()))
            .redirectErrorStream(true)
            .start();
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    process.getInputStream().transferTo(output);
    process.waitFor();
    return output.toString(java.nio.charset.StandardCharsets.UTF_8).strip();
  }

  private TreeSet<String> files() throws Exception {
    try (Stream<Path> files = Files.walk(temporary)) {
      TreeSet<String> names = new TreeSet<>();
      files
          .filter(file -> !Files.isDirectory(file))
          .filter(
              file ->
                  !file.startsWith(
                      temporary.resolve("hsperfdata_" + System.getProperty("user.name"))))
          .forEach(file -> names.add(temporary.relativize(file).toString()));
      return names;
    }
  }

  /** The process. */
  static final class Loading {

    private Loading() {}

    public static void main(String[] arguments) {
      System.out.println(NativeLibrary.load());
    }
  }
}
