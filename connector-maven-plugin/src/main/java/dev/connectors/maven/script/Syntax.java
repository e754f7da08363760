package dev.connectors.maven.script;

import com.caoccao.javet.swc4j.ast.interfaces.ISwc4jAst;
import com.caoccao.javet.swc4j.ast.interfaces.ISwc4jAstProgram;
import com.caoccao.javet.swc4j.tokens.Swc4jToken;
import dev.connectors.maven.diag.SourceLocation;
import java.util.ArrayList;
import java.util.List;

/**
 * The syntax tree of a text. The parser counts characters where Java counts {@code char}s; what
 * this class gives are offsets in the text.
 */
final class Syntax {

  private final SourceText source;
  private final ISwc4jAstProgram<? extends ISwc4jAst> program;
  private final List<Swc4jToken> tokens;

  Syntax(
      SourceText source, ISwc4jAstProgram<? extends ISwc4jAst> program, List<Swc4jToken> tokens) {
    this.source = source;
    this.program = program;
    this.tokens = tokens;
  }

  SourceText source() {
    return source;
  }

  ISwc4jAst program() {
    return (ISwc4jAst) program;
  }

  /** The statements of the module. */
  List<ISwc4jAst> statements() {
    return new ArrayList<>(program.getBody());
  }

  int start(ISwc4jAst node) {
    return source.offset(node.getSpan().getStart());
  }

  int end(ISwc4jAst node) {
    return source.offset(node.getSpan().getEnd());
  }

  SourceLocation at(ISwc4jAst node) {
    return source.at(start(node));
  }

  String text(ISwc4jAst node) {
    return source.text().substring(start(node), end(node));
  }

  /** The index of the first token that begins at an offset or after it. */
  int tokenAt(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokenStart(middle) < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  int tokenStart(int index) {
    return index < tokens.size()
        ? source.offset(tokens.get(index).getSpan().getStart())
        : source.text().length();
  }

  int tokenEnd(int index) {
    return source.offset(tokens.get(index).getSpan().getEnd());
  }

  /** The text of a token; nothing before the first one and after the last one. */
  String token(int index) {
    return index < 0 || index >= tokens.size()
        ? ""
        : source.text().substring(tokenStart(index), tokenEnd(index));
  }
}
