package dev.connectors.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallOptionsTest {

  @Test
  void optionsAddUp() {
    CallOptions options =
        CallOptions.timeout(Duration.ofSeconds(3)).header("X-A", "1").header("x-a", "2");
    assertThat(options.timeout()).contains(Duration.ofSeconds(3));
    assertThat(options.headers()).containsEntry("x-a", List.of("1", "2"));
    assertThat(options).hasToString("CallOptions[timeout=PT3S, headers=[x-a]]");
    assertThat(CallOptions.none().timeout()).isEmpty();
  }

  @Test
  void whatCannotHaveAnEffectIsRefusedAtOnce() {
    assertThatThrownBy(() -> CallOptions.of().header("content-Length", "1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("header content-Length: reserved (the HTTP client itself sets it)");
    assertThatThrownBy(() -> CallOptions.timeout(Duration.ZERO))
        .hasMessage("timeout: PT0S (expected: more than zero)");
  }
}
