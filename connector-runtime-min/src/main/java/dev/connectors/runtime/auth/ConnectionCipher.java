package dev.connectors.runtime.auth;

/** Encrypts what a {@link ConnectionStore} writes of a connection. Thread-safe. */
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
}
