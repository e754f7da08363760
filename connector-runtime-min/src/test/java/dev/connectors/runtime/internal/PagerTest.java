package dev.connectors.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.Page;
import dev.connectors.runtime.Paged;
import dev.connectors.runtime.error.AddressRefusedException;
import dev.connectors.runtime.error.UnexpectedValueException;
import dev.connectors.runtime.json.Json;
import dev.connectors.runtime.testing.FakeResponse;
import dev.connectors.runtime.testing.FakeTransport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How pages follow each other, as generated code states it. */
class PagerTest {

  private static final String SERVER = "https://api.acme.example/v1";

  /** By the query that asks for them, as it is sent without credentials. */
  private final Map<String, FakeResponse> answers = new HashMap<>();

  private final FakeTransport transport = new FakeTransport();
  private final ApiClient client = Acme.client(transport, input -> input.set("queryKey", "s&cret"));

  PagerTest() {
    transport
        .on("GET", "/deals")
        .respond(
            request -> {
              assertThat(transport.requests()).as("an endless loop").hasSizeLessThan(50);
              assertThat(request.query()).containsEntry("api_key", List.of("s&cret"));
              return Objects.requireNonNull(
                  answers.get(query(request.uri().getRawQuery())), request.uri()::toString);
            });
  }

  private static String query(String sent) {
    return List.of(sent.split("&", -1)).stream()
        .filter(pair -> !pair.startsWith("api_key="))
        .collect(Collectors.joining("&"));
  }

  private void answer(String query, String json) {
    answers.put(query, FakeResponse.json(200, Json.parse(json.replace('\'', '"'))));
  }

  /** The queries that were sent. */
  private List<String> sent() {
    return transport.requests().stream()
        .map(request -> query(request.uri().getRawQuery()))
        .toList();
  }

  private Paged<Long, Deal> objects(Pager pager) {
    return objects(pager, "/parts/ids", Types.INT64);
  }

  private <T> Paged<T, Deal> objects(Pager pager, String items, ValueType<T> type) {
    return pager.paged(
        client,
        "listDeals",
        items,
        type,
        paged ->
            paged
                .call("listDeals", "GET", "/deals")
                .secured("queryKey")
                .receiveNullable(Deal.TYPE));
  }

  private Paged<Long, List<Long>> lists(Pager pager) {
    return pager.paged(
        client,
        "listIds",
        paged ->
            paged
                .call("listIds", "GET", "/deals")
                .secured("queryKey")
                .receiveNullable(Types.list(Types.INT64)));
  }

  private static List<String> tokens(Paged<?, ?> paged) {
    List<String> tokens = new ArrayList<>();
    paged.pages().forEach(page -> tokens.add(page.next().orElse("end")));
    return tokens;
  }

  @Test
  void aCursorIsFollowedUntilThereIsNone() {
    answer("", "{'parts':{'ids':[1,2]},'next':'b/2'}");
    answer("cursor=b%2F2", "{'parts':{'ids':[]},'next':3}");
    answer("cursor=3", "{'parts':{'ids':[3]},'next':''}");

    assertThat(objects(Pager.cursor("cursor", "/next"))).containsExactly(1L, 2L, 3L);
    assertThat(sent()).containsExactly("", "cursor=b%2F2", "cursor=3");
  }

  @Test
  void aTokenThatWasStoredGoesOn() {
    answer("", "{'parts':{'ids':[1]},'next':'b'}");
    answer("cursor=b", "{'parts':{'ids':[2]},'next':null}");
    Paged<Long, Deal> deals = objects(Pager.cursor("cursor", "/next"));
    Page<Long, Deal> first = deals.pages().iterator().next();

    assertThat(first.items()).containsExactly(1L);
    assertThat(first.value().json()).containsEntry("next", "b");
    assertThat(objects(Pager.cursor("cursor", "/next")).from(first.next().orElseThrow()))
        .containsExactly(2L);
    assertThat(sent()).containsExactly("", "cursor=b");
  }

  @Test
  void aCursorThatIsRepeatedIsNoEndlessLoop() {
    answer("", "{'parts':{'ids':[1]},'next':'b'}");
    answer("cursor=b", "{'parts':{'ids':[2]},'next':'b'}");

    assertThatThrownBy(() -> objects(Pager.cursor("cursor", "/next")).stream().count())
        .isInstanceOf(UnexpectedValueException.class)
        .hasMessage(
            "listDeals, status 200: $: a page that was read before comes next"
                + " (expected: a new page, or none)");
    assertThat(sent()).hasSize(2);
  }

  @Test
  void theLastItemMayBeTheCursor() {
    Pager pager = Pager.lastItem("after", "/id").more("/more");
    Paged<Deal, Deal> deals = objects(pager, "/parts", Deal.TYPE);
    answer("", "{'parts':[{'id':1},{'id':2}],'more':true}");
    answer("after=2", "{'parts':[{'id':3}]}");
    answer("after=3", "{'parts':[]}");

    assertThat(deals.stream().map(Deal::id)).containsExactly(1L, 2L, 3L);
    answer("after=2", "{'parts':[{'id':3}],'more':false}");
    assertThat(deals.stream().map(Deal::id)).containsExactly(1L, 2L, 3L);
    assertThat(sent()).containsExactly("", "after=2", "after=3", "", "after=2");
  }

  @Test
  void pagesAreCountedFromTheFirstOrTheCallersUntilOneIsEmpty() {
    answer("", "[1,2]");
    answer("page=1", "[3]");
    answer("page=2", "[]");

    assertThat(lists(Pager.page("page", 0))).containsExactly(1L, 2L, 3L);
    assertThat(lists(Pager.page("page", 0)).from("1")).containsExactly(3L);
    assertThat(lists(Pager.page("page", 1))).containsExactly(1L, 2L);
    assertThat(tokens(lists(Pager.page("page", 0)))).containsExactly("1", "2", "end");
  }

  @Test
  void aPageWhoseNumberIsAWordCountsAsTheFirst() {
    answer("page=start", "[1]");
    answer("page=2", "[]");

    assertThat(lists(Pager.page("page", 1)).from("start")).containsExactly(1L);
  }

  @Test
  void offsetsGrowByWhatCame() {
    answer("", "[1,2,3]");
    answer("offset=3", "[4]");
    answer("offset=4", "[]");

    assertThat(lists(Pager.offset("offset", 0))).containsExactly(1L, 2L, 3L, 4L);
    assertThat(sent()).containsExactly("", "offset=3", "offset=4");
  }

  @Test
  void signsOfTheEndSaveACall() {
    answer("", "{'parts':{'ids':[1]},'total':2,'pages':3,'last':false,'link':'x','way':'x'}");
    answer("n=1", "{'parts':{'ids':[2]},'total':2,'pages':3,'last':true,'link':''}");
    answer("n=2", "{'parts':{'ids':[3]},'total':2,'pages':3,'link':null}");
    answer("n=3", "{'parts':{'ids':[]}}");

    assertThat(objects(Pager.page("n", 0))).containsExactly(1L, 2L, 3L);
    assertThat(objects(Pager.offset("n", 0).total("/total"))).containsExactly(1L, 2L);
    assertThat(objects(Pager.page("n", 0).total("/pages"))).containsExactly(1L, 2L, 3L);
    assertThat(objects(Pager.page("n", 0).last("/last"))).containsExactly(1L, 2L);
    assertThat(objects(Pager.page("n", 0).next("/link"))).containsExactly(1L, 2L);
    assertThat(objects(Pager.page("n", 0).next("/way"))).containsExactly(1L, 2L);
    assertThat(objects(Pager.page("n", 1).total("/total"))).containsExactly(1L, 3L);
    assertThat(sent().subList(4, sent().size()))
        .containsExactly("", "n=1", "", "n=1", "n=2", "", "n=1", "", "n=1", "", "n=1", "", "n=2");
  }

  @Test
  void aTotalThatSaysNothingEndsNothing() {
    answer("", "{'parts':{'ids':[1]},'total':0}");
    answer("n=1", "{'parts':{'ids':[2]},'total':'many'}");
    answer("n=2", "{'parts':{'ids':[]}}");

    assertThat(objects(Pager.offset("n", 0).total("/total"))).containsExactly(1L, 2L);
  }

  @Test
  void aUrlOfTheSameOriginIsFollowedAndItsTokenHoldsNoCredentials() {
    Pager pager = Pager.url("/links/next");
    String next = SERVER + "/deals?p=2&api_key=other";
    answer("", "{'parts':{'ids':[1]},'links':{'next':{'href':'" + next + "'}}}");
    answer("p=2", "{'parts':{'ids':[2]},'links':{'next':{'url':'?p=3'}}}");
    answer("p=3", "{'parts':{'ids':[3]},'links':{}}");

    assertThat(objects(pager)).containsExactly(1L, 2L, 3L);
    assertThat(tokens(objects(pager)))
        .containsExactly(SERVER + "/deals?p=2", SERVER + "/deals?p=3", "end");
    assertThat(objects(pager).from(SERVER + "/deals?p=3")).containsExactly(3L);
  }

  @Test
  void aUrlOfAnotherOriginIsRefusedBeforeACall() {
    String message =
        "listDeals: the next page is at https://evil.example (expected: at"
            + " https://api.acme.example, since credentials go nowhere else)";
    answer("", "{'parts':{'ids':[1]},'next':'https://evil.example/v1/deals?p=2'}");

    for (Pager pager : List.of(Pager.url("/next"), Pager.cursor("cursor", "/next"))) {
      assertThatThrownBy(() -> objects(pager).stream().count())
          .isInstanceOf(AddressRefusedException.class)
          .hasMessage(message);
    }
    assertThatThrownBy(
            () -> objects(Pager.url("/next")).from("https://evil.example/?p=2").iterator().next())
        .isInstanceOf(AddressRefusedException.class)
        .hasMessage(message);
    assertThat(sent()).containsExactly("", "");
  }

  @Test
  void theHeaderLinkIsFollowed() {
    FakeResponse one = FakeResponse.json(200, List.of(1));
    answers.put(
        "",
        one.header("Link", "<" + SERVER + "/deals?p=0>; rel=first")
            .header("Link", "</v1/deals?p=2,3>; title=\"a, <b>\"; REL=\"last Next\""));
    answers.put("p=2,3", one.header("Link", "<?p=1>; rel=prev"));

    assertThat(lists(Pager.link())).containsExactly(1L, 1L);
    assertThat(sent()).containsExactly("", "p=2,3");
  }

  @Test
  void aHeaderLinkWithoutNextEndsCountedPages() {
    FakeResponse one = FakeResponse.json(200, List.of(1));
    answers.put("", one);
    answers.put("page=2", one.header("Link", "<?page=1>; rel=\"prev\", <?page=3>; rel=next"));
    answers.put("page=3", one.header("Link", "<?page=1>; rel=\"first\""));

    assertThat(lists(Pager.page("page", 1))).containsExactly(1L, 1L, 1L);
    assertThat(sent()).containsExactly("", "page=2", "page=3");
  }

  @Test
  void aListThatIsMissingOrNullListsNothing() {
    for (String body : List.of("{}", "{'parts':null}", "{'parts':{'ids':null}}", "null")) {
      answer("", body);
      assertThat(objects(Pager.page("page", 1))).as(body).isEmpty();
    }
    answer("", "{'parts':{'ids':null},'next':'b'}");
    answer("cursor=b", "{'parts':{'ids':[1]}}");
    assertThat(objects(Pager.cursor("cursor", "/next"))).containsExactly(1L);
  }

  @Test
  void anAnswerWithoutBodyListsNothing() {
    answers.put("", FakeResponse.text(204, ""));

    assertThat(objects(Pager.lastItem("cursor", "/id"))).isEmpty();
    assertThat(lists(Pager.page("page", 1))).isEmpty();
    Page<Long, List<Long>> page = lists(Pager.offset("offset", 0)).pages().iterator().next();
    assertThat(page.value()).isNull();
    assertThat(page.response().status()).isEqualTo(204);
    assertThat(page.next()).isEmpty();
  }

  @Test
  void aListThatIsNoneIsToldWithItsPlace() {
    answer("", "{'parts':{'ids':7}}");

    assertThatThrownBy(() -> objects(Pager.cursor("cursor", "/next")).iterator().hasNext())
        .isInstanceOf(UnexpectedValueException.class)
        .hasMessage("listDeals, status 200: $.parts.ids: 7 (expected: array)");
  }

  @Test
  void namesInPlacesMayHoldSlashesAndTildes() {
    answer("", "{'parts':{'ids':[1]},'a/b':{'c~d':'x'}}");
    answer("cursor=x", "{'parts':{'ids':[2]}}");

    assertThat(objects(Pager.cursor("cursor", "/a~1b/c~0d"))).containsExactly(1L, 2L);
  }
}
