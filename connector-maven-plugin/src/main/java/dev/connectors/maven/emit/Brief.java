package dev.connectors.maven.emit;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a description, as long as it fits: for members whose description stands in full
 * somewhere near.
 */
final class Brief extends AbstractVisitor {

  private static final String MORE = "...";

  private final StringBuilder text = new StringBuilder();

  private Brief() {}

  /**
   * A description in one line: all of it when it fits, else the sentences that fit, else the words
   * that do.
   *
   * @param markdown text of the document, or null
   * @param room how many characters there are
   * @return safe text without line breaks, empty when there is nothing to say or no room
   */
  static String of(@Nullable String markdown, int room) {
    String whole = Javadoc.of(markdown);
    if (whole.length() <= room && whole.indexOf('\n') < 0) {
      return whole;
    }
    String first = firstParagraph(Javadoc.parse(String.valueOf(markdown)));
    String brief = cut(first, room, ". ", ".");
    return brief.length() > room / 3 ? brief : cut(first, room, " ", MORE);
  }

  /** The longest beginning that ends where a mark stands, and fits together with its ending. */
  private static String cut(String text, int room, String mark, String ending) {
    int end = text.length() > room ? text.lastIndexOf(mark, room) : text.length();
    while (end > 0) {
      String safe = Javadoc.escape(text.substring(0, end)) + (end < text.length() ? ending : "");
      if (safe.length() <= room) {
        return safe;
      }
      end = text.lastIndexOf(mark, end - 1);
    }
    return "";
  }

  private static String firstParagraph(Node document) {
    Brief visitor = new Brief();
    for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
      block.accept(visitor);
      if (visitor.text.length() > 0) {
        break;
      }
    }
    return visitor.text.toString().replaceAll("\\s+", " ").strip();
  }

  /** Of lists and quotes, the first item is enough. */
  @Override
  protected void visitChildren(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof Block && text.length() > 0) {
        return;
      }
      child.accept(this);
    }
  }

  @Override
  public void visit(Text node) {
    text.append(node.getLiteral());
  }

  @Override
  public void visit(Code node) {
    text.append(node.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak node) {
    text.append(' ');
  }

  @Override
  public void visit(HardLineBreak node) {
    text.append(' ');
  }
}
