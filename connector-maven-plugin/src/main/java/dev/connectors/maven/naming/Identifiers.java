package dev.connectors.maven.naming;

import dev.connectors.maven.model.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Names of any kind to Java identifiers. */
final class Identifiers {

  /** Identifiers that the language reserves in some places only (JLS 17, section 3.9). */
  private static final Set<String> CONTEXTUAL =
      Set.of(
          "record",
          "sealed",
          "permits",
          "yield",
          "var",
          "when",
          "exports",
          "module",
          "opens",
          "provides",
          "requires",
          "to",
          "transitive",
          "uses",
          "with");

  /**
   * Types of java.lang that source uses without an import: a generated class of the same name would
   * hide them from whoever imports it. And {@code Builder}, which generated classes hold: a class
   * may not be called like the one around it (JLS 8.1).
   */
  private static final Set<String> TAKEN_TYPES =
      Set.of(
          "Boolean",
          "Builder",
          "Byte",
          "Character",
          "Class",
          "Comparable",
          "Deprecated",
          "Double",
          "Enum",
          "Error",
          "Exception",
          "Float",
          "FunctionalInterface",
          "Integer",
          "Iterable",
          "Long",
          "Math",
          "Module",
          "Number",
          "Object",
          "Override",
          "Package",
          "Process",
          "Record",
          "Runnable",
          "Runtime",
          "SafeVarargs",
          "Short",
          "String",
          "StringBuilder",
          "SuppressWarnings",
          "System",
          "Thread",
          "Throwable",
          "Void");

  private static final Map<Character, String> SYMBOLS =
      Map.ofEntries(
          Map.entry('+', "plus"),
          Map.entry('-', "minus"),
          Map.entry('_', "underscore"),
          Map.entry('.', "dot"),
          Map.entry('/', "slash"),
          Map.entry('\\', "backslash"),
          Map.entry('$', "dollar"),
          Map.entry('@', "at"),
          Map.entry('#', "hash"),
          Map.entry('%', "percent"),
          Map.entry('&', "and"),
          Map.entry('*', "star"),
          Map.entry('<', "less"),
          Map.entry('>', "greater"),
          Map.entry('=', "equal"),
          Map.entry('!', "not"),
          Map.entry('?', "question"),
          Map.entry(' ', "space"),
          Map.entry(':', "colon"),
          Map.entry(';', "semicolon"),
          Map.entry(',', "comma"),
          Map.entry('|', "or"),
          Map.entry('~', "tilde"),
          Map.entry('^', "caret"),
          Map.entry('(', "open"),
          Map.entry(')', "close"),
          Map.entry('[', "open"),
          Map.entry(']', "close"),
          Map.entry('{', "open"),
          Map.entry('}', "close"),
          Map.entry('\'', "quote"),
          Map.entry('"', "quote"),
          Map.entry('`', "backtick"));

  private Identifiers() {}

  /** {@code lowerCamelCase}, for methods and parameters. */
  static String member(String name) {
    List<String> words = words(name);
    String first = words.get(0);
    boolean shout = first.equals(first.toUpperCase(Locale.ROOT));
    String start = shout ? first : first.substring(0, 1); // URL becomes url, and Name name
    return identifier(
        start.toLowerCase(Locale.ROOT)
            + first.substring(start.length())
            + pascal(words).substring(first.length()));
  }

  /** {@code UpperCamelCase}, for classes. */
  static String type(String name) {
    String type = identifier(pascal(words(name)));
    return TAKEN_TYPES.contains(type) ? type + "_" : type;
  }

  /** {@code OfUpperCamelCase}, for the cases of unions. */
  static String unionCase(String name) {
    return "Of" + pascal(words(name));
  }

  /** Whether a name can be a class's as it stands. */
  static boolean isFreeType(String name) {
    return SourceVersion.isName(name)
        && !CONTEXTUAL.contains(name)
        && !TAKEN_TYPES.contains(name)
        && name.chars().allMatch(c -> c < 128 && c != '.');
  }

  /** {@code UPPER_CASE}, for constants. */
  static String constant(String name) {
    return identifier(String.join("_", words(name)).toUpperCase(Locale.ROOT));
  }

  /** The same name with its symbols in words, to tell names apart that differ in nothing else. */
  static String spelled(String name) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      String symbol = SYMBOLS.get(c);
      text.append(symbol == null ? String.valueOf(c) : " " + symbol + " ");
    }
    return text.toString();
  }

  /** One part of a package's name: lower-case letters and digits. */
  static String packagePart(String name) {
    return identifier(String.join("", Words.of(name)).toLowerCase(Locale.ROOT));
  }

  /** Words of the name; symbols are spelled where nothing else would begin an identifier. */
  private static List<String> words(String name) {
    List<String> words = Words.of(name);
    boolean begins = !words.isEmpty() && !Character.isDigit(words.get(0).charAt(0));
    if (begins) {
      return words;
    }
    List<String> spelled = Words.of(spelled(name));
    return spelled.isEmpty() ? List.of("empty") : spelled;
  }

  private static String pascal(List<String> words) {
    StringBuilder text = new StringBuilder();
    for (String word : words) {
      boolean shout =
          word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) && words.size() > 1;
      text.append(word.substring(0, 1).toUpperCase(Locale.ROOT));
      text.append(shout ? word.substring(1).toLowerCase(Locale.ROOT) : word.substring(1));
    }
    return text.toString();
  }

  private static String identifier(String text) {
    if (Character.isDigit(text.charAt(0))) {
      return "_" + text;
    }
    boolean reserved =
        SourceVersion.isKeyword(text, SourceVersion.RELEASE_17) || CONTEXTUAL.contains(text);
    return reserved ? text + "_" : text;
  }
}
