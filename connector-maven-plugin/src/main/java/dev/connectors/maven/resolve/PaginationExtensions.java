package dev.connectors.maven.resolve;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.model.Pagination;
import dev.connectors.maven.model.Pagination.Url;
import dev.connectors.maven.resolve.PageAnswer.Items;
import dev.connectors.maven.resolve.PaginationStatement.Style;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pages as extensions of a document state them: {@code x-pagination}, which is ours, {@code
 * x-speakeasy-pagination} and AutoRest's {@code x-ms-pageable}.
 */
final class PaginationExtensions {

  /** The pages that an extension gives an operation, or null for none. */
  record Found(@Nullable Pagination pagination) {}

  private static final String OURS = "x-pagination";
  private static final String SPEAKEASY = "x-speakeasy-pagination";
  private static final String AUTOREST = "x-ms-pageable";

  private final Diagnostics diagnostics;

  PaginationExtensions(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** What the operation's extension says, or null without one. */
  @Nullable Found find(PagedOperation operation) {
    MapNode node = operation.node();
    if (Boolean.FALSE.equals(node.scalar(OURS))) {
      return new Found(null);
    }
    MapNode ours = node.map(OURS);
    if (ours != null && ours.has("style")) { // without it, it is somebody else's
      return ours(operation, ours);
    }
    MapNode speakeasy = node.map(SPEAKEASY);
    PaginationStatement statement = speakeasy == null ? null : speakeasy(speakeasy);
    if (speakeasy != null && statement != null) {
      return applied(operation, SPEAKEASY, speakeasy, statement);
    }
    MapNode autorest = node.map(AUTOREST);
    return autorest == null ? null : new Found(autorest(operation, autorest));
  }

  private Found ours(PagedOperation operation, MapNode node) {
    Style style = Style.of(String.valueOf(node.text("style")));
    if (style == null) {
      report(
          OURS,
          node.get("style"),
          node,
          "style: \""
              + node.text("style")
              + "\" (expected one of: "
              + PaginationStatement.STYLES
              + ")");
      return new Found(null);
    }
    return applied(
        operation,
        OURS,
        node,
        new PaginationStatement(
            style, node.text("parameter"), node.text("next"), node.text("items")));
  }

  private Found applied(
      PagedOperation operation, String name, MapNode node, PaginationStatement statement) {
    return new Found(statement.apply(operation, problem -> report(name, node, node, problem)));
  }

  /** Null where the page is chosen in the body. */
  private static @Nullable PaginationStatement speakeasy(MapNode node) {
    MapNode outputs = node.map("outputs");
    String results = outputs == null ? null : outputs.text("results");
    if ("url".equals(node.text("type"))) {
      return new PaginationStatement(
          Style.URL, null, outputs == null ? null : outputs.text("nextUrl"), results);
    }
    for (MapNode input : node.maps("inputs")) {
      Style style = Style.of(String.valueOf(input.text("type")));
      if (style != null && style.hasParameter() && "parameters".equals(input.text("in"))) {
        String next = outputs == null ? null : outputs.text("nextCursor");
        return new PaginationStatement(style, input.text("name"), next, results);
      }
    }
    return null;
  }

  /** Without a name for the link, AutoRest has one page; the list is {@code value} by default. */
  private static @Nullable Pagination autorest(PagedOperation operation, MapNode node) {
    String link = node.text("nextLinkName");
    if (link == null || !operation.isCallable() || !operation.isGet()) {
      return null;
    }
    String name = node.text("itemName");
    Items items = operation.answer().itemsAt(PageAnswer.pointer("", name == null ? "value" : name));
    return items == null
        ? null
        : new Pagination(
            new Url(PageAnswer.pointer("", link)), List.of(), items.pointer(), items.item());
  }

  private void report(String name, @Nullable Node at, MapNode otherwise, String problem) {
    diagnostics.fault(
        at == null ? otherwise.location() : at.location(),
        DiagnosticCode.PAGINATION_INVALID,
        name + ": " + problem);
  }
}
