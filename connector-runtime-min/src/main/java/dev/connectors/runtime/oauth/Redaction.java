package dev.connectors.runtime.oauth;

import dev.connectors.runtime.http.PercentEncoding;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes text of a provider fit for a message: without the secrets of the request, even in part, on
 * one line, and short.
 */
final class Redaction {

  /** How long a piece of a secret is hidden on its own; shorter secrets are hidden whole. */
  private static final int WINDOW = 8;

  private static final int LONGEST_READ = 2_000;
  private static final int LONGEST_SHOWN = 200;
  private static final String HIDDEN = "***";

  private final Set<String> pieces = new HashSet<>();

  private Redaction() {}

  /** Hides these secrets, as they are and percent-encoded; null ones count for nothing. */
  static Redaction of(@Nullable String... secrets) {
    return new Redaction().and(secrets);
  }

  /** Hides these, too. */
  Redaction and(@Nullable String... secrets) {
    for (String secret : secrets) {
      if (secret != null && !secret.isEmpty()) {
        add(secret);
        add(PercentEncoding.encode(secret));
      }
    }
    return this;
  }

  private void add(String secret) {
    if (secret.length() <= WINDOW) {
      pieces.add(secret);
    }
    for (int i = 0; i + WINDOW <= secret.length(); i++) {
      pieces.add(secret.substring(i, i + WINDOW));
    }
  }

  /**
   * The text, hidden, on one line and cut to 200 characters; empty when there is nothing to show.
   */
  String show(String text) {
    String read = text.length() <= LONGEST_READ ? text : text.substring(0, LONGEST_READ);
    String line = hide(read).replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+", " ").strip();
    return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "...";
  }

  private String hide(String text) {
    BitSet hidden = new BitSet(text.length());
    for (int i = 0; i < text.length(); i++) {
      for (int length = 1; length <= WINDOW && i + length <= text.length(); length++) {
        if (pieces.contains(text.substring(i, i + length))) {
          hidden.set(i, i + length);
        }
      }
    }
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      boolean secret = hidden.get(i);
      int end = secret ? hidden.nextClearBit(i) : hidden.nextSetBit(i);
      end = end < 0 ? text.length() : Math.min(end, text.length());
      shown.append(secret ? HIDDEN : text.substring(i, end));
      i = end;
    }
    return shown.toString();
  }
}
