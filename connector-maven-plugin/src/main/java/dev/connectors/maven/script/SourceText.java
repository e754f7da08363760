package dev.connectors.maven.script;

import dev.connectors.maven.diag.SourceLocation;
import dev.connectors.maven.spec.ScriptSpec;
import java.util.Arrays;

/**
 * The text of a module as its author wrote it, and where its places are in the file. Code in YAML
 * begins with as many line feeds as make its lines those of the file.
 */
final class SourceText {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String file;
  private final String text;
  private final int firstLine;
  private final int firstIndent;
  private final int indent;
  private final int[] lineStarts;

  /** Of each character that takes two {@code char}s: how many characters are before it. */
  private final int[] pairs;

  private SourceText(String file, String text, int firstLine, int firstIndent, int indent) {
    this.file = file;
    this.text = text;
    this.firstLine = firstLine;
    this.firstIndent = firstIndent;
    this.indent = indent;
    this.lineStarts = lineStarts(text);
    this.pairs = pairs(text);
  }

  /** The text of a file. A mark of the byte order is no part of it. */
  static SourceText ofFile(String file, String text) {
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return new SourceText(file, marked ? text.substring(1) : text, 1, 0, 0);
  }

  /** The text of code that stands in YAML. */
  static SourceText inline(ScriptSpec spec, String code) {
    SourceLocation start = spec.location();
    int line = Math.max(1, start.line());
    int column = Math.max(1, start.column());
    String text = "\n".repeat(line - 1) + code;
    return new SourceText(start.file(), text, line, column - 1, spec.indent());
  }

  /** The same places with other text, of the same lines. */
  SourceText with(String changed) {
    return new SourceText(file, changed, firstLine, firstIndent, indent);
  }

  String text() {
    return text;
  }

  /** What messages call the file. */
  String file() {
    return file;
  }

  /** The place of an offset in the text. */
  SourceLocation at(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    int line = found >= 0 ? found : -found - 2;
    return location(line + 1, offset - lineStarts[line] + 1);
  }

  /** The offset of a character, counted from 0, in the text. */
  int offset(int character) {
    int found = Arrays.binarySearch(pairs, character);
    return character + (found >= 0 ? found : -found - 1);
  }

  /** The offset of a character on a line, both counted from 1, as the parser names it. */
  int offset(int line, int character) {
    int start = lineStarts[Math.min(line, lineStarts.length) - 1];
    int rest = text.codePointCount(start, text.length());
    return text.offsetByCodePoints(start, Math.min(character - 1, rest));
  }

  /** The place of a character on a line, both counted from 1, as parsers name it. */
  SourceLocation at(int line, int character) {
    return at(offset(line, character));
  }

  private SourceLocation location(int line, int column) {
    return new SourceLocation(file, line, column + (line == firstLine ? firstIndent : indent));
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if ((c == '\n' || c == '\r') && !pair) {
        starts = count == starts.length ? Arrays.copyOf(starts, count * 2) : starts;
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  private static int[] pairs(String text) {
    int[] characters = new int[8];
    int count = 0;
    for (int i = 0; i + 1 < text.length(); i++) {
      if (Character.isHighSurrogate(text.charAt(i))
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        characters = count == characters.length ? Arrays.copyOf(characters, count * 2) : characters;
        characters[count] = i - count + 1;
        count++;
        i++;
      }
    }
    return Arrays.copyOf(characters, count);
  }
}
