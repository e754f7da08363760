package dev.connectors.runtime.auth;

import dev.connectors.runtime.error.ConnectorException;
import dev.connectors.runtime.error.StoreException;
import dev.connectors.runtime.json.Json;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The members of a JSON object that was stored. Messages name the place and the member, never a
 * value.
 *
 * @param where where it was found, for messages
 * @param json the object
 */
record StoredMembers(String where, Map<String, @Nullable Object> json) {

  /**
   * Parses what was stored.
   *
   * @throws StoreException when it is no JSON object
   */
  static StoredMembers parse(String where, byte[] content) {
    try {
      if (Json.parse(content) instanceof Map<?, ?> object) {
        @SuppressWarnings("unchecked") // a tree's objects are such maps
        Map<String, @Nullable Object> json = (Map<String, @Nullable Object>) object;
        return new StoredMembers(where, json);
      }
    } catch (ConnectorException ignored) { // told below, the same for everything that is no object
    }
    throw new StoreException(where + ": damaged (expected: a JSON object)", null);
  }

  /** An exception that names a member and what should be there. */
  StoreException damaged(String member, String expected) {
    return new StoreException(
        where + ": damaged at $." + member + " (expected: " + expected + ")", null);
  }

  String text(String member) {
    if (json.get(member) instanceof String text) {
      return text;
    }
    throw damaged(member, "a text");
  }

  @Nullable String textOrNull(String member) {
    Object value = json.get(member);
    if (value != null && !(value instanceof String)) {
      throw damaged(member, "a text or null");
    }
    return (String) value;
  }

  long number(String member) {
    if (json.get(member) instanceof Long number && number >= 0) {
      return number;
    }
    throw damaged(member, "a whole number");
  }

  @SuppressWarnings("unchecked") // a tree's objects are such maps
  Map<String, @Nullable Object> object(String member) {
    if (json.get(member) instanceof Map<?, ?> object) {
      return (Map<String, @Nullable Object>) object;
    }
    throw damaged(member, "an object");
  }

  byte[] bytes(String member) {
    try {
      return Base64.getDecoder().decode(text(member));
    } catch (IllegalArgumentException ignored) { // its message shows a character
      throw damaged(member, "base64");
    }
  }

  @Nullable Instant time(String member) {
    String text = textOrNull(member);
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeParseException ignored) { // its message shows the text
      throw damaged(member, "a time");
    }
  }

  ConnectionStatus status() {
    return switch (text("status")) {
      case "READY" -> ConnectionStatus.READY;
      case "DEFUNCT" -> ConnectionStatus.DEFUNCT;
      default -> throw damaged("status", "READY or DEFUNCT");
    };
  }
}
