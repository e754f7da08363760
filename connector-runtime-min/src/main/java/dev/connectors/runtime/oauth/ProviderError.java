package dev.connectors.runtime.oauth;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error as an answer tells it: by RFC 6749, section 5.2, or in one of the forms that others use.
 *
 * @param code its code, such as {@code invalid_grant}, or null when it has none
 * @param description what it says to people, uncut and with whatever the provider put into it, or
 *     null
 */
record ProviderError(@Nullable String code, @Nullable String description) {

  private static final List<String> DESCRIPTIONS =
      List.of("error_description", "message", "error_message", "errmsg", "description", "detail");
  private static final List<String> CODES = List.of("code", "type", "status", "key");
  private static final int LONGEST_CODE = 64;

  /** The error of an answer, whatever its status; null when the answer does not tell of one. */
  static @Nullable ProviderError of(Map<String, @Nullable Object> tree) {
    Object error = tree.get("error");
    if (error instanceof String text && !text.isBlank()) {
      return ofText(text, description(tree));
    }
    if (error == null && tree.get("errors") instanceof List<?> errors && !errors.isEmpty()) {
      error = errors.get(0);
    }
    if (error instanceof Map<?, ?> object) {
      Map<String, @Nullable Object> inner = TokenTree.object(object);
      return new ProviderError(code(inner), description(inner));
    }
    boolean failed = Boolean.FALSE.equals(tree.get("ok")) || description(tree) != null;
    return failed ? new ProviderError(code(tree), description(tree)) : null;
  }

  /** Some put a sentence where the code belongs. */
  private static ProviderError ofText(String text, @Nullable String description) {
    return isCode(text)
        ? new ProviderError(text, description)
        : new ProviderError(null, description == null ? text : text + ": " + description);
  }

  private static @Nullable String code(Map<String, @Nullable Object> object) {
    String first = null;
    for (String name : CODES) {
      Object value = object.get(name);
      String text = value instanceof String || value instanceof Number ? value.toString() : "";
      if (isCode(text)) {
        first = first == null || ErrorCodes.isKnown(text) ? text : first;
      }
    }
    return first;
  }

  private static @Nullable String description(Map<String, @Nullable Object> object) {
    for (String name : DESCRIPTIONS) {
      String text = TokenTree.text(object, name);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  private static boolean isCode(String text) {
    return text.length() <= LONGEST_CODE && text.toLowerCase(Locale.ROOT).matches("[a-z0-9_.-]+");
  }

  /** The code without anything secret; null when there is none. */
  @Nullable String shownCode(Redaction redaction) {
    if (code == null || ErrorCodes.isKnown(code) || OAuth1Problems.isKnown(code)) {
      return code;
    }
    return redaction.show(code);
  }

  /** Code and description for a message; the empty text when there is neither. */
  String show(Redaction redaction) {
    String shown = description == null ? "" : redaction.show(description);
    String first = shownCode(redaction);
    if (first == null) {
      return shown;
    }
    return shown.isEmpty() ? first : first + ": " + shown;
  }

  /** Says nothing of the description, which may hold anything. */
  @Override
  public String toString() {
    return "ProviderError[" + (code == null ? "no code" : "a code") + "]";
  }
}
