package dev.connectors.runtime.auth;

import dev.connectors.runtime.error.StoreException;
import dev.connectors.runtime.json.Json;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a store writes of a connection: a JSON object, in which input and credentials are one
 * encrypted text if there is a cipher. StoredMembers that a later version adds are passed over; a
 * change that this version could not live with has a greater format number.
 */
final class ConnectionContent {

  private static final long FORMAT = 1;

  private final @Nullable ConnectionCipher cipher;

  /** Content that the cipher encrypts, if there is one. */
  ConnectionContent(@Nullable ConnectionCipher cipher) {
    this.cipher = cipher;
  }

  /** The JSON text of a connection. */
  String write(StoredConnection connection) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("format", FORMAT);
    json.put("connector", connection.key().connector());
    json.put("installation", connection.key().installation());
    json.put("id", connection.key().id().value());
    json.put("revision", connection.revision());
    json.put("version", connection.version());
    json.put("option", connection.option());
    json.put("status", connection.status().name());
    json.put("reason", connection.reason());
    json.put("expiresAt", connection.expiresAt());
    Map<String, Object> secret = new LinkedHashMap<>();
    secret.put("input", connection.input());
    secret.put("credentials", connection.credentials());
    if (cipher == null) {
      json.putAll(secret);
    } else {
      json.put("encrypted", encrypt(cipher, connection, Json.writeBytes(secret)));
    }
    return Json.write(json);
  }

  /**
   * Reads a connection.
   *
   * @param where where the content was found, for messages
   * @param key whose it must be
   * @param content the JSON text in UTF-8
   * @throws StoreException when it is no connection, that of another key, of a later format, or
   *     cannot be decrypted
   */
  StoredConnection read(String where, ConnectionKey key, byte[] content) {
    StoredMembers members = members(where, content);
    if (!key.connector().equals(members.text("connector"))
        || !key.installation().equals(members.text("installation"))
        || !key.id().value().equals(members.text("id"))) {
      throw new StoreException(where + ": of another connection (expected: " + key + ")", null);
    }
    String option = members.text("option");
    StoredMembers secret = secret(members, key, option);
    return new StoredConnection(
        key,
        members.textOrNull("version"),
        option,
        members.status(),
        members.textOrNull("reason"),
        secret.object("input"),
        secret.object("credentials"),
        members.time("expiresAt"),
        members.number("revision"));
  }

  /** The id in a connection's content. */
  static ConnectionId id(String where, byte[] content) {
    StoredMembers members = members(where, content);
    try {
      return ConnectionId.of(members.text("id"));
    } catch (IllegalArgumentException ignored) { // the message would be about an argument
      throw members.damaged("id", "an id");
    }
  }

  /** The revision in a connection's content. */
  static long revision(String where, byte[] content) {
    return members(where, content).number("revision");
  }

  private static StoredMembers members(String where, byte[] content) {
    StoredMembers members = StoredMembers.parse(where, content);
    long format = members.number("format");
    if (format > FORMAT) {
      throw new StoreException(
          where
              + ": format "
              + format
              + " (expected: at most "
              + FORMAT
              + "; a later version of connector-runtime-min wrote it)",
          null);
    }
    return members;
  }

  private StoredMembers secret(StoredMembers members, ConnectionKey key, String option) {
    boolean encrypted = members.json().containsKey("encrypted");
    if (cipher == null) {
      if (encrypted) {
        throw new StoreException(
            members.where() + ": encrypted (expected: plain, since the store has no cipher)", null);
      }
      return members;
    }
    if (encrypted) {
      return decrypt(cipher, members, place(key, option));
    }
    if (!cipher.readsPlain()) {
      throw new StoreException(
          members.where()
              + ": not encrypted (expected: encrypted; ConnectionCipher.readingPlain() is for"
              + " stores that are changed over)",
          null);
    }
    return members;
  }

  private static String encrypt(ConnectionCipher cipher, StoredConnection stored, byte[] plain) {
    try {
      byte[] encrypted = cipher.encrypt(plain, place(stored.key(), stored.option()));
      return Base64.getEncoder().encodeToString(encrypted);
    } catch (RuntimeException e) { // of a cipher of the application's, such as a key service's
      throw failure("connection " + stored.key(), "encrypts", e);
    }
  }

  private static StoredMembers decrypt(
      ConnectionCipher cipher, StoredMembers members, byte[] place) {
    byte[] encrypted = members.bytes("encrypted");
    byte[] plain;
    try {
      plain = cipher.decrypt(encrypted, place);
    } catch (RuntimeException e) {
      throw failure(members.where(), "decrypts", e);
    }
    return StoredMembers.parse(members.where(), plain);
  }

  private static StoreException failure(String where, String does, RuntimeException e) {
    String problem =
        e instanceof StoreException
            ? e.getMessage()
            : e.getClass().getName() + " (expected: a cipher that " + does + " it)";
    return new StoreException(where + ": " + problem, e);
  }

  /** The option belongs to it, since it decides to whom the credentials are sent, and how. */
  private static byte[] place(ConnectionKey key, String option) {
    return Json.writeBytes(
        List.of("connection", key.connector(), key.installation(), key.id().value(), option));
  }
}
