package dev.connectors.maven.script;

import dev.connectors.maven.script.Lexer.Kind;
import dev.connectors.maven.script.Lexer.Token;
import dev.connectors.maven.script.ModuleFacts.Exports;
import dev.connectors.maven.script.ModuleFacts.Import;
import dev.connectors.maven.script.ModuleFacts.Name;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads off JavaScript what it imports and whether it has a default export, by its tokens: for
 * platforms that the parser does not exist for. What it does not see is not reported.
 */
final class Scanner {

  private final List<Token> tokens;
  private final List<Import> imports = new ArrayList<>();
  private final Set<String> names = new LinkedHashSet<>();
  private boolean esm;
  private boolean commonJs;

  private Scanner(SourceText source) {
    this.tokens = new Lexer(source.text()).tokens();
  }

  static ModuleFacts read(SourceText source) {
    return new Scanner(source).read();
  }

  private ModuleFacts read() {
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      depth += token.opens() ? 1 : token.closes() ? -1 : 0;
      if (token.kind() == Kind.WORD && !is(i - 1, ".")) {
        word(i, depth);
      }
    }
    return new ModuleFacts(
        esm, commonJs, imports, new Exports(names, List.of(), false, null), List.of(), List.of());
  }

  private void word(int i, int depth) {
    switch (tokens.get(i).text()) {
      case "import" -> imported(i, depth);
      case "export" -> {
        if (depth == 0) {
          exported(i);
        }
      }
      case "require" -> {
        if (is(i + 1, "(")) {
          commonJs = true;
          call(ModuleFacts.Kind.REQUIRE, i);
        }
      }
      case "module" -> commonJs(i, is(i + 1, ".") && is(i + 2, "exports") ? i + 3 : -1);
      case "exports" -> commonJs(i, i + 1);
      default -> {}
    }
  }

  /** An assignment to what CommonJS exports; {@code next} is the token after it. */
  private void commonJs(int i, int next) {
    if (next < 0) {
      return;
    }
    if (is(next, "=") && is(i, "module")) {
      commonJs = true;
      names.add("module.exports");
    } else if (is(next, ".")) {
      commonJs = true;
      names.add(text(next + 1));
    }
  }

  private void imported(int i, int depth) {
    if (is(i + 1, "(")) {
      call(ModuleFacts.Kind.DYNAMIC, i);
    } else if (is(i + 1, ".")) {
      esm = true;
    } else if (depth == 0) {
      esm = true;
      from(i);
    }
  }

  private void exported(int i) {
    esm = true;
    if (is(i + 1, "default")) {
      names.add("default");
    } else if (is(i + 1, "{")) {
      int end = closing(i + 1);
      for (int at = i + 2; at < end; at++) {
        if (is(at + 1, ",") || is(at + 1, "}")) {
          names.add(text(at));
        }
      }
      if (is(end + 1, "from")) {
        from(end);
      }
    } else if (is(i + 1, "*")) {
      from(i);
    }
  }

  /** The specifier of an import: the next string. */
  private void from(int i) {
    for (int at = i + 1; at < tokens.size() && !is(at, ";"); at++) {
      Token token = tokens.get(at);
      if (token.kind() == Kind.STRING) {
        add(ModuleFacts.Kind.IMPORT, token.unquoted(), token);
        return;
      }
    }
  }

  private void call(ModuleFacts.Kind kind, int i) {
    boolean literal = i + 2 < tokens.size() && tokens.get(i + 2).kind() == Kind.STRING;
    boolean whole = literal && (is(i + 3, ")") || is(i + 3, ","));
    add(kind, whole ? tokens.get(i + 2).unquoted() : null, tokens.get(i));
  }

  private void add(ModuleFacts.Kind kind, @Nullable String specifier, Token token) {
    imports.add(new Import(kind, specifier, token.start(), List.<Name>of(), false));
  }

  private int closing(int open) {
    int at = open;
    while (at < tokens.size() && !is(at, "}")) {
      at++;
    }
    return at;
  }

  private String text(int i) {
    return i < tokens.size() ? tokens.get(i).text() : "";
  }

  private boolean is(int i, String text) {
    return i >= 0 && i < tokens.size() && tokens.get(i).is(text);
  }
}
