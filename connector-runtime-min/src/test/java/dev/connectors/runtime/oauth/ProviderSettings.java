package dev.connectors.runtime.oauth;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What tests change of a {@link RealProvider} while it runs, and what it counts. */
final class ProviderSettings {

  /** An answer in place of the real one; none when the status is 0. */
  record Failure(int status, Map<String, String> headers, String body) {
    static final Failure NONE = new Failure(0, Map.of(), "");
  }

  volatile Duration accessTokenLife = Duration.ofMinutes(5);
  volatile Duration refreshTokenLife = Duration.ofHours(1);
  volatile Failure failure = Failure.NONE;
  volatile Duration delay = Duration.ZERO;
  volatile Duration answerDelay = Duration.ZERO;

  private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();

  void countOne(String what) {
    counts.computeIfAbsent(what, key -> new AtomicInteger()).incrementAndGet();
  }

  int count(String what) {
    AtomicInteger count = counts.get(what);
    return count == null ? 0 : count.get();
  }

  void forget() {
    counts.clear();
  }
}
