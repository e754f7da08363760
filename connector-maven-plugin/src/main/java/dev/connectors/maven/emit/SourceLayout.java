package dev.connectors.maven.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lays out what JavaPoet wrote, which spends seven lines on an accessor: comments that fit are put
 * on one line and longer ones are filled, methods of one statement are put on one line, warnings
 * are suppressed on the line of the type, and members follow each other without a blank line,
 * except types and what has a long comment. No line gets longer than 120 characters by it, and
 * nothing but white space changes.
 */
final class SourceLayout {

  private static final int WIDTH = 120;
  private static final Pattern CONSTANT =
      Pattern.compile("^( *public static final \\S+) (\\w+ = of\\(\".*\"\\));$");

  /** A comment on one line, or an annotation, before a member. */
  private static final Pattern PREFIX = Pattern.compile("^ *(/\\*\\*|@)");

  private static final Pattern TYPE =
      Pattern.compile("^ *([a-z]+ )*(class|interface|record) [A-Z]");

  private final List<String> lines;
  private final List<String> out = new ArrayList<>();
  private int at;

  private SourceLayout(List<String> lines) {
    this.lines = lines;
  }

  /** The same source, laid out. */
  static String of(String source) {
    return new SourceLayout(new ArrayList<>(source.lines().toList())).layout();
  }

  private String layout() {
    while (at < lines.size()) {
      join();
      String line = lines.get(at);
      Matcher constant = line.endsWith("\");") ? CONSTANT.matcher(line) : null;
      if (line.endsWith("/**") && line.strip().equals("/**")) {
        comment();
      } else if (constant != null && constant.matches()) {
        constants(constant);
      } else if (line.endsWith("{") && isEmpty(line)) {
        out.add(line + "}");
        at += 2;
      } else if (line.endsWith(") {") && isOneStatement(line)) {
        out.add(oneLine(line));
        at += 3;
      } else {
        wrap(line);
        at++;
      }
    }
    removeBlankLines();
    return String.join("\n", out) + "\n";
  }

  /** One declaration for constants of one type that follow each other, as many a line as fit. */
  private void constants(Matcher first) {
    String type = first.group(1);
    String continuation = indent(first.group()) + "    ";
    StringBuilder line = new StringBuilder(type);
    for (Matcher next = first; next.matches() && next.group(1).equals(type); ) {
      String constant = next.group(2);
      if (next != first) {
        line.append(',');
        if (line.length() + constant.length() + 2 > WIDTH) {
          out.add(line.toString());
          line = new StringBuilder(continuation.substring(1));
        }
      }
      line.append(' ').append(constant);
      for (at++; lines.get(at).isBlank(); at++) {}
      next = CONSTANT.matcher(lines.get(at));
    }
    out.add(line.append(';').toString());
    out.add("");
  }

  /**
   * What JavaPoet broke after a comma or parenthesis, and the steps of a call, as long as they fit.
   */
  private void join() {
    String line = lines.get(at);
    while (at + 1 < lines.size()) {
      String next = lines.get(at + 1);
      boolean suppresses = line.startsWith("@SuppressWarnings(") && line.endsWith(")");
      String joined = line + (line.endsWith(",") || suppresses ? " " : "") + next.strip();
      boolean broken = line.endsWith(",") || line.endsWith("(");
      boolean continued = broken && next.startsWith(indent(line) + "    ");
      boolean step = isStep(line) && isStep(next) && indent(line).equals(indent(next));
      boolean remark = next.strip().startsWith("/* "); // its argument has a line of its own
      if (joined.length() > WIDTH || remark || !(continued || step || suppresses)) {
        break;
      }
      at++;
      line = joined;
    }
    lines.set(at, line);
  }

  private static boolean isStep(String line) {
    return line.startsWith(indent(line) + ".");
  }

  /** Breaks a line of code that is too long after commas. */
  private void wrap(String line) {
    String rest = line;
    String continuation = indent(line) + "    ";
    while (rest.length() > WIDTH) {
      int comma = lastComma(rest);
      if (comma <= continuation.length()) {
        break;
      }
      out.add(rest.substring(0, comma + 1));
      rest = continuation + rest.substring(comma + 2);
    }
    out.add(rest);
  }

  /** The last comma that the line can be broken after, outside of strings; or -1. */
  private static int lastComma(String line) {
    int last = -1;
    boolean quoted = false;
    for (int i = 0; i < Math.min(line.length() - 1, WIDTH); i++) {
      char c = line.charAt(i);
      if (c == '\\' && quoted) {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted && line.charAt(i + 1) == ' ') {
        last = i;
      }
    }
    return last;
  }

  private boolean isEmpty(String line) {
    return at + 1 < lines.size() && lines.get(at + 1).equals(indent(line) + "}");
  }

  private boolean isOneStatement(String line) {
    if (at + 2 >= lines.size()) {
      return false;
    }
    String statement = lines.get(at + 1);
    return lines.get(at + 2).equals(indent(line) + "}")
        && statement.startsWith(indent(line) + "  ")
        && !statement.startsWith(indent(line) + "   ")
        && statement.endsWith(";")
        && oneLine(line).length() <= WIDTH;
  }

  private String oneLine(String line) {
    return line + " " + lines.get(at + 1).strip() + " }";
  }

  private void comment() {
    String indent = indent(lines.get(at));
    List<String> text = new ArrayList<>();
    for (at++; !lines.get(at).strip().equals("*/"); at++) {
      String line = lines.get(at).strip();
      text.add(line.length() > 2 ? line.substring(2) : "");
    }
    at++;
    List<String> filled = fill(text, WIDTH - indent.length() - 3);
    String single = indent + "/** " + String.join("", filled) + " */";
    if (filled.size() == 1 && single.length() <= WIDTH) {
      out.add(single);
      return;
    }
    out.add(indent + "/**");
    for (String line : filled) {
      out.add(line.isEmpty() ? indent + " *" : indent + " * " + line);
    }
    out.add(indent + " */");
  }

  /** Breaks lines that are too long at spaces, outside of preformatted text. */
  private static List<String> fill(List<String> text, int width) {
    List<String> filled = new ArrayList<>();
    boolean preformatted = false;
    for (String line : text) {
      preformatted |= line.startsWith("<pre>");
      if (preformatted) {
        filled.add(line.stripTrailing());
      } else {
        fillLine(line, width, filled);
      }
      preformatted &= !line.startsWith("</pre>");
    }
    return filled;
  }

  private static void fillLine(String line, int width, List<String> filled) {
    String continuation = line.startsWith("@") ? "    " : "";
    String rest = line.stripTrailing();
    while (rest.length() > width) {
      int space = rest.lastIndexOf(' ', width);
      if (space <= continuation.length()) {
        space = rest.indexOf(' ', width);
      }
      if (space < 0) {
        break;
      }
      filled.add(rest.substring(0, space).stripTrailing());
      rest = continuation + rest.substring(space + 1).strip();
    }
    filled.add(rest);
  }

  /** Of blank lines within a class, those before types and before long comments stay. */
  private void removeBlankLines() {
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < out.size(); i++) {
      if (!out.get(i).isBlank() || i + 1 == out.size() || parts(i + 1)) {
        kept.add(out.get(i));
      }
    }
    out.clear();
    out.addAll(kept);
  }

  /** Whether something stands here that a blank line parts from what is before it. */
  private boolean parts(int i) {
    String line = out.get(i);
    if (!line.startsWith(" ") || line.endsWith("/**")) {
      return !line.equals("}");
    }
    int at = i;
    while (at + 1 < out.size() && PREFIX.matcher(out.get(at)).find()) {
      at++;
    }
    return out.get(at).endsWith("{") && TYPE.matcher(out.get(at)).find();
  }

  private static String indent(String line) {
    int end = 0;
    while (end < line.length() && line.charAt(end) == ' ') {
      end++;
    }
    return line.substring(0, end);
  }
}
