package dev.connectors.runtime.oauth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * How OAuth 1.0a requests are signed with shared secrets (RFC 5849, section 3.4). RSA-SHA1 needs a
 * private key, which connectors do not have.
 */
public enum OAuth1SignatureMethod {
  /** The usual one. */
  HMAC_SHA1("HMAC-SHA1", "HmacSHA1"),
  /** Not of the RFC, but asked for by some, such as NetSuite. */
  HMAC_SHA256("HMAC-SHA256", "HmacSHA256"),
  /** The secrets themselves, for https only. */
  PLAINTEXT("PLAINTEXT", null);

  /** The identifiers of all methods. */
  static final List<String> NAMES = Arrays.stream(values()).map(method -> method.id).toList();

  private final String id;
  private final @Nullable String algorithm;

  OAuth1SignatureMethod(String id, @Nullable String algorithm) {
    this.id = id;
    this.algorithm = algorithm;
  }

  static OAuth1SignatureMethod of(String id) {
    return values()[NAMES.indexOf(id)];
  }

  /**
   * The value of {@code oauth_signature_method}.
   *
   * @return for example {@code HMAC-SHA1}
   */
  public String id() {
    return id;
  }

  /**
   * Signs.
   *
   * @param baseString the signature base string, in ASCII
   * @param key the secrets, each percent-encoded, with {@code &} between
   * @return the signature, not percent-encoded
   */
  String sign(String baseString, String key) {
    if (algorithm == null) {
      return key;
    }
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), algorithm));
      byte[] signature = mac.doFinal(baseString.getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder().encodeToString(signature);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(algorithm + ": missing (every JDK has it)", e);
    }
  }
}
