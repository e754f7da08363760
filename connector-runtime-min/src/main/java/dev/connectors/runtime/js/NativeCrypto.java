package dev.connectors.runtime.js;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.jspecify.annotations.Nullable;

/** Digests, signatures and random numbers. */
final class NativeCrypto {

  private static final SecureRandom RANDOM = new SecureRandom();

  /** Java's names of digests by OpenSSL's, which Node uses. */
  private static final Map<String, String> DIGESTS =
      Map.ofEntries(
          Map.entry("md5", "MD5"),
          Map.entry("sha1", "SHA-1"),
          Map.entry("sha224", "SHA-224"),
          Map.entry("sha256", "SHA-256"),
          Map.entry("sha384", "SHA-384"),
          Map.entry("sha512", "SHA-512"),
          Map.entry("sha512-224", "SHA-512/224"),
          Map.entry("sha512-256", "SHA-512/256"),
          Map.entry("sha3-224", "SHA3-224"),
          Map.entry("sha3-256", "SHA3-256"),
          Map.entry("sha3-384", "SHA3-384"),
          Map.entry("sha3-512", "SHA3-512"));

  private NativeCrypto() {}

  static void addTo(Map<String, ProxyExecutable> functions) {
    functions.put("knowsDigest", values -> digest(values[0]) != null);
    functions.put("hash", NativeCrypto::hash);
    functions.put("hmac", NativeCrypto::hmac);
    functions.put("random", values -> Natives.buffer(random(values[0].asInt()), values[1]));
    functions.put("uuid", values -> UUID.randomUUID().toString());
    functions.put(
        "equal",
        values -> MessageDigest.isEqual(Natives.bytes(values, 0), Natives.bytes(values, 3)));
  }

  private static @Nullable String digest(Value name) {
    String lower = name.asString().toLowerCase(Locale.ROOT);
    String known = DIGESTS.get(lower);
    return known != null ? known : DIGESTS.get(lower.replaceFirst("^(rsa-)?sha-?(?=[125])", "sha"));
  }

  /** {@code (digest, buffer, offset, length, allocate)}, of a digest that is known. */
  private static Object hash(Value... values) {
    try {
      MessageDigest digest = MessageDigest.getInstance(digest(values[0]));
      return Natives.buffer(digest.digest(Natives.bytes(values, 1)), values[4]);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** {@code (digest, buffer, offset, length of the key, those of the data, allocate)}. */
  private static Object hmac(Value... values) {
    String algorithm = "Hmac" + String.valueOf(digest(values[0])).replaceFirst("SHA-", "SHA");
    byte[] key = Natives.bytes(values, 1);
    try {
      Mac mac = Mac.getInstance(algorithm);
      // A key of zeros is the same as none, which Java refuses.
      mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, algorithm));
      return Natives.buffer(mac.doFinal(Natives.bytes(values, 4)), values[7]);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
