package dev.connectors.maven.load;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.diag.SourceLocation;
import dev.connectors.maven.spec.ListNode;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import dev.connectors.maven.spec.ScalarNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** JSON text to a located tree, by Jackson's streaming parser. */
final class JsonTreeReader {

  private static final int MAX_DEPTH = 500;

  private static final JsonFactory STRICT = builder().build();

  /** What real API documents get wrong and nobody misunderstands. */
  private static final JsonFactory LENIENT =
      builder()
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .build();

  private static final Pattern SOURCE =
      Pattern.compile("\\[Source: [^;]*; (line: \\d+, column: \\d+)]");

  private final String file;
  private final boolean ownFile;
  private final Diagnostics diagnostics;

  private JsonTreeReader(String file, boolean ownFile, Diagnostics diagnostics) {
    this.file = file;
    this.ownFile = ownFile;
    this.diagnostics = diagnostics;
  }

  /**
   * Reads one JSON value.
   *
   * @param text the file's content
   * @param file its name for locations
   * @param ownFile whether a repeated name is an error (a connector's own file) or a fault
   * @return the tree, or null after a syntax error, which was reported
   */
  static @Nullable Node read(String text, String file, boolean ownFile, Diagnostics diagnostics) {
    JsonTreeReader reader = new JsonTreeReader(file, ownFile, diagnostics);
    try {
      return reader.read(text, STRICT);
    } catch (JsonProcessingException strict) {
      Node node = ownFile ? null : reader.readLeniently(text);
      String problem = problem(strict);
      if (node == null) {
        diagnostics.error(reader.location(strict), DiagnosticCode.JSON_SYNTAX, problem);
      } else {
        diagnostics.fault(
            reader.location(strict), DiagnosticCode.JSON_SYNTAX, problem + " (read all the same)");
      }
      return node;
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
  }

  private @Nullable Node readLeniently(String text) {
    try {
      return read(text, LENIENT);
    } catch (IOException ignored) { // the strict reader's message says where and why
      return null;
    }
  }

  private Node read(String text, JsonFactory factory) throws IOException {
    try (JsonParser parser = factory.createParser(text)) {
      return read(parser);
    }
  }

  private Node read(JsonParser parser) throws IOException {
    try {
      if (parser.nextToken() == null) {
        throw new JsonParseException(parser, "the file is empty");
      }
      Node node = value(parser);
      if (parser.nextToken() != null) {
        throw new JsonParseException(
            parser, "text after the end of the value", parser.currentTokenLocation());
      }
      return node;
    } catch (StreamConstraintsException e) { // it says nothing of the place
      throw new JsonParseException(
          parser,
          "a name or a number that is too long (expected: at most 50000 and 1000 characters)",
          parser.currentLocation(),
          e);
    }
  }

  private static JsonFactoryBuilder builder() {
    return new JsonFactoryBuilder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH + 1) // what is too deep is said in our words before
                .maxStringLength(Integer.MAX_VALUE)
                .maxNumberLength(1000)
                .build());
  }

  private SourceLocation location(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    return at == null
        ? SourceLocation.of(file)
        : new SourceLocation(file, Math.max(at.getLineNr(), 1), Math.max(at.getColumnNr(), 1));
  }

  private Node value(JsonParser parser) throws IOException {
    SourceLocation location = location(parser);
    if (parser.getParsingContext().getNestingDepth() > MAX_DEPTH) {
      throw new JsonParseException(
          parser, "nested more than " + MAX_DEPTH + " levels deep", parser.currentTokenLocation());
    }
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> object(parser, location);
      case START_ARRAY -> array(parser, location);
      case VALUE_STRING -> new ScalarNode(parser.getText(), location);
      case VALUE_NUMBER_INT -> new ScalarNode(integer(parser), location);
      case VALUE_NUMBER_FLOAT -> new ScalarNode(decimal(parser), location);
      case VALUE_TRUE -> new ScalarNode(true, location);
      case VALUE_FALSE -> new ScalarNode(false, location);
      case VALUE_NULL -> new ScalarNode(null, location);
      default -> throw new IllegalStateException("unexpected token " + token + " at " + location);
    };
  }

  private MapNode object(JsonParser parser, SourceLocation location) throws IOException {
    List<MapNode.Entry> entries = new ArrayList<>();
    Set<String> names = new HashSet<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      SourceLocation nameLocation = location(parser);
      if (!names.add(name)) {
        DuplicateNames.report(name, nameLocation, ownFile, diagnostics);
      }
      parser.nextToken();
      entries.add(new MapNode.Entry(name, nameLocation, value(parser)));
    }
    return new MapNode(entries, location);
  }

  private ListNode array(JsonParser parser, SourceLocation location) throws IOException {
    List<Node> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser));
    }
    return new ListNode(items, location);
  }

  private static Object integer(JsonParser parser) throws IOException {
    return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
        ? parser.getBigIntegerValue()
        : (Object) parser.getLongValue();
  }

  private static BigDecimal decimal(JsonParser parser) throws IOException {
    try {
      return parser.getDecimalValue();
    } catch (NumberFormatException e) {
      throw new JsonParseException(
          parser,
          parser.getText() + ": a number that is too large",
          parser.currentTokenLocation(),
          e);
    }
  }

  private SourceLocation location(JsonParser parser) {
    JsonLocation at = parser.currentTokenLocation();
    return new SourceLocation(file, at.getLineNr(), at.getColumnNr());
  }

  /** Jackson's message in one line, without what it says of sources. */
  private static String problem(JsonProcessingException e) {
    String text = e.getOriginalMessage();
    int end = text.indexOf('\n');
    return SOURCE.matcher(end < 0 ? text : text.substring(0, end)).replaceAll("$1");
  }
}
