package dev.connectors.runtime.store;

import java.time.Duration;
import java.time.Instant;

/** When leases end. */
final class LeaseEnd {

  /** A time that no process lives, and that fits into nanoseconds. */
  private static final Duration LONGEST = Duration.ofDays(36_500);

  private LeaseEnd() {}

  /** When a lease that is taken now ends at the latest, in milliseconds since 1970. */
  static long after(Duration longest) {
    return Instant.now().plus(bounded(longest)).toEpochMilli();
  }

  /** A duration, or a century when it is longer. */
  static Duration bounded(Duration longest) {
    return longest.compareTo(LONGEST) < 0 ? longest : LONGEST;
  }
}
