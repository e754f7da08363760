package dev.connectors.runtime;

import dev.connectors.runtime.error.UnexpectedValueException;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * All items of an answer that comes in pages. Nothing is asked for before it is needed: each page
 * when the first item on it is, so a loop that ends early leaves the rest where it is. Immutable
 * and thread-safe; its iterators are not thread-safe, and each begins anew.
 *
 * <pre>{@code
 * for (Invoice invoice : connection.operations().invoices().listInvoicesAll()) { ... }
 *
 * for (Page<Invoice, InvoiceList> page : invoices.listInvoicesAll().from(saved).pages()) {
 *   use(page.items());
 *   save(page.next());
 * }
 * }</pre>
 *
 * <p>An iterator throws what the call for a page throws; asked again, it calls for that page again.
 * When an API leads back to a page that was read, it throws {@link UnexpectedValueException}, so no
 * loop is endless.
 *
 * @param <T> the type of the items
 * @param <P> the type of a whole page, as the plain method answers it
 */
public final class Paged<T extends @Nullable Object, P> implements Iterable<T> {

  private final String operation;
  private final Function<@Nullable String, Page<T, P>> fetch;
  private final @Nullable String start;

  private Paged(
      String operation, Function<@Nullable String, Page<T, P>> fetch, @Nullable String start) {
    this.operation = operation;
    this.fetch = fetch;
    this.start = start;
  }

  /**
   * Pages by their tokens; for generated code, and for fakes in tests.
   *
   * @param operation the operation's name, for messages
   * @param fetch gets the page of a token, and the first for null
   * @param <T> the type of the items
   * @param <P> the type of a whole page
   * @return the pages
   */
  public static <T extends @Nullable Object, P> Paged<T, P> of(
      String operation, Function<@Nullable String, Page<T, P>> fetch) {
    return new Paged<>(operation, fetch, null);
  }

  /**
   * The same from a later page on.
   *
   * @param token what {@link Page#next} gave, for the same parameters; it may have been stored
   * @return the pages from that one on
   */
  public Paged<T, P> from(String token) {
    Objects.requireNonNull(token, operation + ": token: null (expected: one of a page)");
    return new Paged<>(operation, fetch, token);
  }

  /**
   * The pages, each fetched when the iterator is asked whether there is another.
   *
   * @return the pages; at least one
   */
  public Iterable<Page<T, P>> pages() {
    return Pages::new;
  }

  /** The items of all pages. */
  @Override
  public Iterator<T> iterator() {
    return new Items(new Pages());
  }

  /**
   * The items of all pages.
   *
   * @return a sequential, ordered stream, which fetches pages as it needs them
   */
  public Stream<T> stream() {
    return StreamSupport.stream(spliterator(), false);
  }

  /** The operation; nothing is asked for. */
  @Override
  public String toString() {
    return "Paged[" + operation + "]";
  }

  private final class Pages implements Iterator<Page<T, P>> {

    private @Nullable Page<T, P> fetched;
    private @Nullable String token = start;
    private int status;
    private boolean done;
    private boolean again;

    /** A token that was used; it moves on at powers of two, so every cycle meets it (Brent). */
    private @Nullable String mark = start;

    private long steps;
    private long power = 1;

    @Override
    public boolean hasNext() {
      if (fetched == null && !done) {
        if (again) {
          throw new UnexpectedValueException(
              operation,
              status,
              "$",
              "a page that was read before comes next",
              "a new page, or none",
              null);
        }
        Page<T, P> page = fetch.apply(token);
        advance(page);
        fetched = page;
      }
      return fetched != null;
    }

    @Override
    public Page<T, P> next() {
      if (!hasNext() || fetched == null) {
        throw new NoSuchElementException(operation + ": no more pages");
      }
      Page<T, P> page = fetched;
      fetched = null;
      return page;
    }

    private void advance(Page<T, P> page) {
      String next = page.next().orElse(null);
      again = next != null && (next.equals(token) || next.equals(mark));
      // Where an API always gives a token, one that leads to where it came from is the end.
      done = next == null || (again && page.items().isEmpty());
      token = next;
      status = page.response().status();
      if (++steps == power) {
        mark = next;
        power *= 2;
        steps = 0;
      }
    }
  }

  private final class Items implements Iterator<T> {

    private final Pages pages;
    private Iterator<T> items = Collections.emptyIterator();

    Items(Pages pages) {
      this.pages = pages;
    }

    @Override
    public boolean hasNext() {
      while (!items.hasNext() && pages.hasNext()) {
        items = pages.next().items().iterator();
      }
      return items.hasNext();
    }

    @Override
    public T next() {
      if (!hasNext()) {
        throw new NoSuchElementException(operation + ": no more items");
      }
      return items.next();
    }
  }
}
