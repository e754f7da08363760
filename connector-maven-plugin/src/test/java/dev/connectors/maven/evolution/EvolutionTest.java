package dev.connectors.maven.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.maven.evolution.UserCode.Use;
import dev.connectors.maven.pipeline.NamesFile;
import dev.connectors.maven.testing.Compilation;
import dev.connectors.maven.testing.Generation;
import dev.connectors.maven.testing.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Code that uses every public name of what an older revision of a real document became compiles
 * with what the newer one becomes, but for what was removed or changed incompatibly.
 */
class EvolutionTest {

  @TempDir Path project;

  @Test
  void namesStayBetweenRevisionsOfRealDocuments() throws Exception {
    List<Path> pairs;
    try (Stream<Path> files = Files.list(Shared.file("corpus/revisions"))) {
      pairs = files.sorted().toList();
    }
    List<String> faults = new ArrayList<>();
    for (Path pair : pairs) {
      faults.addAll(faults(pair));
    }
    assertThat(pairs).hasSizeGreaterThanOrEqualTo(45);
    assertThat(faults).isEmpty();
  }

  private List<String> faults(Path pair) throws IOException, ClassNotFoundException {
    String name = String.valueOf(pair.getFileName());
    Path directory = project.resolve(name).resolve("api");
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("spec.yml"), "name: Api\n");
    Path document = directory.resolve("openapi.json");
    Files.copy(pair.resolve("old.json"), document);
    Revision old = Revision.of(directory);
    Files.copy(pair.resolve("new.json"), document, StandardCopyOption.REPLACE_EXISTING);
    Revision current = Revision.of(directory);

    Files.copy(pair.resolve("old.json"), document, StandardCopyOption.REPLACE_EXISTING);
    NamesFile.write(Generation.request(directory, directory));
    assertThat(Revision.of(directory).sources()).isEqualTo(old.sources());
    Files.copy(pair.resolve("new.json"), document, StandardCopyOption.REPLACE_EXISTING);
    Revision locked = Revision.of(directory);

    List<String> faults = new ArrayList<>();
    check(old, current).forEach(fault -> faults.add(name + ": " + fault));
    if (!locked.sources().equals(current.sources())) {
      check(old, locked).forEach(fault -> faults.add(name + ", locked: " + fault));
    }
    return faults;
  }

  static List<String> check(Revision old, Revision current) throws ClassNotFoundException {
    if (old.sources().equals(current.sources())) {
      return List.of();
    }
    UserCode code = UserCode.of(Compilation.of(old.sources()));
    List<String> faults = new ArrayList<>(compile(old, code));
    ModelChanges changes = new ModelChanges(old, current);
    faults.addAll(changes.movedKeys());
    for (String message : compile(current, code)) {
      if (!message.contains(": error:")) {
        continue;
      }
      Use use = code.at(message);
      Optional<String> reason = changes.reason(use);
      if (reason.isEmpty()) {
        faults.add(use.owner().getCanonicalName() + "." + use.member() + ": " + message);
      } else if (Boolean.getBoolean("evolution.print")) { // to see whether they are good reasons
        System.out.println(
            reason.get() + " <- " + use.owner().getCanonicalName() + "." + use.member());
      }
    }
    return faults;
  }

  static List<String> compile(Revision revision, UserCode code) {
    Map<String, String> all = new TreeMap<>(revision.sources());
    all.putAll(code.sources());
    return Compilation.of(all).messages();
  }
}
