package dev.connectors.maven.resolve;

import dev.connectors.maven.model.TypeUse;
import dev.connectors.maven.model.TypeUse.Scalar;
import dev.connectors.maven.resolve.PageAnswer.Field;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What APIs call cursors and links to the next page; in lower case, letters and digits only. */
final class CursorNames {

  /** Cursors that a request and an answer call the same. */
  private static final Set<String> SAME =
      Set.of(
          "bookmark",
          "continuation",
          "continuationtoken",
          "continue",
          "nextcursor",
          "nextcontinuationtoken",
          "nextkey",
          "nextmarker",
          "nextpagecursor",
          "nextpagekey",
          "nextpagetoken",
          "nexttoken",
          "paginationtoken",
          "scrollid",
          "skiptoken");

  /** Parameters that take a cursor, whatever the answer calls it. */
  private static final Set<String> PARAMETERS =
      Set.of(
          "continuation",
          "continuationtoken",
          "continuetoken",
          "cursor",
          "marker",
          "nextcursor",
          "nextpagetoken",
          "nexttoken",
          "pagecursor",
          "pagetoken",
          "paginationtoken",
          "pagingtoken",
          "scrollid",
          "startcursor");

  /** Properties that hold the next cursor, whatever the request calls it. */
  private static final Set<String> NEXT =
      Set.of(
          "continuationtoken",
          "cursornext",
          "endcursor",
          "nextcontinuationtoken",
          "nextcursor",
          "nextmarker",
          "nextpagecursor",
          "nextpagetoken",
          "nextpaginationtoken",
          "nexttoken");

  /** Objects whose {@code next} is the next cursor. */
  private static final Set<String> CURSORS =
      Set.of(
          "cursor",
          "cursors",
          "meta",
          "metadata",
          "page",
          "pageinfo",
          "pagination",
          "paging",
          "responsemetadata");

  private static final Set<String> URLS =
      Set.of(
          "nexthref",
          "nextlink",
          "nextpagehref",
          "nextpagelink",
          "nextpageuri",
          "nextpageurl",
          "nexturi",
          "nexturl",
          "odatanextlink");

  /** Objects whose {@code next} is a URL. */
  private static final Set<String> LINKS = Set.of("link", "links");

  private static final Set<String> SIBLINGS =
      Set.of("first", "href", "last", "prev", "previous", "self");

  private static final Pattern URL = Pattern.compile("(?i)\\b(url|uri|link|href)\\b");

  private CursorNames() {}

  /** The field that holds the parameter's next value, or null. */
  static @Nullable Field next(String parameter, List<Field> fields) {
    Field exact =
        PageAnswer.first(
            fields, field -> isValue(field) && fits(parameter, field.name(), field.owner()));
    return exact != null || !PARAMETERS.contains(parameter)
        ? exact
        : PageAnswer.first(fields, field -> isValue(field) && NEXT.contains(field.name()));
  }

  private static boolean fits(String parameter, String field, String owner) {
    boolean after = parameter.equals("after");
    return switch (field) {
      case "next" ->
          PARAMETERS.contains(parameter) && (owner.isEmpty() || CURSORS.contains(owner))
              || (after && CURSORS.contains(owner));
      case "after" -> after && (owner.equals("next") || CURSORS.contains(owner));
      case "endcursor" -> after;
      case "nextpage" -> parameter.equals("page");
      default ->
          (field.equals("next" + parameter) && !parameter.equals("url"))
              || (field.equals(parameter) && SAME.contains(field));
    };
  }

  private static boolean isValue(Field field) {
    TypeUse type = field.property().type();
    return type == TypeUse.JSON
        || (type instanceof Scalar && type != Scalar.BOOLEAN && type != Scalar.DATE_TIME);
  }

  /** The field that holds the next page's URL, or null. */
  static @Nullable Field nextUrl(List<Field> fields) {
    Field clear = PageAnswer.first(fields, field -> isLink(field) && URLS.contains(field.name()));
    return clear == null ? PageAnswer.first(fields, CursorNames::isNextUrl) : clear;
  }

  private static boolean isNextUrl(Field field) {
    if (!isLink(field) || !(field.name().equals("next") || field.name().equals("nextpage"))) {
      return false;
    }
    String text = field.property().description();
    return LINKS.contains(field.owner())
        || (text != null && URL.matcher(text).find())
        || SIBLINGS.stream().anyMatch(field.siblings()::contains);
  }

  /** A text, or an object that holds one. */
  private static boolean isLink(Field field) {
    TypeUse type = field.property().type();
    return type == Scalar.STRING
        || type == TypeUse.JSON
        || field.inside().contains("href")
        || field.inside().contains("url");
  }
}
