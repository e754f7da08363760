package dev.connectors.runtime.auth;

import static dev.connectors.runtime.auth.Connections.connection;
import static dev.connectors.runtime.auth.Connections.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.connectors.runtime.error.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncryptedDirectoryTest extends ConnectionStoreContract {

  private static final ConnectionCipher CIPHER = ConnectionCipher.aesGcm(Keys.aes(1));

  @TempDir Path directory;

  @Override
  public ConnectionStore open() {
    return with(CIPHER);
  }

  private ConnectionStore with(ConnectionCipher cipher) {
    return ConnectionStore.inDirectory(directory, cipher);
  }

  private Path file(String id) {
    return directory.resolve("acme/default/" + id + ".json");
  }

  private static void assertFails(ConnectionStore store, String id, String message) {
    Throwable failure = catchThrowable(() -> store.find(key(id)));
    assertThat(failure).isInstanceOf(StoreException.class).hasMessage(message);
    SecretWatch.trace(failure);
  }

  @Test
  void nothingSecretIsInTheFile() throws IOException {
    open().save(connection("t"));
    assertThat(Files.readString(file("t")))
        .startsWith(
            "{\"format\":1,\"connector\":\"acme\",\"installation\":\"default\",\"id\":\"t\",")
        .contains("\"status\":\"READY\"", "\"encrypted\":\"")
        .doesNotContain(SecretWatch.SECRET, "input", "credentials");
    assertThat(open())
        .hasToString(
            "ConnectionStore in " + directory + ", AES-GCM with keys [" + Keys.FINGERPRINT_1 + "]");
  }

  @Test
  void whatIsEncryptedBelongsToItsConnectionAndOption() throws IOException {
    ConnectionStore store = open();
    store.save(connection("t"));
    String content = Files.readString(file("t"));
    String changed =
        "encrypted content: changed, or of another connection (expected: as it was written)";
    Files.writeString(file("u"), content.replace("\"id\":\"t\"", "\"id\":\"u\""));
    assertFails(store, "u", file("u") + ": " + changed);
    Files.writeString(file("t"), content.replace("\"oauth\"", "\"basic\""));
    assertFails(store, "t", file("t") + ": " + changed);
    Files.writeString(
        file("t"), content.replaceAll("\"encrypted\":\"[^\"]*\"", "\"encrypted\":\"+\""));
    assertFails(store, "t", file("t") + ": damaged at $.encrypted (expected: base64)");
  }

  @Test
  void encryptedContentNeedsACipher() {
    open().save(connection("t"));
    assertFails(
        ConnectionStore.inDirectory(directory),
        "t",
        file("t") + ": encrypted (expected: plain, since the store has no cipher)");
    assertFails(
        with(ConnectionCipher.aesGcm(Keys.aes(2))),
        "t",
        file("t")
            + ": encrypted content: of key "
            + Keys.FINGERPRINT_1
            + " (expected: of ["
            + Keys.FINGERPRINT_2
            + "])");
  }

  @Test
  void plainContentIsReadOnlyWhileAStoreIsChangedOver() throws IOException {
    ConnectionStore.inDirectory(directory).save(connection("t"));
    assertFails(
        open(),
        "t",
        file("t")
            + ": not encrypted (expected: encrypted; ConnectionCipher.readingPlain() is for stores"
            + " that are changed over)");
    ConnectionStore changing = with(CIPHER.readingPlain());
    assertThat(changing.find(key("t")).orElseThrow().input()).isEqualTo(connection("t").input());
    assertThat(changing.rewrite("acme", "default")).isZero();
    assertThat(Files.readString(file("t"))).doesNotContain(SecretWatch.SECRET);
    assertThat(open().find(key("t")).orElseThrow().input()).isEqualTo(connection("t").input());
    assertThat(changing)
        .hasToString("ConnectionStore in " + directory + ", " + CIPHER + ", reading plain content");
  }

  @Test
  void aKeyIsChanged() {
    open().save(connection("t"));
    ConnectionStore both = with(ConnectionCipher.aesGcm(Keys.aes(2), Keys.aes(1)));
    assertThat(both.find(key("t")).orElseThrow().input()).isEqualTo(connection("t").input());
    assertThat(both.rewrite("acme", "default")).isZero();
    ConnectionStore onlyNew = with(ConnectionCipher.aesGcm(Keys.aes(2)));
    assertThat(onlyNew.find(key("t")).orElseThrow().input()).isEqualTo(connection("t").input());
  }

  @Test
  void whatACipherOfTheApplicationThrowsIsKept() {
    open().save(connection("t"));
    ConnectionCipher broken =
        new ConnectionCipher() {
          @Override
          public byte[] encrypt(byte[] plain, byte[] place) {
            throw new IllegalStateException("the key service is down");
          }

          @Override
          public byte[] decrypt(byte[] encrypted, byte[] place) {
            throw new IllegalStateException("the key service is down");
          }
        };
    ConnectionStore store = with(broken);
    assertFails(
        store,
        "t",
        file("t") + ": java.lang.IllegalStateException (expected: a cipher that decrypts it)");
    assertThat(catchThrowable(() -> store.find(key("t"))).getCause())
        .hasMessage("the key service is down");
    Throwable failure = catchThrowable(() -> store.save(connection("u")));
    assertThat(failure)
        .isInstanceOf(StoreException.class)
        .hasMessage(
            "connection acme/default/u: java.lang.IllegalStateException (expected: a cipher that"
                + " encrypts it)");
    assertThat(store.find(key("u"))).isEmpty();
  }
}
