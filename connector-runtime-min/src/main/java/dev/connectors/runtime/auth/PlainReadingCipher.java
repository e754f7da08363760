package dev.connectors.runtime.auth;

/** A cipher whose store also reads what is not encrypted. */
record PlainReadingCipher(ConnectionCipher cipher) implements ConnectionCipher {

  @Override
  public byte[] encrypt(byte[] plain, byte[] place) {
    return cipher.encrypt(plain, place);
  }

  @Override
  public byte[] decrypt(byte[] encrypted, byte[] place) {
    return cipher.decrypt(encrypted, place);
  }

  @Override
  public boolean readsPlain() {
    return true;
  }

  @Override
  public String toString() {
    return cipher + ", reading plain content";
  }
}
