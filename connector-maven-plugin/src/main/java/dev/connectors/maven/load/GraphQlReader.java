package dev.connectors.maven.load;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.load.GraphQlLexer.Kind;
import dev.connectors.maven.load.GraphQlLexer.SyntaxException;
import dev.connectors.maven.load.GraphQlLexer.Token;
import dev.connectors.maven.spec.GraphQlField;
import dev.connectors.maven.spec.GraphQlSchema;
import dev.connectors.maven.spec.GraphQlType;
import dev.connectors.maven.spec.GraphQlTypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a schema in GraphQL's own language (section 3). It is lenient where a schema can be wrong
 * in what it means, which is checked later, and strict where it is no GraphQL.
 */
final class GraphQlReader {

  private static final int DEEPEST = 100;
  private static final String DEFINITIONS =
      "schema, scalar, type, interface, union, enum, input, directive, extend";

  private final String text;
  private final GraphQlLexer lexer;
  private final GraphQlTypes types;
  private Token token;

  private GraphQlReader(String text, String file, GraphQlTypes types) throws SyntaxException {
    this.text = text;
    this.lexer = new GraphQlLexer(text, file);
    this.types = types;
    this.token = lexer.next();
  }

  /**
   * Reads a schema.
   *
   * @param text the document
   * @param file its name in messages
   * @return the schema, or null when the document is no GraphQL, which was reported
   */
  static @Nullable GraphQlSchema read(String text, String file, Diagnostics diagnostics) {
    GraphQlTypes types = new GraphQlTypes(file, diagnostics);
    try {
      GraphQlReader reader = new GraphQlReader(text, file, types);
      while (reader.token.kind() != Kind.END) {
        reader.definition();
      }
      return types.schema();
    } catch (SyntaxException e) {
      diagnostics.error(
          e.location(), DiagnosticCode.GRAPHQL_SYNTAX, String.valueOf(e.getMessage()));
      return null;
    }
  }

  private void definition() throws SyntaxException {
    String description = description();
    boolean extension = description == null && skip("extend");
    Token word = token;
    if (skip("schema")) {
      directives();
      block("{", "}", this::root);
    } else if (skip("directive")) {
      directiveDefinition();
    } else if (skip("scalar")) {
      GraphQlTypes.Draft draft = draft(GraphQlType.Kind.SCALAR, description, extension);
      draft.specifiedBy(argument(directives().get("specifiedBy"), "url"));
    } else if (skip("type")) {
      object(draft(GraphQlType.Kind.OBJECT, description, extension));
    } else if (skip("interface")) {
      object(draft(GraphQlType.Kind.INTERFACE, description, extension));
    } else if (skip("union")) {
      GraphQlTypes.Draft draft = draft(GraphQlType.Kind.UNION, description, extension);
      directives();
      if (skip("=")) {
        members(draft, "|");
      }
    } else if (skip("enum")) {
      GraphQlTypes.Draft draft = draft(GraphQlType.Kind.ENUM, description, extension);
      directives();
      block("{", "}", () -> value(draft));
    } else if (skip("input")) {
      GraphQlTypes.Draft draft = draft(GraphQlType.Kind.INPUT, description, extension);
      draft.oneOf(directives().containsKey("oneOf"));
      block("{", "}", () -> draft.add(input()));
    } else {
      throw unexpected(word, "one of: " + DEFINITIONS);
    }
  }

  private GraphQlTypes.Draft draft(
      GraphQlType.Kind kind, @Nullable String description, boolean extension)
      throws SyntaxException {
    Token name = name("the name of a type");
    GraphQlTypes.Draft draft = types.type(kind, name.text(), name.location(), extension);
    draft.describe(description);
    return draft;
  }

  private void root() throws SyntaxException {
    Token operation = name("query, mutation or subscription");
    if (!List.of("query", "mutation", "subscription").contains(operation.text())) {
      throw unexpected(operation, "query, mutation or subscription");
    }
    take(":");
    types.root(operation.text(), named());
  }

  private void directiveDefinition() throws SyntaxException {
    take("@");
    name("the name of a directive");
    block("(", ")", this::input);
    skip("repeatable");
    if (!skip("on")) {
      throw unexpected(token, "on");
    }
    skip("|");
    do {
      name("a place of directives");
    } while (skip("|"));
  }

  private void object(GraphQlTypes.Draft draft) throws SyntaxException {
    if (skip("implements")) {
      members(draft, "&");
    }
    directives();
    block("{", "}", () -> draft.add(field()));
  }

  /** Names with a mark between them, and perhaps before them; old schemas have none for "&". */
  private void members(GraphQlTypes.Draft draft, String mark) throws SyntaxException {
    skip(mark);
    do {
      draft.add(named());
    } while (skip(mark) || (mark.equals("&") && token.kind() == Kind.NAME && !isDefinition()));
  }

  private boolean isDefinition() {
    return List.of(DEFINITIONS.split(", ")).contains(token.text());
  }

  private GraphQlField field() throws SyntaxException {
    String description = description();
    Token name = name("a field");
    List<GraphQlField> arguments = new ArrayList<>();
    block("(", ")", () -> arguments.add(input()));
    take(":");
    GraphQlTypeRef type = type(0);
    String deprecated = deprecated(directives());
    return new GraphQlField(
        name.text(), description, arguments, type, null, deprecated, name.location());
  }

  /** An argument, or a field of an input object. */
  private GraphQlField input() throws SyntaxException {
    String description = description();
    Token name = name("a name");
    take(":");
    GraphQlTypeRef type = type(0);
    String value = skip("=") ? value(0) : null;
    String deprecated = deprecated(directives());
    return new GraphQlField(
        name.text(), description, List.of(), type, value, deprecated, name.location());
  }

  private void value(GraphQlTypes.Draft draft) throws SyntaxException {
    String description = description();
    Token name = name("a value");
    String deprecated = deprecated(directives());
    draft.add(new GraphQlType.Value(name.text(), description, deprecated), name.location());
  }

  private GraphQlTypeRef type(int depth) throws SyntaxException {
    if (depth > DEEPEST) {
      throw unexpected(token, "a type of fewer lists");
    }
    GraphQlTypeRef type;
    if (skip("[")) {
      type = new GraphQlTypeRef.ListOf(type(depth + 1));
      take("]");
    } else {
      type = named();
    }
    return skip("!") ? new GraphQlTypeRef.NonNull(type) : type;
  }

  private GraphQlTypeRef.Named named() throws SyntaxException {
    Token name = name("a type");
    return new GraphQlTypeRef.Named(name.text(), name.location());
  }

  private static @Nullable String deprecated(Map<String, Map<String, String>> directives) {
    Map<String, String> deprecated = directives.get("deprecated");
    return deprecated == null ? null : deprecated.getOrDefault("reason", "");
  }

  private static @Nullable String argument(@Nullable Map<String, String> directive, String name) {
    return directive == null ? null : directive.get(name);
  }

  /** Directives with those of their arguments that are strings. */
  private Map<String, Map<String, String>> directives() throws SyntaxException {
    Map<String, Map<String, String>> directives = new LinkedHashMap<>();
    while (skip("@")) {
      Token name = name("a directive");
      Map<String, String> arguments = new LinkedHashMap<>();
      block(
          "(",
          ")",
          () -> {
            Token argument = name("an argument");
            take(":");
            Token value = token;
            value(0);
            if (value.kind() == Kind.STRING) {
              arguments.put(argument.text(), value.text());
            }
          });
      directives.put(name.text(), arguments);
    }
    return directives;
  }

  /** A value, as it is written. */
  private String value(int depth) throws SyntaxException {
    if (depth > DEEPEST) {
      throw unexpected(token, "a value of fewer levels");
    }
    Token first = token;
    token = lexer.next();
    if (first.is("[") || first.is("{")) {
      String end = first.is("[") ? "]" : "}";
      while (!token.is(end)) {
        if (first.is("{")) {
          name("a name");
          take(":");
        }
        value(depth + 1);
      }
      String whole = text.substring(first.start(), token.end());
      take(end);
      return whole;
    }
    if (first.kind() == Kind.PUNCTUATOR || first.kind() == Kind.END) {
      throw unexpected(first, "a value");
    }
    return text.substring(first.start(), first.end());
  }

  /** Something that is read again and again. */
  private interface Part {
    void read() throws SyntaxException;
  }

  /** Parts between marks, when the first mark is there. */
  private void block(String open, String close, Part part) throws SyntaxException {
    if (skip(open)) {
      while (!skip(close)) {
        part.read();
      }
    }
  }

  private @Nullable String description() throws SyntaxException {
    if (token.kind() != Kind.STRING) {
      return null;
    }
    String description = token.text();
    token = lexer.next();
    return description;
  }

  private Token name(String expected) throws SyntaxException {
    Token name = token;
    if (name.kind() != Kind.NAME) {
      throw unexpected(name, expected);
    }
    token = lexer.next();
    return name;
  }

  private void take(String expected) throws SyntaxException {
    if (!skip(expected)) {
      throw unexpected(token, expected);
    }
  }

  private boolean skip(String punctuatorOrName) throws SyntaxException {
    if (!token.is(punctuatorOrName)) {
      return false;
    }
    token = lexer.next();
    return true;
  }

  private static SyntaxException unexpected(Token found, String expected) {
    return new SyntaxException(found.location(), found.shown() + " (expected: " + expected + ")");
  }
}
