package dev.connectors.runtime.formula;

/**
 * Templates of {@code $tpl}: texts with keys in braces. A key is a regular expression of
 * JavaScript, and the text that replaces it may refer to what was found.
 */
final class Template {

  private static final int REMEMBERED = 200;
  private static final BoundedCache<String, Regex> EXPRESSIONS = new BoundedCache<>(REMEMBERED);

  private Template() {}

  /**
   * Replaces a key.
   *
   * @param text the template, or what became of it so far
   * @param key the key, without braces
   * @param value the text to stand there; {@code $$}, {@code $&}, {@code $1}, {@code $<name>},
   *     {@code $`} and {@code $'} have JavaScript's meanings in it
   * @return the text with the value in each place of {@code {key}}
   * @throws RegexException when the key is no regular expression, or one that takes too long
   */
  static String fill(String text, String key, String value) {
    if (isPlain(key) && value.indexOf('$') < 0) {
      return fillPlain(text, key, value);
    }
    RegexRun run = new RegexRun(EXPRESSIONS.get("\\{" + key + "\\}", Regex::new), text);
    StringBuilder filled = new StringBuilder();
    int copied = 0;
    int from = 0;
    while (run.find(from)) {
      filled.append(text, copied, run.start());
      append(value, run, text, filled);
      copied = run.end();
      from = copied == run.start() ? copied + 1 : copied;
    }
    return copied == 0 && filled.isEmpty()
        ? text
        : filled.append(text, copied, text.length()).toString();
  }

  /** Whether a key stands for itself, but for dots, which are any character. */
  private static boolean isPlain(String key) {
    for (int i = 0; i < key.length(); i++) {
      switch (key.charAt(i)) {
        case '\\', '^', '$', '*', '+', '?', '(', ')', '[', ']', '{', '}', '|' -> {
          return false;
        }
        default -> {}
      }
    }
    return true;
  }

  private static String fillPlain(String text, String key, String value) {
    StringBuilder filled = new StringBuilder();
    int copied = 0;
    int brace = text.indexOf('{');
    while (brace >= 0) {
      int from = brace + 1;
      if (isAt(text, from, key)) {
        filled.append(text, copied, brace).append(value);
        copied = from + key.length() + 1;
        from = copied;
      }
      brace = text.indexOf('{', from);
    }
    return copied == 0 ? text : filled.append(text, copied, text.length()).toString();
  }

  /** Whether a plain key stands at a place, and is closed. */
  private static boolean isAt(String text, int start, String key) {
    int end = start + key.length();
    if (end >= text.length() || text.charAt(end) != '}') {
      return false;
    }
    for (int i = 0; i < key.length(); i++) {
      char c = text.charAt(start + i);
      char expected = key.charAt(i);
      if (c != expected && (expected != '.' || !RegexChars.NO_LINE_END.test(c))) {
        return false;
      }
    }
    return true;
  }

  /** Appends a value with what it refers to (ECMAScript, GetSubstitution). */
  private static void append(String value, RegexRun run, String text, StringBuilder filled) {
    int position = 0;
    for (int dollar = value.indexOf('$'); dollar >= 0; dollar = value.indexOf('$', position)) {
      filled.append(value, position, dollar);
      position = dollar + 1;
      char kind = position < value.length() ? value.charAt(position) : 0;
      switch (kind) {
        case '$' -> filled.append('$');
        case '&' -> filled.append(text, run.start(), run.end());
        case '`' -> filled.append(text, 0, run.start());
        case '\'' -> filled.append(text, run.end(), text.length());
        case '<' -> position = appendNamed(value, position, run, filled);
        default -> position = appendNumbered(value, position, run, filled) - 1;
      }
      position++;
    }
    filled.append(value, position, value.length());
  }

  /** Appends a group of which the {@code <} of the name is given, and gives its last position. */
  private static int appendNamed(String value, int position, RegexRun run, StringBuilder filled) {
    int end = value.indexOf('>', position);
    if (end < 0 || run.regex().names.isEmpty()) {
      filled.append("$<");
      return position;
    }
    Integer number = run.regex().names.get(value.substring(position + 1, end));
    String group = number == null ? null : run.group(number);
    filled.append(group == null ? "" : group);
    return end;
  }

  /** Appends a group by its number, of two digits if there is such a one, or else the dollar. */
  private static int appendNumbered(
      String value, int position, RegexRun run, StringBuilder filled) {
    for (int digits = 2; digits > 0; digits--) {
      int number = number(value, position, digits);
      if (number > 0 && number <= run.regex().groups) {
        String group = run.group(number);
        filled.append(group == null ? "" : group);
        return position + digits;
      }
    }
    filled.append('$');
    return position;
  }

  private static int number(String value, int position, int digits) {
    int number = 0;
    for (int i = position; i < position + digits; i++) {
      char c = i < value.length() ? value.charAt(i) : 0;
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + c - '0';
    }
    return number;
  }
}
