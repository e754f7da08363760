package dev.connectors.maven.model;

import java.util.List;

/**
 * How the pages of an operation's answer follow each other. Places in answers are JSON pointers
 * (RFC 6901).
 *
 * @param step where the next page is
 * @param ends signs that there is none, beside the lack of a cursor and an empty page
 * @param items where the list of items is in the answer; empty when the answer is the list
 * @param item the type of the items
 */
public record Pagination(Step step, List<End> ends, String items, TypeUse item) {

  /** Copies the signs. */
  public Pagination {
    ends = List.copyOf(ends);
  }

  /** Where the next page is. */
  public sealed interface Step {}

  /**
   * The answer holds the parameter's next value.
   *
   * @param parameter a query parameter
   * @param next where the value is
   */
  public record Cursor(String parameter, String next) implements Step {}

  /**
   * The parameter's next value is a property of the last item.
   *
   * @param parameter a query parameter
   * @param property where the value is in an item
   */
  public record LastItem(String parameter, String property) implements Step {}

  /**
   * Pages are counted.
   *
   * @param parameter a query parameter
   * @param first the number of the first page
   */
  public record Page(String parameter, int first) implements Step {}

  /**
   * Items are counted.
   *
   * @param parameter a query parameter
   * @param first the number of the first item
   */
  public record Offset(String parameter, int first) implements Step {}

  /**
   * The answer holds the next page's URL.
   *
   * @param next where the URL is
   */
  public record Url(String next) implements Step {}

  /** The header {@code Link} holds the next page's URL (RFC 8288). */
  public record Link() implements Step {}

  /** What a place in the answer says. */
  public enum Sign {
    /** False on the last page. */
    MORE,
    /** True on the last page. */
    LAST,
    /** Absent, null or empty on the last page. */
    NEXT,
    /** How many pages or items there are. */
    TOTAL
  }

  /**
   * A sign of the end.
   *
   * @param sign which
   * @param at where it is
   */
  public record End(Sign sign, String at) {}
}
