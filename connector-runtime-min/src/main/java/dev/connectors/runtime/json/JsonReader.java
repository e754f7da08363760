package dev.connectors.runtime.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.connectors.runtime.error.JsonException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** JSON text to trees. */
final class JsonReader {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Json.DEEPEST)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private static final int ROOM = 64;

  private final JsonParser parser;

  /** Values and names of the objects and arrays that are not closed yet. */
  private @Nullable Object[] values = new Object[ROOM];

  private int valueCount;
  private String[] names = new String[ROOM];
  private int nameCount;

  private JsonReader(JsonParser parser) {
    this.parser = parser;
  }

  static @Nullable Object read(String text) {
    return read(() -> FACTORY.createParser(text));
  }

  static @Nullable Object read(byte[] bytes) {
    return read(() -> FACTORY.createParser(bytes));
  }

  static @Nullable Object read(InputStream stream) {
    try {
      return read(stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("JSON could not be read", e);
    }
  }

  private interface Source {
    JsonParser open() throws IOException;
  }

  private static @Nullable Object read(Source source) {
    try (JsonParser parser = source.open()) {
      return document(parser);
    } catch (JsonProcessingException e) {
      throw failure(e.getLocation(), "malformed JSON");
    } catch (CharConversionException ignored) { // its message quotes bytes
      throw failure(null, "bytes that are no text");
    } catch (IOException e) {
      throw new UncheckedIOException("JSON could not be read", e);
    }
  }

  private static @Nullable Object document(JsonParser parser) throws IOException {
    try {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw failure(parser.currentLocation(), "empty text (expected: a JSON value)");
      }
      Object value = new JsonReader(parser).value(first, null);
      if (parser.nextToken() != null) {
        throw failure(parser.currentTokenLocation(), "content after the end of the JSON value");
      }
      return value;
    } catch (JsonProcessingException e) {
      // Not as the cause: jackson's messages quote the text.
      throw failure(e.getLocation(), problem(e, parser));
    } catch (NumberFormatException | ArithmeticException ignored) { // its message quotes the number
      throw failure(parser.currentTokenLocation(), "a number out of bounds");
    }
  }

  /**
   * Reads a value.
   *
   * @param like what stood at the same place in the element before, if this is in a list: objects
   *     with the same names share these
   */
  private @Nullable Object value(JsonToken token, @Nullable Object like) throws IOException {
    return switch (token) {
      case START_OBJECT -> object(like instanceof JsonObject object ? object : JsonObject.EMPTY);
      case START_ARRAY -> array(like instanceof JsonArray array ? array : null);
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT -> integer();
      case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> throw new IllegalStateException(token.name());
    };
  }

  private Number integer() throws IOException {
    return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
        ? parser.getBigIntegerValue()
        : (Number) parser.getLongValue();
  }

  private JsonObject object(JsonObject like) throws IOException {
    int firstValue = valueCount;
    int firstName = nameCount;
    int count = 0;
    boolean same = true;
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      if (same && (count == like.size() || !like.name(count).equals(name))) {
        same = false;
        for (int i = 0; i < count; i++) {
          push(like.name(i));
        }
      }
      if (!same) {
        push(name);
      }
      pushValue(value(parser.nextToken(), same ? like.value(count) : null));
      count++;
    }
    @Nullable Object[] own = popValues(firstValue);
    if (same && count == like.size()) {
      return like.with(own);
    }
    for (int i = 0; same && i < count; i++) {
      push(like.name(i));
    }
    String[] ownNames = Arrays.copyOfRange(names, firstName, nameCount);
    nameCount = firstName;
    return JsonObject.of(ownNames, own);
  }

  private JsonArray array(@Nullable JsonArray like) throws IOException {
    int firstValue = valueCount;
    Object before = like == null || like.isEmpty() ? null : like.get(0);
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      before = value(token, before);
      pushValue(before);
    }
    return new JsonArray(popValues(firstValue));
  }

  private void push(String name) {
    if (nameCount == names.length) {
      names = Arrays.copyOf(names, 2 * nameCount);
    }
    names[nameCount++] = name;
  }

  private void pushValue(@Nullable Object value) {
    if (valueCount == values.length) {
      values = Arrays.copyOf(values, 2 * valueCount);
    }
    values[valueCount++] = value;
  }

  private @Nullable Object[] popValues(int first) {
    @Nullable Object[] own = Arrays.copyOfRange(values, first, valueCount);
    valueCount = first;
    return own;
  }

  private static JsonException failure(@Nullable JsonLocation location, String problem) {
    return location == null
        ? new JsonException(problem, 1, 1)
        : new JsonException(
            problem, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }

  private static String problem(JsonProcessingException e, JsonParser parser) {
    if (e instanceof StreamConstraintsException) {
      return "beyond the limits of 1,000 levels and 1,000 digits";
    }
    String what = e instanceof JsonEOFException ? "JSON ends too early" : "malformed JSON";
    return what + after(parser.currentToken());
  }

  private static String after(@Nullable JsonToken token) {
    if (token == null) {
      return "";
    }
    return switch (token) {
      case START_OBJECT -> " after the start of an object";
      case END_OBJECT -> " after the end of an object";
      case START_ARRAY -> " after the start of an array";
      case END_ARRAY -> " after the end of an array";
      case FIELD_NAME -> " after a name";
      case VALUE_STRING -> " in or after a string";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> " after a number";
      case VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> " after a literal";
      default -> "";
    };
  }
}
