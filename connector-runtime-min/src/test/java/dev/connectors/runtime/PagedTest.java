package dev.connectors.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.error.TransportException;
import dev.connectors.runtime.error.UnexpectedValueException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages by their tokens, without calls. */
class PagedTest {

  private final List<String> asked = new ArrayList<>();

  private static Page<String, String> page(String next, String... items) {
    return Page.of(ApiResponse.of(200, Map.of(), "body"), List.of(items), next);
  }

  /** Pages of which a loop that has no end does not read for ever. */
  private static <T> Paged<T, String> paged(
      String operation, Function<String, Page<T, String>> fetch) {
    AtomicInteger pages = new AtomicInteger();
    return Paged.of(
        operation,
        token -> {
          assertThat(pages.incrementAndGet()).as("an endless loop").isLessThan(1_000);
          return fetch.apply(token);
        });
  }

  /** Three pages, of which the second lists nothing. */
  private final Paged<String, String> letters =
      paged(
          "listLetters",
          token -> {
            asked.add(token);
            return switch (String.valueOf(token)) {
              case "null" -> page("2", "a", "b");
              case "2" -> page("3");
              case "3" -> page(null, "c");
              default -> throw new AssertionError(token);
            };
          });

  @Test
  void aLoopReadsAllItemsOfAllPages() {
    assertThat(letters).containsExactly("a", "b", "c");
    assertThat(letters.stream()).containsExactly("a", "b", "c");
    assertThat(asked).containsExactly(null, "2", "3", null, "2", "3");
  }

  @Test
  void aPageIsFetchedWhenItsFirstItemIsNeeded() {
    Iterator<String> items = letters.iterator();
    assertThat(asked).isEmpty();
    assertThat(items.next()).isEqualTo("a");
    assertThat(items.next()).isEqualTo("b");
    assertThat(asked).hasSize(1);
    assertThat(items.hasNext()).isTrue();
    assertThat(asked).containsExactly(null, "2", "3");
  }

  @Test
  void aStreamThatIsCutFetchesNoMore() {
    assertThat(letters.stream().limit(1)).containsExactly("a");
    assertThat(asked).hasSize(1);
  }

  @Test
  void pagesComeWithTheirItemsAndTheWayOn() {
    List<String> seen = new ArrayList<>();
    for (Page<String, String> page : letters.pages()) {
      seen.add(page.items() + " -> " + page.next().orElse("end"));
      assertThat(page.value()).isEqualTo("body");
    }
    assertThat(seen).containsExactly("[a, b] -> 2", "[] -> 3", "[c] -> end");
  }

  @Test
  void aTokenGoesOnWhereItCameFrom() {
    Paged<String, String> rest = letters.from("2");

    assertThat(rest).containsExactly("c");
    assertThat(rest).containsExactly("c");
    assertThat(asked).containsExactly("2", "3", "2", "3");
    assertThatThrownBy(() -> letters.from(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("listLetters: token: null (expected: one of a page)");
  }

  @Test
  void afterTheLastThereIsNone() {
    Iterator<String> items = letters.from("3").iterator();
    items.next();
    assertThat(items.hasNext()).isFalse();
    assertThatThrownBy(items::next)
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("listLetters: no more items");

    Iterator<Page<String, String>> pages = letters.from("3").pages().iterator();
    pages.next();
    assertThatThrownBy(pages::next)
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("listLetters: no more pages");
  }

  @Test
  void aPageThatFailsIsAskedForAgain() {
    List<RuntimeException> failures =
        new ArrayList<>(List.of(new TransportException("connection reset", null)));
    Paged<String, String> items =
        paged(
            "op",
            token -> {
              if (token != null && !failures.isEmpty()) {
                throw failures.remove(0);
              }
              return token == null ? page("2", "a") : page(null, "b");
            });

    Iterator<String> iterator = items.iterator();
    assertThat(iterator.next()).isEqualTo("a");
    assertThatThrownBy(iterator::hasNext).hasMessage("connection reset");
    assertThat(iterator.next()).isEqualTo("b");
    assertThat(iterator.hasNext()).isFalse();
  }

  @Test
  void aTokenThatLeadsToItselfIsAnErrorAfterItsItems() {
    for (int last : IntStream.range(1, 20).toArray()) {
      List<Integer> read = new ArrayList<>();

      assertThatThrownBy(() -> numbers(last, last).forEach(read::add))
          .isInstanceOf(UnexpectedValueException.class)
          .hasMessage(
              "count, status 200: $: a page that was read before comes next"
                  + " (expected: a new page, or none)");
      assertThat(read).containsExactlyElementsOf(IntStream.rangeClosed(0, last).boxed().toList());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7, 100})
  void longCyclesEndToo(int length) {
    List<Integer> read = new ArrayList<>();

    assertThatThrownBy(() -> numbers(5, 4 + length).forEach(read::add))
        .isInstanceOf(UnexpectedValueException.class);
    assertThat(read)
        .startsWith(IntStream.range(0, 5 + length).boxed().toArray(Integer[]::new))
        .hasSizeLessThan(4 * (5 + length));
  }

  /** Pages of one number each, from 0 to the last, which leads back to an earlier one. */
  private static Paged<Integer, String> numbers(int back, int last) {
    return paged(
        "count",
        token -> {
          int number = token == null ? 0 : Integer.parseInt(token);
          String next = String.valueOf(number == last ? back : number + 1);
          return Page.of(ApiResponse.of(200, Map.of(), ""), List.of(number), next);
        });
  }

  @Test
  void anEmptyPageThatLeadsToItselfIsTheEnd() {
    Paged<String, String> items = paged("op", token -> token == null ? page("2", "a") : page("2"));

    assertThat(items).containsExactly("a");
  }

  @Test
  void itemsMayBeNullAndAreUnmodifiable() {
    List<String> items = Arrays.asList("a", null);
    Page<String, String> page = Page.of(ApiResponse.of(200, Map.of(), ""), items, null);

    assertThat(paged("op", token -> page)).containsExactly("a", null);
    assertThatThrownBy(() -> page.items().set(0, "b"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void textsHoldNoContent() {
    assertThat(letters).hasToString("Paged[listLetters]");
    assertThat(asked).isEmpty();
    assertThat(page("token", "a", "b"))
        .hasToString("Page[items=2, response=ApiResponse[status=200]]");
  }
}
