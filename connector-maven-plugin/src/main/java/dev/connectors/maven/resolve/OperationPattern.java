package dev.connectors.maven.resolve;

import dev.connectors.maven.resolve.OperationSelection.Candidate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that selects operations: {@code list-*} by key or operation id, {@code tag:Invoices} by
 * tag, {@code /deals/**#GET} by path and method.
 *
 * @param text the pattern as the option has it
 * @param connector the key of the only connector that it is for, or null
 * @param excludes whether it leaves out what it matches
 * @param kind what it is compared with
 * @param glob what it is compared with that by, {@code #METHOD} included
 */
record OperationPattern(
    String text, @Nullable String connector, boolean excludes, Kind kind, String glob) {

  /** What a pattern is compared with. */
  enum Kind {
    KEY,
    TAG,
    PATH
  }

  private static final Pattern PREFIX = Pattern.compile("([a-z0-9]+(?:-[a-z0-9]+)*)=(.*)");
  private static final String TAG = "tag:";
  private static final String WILDCARDS = "*?";

  /** Takes a pattern apart; null when it is none. */
  static @Nullable OperationPattern parse(String text) {
    String rest = text.strip();
    Matcher prefix = PREFIX.matcher(rest);
    String connector = null;
    if (prefix.matches()) {
      connector = prefix.group(1);
      rest = prefix.group(2);
    }
    boolean excludes = rest.startsWith("!");
    rest = excludes ? rest.substring(1) : rest;
    Kind kind = rest.startsWith("/") ? Kind.PATH : rest.startsWith(TAG) ? Kind.TAG : Kind.KEY;
    String glob = kind == Kind.TAG ? rest.substring(TAG.length()) : rest;
    boolean any = kind == Kind.PATH && glob.indexOf('#') < 0;
    return glob.isEmpty() || glob.startsWith("!")
        ? null
        : new OperationPattern(text.strip(), connector, excludes, kind, any ? glob + "#*" : glob);
  }

  /** Whether it says something about a connector. */
  boolean isFor(String key) {
    return connector == null || connector.equals(key);
  }

  /** What of an operation the pattern is compared with. */
  List<String> names(Candidate operation) {
    return switch (kind) {
      case KEY ->
          operation.id() == null
              ? List.of(operation.key())
              : List.of(operation.key(), operation.id());
      case TAG -> operation.tags();
      case PATH -> List.of(operation.path() + "#" + operation.method());
    };
  }

  /** The pattern as a regular expression. */
  Pattern expression() {
    if (kind != Kind.PATH) {
      return Pattern.compile(expression(glob, "."), Pattern.DOTALL);
    }
    int hash = glob.lastIndexOf('#');
    String method = glob.substring(hash + 1).toUpperCase(Locale.ROOT);
    return Pattern.compile(
        expression(glob.substring(0, hash), "[^/]") + "#" + expression(method, "[A-Z]"),
        Pattern.DOTALL);
  }

  /** As in Ant, {@code /**} is any number of segments, also none. */
  private static String expression(String glob, String one) {
    StringBuilder expression = new StringBuilder();
    int i = 0;
    while (i < glob.length()) {
      if (glob.startsWith("/**", i)) {
        expression.append("(/.*)?");
        i += 3;
      } else if (glob.startsWith("**", i)) {
        expression.append(".*");
        i += 2;
      } else {
        char c = glob.charAt(i++);
        expression.append(c == '*' ? one + "*" : c == '?' ? one : Pattern.quote(String.valueOf(c)));
      }
    }
    return expression.toString();
  }

  /**
   * What may have been meant: the names there are, and for a pattern with wildcards the beginnings
   * of these with the pattern's end.
   */
  Set<String> alternatives(Iterable<String> names) {
    String before = text.substring(0, text.length() - written().length());
    int wildcard = 0;
    while (wildcard < written().length() && WILDCARDS.indexOf(written().charAt(wildcard)) < 0) {
      wildcard++;
    }
    String end = written().substring(wildcard);
    Set<String> alternatives = new TreeSet<>();
    for (String name : names) {
      alternatives.add(before + name);
      for (int i = 1; !end.isEmpty() && i < name.length(); i++) {
        if ("-/ ".indexOf(name.charAt(i - 1)) >= 0) {
          alternatives.add(before + name.substring(0, i) + end);
        }
      }
    }
    alternatives.remove(text);
    return alternatives;
  }

  /** The glob as it was written. */
  private String written() {
    boolean added = kind == Kind.PATH && !text.contains("#");
    return added ? glob.substring(0, glob.length() - 2) : glob;
  }
}
