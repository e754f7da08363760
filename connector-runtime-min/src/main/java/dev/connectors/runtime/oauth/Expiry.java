package dev.connectors.runtime.oauth;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a token ends, out of the members that say so in one way or the other. */
final class Expiry {

  /** The longest life, ten years, that is believed; larger numbers are dates or nonsense. */
  private static final long LONGEST = Duration.ofDays(3_650).toSeconds();

  /** What is larger counts milliseconds: as seconds it would be in the year 5138. */
  private static final long FIRST_MILLISECONDS = 100_000_000_000L;

  private static final int MOST_DIGITS = 18;

  private Expiry() {}

  /** How long the token is good for from when it came; empty when nothing sensible is said. */
  static Optional<Duration> of(Map<String, @Nullable Object> object, Instant received) {
    Optional<Duration> life = believed(number(object.get("expires_in")));
    for (String name : List.of("expires_at", "expires")) {
      if (life.isEmpty()) {
        life = believed(life(number(object.get(name)), received));
      }
    }
    return life;
  }

  private static Optional<Duration> believed(long seconds) {
    return seconds > 0 && seconds <= LONGEST
        ? Optional.of(Duration.ofSeconds(seconds))
        : Optional.empty();
  }

  private static long life(long number, Instant received) {
    if (number <= LONGEST) {
      return number;
    }
    long seconds = number >= FIRST_MILLISECONDS ? number / 1_000 : number;
    return seconds - received.getEpochSecond();
  }

  /** A whole number out of a number or a numeric text; 0 for anything else. */
  private static long number(@Nullable Object value) {
    String text =
        value instanceof Number || value instanceof String ? value.toString().strip() : "";
    try {
      BigDecimal number = text.length() > MOST_DIGITS ? BigDecimal.ZERO : new BigDecimal(text);
      boolean sensible = number.signum() > 0 && Math.abs(number.scale()) <= MOST_DIGITS;
      return sensible ? number.longValue() : 0;
    } catch (NumberFormatException ignored) { // says nothing
      return 0;
    }
  }
}
