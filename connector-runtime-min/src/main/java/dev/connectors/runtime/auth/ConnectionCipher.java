package dev.connectors.runtime.auth;

import javax.crypto.SecretKey;

/**
 * Encrypts what a {@link ConnectionStore} writes of a connection: its input and its credentials.
 * Thread-safe. {@link #aesGcm} makes one with keys that the application holds; another
 * implementation can ask a key management service.
 */
public interface ConnectionCipher {

  /**
   * Encrypts.
   *
   * @param plain what is to be stored
   * @param place what it belongs to, which is not secret; decryption must fail with another one, so
   *     that nobody can move what is stored from one connection to another
   * @return the encrypted bytes, with all that decryption needs but the key
   */
  byte[] encrypt(byte[] plain, byte[] place);

  /**
   * Decrypts.
   *
   * @param encrypted what {@link #encrypt} gave
   * @param place as it was given there
   * @return what was encrypted
   * @throws dev.connectors.runtime.error.StoreException when it was encrypted with another key, or
   *     was changed
   */
  byte[] decrypt(byte[] encrypted, byte[] place);

  /**
   * Whether a store may also read what was written before it had a cipher.
   *
   * @return false, so that whoever can write to the store's place cannot put connections of their
   *     own choice there; see {@link #readingPlain}
   */
  default boolean readsPlain() {
    return false;
  }

  /**
   * This cipher for the time in which a store is changed over to it: what is not encrypted is read
   * as well, and encrypted when it is written next, or by {@link ConnectionStore#rewrite}.
   *
   * @return a cipher that encrypts and decrypts as this one does
   */
  default ConnectionCipher readingPlain() {
    return new PlainReadingCipher(this);
  }

  /**
   * Encrypts with AES in Galois/Counter Mode (256 bits with a key of 32 bytes): nobody without the
   * key can read or change what is stored.
   *
   * <pre>{@code
   * byte[] key = Base64.getDecoder().decode(System.getenv("CONNECTIONS_KEY")); // openssl rand -base64 32
   * ConnectionCipher cipher = ConnectionCipher.aesGcm(new SecretKeySpec(key, "AES"));
   * }</pre>
   *
   * <p>What was encrypted names its key by a fingerprint. A key is changed by making the new one
   * current and keeping the old one among the older ones until {@link ConnectionStore#rewrite} is
   * done; one key is good for four billion writes.
   *
   * @param current the key that encrypts: an AES key of 16, 24 or 32 bytes, which its {@link
   *     SecretKey#getEncoded()} gives
   * @param older keys that decrypt, too
   * @return the cipher; its {@code toString} shows fingerprints
   * @throws IllegalArgumentException when a key is no such key; the message does not show it
   */
  static ConnectionCipher aesGcm(SecretKey current, SecretKey... older) {
    return AesGcmCipher.of(current, older);
  }
}
