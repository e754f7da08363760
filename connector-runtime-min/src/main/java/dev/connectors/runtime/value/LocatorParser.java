package dev.connectors.runtime.value;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads locators. {@code $} is the root; then {@code .name}, in which a backslash makes the next
 * character an ordinary one, and {@code [index]}. What does not begin with {@code $} gets {@code
 * $.} put in front.
 */
final class LocatorParser {

  private static final String LINE_ENDS = "\n\r\u2028\u2029";

  private final String locator;
  private final String text;
  private final List<Step> steps = new ArrayList<>();
  private int position = 1;

  private LocatorParser(String locator) {
    this.locator = locator;
    this.text = locator.startsWith("$") ? locator : "$." + locator;
  }

  static List<Step> parse(String locator) {
    LocatorParser parser = new LocatorParser(locator);
    while (parser.position < parser.text.length()) {
      parser.step();
    }
    return parser.steps;
  }

  private void step() {
    switch (text.charAt(position)) {
      case '.' -> steps.add(property());
      case '[' -> steps.add(index());
      default -> throw failure(position, "'" + text.charAt(position) + "' (expected: '.' or '[')");
    }
  }

  private Step property() {
    StringBuilder name = new StringBuilder();
    position++;
    while (position < text.length()) {
      char c = text.charAt(position);
      if (c == '.' || c == '[') {
        break;
      }
      if (c == '\\' && escapes(position + 1)) {
        position++;
        c = text.charAt(position);
      }
      name.append(c);
      position++;
    }
    return new Step.Property(name.toString());
  }

  private boolean escapes(int next) {
    return next < text.length() && LINE_ENDS.indexOf(text.charAt(next)) < 0;
  }

  private Step index() {
    int end = text.indexOf(']', position);
    if (end < 0) {
      throw failure(position, "'[' without ']'");
    }
    String content = text.substring(position + 1, end);
    double index = Decimals.number(content);
    if (Double.isNaN(index) || index < 0) {
      throw failure(position + 1, "'" + content + "' (expected: an index from 0)");
    }
    position = end + 1;
    return new Step.Index(index + 0.0);
  }

  private LocatorException failure(int at, String problem) {
    int shift = text.length() - locator.length();
    return new LocatorException(locator, Math.max(0, at - shift), problem);
  }
}
