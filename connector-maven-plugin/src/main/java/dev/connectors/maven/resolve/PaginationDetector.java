package dev.connectors.maven.resolve;

import dev.connectors.maven.model.Pagination;
import dev.connectors.maven.model.Pagination.Cursor;
import dev.connectors.maven.model.Pagination.End;
import dev.connectors.maven.model.Pagination.LastItem;
import dev.connectors.maven.model.Pagination.Link;
import dev.connectors.maven.model.Pagination.Offset;
import dev.connectors.maven.model.Pagination.Page;
import dev.connectors.maven.model.Pagination.Sign;
import dev.connectors.maven.model.Pagination.Step;
import dev.connectors.maven.model.Pagination.Url;
import dev.connectors.maven.model.TypeUse;
import dev.connectors.maven.model.TypeUse.Scalar;
import dev.connectors.maven.resolve.PageAnswer.Field;
import dev.connectors.maven.resolve.PageAnswer.Items;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds out from names how the pages of an answer follow each other. Both sides must be documented:
 * what a request says and what an answer says, or the size of a page beside its number. In doubt
 * there are no pages, since a wrong loop loses items in silence.
 */
final class PaginationDetector {

  private static final Set<Scalar> INTEGERS =
      Set.of(Scalar.INT32, Scalar.INT64, Scalar.INTEGER, Scalar.DECIMAL, Scalar.DOUBLE);

  private static final Set<String> PAGES =
      Set.of("page", "pagenumber", "pageno", "pagenum", "pageindex", "currentpage");
  private static final Set<String> OFFSETS =
      Set.of("offset", "skip", "start", "startat", "startindex", "pageoffset");
  private static final Set<String> SIZES =
      Set.of(
          "count",
          "itemsperpage",
          "limit",
          "max",
          "maxentries",
          "maxitems",
          "maxrecords",
          "maxresults",
          "numberofresults",
          "pagelimit",
          "pagesize",
          "perpage",
          "recordsperpage",
          "resultsperpage",
          "rows",
          "size",
          "take",
          "top");

  private static final Set<String> MORE =
      Set.of(
          "hasmore",
          "hasmoreitems",
          "hasmorepages",
          "hasmoreresults",
          "hasnext",
          "hasnextpage",
          "ismore",
          "more",
          "moreavailable",
          "moreitemsincollection");
  private static final Set<String> LAST = Set.of("islast", "islastpage", "last", "lastpage");
  private static final Set<String> TOTAL_PAGES =
      Set.of("totalpages", "pagestotal", "numpages", "numberofpages", "lastpage", "pages");
  private static final Set<String> TOTAL_ITEMS =
      Set.of(
          "total",
          "totalcount",
          "totalelements",
          "totalhits",
          "totalitems",
          "totalrecords",
          "totalresults",
          "totalsize");

  /** As many properties as an object has that is there for its list. */
  private static final int FEW = 4;

  /** Parameters that make an offset or a page number one of something else. */
  private static final Pattern TOKENS = Pattern.compile("cursor|pagetoken|continuationtoken");

  private static final Pattern NO_COUNT = Pattern.compile("(?i)\\b(timestamp|cursor)\\b");
  private static final Pattern COUNTS_PAGES =
      Pattern.compile("(?i)number of pages|pages to skip|page number|page to start");
  private static final Pattern ZERO =
      Pattern.compile(
          "(?i)(zero|\\b0)[ -]?(based|indexed)|start(s|ing)? (at|from|with) (page )?(zero|0)\\b");

  private static final Pattern ONE =
      Pattern.compile(
          "(?i)(one|\\b1)[ -]?(based|indexed)|start(s|ing)? (at|from|with) (page )?(one|1)\\b");

  private final List<PageParameter> parameters;
  private final PageAnswer answer;
  private final Items items;
  private final List<Field> fields;
  private final boolean linked;

  /**
   * A detector for one operation.
   *
   * @param parameters its query parameters
   * @param answer its answer
   * @param items the list in the answer
   * @param linked whether the document describes the header {@code Link} of the answer
   */
  PaginationDetector(
      List<PageParameter> parameters, PageAnswer answer, Items items, boolean linked) {
    this.parameters = parameters;
    this.answer = answer;
    this.items = items;
    this.fields = answer.fields(items);
    this.linked = linked;
  }

  /** How the pages follow each other, or null when the document does not say. */
  @Nullable Pagination detect() {
    Pagination found = cursor();
    found = found == null ? lastItem() : found;
    found = found == null ? page() : found;
    found = found == null ? offset() : found;
    found = found == null ? url() : found;
    return found == null && linked ? pagination(new Link()) : found;
  }

  private @Nullable Pagination cursor() {
    for (PageParameter parameter : parameters) {
      Field next = parameter.isScalar() ? CursorNames.next(parameter.plain(), fields) : null;
      // What is after the newest item is not what is after the last one of a page.
      boolean both = next != null && next.name().equals("after") && nextUrl() != null;
      if (next != null && !both) {
        return pagination(new Cursor(parameter.name(), next.pointer()), end(MORE, Sign.MORE));
      }
    }
    return null;
  }

  /** As Stripe has it: the last item's id, and whether there is more. */
  private @Nullable Pagination lastItem() {
    End more = end(MORE, Sign.MORE);
    if (more != null && answer.names(items.item()).contains("id")) {
      for (PageParameter parameter : parameters) {
        if (parameter.plain().equals("startingafter")) {
          return pagination(new LastItem(parameter.name(), "/id"), more);
        }
      }
    }
    return null;
  }

  private @Nullable Pagination page() {
    PageParameter parameter = counted(PAGES);
    End end = end(TOTAL_PAGES);
    boolean text = parameter != null && parameter.type() == Scalar.STRING && end == null;
    if (parameter == null || text || !isCounted(parameter, end)) {
      return null;
    }
    return pagination(new Page(parameter.name(), parameter.first(firstPage(parameter))), end);
  }

  /** Most count from one; Spring's pages, which have a number among so many, from zero. */
  private int firstPage(PageParameter parameter) {
    if (ONE.matcher(parameter.description()).find()) {
      return 1;
    }
    boolean spring = has("number") && has("totalpages") && has("totalelements");
    return spring || ZERO.matcher(parameter.description()).find() ? 0 : 1;
  }

  private boolean has(String name) {
    return fields.stream().anyMatch(field -> field.name().equals(name));
  }

  private @Nullable Pagination offset() {
    PageParameter parameter = counted(OFFSETS);
    End end = end(TOTAL_ITEMS);
    boolean text = parameter != null && parameter.type() == Scalar.STRING && end == null;
    if (parameter == null
        || text
        || !isCounted(parameter, end)
        || COUNTS_PAGES.matcher(parameter.description()).find()) {
      return null;
    }
    // SCIM (RFC 7644, 3.4.2.4) counts from one.
    int first = parameter.plain().equals("startindex") ? 1 : 0;
    return pagination(new Offset(parameter.name(), parameter.first(first)), end);
  }

  private @Nullable PageParameter counted(Set<String> names) {
    boolean tokens =
        parameters.stream().anyMatch(parameter -> TOKENS.matcher(parameter.plain()).find());
    for (PageParameter parameter : parameters) {
      boolean counts = parameter.type() == Scalar.STRING || INTEGERS.contains(parameter.type());
      if (names.contains(parameter.plain())
          && counts
          && !NO_COUNT.matcher(parameter.description()).find()) {
        return tokens && nextUrl() != null ? null : parameter;
      }
    }
    return null;
  }

  /**
   * A page has a size that can be chosen, or the answer says where in the whole it stands. An
   * object that has more to say than its list is rather a thing of its own, unless it does that.
   */
  private boolean isCounted(PageParameter parameter, @Nullable End end) {
    boolean sized = parameters.stream().anyMatch(known -> SIZES.contains(known.plain()));
    boolean told =
        end != null
            || has(parameter.plain())
            || TOTAL_ITEMS.stream().anyMatch(this::has)
            || TOTAL_PAGES.stream().anyMatch(this::has);
    return told || (sized && answer.size() <= FEW);
  }

  private @Nullable Pagination url() {
    Field next = nextUrl();
    return next == null ? null : pagination(new Url(next.pointer()));
  }

  private @Nullable Field nextUrl() {
    return CursorNames.nextUrl(fields);
  }

  /** The clearest sign of the end: a flag, else a total, else the lack of a URL. */
  private @Nullable End end(Set<String> totals) {
    End end = end(MORE, Sign.MORE);
    end = end == null ? end(LAST, Sign.LAST) : end;
    end = end == null ? total(totals) : end;
    Field next = end == null ? nextUrl() : null;
    return next == null ? end : new End(Sign.NEXT, next.pointer());
  }

  private @Nullable End end(Set<String> names, Sign sign) {
    return end(sign, field -> names.contains(field.name()) && isOf(field, Scalar.BOOLEAN));
  }

  private @Nullable End total(Set<String> names) {
    return end(
        Sign.TOTAL,
        field ->
            names.contains(field.name())
                && INTEGERS.stream().anyMatch(type -> isOf(field, type))
                && !(field.name().equals("pages") && field.owner().isEmpty()));
  }

  private @Nullable End end(Sign sign, Predicate<Field> test) {
    Field found = PageAnswer.first(fields, test);
    return found == null ? null : new End(sign, found.pointer());
  }

  private static boolean isOf(Field field, TypeUse type) {
    return field.property().type() == type;
  }

  private Pagination pagination(Step step, @Nullable End... ends) {
    List<End> known = new ArrayList<>();
    for (End end : ends) {
      if (end != null) {
        known.add(end);
      }
    }
    return new Pagination(step, known, items.pointer(), items.item());
  }
}
