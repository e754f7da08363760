package dev.connectors.runtime.auth;

import dev.connectors.runtime.error.ConcurrencyException;
import java.time.Duration;

/** What all stores check in the same way. */
final class StoreArguments {

  private StoreArguments() {}

  /** Checks how many ids are asked for. */
  static void checkLimit(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit: " + limit + " (expected: at least 1)");
    }
  }

  /** Checks how long a lease lasts. */
  static void checkLongest(Duration longest) {
    if (longest.isNegative() || longest.isZero()) {
      throw new IllegalArgumentException("longest: " + longest + " (expected: a positive time)");
    }
  }

  /** What is thrown when the revision is not the stored one. */
  static ConcurrencyException changed(ConnectionKey key) {
    return new ConcurrencyException(
        "connection "
            + key
            + ": written or removed by somebody else since it was read (expected: to be read"
            + " again, and changed anew)");
  }
}
