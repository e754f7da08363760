package dev.connectors.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ContractTest {

  private static final String LIBRARY =
      " of the runtime contract, and dev.connectors:connector-runtime-min "
          + Defaults.version()
          + " has version "
          + Contract.MAJOR
          + "."
          + Contract.MINOR
          + "; ";

  private final ConnectorDefinition definition = ConnectorDefinition.of("acme", null);

  @Test
  void codeOfEveryMinorVersionUpToItsOwnRuns() {
    for (int minor = 0; minor <= Contract.MINOR; minor++) {
      assertThat(definition.contract(Contract.MAJOR, minor)).isSameAs(definition);
    }
  }

  @Test
  void codeOfLaterMinorOrMajorVersionsAsksForALaterLibrary() {
    String cure =
        "update dev.connectors:connector-runtime-min to the version of the"
            + " dev.connectors:connector-maven-plugin that generated it";

    assertThatThrownBy(() -> definition.contract(Contract.MAJOR, Contract.MINOR + 1))
        .isExactlyInstanceOf(IncompatibleClassChangeError.class)
        .hasMessage(message(Contract.MAJOR, Contract.MINOR + 1) + cure);
    assertThatThrownBy(() -> definition.contract(Contract.MAJOR + 1, 0))
        .isExactlyInstanceOf(IncompatibleClassChangeError.class)
        .hasMessage(message(Contract.MAJOR + 1, 0) + cure);
  }

  @Test
  void codeOfEarlierMajorVersionsIsToBeGeneratedAgain() {
    assertThatThrownBy(() -> definition.contract(Contract.MAJOR - 1, 7))
        .isExactlyInstanceOf(IncompatibleClassChangeError.class)
        .hasMessage(
            message(Contract.MAJOR - 1, 7)
                + "generate the code again, with dev.connectors:connector-maven-plugin of the"
                + " library's version");
  }

  private static String message(int major, int minor) {
    return "the code of connector \"acme\" was generated for version "
        + major
        + "."
        + minor
        + LIBRARY;
  }
}
