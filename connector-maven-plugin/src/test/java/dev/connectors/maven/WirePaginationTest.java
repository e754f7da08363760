package dev.connectors.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import dev.connectors.maven.testing.Caller;
import dev.connectors.maven.testing.LocalServer;
import dev.connectors.runtime.error.AddressRefusedException;
import dev.connectors.runtime.error.ServerException;
import dev.connectors.runtime.error.UnexpectedValueException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Generated loops over pages, against a real server. */
class WirePaginationTest {

  /** What users write. */
  private static final String CALLER =
      """
      package caller;

      import com.example.pages.Pages;
      import com.example.pages.PagesInput;
      import com.example.pages.model.Deal;
      import com.example.pages.operations.DealsOperations;
      import com.example.pages.operations.ListCursorsResponse;
      import com.example.pages.operations.ListCursorsStatus;
      import dev.connectors.runtime.CallOptions;
      import dev.connectors.runtime.Page;
      import dev.connectors.runtime.Paged;
      import dev.connectors.runtime.http.NetworkPolicy;
      import java.net.URI;
      import java.util.ArrayList;
      import java.util.List;
      import java.util.function.Function;
      import java.util.stream.Collectors;

      public final class Caller {
        private Caller() {}

        private static <T> T with(URI server, Function<DealsOperations, T> call) {
          try (Pages pages =
              Pages.builder().baseUri(server).network(NetworkPolicy.standard().allowPrivateAddresses()).build()) {
            return call.apply(pages.connect(PagesInput.builder().key("s&cret").build()).operations()
                .with(CallOptions.of().header("X-Trace", "t1")).deals());
          }
        }

        private static String ids(Iterable<Deal> deals) {
          List<String> ids = new ArrayList<>();
          for (Deal deal : deals) {
            ids.add(deal.id());
          }
          return String.join(" ", ids);
        }

        public static String cursors(URI server) {
          return with(server, d -> ids(d.listCursorsAll(q -> q.status(ListCursorsStatus.OPEN).limit(2))));
        }

        public static String cursorsFrom(URI server) {
          return with(server, d -> ids(d.listCursorsAll(q -> q.cursor("b/2"))));
        }

        public static String saved(URI server) {
          return with(server, d -> {
            Paged<Deal, ListCursorsResponse> all = d.listCursorsAll();
            Page<Deal, ListCursorsResponse> first = all.pages().iterator().next();
            String token = first.next().orElseThrow();
            return first.value().data().size() + " " + first.response().status() + " " + token + " "
                + ids(all.from(token));
          });
        }

        public static String first(URI server) {
          return with(server, d -> d.listCursorsAll().iterator().next().id());
        }

        public static String stream(URI server) {
          return with(server, d -> d.listCursorsAll().stream().map(Deal::id).collect(Collectors.joining("+")));
        }

        public static String again(URI server) {
          return with(server, d -> {
            Paged<Deal, ListCursorsResponse> all = d.listCursorsAll();
            return ids(all) + "; " + ids(all);
          });
        }

        public static String failing(URI server) {
          return with(server, d -> {
            List<String> ids = new ArrayList<>();
            var deals = d.listCursorsAll().iterator();
            try {
              while (deals.hasNext()) {
                ids.add(deals.next().id());
              }
            } catch (RuntimeException e) {
              ids.add(e.getMessage());
            }
            return String.join(" ", ids) + " " + deals.next().id();
          });
        }

        public static String lastItems(URI server) {
          return with(server, d -> ids(d.listLastItemsAll()));
        }

        @SuppressWarnings("deprecation")
        public static String pages(URI server) {
          return with(server, d -> ids(d.listPagesAll(7)) + "; " + ids(d.listPagesAll(7, q -> q.page(2L))));
        }

        public static String totalPages(URI server) {
          return with(server, d -> ids(d.listTotalPagesAll(0)));
        }

        public static String offsets(URI server) {
          return with(server, d -> ids(d.listOffsetsAll(5)));
        }

        public static String totals(URI server) {
          return with(server, d -> ids(d.listTotalsAll()));
        }

        public static String urls(URI server) {
          return with(server, d -> ids(d.listUrlsAll(q -> q.limit(1))));
        }

        public static String links(URI server) {
          return with(server, d -> ids(d.listLinksAll()));
        }

        public static String stated(URI server) {
          return with(server, d -> String.join(" ", d.listStatedAll().stream().toList()));
        }

        public static String azure(URI server) {
          return with(server, d -> ids(d.listAzureAll()));
        }

        public static String speakeasy(URI server) {
          return with(server, d -> ids(d.listSpeakeasyAll()));
        }
      }
      """;

  private static Caller caller;

  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final Map<String, Object> answers = new ConcurrentHashMap<>();
  private final LocalServer server = LocalServer.start(this::answer);

  @BeforeAll
  static void compile() {
    caller = Caller.ofGolden("pagination", CALLER);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** An answer with a header {@code Link}, or of another status. */
  private record Answer(int status, String link, String body) {}

  private void answer(HttpExchange exchange) throws IOException {
    String uri = exchange.getRequestURI().toString();
    assertThat(exchange.getRequestHeaders().getFirst("X-Trace")).isEqualTo("t1");
    String key = "api_key=s%26cret";
    requests.add(
        uri.contains(key)
            ? uri.replaceFirst("[?&]" + key, "").replaceFirst("^([^?]*)&", "$1?")
            : "no key: " + uri);
    Object found =
        answers.getOrDefault(requests.get(requests.size() - 1), new Answer(404, "", "{}"));
    Answer answer = found instanceof Answer full ? full : new Answer(200, "", (String) found);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    if (!answer.link().isEmpty()) {
      exchange.getResponseHeaders().set("Link", answer.link());
    }
    LocalServer.respond(exchange, answer.status(), answer.body().replace('\'', '"'));
  }

  private String origin() {
    return server.uri().toString();
  }

  private Object call(String name) {
    return caller.call(name, server.uri().resolve("/v1"));
  }

  private void cursorPages() {
    answers.put("/v1/cursors", "{'data':" + list("1 2") + ",'meta':{'next_cursor':'b/2'}}");
    answers.put(
        "/v1/cursors?cursor=b%2F2", "{'data':" + list("3") + ",'meta':{'next_cursor':'c'}}");
    answers.put("/v1/cursors?cursor=c", "{'data':[],'meta':{'next_cursor':'d'}}");
    answers.put("/v1/cursors?cursor=d", "{'data':" + list("4") + ",'meta':{'next_cursor':null}}");
  }

  private static String list(String ids) {
    StringBuilder list = new StringBuilder();
    for (String id : ids.split(" ", -1)) {
      list.append(list.isEmpty() ? "" : ",").append("{'id':'").append(id).append("'}");
    }
    return "[" + list + "]";
  }

  @Test
  void cursorsAreFollowedUntilThereIsNone() {
    cursorPages();

    assertThat(call("stream")).isEqualTo("1+2+3+4");
    assertThat(requests)
        .containsExactly(
            "/v1/cursors",
            "/v1/cursors?cursor=b%2F2",
            "/v1/cursors?cursor=c",
            "/v1/cursors?cursor=d");
  }

  @Test
  void otherParametersAreSentForEachPage() {
    answers.put(
        "/v1/cursors?status=open&limit=2", "{'data':" + list("1") + ",'meta':{'next_cursor':'b'}}");
    answers.put("/v1/cursors?status=open&limit=2&cursor=b", "{'data':" + list("2") + ",'meta':{}}");

    assertThat(call("cursors")).isEqualTo("1 2");
  }

  @Test
  void loopsBeginWhereTheCallerSays() {
    cursorPages();

    assertThat(call("cursorsFrom")).isEqualTo("3 4");
  }

  @Test
  void aPageIsAskedForWhenItsFirstItemIs() {
    cursorPages();

    assertThat(call("first")).isEqualTo("1");
    assertThat(requests).containsExactly("/v1/cursors");
  }

  @Test
  void pagesGiveTokensToGoOnLater() {
    cursorPages();

    assertThat(call("saved")).isEqualTo("2 200 b/2 3 4");
  }

  @Test
  void eachLoopBeginsAnew() {
    answers.put("/v1/cursors", "{'data':" + list("1") + ",'meta':{'next_cursor':''}}");

    assertThat(call("again")).isEqualTo("1; 1");
    assertThat(requests).hasSize(2);
  }

  @Test
  void aFailureComesWhereItsPageWouldAndCanBeTriedAgain() {
    cursorPages();
    answers.put("/v1/cursors?cursor=c", new Answer(500, "", "{}"));

    assertThatThrownBy(() -> call("failing")).isInstanceOf(ServerException.class);
    assertThat(requests)
        .containsExactly(
            "/v1/cursors",
            "/v1/cursors?cursor=b%2F2",
            "/v1/cursors?cursor=c",
            "/v1/cursors?cursor=c");
  }

  @Test
  void aCursorThatLeadsBackIsAnError() {
    answers.put("/v1/cursors", "{'data':" + list("1") + ",'meta':{'next_cursor':'b'}}");
    answers.put("/v1/cursors?cursor=b", "{'data':" + list("2") + ",'meta':{'next_cursor':'b'}}");

    assertThatThrownBy(() -> call("stream"))
        .isInstanceOf(UnexpectedValueException.class)
        .hasMessage(
            "listCursors, status 200: $: a page that was read before comes next (expected: a new"
                + " page, or none)");
    assertThat(requests).hasSize(2);
  }

  @Test
  void anEmptyPageThatLeadsToItselfIsTheEnd() {
    answers.put("/v1/cursors", "{'data':" + list("1") + ",'meta':{'next_cursor':'b'}}");
    answers.put("/v1/cursors?cursor=b", "{'data':[],'meta':{'next_cursor':'b'}}");

    assertThat(call("stream")).isEqualTo("1");
  }

  @Test
  void theLastItemIsTheCursor() {
    answers.put("/v1/last-items", "{'data':" + list("1 2") + ",'has_more':true}");
    answers.put("/v1/last-items?starting_after=2", "{'data':" + list("3") + ",'has_more':false}");

    assertThat(call("lastItems")).isEqualTo("1 2 3");
  }

  @Test
  void pagesAreCountedUntilOneIsEmpty() {
    answers.put("/v1/owners/7/pages", list("1 2"));
    answers.put("/v1/owners/7/pages?page=2", list("3"));
    answers.put("/v1/owners/7/pages?page=3", "[]");

    assertThat(call("pages")).isEqualTo("1 2 3; 3");
    assertThat(requests).hasSize(5);
  }

  @Test
  void aLinkHeaderWithoutNextIsTheEndOfCountedPages() {
    answers.put("/v1/owners/7/pages", list("1 2"));
    answers.put(
        "/v1/owners/7/pages?page=2",
        new Answer(200, "<https://x.example/?page=1>; rel=\"prev\"", list("3")));

    assertThat(call("pages")).isEqualTo("1 2 3; 3");
    assertThat(requests).hasSize(3);
  }

  @Test
  void pagesAreCountedUpToTheirNumber() {
    answers.put("/v1/total-pages?page=0", "{'content':" + list("1") + ",'totalPages':2}");
    answers.put("/v1/total-pages?page=1", "{'content':" + list("2") + ",'totalPages':2}");

    assertThat(call("totalPages")).isEqualTo("1 2");
    assertThat(requests).hasSize(2);
  }

  @Test
  void offsetsGrowByWhatCame() {
    answers.put("/v1/offsets?startAt=5", "{'issues':" + list("6 7") + ",'isLast':false}");
    answers.put("/v1/offsets?startAt=7", "{'issues':" + list("8") + ",'isLast':true}");

    assertThat(call("offsets")).isEqualTo("6 7 8");
    assertThat(requests).hasSize(2);
  }

  @Test
  void offsetsEndAtTheTotal() {
    answers.put("/v1/totals", "{'result':{'deals':" + list("1 2") + ",'total':3}}");
    answers.put("/v1/totals?offset=2", "{'result':{'deals':" + list("3") + ",'total':3}}");

    assertThat(call("totals")).isEqualTo("1 2 3");
    assertThat(requests).hasSize(2);
  }

  @Test
  void aTotalThatIsNoneDoesNotEndALoop() {
    answers.put("/v1/totals", "{'result':{'deals':" + list("1 2") + ",'total':0}}");
    answers.put("/v1/totals?offset=2", "{'result':{'deals':" + list("3") + ",'total':0}}");
    answers.put("/v1/totals?offset=3", "{'result':{'deals':[],'total':0}}");

    assertThat(call("totals")).isEqualTo("1 2 3");
  }

  @Test
  void urlsAreFollowedWithTheCredentials() {
    answers.put(
        "/v1/urls?limit=1", url("1", origin() + "/v1/urls?limit=1&after=a b[0]&api_key=other"));
    answers.put("/v1/urls?limit=1&after=a%20b%5B0%5D", url("2", "/v1/urls?p=3"));
    answers.put("/v1/urls?p=3", url("3", "?p=4#top"));
    answers.put("/v1/urls?p=4", url("4", "more/pages"));
    answers.put("/v1/more/pages", "{'_embedded':{'deals':" + list("5") + "},'_links':{}}");

    assertThat(call("urls")).isEqualTo("1 2 3 4 5");
  }

  @Test
  void urlsOfOtherServersAreRefused() {
    answers.put("/v1/urls?limit=1", url("1", "http://127.0.0.1:1/v1/urls?page=2"));

    assertThatThrownBy(() -> call("urls"))
        .isInstanceOf(AddressRefusedException.class)
        .hasMessage(
            "listUrls: the next page is at http://127.0.0.1:1 (expected: at "
                + origin()
                + ", since credentials go nowhere else)");
    assertThat(requests).containsExactly("/v1/urls?limit=1");
  }

  private static String url(String id, String next) {
    return "{'_embedded':{'deals':" + list(id) + "},'_links':{'next':{'href':'" + next + "'}}}";
  }

  @Test
  void linksOfTheHeaderAreFollowed() {
    String link =
        "<"
            + origin()
            + "/v1/links?p=1>; rel=\"first\", <"
            + origin()
            + "/v1/links?p=2,3>; title=\"a, b\"; rel=\"next\"";
    answers.put("/v1/links", new Answer(200, link, list("1")));
    answers.put("/v1/links?p=2,3", new Answer(200, "</v1/links>; rel=prev", list("2")));

    assertThat(call("links")).isEqualTo("1 2");
  }

  @Test
  void extensionsSayHowToGoOn() {
    answers.put("/v1/stated", "{'rows':['a'],'page':{'token':2}}");
    answers.put("/v1/stated?token=2", "{'rows':['b'],'page':{}}");
    answers.put(
        "/v1/azure",
        "{'value':" + list("1") + ",'odata.nextLink':'" + origin() + "/v1/azure?t=1'}");
    answers.put("/v1/azure?t=1", "{'value':" + list("2") + "}");
    answers.put("/v1/speakeasy", "{'list':" + list("1 2") + "}");
    answers.put("/v1/speakeasy?since=2", "{}");

    assertThat(call("stated")).isEqualTo("a b");
    assertThat(call("azure")).isEqualTo("1 2");
    assertThat(call("speakeasy")).isEqualTo("1 2");
  }
}
