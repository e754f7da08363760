package dev.connectors.maven.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Markdown of a document to the text of a Javadoc comment: the one way in which text from a
 * specification gets into a comment. Only elements that this class writes itself appear as HTML; no
 * character of the text can end the comment, begin a tag or a unicode escape.
 */
final class Javadoc extends AbstractVisitor {

  private static final Parser PARSER = Parser.builder().build();
  private static final int MAX_CHARACTERS = 20_000;
  private static final Set<String> LINK_SCHEMES = Set.of("http", "https");

  private final StringBuilder html = new StringBuilder();

  private Javadoc() {}

  /**
   * The comment's HTML, without line breaks but for paragraphs and code.
   *
   * @param markdown text of the document, or null
   * @return safe text, empty for null
   */
  static String of(@Nullable String markdown) {
    if (markdown == null || markdown.isBlank()) {
      return "";
    }
    Javadoc visitor = new Javadoc();
    parse(markdown).accept(visitor);
    return visitor.html.toString().strip();
  }

  /** The Markdown as a tree; of an endless text the beginning. */
  static Node parse(String markdown) {
    return PARSER.parse(
        markdown.length() > MAX_CHARACTERS
            ? markdown.substring(0, MAX_CHARACTERS) + "..."
            : markdown);
  }

  /** Plain text that is no Markdown, such as a name, in a form that is safe in a comment. */
  static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '@' -> safe.append("&#64;");
        case '\\' -> safe.append("&#92;");
        case '{' -> safe.append("&#123;");
        case '}' -> safe.append("&#125;");
        // At an end, too: what comes next may be a text of its own.
        case '*' -> safe.append(next(text, i) == '/' ? "&#42;" : "*");
        default -> safe.append(isControl(c) ? ' ' : c);
      }
    }
    return safe.toString();
  }

  /** Text in code style: as a code tag where nothing in it could end that. */
  static String code(String text) {
    return isPlain(text) ? "{@code " + text + "}" : "<code>" + escape(text) + "</code>";
  }

  private static boolean isPlain(String text) {
    int depth = 0;
    for (int i = 0; i < text.length() && depth >= 0; i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '@' || c == '\\' || c == '*') {
        return false;
      }
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    }
    return depth == 0 && !text.isBlank();
  }

  private static char next(String text, int i) {
    return i + 1 < text.length() ? text.charAt(i + 1) : '/';
  }

  private static boolean isControl(char c) {
    return Character.isISOControl(c)
        || (Character.isSurrogate(c) && !Character.isDefined(c))
        || c == '\u2028'
        || c == '\u2029'
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069');
  }

  @Override
  public void visit(Paragraph paragraph) {
    if (!(paragraph.getParent() instanceof ListItem)) {
      startBlock("<p>");
    }
    visitChildren(paragraph);
  }

  @Override
  public void visit(Heading heading) {
    startBlock("<p>");
    wrap("<b>", heading, "</b>");
  }

  @Override
  public void visit(BulletList list) {
    block("<ul>", list, "</ul>");
  }

  @Override
  public void visit(OrderedList list) {
    block("<ol>", list, "</ol>");
  }

  @Override
  public void visit(ListItem item) {
    html.append("\n<li>");
    visitChildren(item);
  }

  @Override
  public void visit(FencedCodeBlock block) {
    codeBlock(block.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock block) {
    codeBlock(block.getLiteral());
  }

  @Override
  public void visit(Code code) {
    html.append(code(code.getLiteral()));
  }

  @Override
  public void visit(Emphasis emphasis) {
    wrap("<i>", emphasis, "</i>");
  }

  @Override
  public void visit(StrongEmphasis emphasis) {
    wrap("<b>", emphasis, "</b>");
  }

  @Override
  public void visit(Link link) {
    String destination = link.getDestination();
    int colon = destination.indexOf(':');
    if (colon < 0
        || !LINK_SCHEMES.contains(destination.substring(0, colon).toLowerCase(Locale.ROOT))) {
      visitChildren(link);
      return;
    }
    String safe = escape(destination).replace("\"", "&quot;").replace(" ", "%20");
    wrap("<a href=\"" + safe + "\">", link, "</a>");
  }

  @Override
  public void visit(Image image) {
    visitChildren(image);
  }

  @Override
  public void visit(Text text) {
    html.append(escape(text.getLiteral()));
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    html.append(' ');
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    html.append("<br>");
  }

  /** HTML in a description is dropped, its text stays. */
  @Override
  public void visit(HtmlInline inline) {
    String tag = inline.getLiteral().toLowerCase(Locale.ROOT);
    if (tag.startsWith("<br") || tag.startsWith("</p") || tag.startsWith("<li")) {
      html.append(' ');
    }
  }

  @Override
  public void visit(HtmlBlock block) {
    String text = block.getLiteral().replaceAll("(?s)<!--.*?-->", " ").replaceAll("<[^<>]*>", " ");
    if (!text.isBlank()) {
      startBlock("<p>");
      html.append(escape(text.strip().replaceAll("\\s+", " ")));
    }
  }

  private void codeBlock(String literal) {
    List<String> lines = new ArrayList<>();
    literal.lines().forEach(line -> lines.add(escape(line)));
    html.append("\n<pre>\n").append(String.join("\n", lines)).append("\n</pre>");
  }

  private void startBlock(String tag) {
    if (html.length() > 0) {
      html.append("\n\n").append(tag);
    }
  }

  private void block(String start, Node node, String end) {
    html.append('\n').append(start);
    visitChildren(node);
    html.append('\n').append(end);
  }

  private void wrap(String start, Node node, String end) {
    html.append(start);
    visitChildren(node);
    html.append(end);
  }
}
