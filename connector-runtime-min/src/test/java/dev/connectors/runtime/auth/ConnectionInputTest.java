package dev.connectors.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ConnectionInputTest {

  @Test
  void nothingSecretIsShown() {
    ConnectionInput input =
        ConnectionInput.builder().set("b", "s3cret").set("a", "user", "s3cret").build();
    assertThat(input).hasToString("ConnectionInput[a=***, b=***]");
    assertThat(input.credential(SecurityScheme.bearer("b")).orElseThrow())
        .hasToString("HEADER Authorization: ***");
  }

  @Test
  void valuesOfAnotherKindDoNotFit() {
    ConnectionInput input = ConnectionInput.builder().set("a", "user", "s").set("b", "s").build();
    assertThat(input.credential(SecurityScheme.bearer("a"))).isEmpty();
    assertThat(input.credential(SecurityScheme.basic("b"))).isEmpty();
    assertThat(input.credential(SecurityScheme.basic("a"))).isPresent();
  }

  @Test
  void brokenSecretsAreRefusedUnseen() {
    ConnectionInput.Builder builder = ConnectionInput.builder();
    assertThatThrownBy(() -> builder.set("a", "s3cret\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a: a control character or line break (expected: a secret without any;"
                + " was it copied with its line end?)");
    assertThatThrownBy(() -> builder.set("a", "")).hasMessage("a: empty (expected: a secret)");
    assertThatThrownBy(() -> builder.set("a", "s3:cret", ""))
        .hasMessage("a: a colon in the user name (expected: none, since it ends the name)");
    assertThatThrownBy(() -> builder.set("a", null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("a: null (expected: a secret)");
  }
}
