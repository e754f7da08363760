package dev.connectors.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.error.StoreException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class AesGcmCipherTest {

  private static final byte[] PLAIN = SecretWatch.SECRET.getBytes(StandardCharsets.UTF_8);
  private static final byte[] PLACE = "here".getBytes(StandardCharsets.UTF_8);

  private final ConnectionCipher cipher = ConnectionCipher.aesGcm(Keys.aes(1));

  @Test
  void whatIsEncryptedIsDecrypted() {
    for (byte[] plain : new byte[][] {{}, PLAIN, new byte[1_000_000]}) {
      byte[] encrypted = cipher.encrypt(plain, PLACE);
      assertThat(encrypted).hasSize(1 + 8 + 12 + plain.length + 16);
      assertThat(cipher.decrypt(encrypted, PLACE)).isEqualTo(plain);
    }
  }

  @Test
  void otherProgramsCanDecryptIt() throws Exception {
    byte[] encrypted = cipher.encrypt(PLAIN, PLACE);
    Cipher other = Cipher.getInstance("AES/GCM/NoPadding");
    other.init(Cipher.DECRYPT_MODE, Keys.aes(1), new GCMParameterSpec(128, encrypted, 9, 12));
    other.updateAAD(encrypted, 0, 9);
    other.updateAAD(PLACE);
    assertThat(other.doFinal(encrypted, 21, encrypted.length - 21)).isEqualTo(PLAIN);
  }

  @Test
  void noNonceIsUsedTwice() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      byte[] encrypted = cipher.encrypt(PLAIN, PLACE);
      seen.add(new String(encrypted, 9, 12, StandardCharsets.ISO_8859_1));
    }
    assertThat(seen).hasSize(1_000);
  }

  @Test
  void noBitCanBeChanged() {
    byte[] encrypted = cipher.encrypt(PLAIN, PLACE);
    for (int bit = 0; bit < 8 * encrypted.length; bit++) {
      byte[] changed = encrypted.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      assertThatThrownBy(() -> cipher.decrypt(changed, PLACE))
          .as("bit %d", bit)
          .isInstanceOf(StoreException.class)
          .hasMessageStartingWith("encrypted content: ")
          .hasNoCause();
    }
    for (int length = 0; length < encrypted.length; length++) {
      byte[] cut = Arrays.copyOf(encrypted, length);
      assertThatThrownBy(() -> cipher.decrypt(cut, PLACE)).isInstanceOf(StoreException.class);
    }
  }

  @Test
  void anotherPlaceOrKeyIsRefused() {
    byte[] encrypted = cipher.encrypt(PLAIN, PLACE);
    assertThatThrownBy(() -> cipher.decrypt(encrypted, "there".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(StoreException.class)
        .hasMessage(
            "encrypted content: changed, or of another connection (expected: as it was written)");
    ConnectionCipher other = ConnectionCipher.aesGcm(Keys.aes(2), Keys.aes(3));
    assertThatThrownBy(() -> other.decrypt(encrypted, PLACE))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith(
            "encrypted content: of key " + Keys.FINGERPRINT_1 + " (expected: of [");
    assertThatThrownBy(() -> cipher.decrypt(new byte[] {7, 8}, PLACE))
        .isInstanceOf(StoreException.class)
        .hasMessage(
            "encrypted content: 2 bytes of an unknown version (expected: version 1, which AES-GCM"
                + " wrote)");
  }

  @Test
  void olderKeysDecryptAndTheCurrentOneEncrypts() {
    byte[] old = cipher.encrypt(PLAIN, PLACE);
    ConnectionCipher both = ConnectionCipher.aesGcm(Keys.aes(2), Keys.aes(3), Keys.aes(1));
    assertThat(both.decrypt(old, PLACE)).isEqualTo(PLAIN);
    byte[] written = both.encrypt(PLAIN, PLACE);
    assertThat(ConnectionCipher.aesGcm(Keys.aes(2)).decrypt(written, PLACE)).isEqualTo(PLAIN);
  }

  @Test
  void aKeyThatIsNoneIsRefusedUnseen() {
    SecretKey shortKey = new SecretKeySpec(new byte[31], "AES");
    assertThatThrownBy(() -> ConnectionCipher.aesGcm(shortKey))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("current key: AES, 31 bytes (expected: an AES key of 16, 24 or 32 bytes)");
    SecretKey other = new SecretKeySpec(new byte[32], "HmacSHA256");
    assertThatThrownBy(() -> ConnectionCipher.aesGcm(Keys.aes(1), other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("older key: HmacSHA256, 32 bytes (expected: an AES key of 16, 24 or 32 bytes)");
  }

  @Test
  void fingerprintsAreShown() {
    assertThat(ConnectionCipher.aesGcm(Keys.aes(2), Keys.aes(1), Keys.aes(2)))
        .hasToString("AES-GCM with keys [" + Keys.FINGERPRINT_2 + ", " + Keys.FINGERPRINT_1 + "]");
  }
}
