import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Searches all that the tests of this build printed, logged and reported, and the logs of the
 * consumer builds, for the secrets that the tests use. It names what it found by place, and not by
 * value.
 *
 * <pre>java it/SecretsInOutput.java project-directory</pre>
 */
final class SecretsInOutput {

  /** Of the tests' own connectors, providers and callers. */
  private static final List<String> SECRETS =
      List.of(
          "s3:cret%2B",
          "s3cr3t-of-the-tests",
          "c1ient-secret",
          "cl13nt+s3cret/0123456789",
          "pa55word",
          "r3fresh.t0ken-0123456789",
          "k3y-k3y-k3y",
          "wr0ng-key",
          "desk-pa55word",
          "97e006ea8f0034d43a1e0a5d7eba7ca9b45a3737da695cfa3f6d797e21c535c9",
          "cl13nt-s3cret");

  private SecretsInOutput() {}

  public static void main(String[] arguments) throws IOException {
    Path project = Path.of(arguments[0]);
    List<String> secrets = new ArrayList<>(SECRETS);
    // Written by tests for secrets that are known only when they run.
    Path used = project.resolve("connector-runtime-min/target/test-secrets.txt");
    if (Files.exists(used)) {
      Files.readAllLines(used).stream().filter(line -> line.length() >= 8).forEach(secrets::add);
    }
    List<Path> outputs = new ArrayList<>();
    for (String module : List.of("connector-runtime-min", "connector-maven-plugin")) {
      add(project.resolve(module).resolve("target/surefire-reports"), 1, ".+", outputs);
      add(project.resolve(module).resolve("target"), 1, "test-log\\..*", outputs);
    }
    add(project.resolve("it/target"), 4, "build\\.log", outputs);
    int found = 0;
    for (Path output : outputs) {
      String text = Files.readString(output, StandardCharsets.ISO_8859_1);
      for (int i = 0; i < secrets.size(); i++) {
        int at = text.indexOf(secrets.get(i));
        if (at >= 0) {
          found++;
          System.out.println(
              project.relativize(output) + ": shows secret " + i + " at character " + at);
        }
      }
    }
    System.out.println(
        outputs.size() + " outputs of tests searched for " + secrets.size() + " secrets");
    if (found > 0) {
      System.exit(1);
    }
  }

  private static void add(Path directory, int depth, String name, List<Path> outputs)
      throws IOException {
    if (Files.isDirectory(directory)) {
      try (Stream<Path> files = Files.walk(directory, depth)) {
        files
            .filter(Files::isRegularFile)
            .filter(file -> String.valueOf(file.getFileName()).matches(name))
            .forEach(outputs::add);
      }
    }
  }
}
