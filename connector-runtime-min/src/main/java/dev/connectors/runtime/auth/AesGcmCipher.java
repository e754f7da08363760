package dev.connectors.runtime.auth;

import dev.connectors.runtime.error.StoreException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * AES-GCM with a random nonce. Encrypted bytes are: a version, the key's fingerprint (8 bytes), the
 * nonce (12 bytes), the ciphertext with its tag (16 bytes). Version, fingerprint and place are
 * authenticated.
 */
final class AesGcmCipher implements ConnectionCipher {

  private static final byte VERSION = 1;
  private static final int FINGERPRINT_BYTES = 8;
  private static final int HEADER_BYTES = 1 + FINGERPRINT_BYTES;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int SHORTEST = HEADER_BYTES + NONCE_BYTES + TAG_BITS / Byte.SIZE;
  private static final Set<Integer> KEY_BYTES = Set.of(16, 24, 32);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String current;
  private final Map<String, SecretKey> keys;

  private AesGcmCipher(String current, Map<String, SecretKey> keys) {
    this.current = current;
    this.keys = keys;
  }

  static AesGcmCipher of(SecretKey current, SecretKey... older) {
    Map<String, SecretKey> keys = new LinkedHashMap<>();
    String fingerprint = fingerprint("current key", current);
    keys.put(fingerprint, current);
    for (SecretKey key : older) {
      keys.putIfAbsent(fingerprint("older key", key), key);
    }
    return new AesGcmCipher(fingerprint, keys);
  }

  /** A name of the key that tells nothing of it: part of a MAC that it makes. */
  private static String fingerprint(String what, SecretKey key) {
    byte[] bytes = key.getEncoded();
    if (!key.getAlgorithm().equalsIgnoreCase("AES")
        || bytes == null
        || !KEY_BYTES.contains(bytes.length)) {
      throw new IllegalArgumentException(
          what
              + ": "
              + key.getAlgorithm()
              + ", "
              + (bytes == null ? "not exportable" : bytes.length + " bytes")
              + " (expected: an AES key of 16, 24 or 32 bytes)");
    }
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
      byte[] all =
          mac.doFinal("fingerprint of a connection key".getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(all, 0, FINGERPRINT_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a JDK without HMAC-SHA256", e);
    }
  }

  @Override
  public byte[] encrypt(byte[] plain, byte[] place) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    byte[] header =
        ByteBuffer.allocate(HEADER_BYTES)
            .put(VERSION)
            .put(HexFormat.of().parseHex(current))
            .array();
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, current, nonce, header, place);
      byte[] encrypted = cipher.doFinal(plain);
      return ByteBuffer.allocate(header.length + nonce.length + encrypted.length)
          .put(header)
          .put(nonce)
          .put(encrypted)
          .array();
    } catch (GeneralSecurityException e) { // keys were checked
      throw new IllegalStateException("a JDK without AES/GCM", e);
    }
  }

  @Override
  public byte[] decrypt(byte[] encrypted, byte[] place) {
    if (encrypted.length < SHORTEST || encrypted[0] != VERSION) {
      throw new StoreException(
          "encrypted content: "
              + encrypted.length
              + " bytes of an unknown version (expected: version "
              + VERSION
              + ", which AES-GCM wrote)",
          null);
    }
    byte[] header = Arrays.copyOf(encrypted, HEADER_BYTES);
    byte[] nonce = Arrays.copyOfRange(encrypted, HEADER_BYTES, HEADER_BYTES + NONCE_BYTES);
    String fingerprint = HexFormat.of().formatHex(header, 1, HEADER_BYTES);
    if (!keys.containsKey(fingerprint)) {
      throw new StoreException(
          "encrypted content: of key " + fingerprint + " (expected: of " + keys.keySet() + ")",
          null);
    }
    int start = HEADER_BYTES + NONCE_BYTES;
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, fingerprint, nonce, header, place);
      return cipher.doFinal(encrypted, start, encrypted.length - start);
    } catch (GeneralSecurityException ignored) { // says no more than that the tag is another
      throw new StoreException(
          "encrypted content: changed, or of another connection (expected: as it was written)",
          null);
    }
  }

  private Cipher cipher(int mode, String key, byte[] nonce, byte[] header, byte[] place)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    @Nullable SecretKey secret = keys.get(key);
    cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(header);
    cipher.updateAAD(place);
    return cipher;
  }

  /** Fingerprints, the current key's first. */
  @Override
  public String toString() {
    return "AES-GCM with keys " + keys.keySet();
  }
}
