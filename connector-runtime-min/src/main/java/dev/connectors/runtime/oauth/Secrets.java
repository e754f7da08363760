package dev.connectors.runtime.oauth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Values that nobody may guess, and their comparison. */
public final class Secrets {

  /** 256 bits, which RFC 7636, section 7.1, recommends for a code verifier. */
  private static final int BYTES = 32;

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private Secrets() {}

  /**
   * A random value for a state, a code verifier (RFC 7636, section 4.1) or a nonce.
   *
   * @return 43 letters, digits, {@code -} and {@code _} with 256 random bits
   */
  public static String random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return BASE64.encodeToString(bytes);
  }

  /**
   * The code challenge {@code S256} of a verifier (RFC 7636, section 4.2).
   *
   * @param codeVerifier the verifier, in ASCII
   * @return 43 letters, digits, {@code -} and {@code _}
   */
  public static String challenge(String codeVerifier) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return BASE64.encodeToString(digest.digest(codeVerifier.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256: missing (every JDK has it)", e);
    }
  }

  /**
   * Compares two values in a time that does not tell where they differ.
   *
   * @param expected the value that is right
   * @param actual the value that somebody sent, or null
   * @return true when they are equal
   */
  public static boolean equal(String expected, @Nullable String actual) {
    return actual != null
        && MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8), actual.getBytes(StandardCharsets.UTF_8));
  }
}
