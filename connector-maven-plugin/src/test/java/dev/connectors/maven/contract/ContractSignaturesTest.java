package dev.connectors.maven.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.maven.testing.FileTree;
import dev.connectors.maven.testing.Generation;
import dev.connectors.maven.testing.Golden;
import dev.connectors.runtime.internal.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The runtime's contract, signature by signature. Each minor version has a file with what it added;
 * what a file of the current major version holds stays in the runtime.
 */
class ContractSignaturesTest {

  private static final Path FILES = Golden.module("src/test/resources/contract");
  private static final String CURRENT = Contract.MAJOR + "." + Contract.MINOR;

  @TempDir Path classes;

  /** What generated code of all golden cases uses of the runtime. */
  private SortedSet<String> used() {
    SortedMap<String, String> sources = new TreeMap<>();
    for (String name : Golden.cases(".")) {
      Path directory = Golden.directory(name);
      sources.putAll(Generation.of(directory, directory.resolve("connector")).sources());
    }
    return RuntimeUse.of(sources, classes);
  }

  @Test
  void whatGeneratedCodeUsesStandsInTheContractOfItsVersion() throws IOException {
    SortedSet<String> used = used();
    if (Golden.update(Boolean.getBoolean("contract.update"), System.getenv("CI"))) {
      checkIsNotReleased(CURRENT, System.getProperty("contract.released", ""));
      SortedSet<String> added = new TreeSet<>(used);
      added.removeAll(until(Contract.MINOR - 1));
      FileTree.write(file(Contract.MINOR), String.join("\n", added) + "\n");
    }
    SortedSet<String> missing = new TreeSet<>(used);
    missing.removeAll(until(Contract.MINOR));
    assertThat(missing)
        .as(
            "not in contract %s; raise Contract.MINOR if that is released, and run with"
                + " -Dcontract.update=true",
            CURRENT)
        .isEmpty();
  }

  @Test
  void theRuntimeOffersAllThatItsContractsPromise() throws IOException {
    SortedSet<String> gone = until(Contract.MINOR);
    assertThat(gone).hasSizeGreaterThan(100);
    gone.removeAll(RuntimeUse.offered());
    assertThat(gone)
        .as("taken away, though code of contract %s uses it; Contract.MAJOR would rise", CURRENT)
        .isEmpty();
  }

  @Test
  void whatIsReleasedIsNotRewritten() {
    checkIsNotReleased("1.0", "");
    checkIsNotReleased("1.2", "1.1");
    assertThatThrownBy(() -> checkIsNotReleased("1.1", "1.1"))
        .hasMessage("contract.update: 1.1 is released (expected: Contract.MINOR is raised first)");
  }

  private static void checkIsNotReleased(String version, String released) {
    if (version.equals(released)) {
      throw new IllegalStateException(
          "contract.update: "
              + version
              + " is released (expected: Contract.MINOR is raised first)");
    }
  }

  /** The signatures of the current major version up to a minor one. */
  private static SortedSet<String> until(int minor) throws IOException {
    SortedSet<String> all = new TreeSet<>();
    for (int i = 0; i <= minor; i++) {
      all.addAll(Files.readAllLines(file(i)));
    }
    return all;
  }

  private static Path file(int minor) {
    return FILES.resolve(Contract.MAJOR + "." + minor + ".txt");
  }
}
