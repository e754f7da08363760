package dev.connectors.runtime.json;

import dev.connectors.runtime.error.JsonException;
import dev.connectors.runtime.error.UnexpectedValueException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads, writes, copies and compares JSON trees.
 *
 * <p>A tree is made of {@code Map<String, Object>} in the order of the text, {@code List}, {@code
 * String}, {@code Boolean}, null, and numbers: {@code Long} for an integer that fits, {@code
 * BigInteger} for a longer one, {@code BigDecimal} for one with a fraction or an exponent, so that
 * {@code 1.10} stays {@code 1.10}. Trees that this class returns are unmodifiable at any depth and
 * safe to share between threads.
 *
 * <p>Limits: 1,000 levels of objects and arrays, 1,000 digits of a number, no half of a surrogate
 * pair in a name (in a string it is kept).
 */
public final class Json {

  /** How deep objects and arrays may stand in each other. */
  static final int DEEPEST = 1_000;

  private Json() {}

  /**
   * Reads a JSON text. When an object has a name twice, the last one wins.
   *
   * @param text one JSON value; white space around it is fine
   * @return the tree; null for {@code null}
   * @throws JsonException when it is no JSON, is followed by anything, or breaks a limit
   */
  public static @Nullable Object parse(String text) {
    return JsonReader.read(text);
  }

  /**
   * Reads a JSON text in UTF-8, UTF-16 or UTF-32, which is detected.
   *
   * @param bytes one JSON value
   * @return the tree; null for {@code null}
   * @throws JsonException when it is no JSON, is followed by anything, or breaks a limit
   */
  public static @Nullable Object parse(byte[] bytes) {
    return JsonReader.read(bytes);
  }

  /**
   * Reads a JSON text in UTF-8, UTF-16 or UTF-32, which is detected. The stream is read to its end
   * and stays open.
   *
   * @param stream one JSON value
   * @return the tree; null for {@code null}
   * @throws JsonException when it is no JSON, is followed by anything, or breaks a limit
   * @throws java.io.UncheckedIOException when the stream cannot be read
   */
  public static @Nullable Object parse(InputStream stream) {
    return JsonReader.read(stream);
  }

  /**
   * Reads a JSON text that is an object.
   *
   * @param text one JSON object
   * @return the object
   * @throws JsonException when it is no JSON
   * @throws UnexpectedValueException when it is JSON, but no object
   */
  public static Map<String, @Nullable Object> parseObject(String text) {
    Object value = parse(text);
    if (value instanceof JsonObject object) {
      return object;
    }
    throw new UnexpectedValueException(null, null, "$", excerpt(value, Set.of()), "object", null);
  }

  /**
   * Writes a value as compact JSON text.
   *
   * @param value anything that {@link #copyOf} takes
   * @return the text; a surrogate without its other half is written as an escape
   * @throws IllegalArgumentException when {@link #copyOf} refuses the value
   */
  public static String write(@Nullable Object value) {
    return new JsonWriter(Set.of(), Integer.MAX_VALUE).write(copyOf(value));
  }

  /**
   * Writes a value as compact JSON text in UTF-8.
   *
   * @param value anything that {@link #copyOf} takes
   * @return the bytes
   * @throws IllegalArgumentException when {@link #copyOf} refuses the value
   */
  public static byte[] writeBytes(@Nullable Object value) {
    return write(value).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Writes a value as JSON text for people, with what is secret as {@code "***"}.
   *
   * @param value anything that {@link #copyOf} takes
   * @param hidden names of properties whose values are not shown, at any depth
   * @return the text
   */
  public static String writeHiding(@Nullable Object value, Set<String> hidden) {
    return new JsonWriter(hidden, Integer.MAX_VALUE).write(copyOf(value));
  }

  /**
   * The beginning of a value's JSON text, for a message.
   *
   * @param value a tree
   * @param hidden names of properties whose values are not shown, at any depth
   * @return at most 100 characters, and {@code ...} when there are more
   */
  public static String excerpt(@Nullable Object value, Set<String> hidden) {
    int longest = 100;
    String text = new JsonWriter(hidden, longest).write(value);
    return text.length() <= longest ? text : text.substring(0, longest) + "...";
  }

  /**
   * A tree with the content of a value, which later changes to the value do not reach.
   *
   * <p>Objects come from maps with text keys and from {@link JsonView}; arrays from collections and
   * Java arrays; strings from {@code CharSequence}, {@link OpenEnum}, enums (their name), {@code
   * LocalDate}, {@code OffsetDateTime}, {@code Instant} and {@code Duration} (ISO 8601), {@code
   * UUID} and {@code URI}, and from bytes (base64); then numbers, booleans and null. Doubles get
   * their shortest decimal form.
   *
   * @param value any mix of these
   * @return the tree; what is a tree of this class already is returned as it is
   * @throws IllegalArgumentException when something has another type, is not finite, stands deeper
   *     than 1,000 levels or contains itself; the message has the JSON path
   */
  public static @Nullable Object copyOf(@Nullable Object value) {
    return JsonCopier.copy(value);
  }

  /**
   * Whether two trees have the same content: the order of names does not count, and numbers compare
   * by value, so that 1, 1.0 and 1e0 are equal.
   *
   * @param a anything that {@link #copyOf} takes
   * @param b anything that {@link #copyOf} takes
   * @return true when they are equal
   */
  public static boolean equal(@Nullable Object a, @Nullable Object b) {
    return JsonContent.equal(copyOf(a), copyOf(b));
  }

  /**
   * A hash code that is the same for what is {@link #equal}.
   *
   * @param value anything that {@link #copyOf} takes
   * @return the hash code
   */
  public static int hash(@Nullable Object value) {
    return JsonContent.hash(copyOf(value));
  }

  /**
   * Whether an object somewhere in a tree has one name only, which begins with {@code $}: in the
   * mapping language that is a formula. Trees know it, so asking costs nothing.
   *
   * @param tree a tree of this class
   * @return true when there is one
   */
  public static boolean hasDirective(@Nullable Object tree) {
    return TreeFacts.hasDirective(tree);
  }
}
