package dev.connectors.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPolicyTest {

  @Test
  void waitsDoubleUpToTheCap() {
    assertThat(IntStream.rangeClosed(1, 7).mapToObj(RetryPolicy.standard()::longestWait))
        .extracting(Duration::toMillis)
        .containsExactly(250L, 500L, 1000L, 2000L, 4000L, 8000L, 8000L);
    RetryPolicy odd = RetryPolicy.standard().backoff(Duration.ofSeconds(3), Duration.ofSeconds(5));
    assertThat(odd.longestWait(2)).isEqualTo(Duration.ofSeconds(5));
    RetryPolicy zero = RetryPolicy.standard().backoff(Duration.ZERO, Duration.ZERO);
    assertThat(zero.longestWait(9)).isZero();
  }

  @Test
  void aPolicySaysWhatItDoes() {
    assertThat(RetryPolicy.standard())
        .hasToString("RetryPolicy[attempts=3, backoff=PT0.25S...PT8S]");
    assertThat(RetryPolicy.none().attempts()).isEqualTo(1);
    assertThat(RetryPolicy.standard().backoff(Duration.ZERO, Duration.ZERO).attempts(5))
        .hasToString("RetryPolicy[attempts=5, backoff=PT0S...PT0S]");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 11})
  void attemptsAreFew(int attempts) {
    assertThatThrownBy(() -> RetryPolicy.standard().attempts(attempts))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("attempts: " + attempts + " (expected: 1...10)");
  }

  @Test
  void waitsThatAreNoneAreRefused() {
    RetryPolicy policy = RetryPolicy.standard();
    assertThatThrownBy(() -> policy.backoff(Duration.ofSeconds(-1), Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("backoff: PT-1S, PT1S (expected: from zero, and the second not shorter)");
    assertThatThrownBy(() -> policy.backoff(Duration.ofSeconds(2), Duration.ofSeconds(1)))
        .hasMessage("backoff: PT2S, PT1S (expected: from zero, and the second not shorter)");
  }
}
