package dev.connectors.maven.resolve;

import dev.connectors.maven.model.TypeUse.Scalar;
import dev.connectors.maven.spec.ListNode;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import dev.connectors.maven.spec.ScalarNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Types and formats of values that are no objects and lists. */
final class ScalarTypes {

  /**
   * A type, and the format that a word means which is none.
   *
   * @param type one of JSON Schema's types, or a word that is none
   * @param format a format, or null
   */
  record Word(String type, @Nullable String format) {}

  /** The types of JSON Schema 2020-12, section 6.1.1 of its validation. */
  static final Set<String> TYPES =
      Set.of("array", "boolean", "integer", "null", "number", "object", "string");

  /** Text of any kind. */
  static final Set<Scalar> STRINGS =
      EnumSet.of(
          Scalar.STRING,
          Scalar.DATE,
          Scalar.DATE_TIME,
          Scalar.DURATION,
          Scalar.UUID,
          Scalar.BASE64,
          Scalar.BINARY);

  /** Integers of any size. */
  static final Set<Scalar> INTEGERS = EnumSet.of(Scalar.INT32, Scalar.INT64, Scalar.INTEGER);

  /** Numbers of any kind. */
  static final Set<Scalar> NUMBERS =
      EnumSet.of(
          Scalar.INT32, Scalar.INT64, Scalar.INTEGER, Scalar.DECIMAL, Scalar.DOUBLE, Scalar.FLOAT);

  private static final Map<String, Scalar> STRING_FORMATS =
      Map.of(
          "date", Scalar.DATE,
          "date-time", Scalar.DATE_TIME,
          "duration", Scalar.DURATION,
          "uuid", Scalar.UUID,
          "byte", Scalar.BASE64,
          "base64", Scalar.BASE64,
          "binary", Scalar.BINARY);
  private static final Map<String, Scalar> INTEGER_FORMATS =
      Map.ofEntries(
          Map.entry("int8", Scalar.INT32),
          Map.entry("int16", Scalar.INT32),
          Map.entry("int32", Scalar.INT32),
          Map.entry("uint8", Scalar.INT32),
          Map.entry("uint16", Scalar.INT32),
          Map.entry("uint64", Scalar.INTEGER),
          Map.entry("bigint", Scalar.INTEGER));
  private static final Map<String, Scalar> NUMBER_FORMATS =
      Map.of(
          "double", Scalar.DOUBLE,
          "float", Scalar.FLOAT,
          "int32", Scalar.INT32,
          "int64", Scalar.INT64,
          "integer", Scalar.INT64);

  /** Words that documents use for types, and what they mean. */
  private static final Map<String, Word> WORDS = new HashMap<>();

  static {
    TYPES.forEach(type -> WORDS.put(type, new Word(type, null)));
    Map.of(
            "string", "str text char varchar enum",
            "integer", "int long short",
            "number", "float double decimal numeric",
            "boolean", "bool",
            "object", "map dict hash",
            "array", "list")
        .forEach(
            (type, words) -> {
              for (String word : words.split(" ")) {
                WORDS.put(word, new Word(type, null));
              }
            });
    for (String format : STRING_FORMATS.keySet()) {
      WORDS.put(format, new Word("string", format));
    }
    WORDS.put("datetime", new Word("string", "date-time"));
    WORDS.put("guid", new Word("string", "uuid"));
    WORDS.put("file", new Word("string", "binary"));
  }

  /** Numbers with more digits before or after the point are no constants for anybody to read. */
  private static final int MAX_DIGITS = 100;

  private ScalarTypes() {}

  /** The types that a schema states; a word that means nothing is returned as it is. */
  static List<Word> words(MapNode schema) {
    Node type = schema.get("type");
    List<Node> nodes =
        type instanceof ListNode list ? list.items() : type == null ? List.of() : List.of(type);
    List<Word> words = new ArrayList<>();
    for (Node node : nodes) {
      if (node instanceof ScalarNode scalar && !(scalar.value() instanceof Number)) {
        words.add(word(String.valueOf(scalar.value())));
      }
    }
    return words;
  }

  /** The type that a word means; one that means nothing is returned as it is. */
  static Word word(String text) {
    Word known = WORDS.get(text);
    known = known == null ? WORDS.get(text.toLowerCase(Locale.ROOT)) : known;
    return known == null ? new Word(text, null) : known;
  }

  /** The format that keywords of JSON Schema 2020-12 for content amount to. */
  static @Nullable String content(MapNode schema, @Nullable String format) {
    String encoding = schema.text("contentEncoding");
    if (encoding != null) {
      return "base64".equalsIgnoreCase(encoding) ? "byte" : format;
    }
    String type = schema.text("contentMediaType");
    boolean text = type == null || type.startsWith("text/") || type.endsWith("json");
    return text ? format : "binary";
  }

  /** A type by its format, where one that is not known says nothing; null for no scalar's type. */
  static @Nullable Scalar scalar(String type, @Nullable String format) {
    String name = String.valueOf(format);
    return switch (type) {
      case "string" -> STRING_FORMATS.getOrDefault(name, Scalar.STRING);
      case "integer" -> INTEGER_FORMATS.getOrDefault(name, Scalar.INT64);
      case "number" -> NUMBER_FORMATS.getOrDefault(name, Scalar.DECIMAL);
      case "boolean" -> Scalar.BOOLEAN;
      default -> null;
    };
  }

  /** The type of a value. */
  static String typeOf(Node node) {
    if (!(node instanceof ScalarNode scalar)) {
      return node instanceof MapNode ? "object" : "array";
    }
    Object value = scalar.value();
    if (value instanceof Number) {
      return value instanceof BigDecimal ? "number" : "integer";
    }
    return value == null ? "null" : value instanceof Boolean ? "boolean" : "string";
  }

  /** The type that a format alone tells, or null. */
  static @Nullable String typeOfFormat(@Nullable String format) {
    String name = String.valueOf(format);
    if (STRING_FORMATS.containsKey(name)) {
      return "string";
    }
    return INTEGER_FORMATS.containsKey(name) || name.equals("int64")
        ? "integer"
        : NUMBER_FORMATS.containsKey(name) ? "number" : null;
  }

  /** Whether a number is a value of a type of numbers, so that Java has a constant for it. */
  static boolean fits(Scalar scalar, Object value) {
    BigDecimal number = new BigDecimal(String.valueOf(value));
    if (Math.abs((long) number.precision() - number.scale()) > MAX_DIGITS) {
      return false;
    }
    boolean integer = number.stripTrailingZeros().scale() <= 0;
    return switch (scalar) {
      case INT32 -> integer && number.toBigInteger().bitLength() < Integer.SIZE;
      case INT64 -> integer && number.toBigInteger().bitLength() < Long.SIZE;
      case INTEGER -> integer;
      default -> true;
    };
  }
}
