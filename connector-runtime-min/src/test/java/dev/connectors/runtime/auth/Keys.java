package dev.connectors.runtime.auth;

import java.util.Arrays;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Keys for tests. */
final class Keys {

  static final String FINGERPRINT_1 = "168278bca44a2d2e";
  static final String FINGERPRINT_2 = "2751000ed5bb2157";

  private Keys() {}

  /** A key of 32 equal bytes. */
  static SecretKey aes(int fill) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) fill);
    return new SecretKeySpec(bytes, "AES");
  }
}
