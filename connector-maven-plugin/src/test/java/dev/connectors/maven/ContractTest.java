package dev.connectors.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.maven.testing.Compilation;
import dev.connectors.maven.testing.Generation;
import dev.connectors.maven.testing.Golden;
import dev.connectors.runtime.internal.Contract;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** Generated code and the library say at once that they do not fit. */
class ContractTest {

  private static final String ENTRY = "com/example/petstore/Petstore.java";
  private static final String CALL = ".contract(" + Contract.MAJOR + ", " + Contract.MINOR + ")";

  private final SortedMap<String, String> sources = petstore();

  @Test
  void whatIsGeneratedNamesTheLibrarysContract() {
    assertThat(sources.get(ENTRY)).containsOnlyOnce(CALL);
    assertThatCode(this::initialise).doesNotThrowAnyException();
  }

  @Test
  void codeForAnotherContractFailsWhenItsEntryClassIsInitialised() {
    int later = Contract.MAJOR + 1;
    sources.computeIfPresent(
        ENTRY, (path, text) -> text.replace(CALL, ".contract(" + later + ", 0)"));

    assertThatThrownBy(this::initialise)
        .isExactlyInstanceOf(IncompatibleClassChangeError.class)
        .hasMessageStartingWith(
            "the code of connector \"petstore\" was generated for version "
                + later
                + ".0 of the runtime contract, and dev.connectors:connector-runtime-min ");
  }

  private void initialise() throws ClassNotFoundException {
    Compilation compilation = Compilation.of(sources);
    assertThat(compilation.messages()).isEmpty();
    Class.forName("com.example.petstore.Petstore", true, compilation.load());
  }

  private static SortedMap<String, String> petstore() {
    Path directory = Golden.directory("petstore");
    return Generation.of(directory, directory.resolve("connector")).sources();
  }
}
