package dev.connectors.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.http.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
  void aCallMayBeRepeatedOtherwiseThanTheConnectorSays() {
    CallOptions options = CallOptions.timeout(Duration.ofSeconds(3)).noRetry().idempotencyKey("k");
    assertThat(options.retries()).contains(RetryPolicy.none());
    assertThat(options.headers()).isEqualTo(Map.of("idempotency-key", List.of("k")));
    assertThat(options.withTimeout(Duration.ofSeconds(4)).header("X-A", "1"))
        .hasToString(
            "CallOptions[timeout=PT4S, retries=RetryPolicy[attempts=1, backoff=PT0.25S...PT8S],"
                + " headers=[idempotency-key, x-a]]");
    assertThat(CallOptions.retries(RetryPolicy.standard()).retries())
        .contains(RetryPolicy.standard());
    assertThat(CallOptions.none().retries()).isEmpty();
  }

  @Test
  void aKeyThatIsNoneIsRefused() {
    assertThatThrownBy(() -> CallOptions.of().idempotencyKey(" "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("idempotencyKey: blank (expected: a key)");
    assertThatThrownBy(() -> CallOptions.of().idempotencyKey("a\nb"))
        .hasMessage(
            "header Idempotency-Key: a control character at position 1"
                + " (expected: visible ASCII characters and spaces)");
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
