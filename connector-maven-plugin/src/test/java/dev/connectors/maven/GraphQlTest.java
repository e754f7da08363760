package dev.connectors.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.maven.testing.Caller;
import dev.connectors.maven.testing.Golden;
import dev.connectors.maven.testing.GraphQlServer;
import dev.connectors.runtime.error.ApiException;
import dev.connectors.runtime.error.BadRequestException;
import dev.connectors.runtime.error.GraphQlException;
import dev.connectors.runtime.error.MissingPropertyException;
import dev.connectors.runtime.error.NotFoundException;
import dev.connectors.runtime.error.RateLimitedException;
import dev.connectors.runtime.error.ServerException;
import dev.connectors.runtime.error.UnexpectedValueException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls of a GraphQL API as users write them, answered by another implementation of GraphQL. */
class GraphQlTest {

  private static final String CALLER =
      """
      package caller;

      import com.example.tracker.Tracker;
      import com.example.tracker.TrackerConnection;
      import com.example.tracker.TrackerInput;
      import com.example.tracker.model.*;
      import dev.connectors.runtime.CallOptions;
      import dev.connectors.runtime.error.GraphQlException;
      import dev.connectors.runtime.http.NetworkPolicy;
      import java.net.URI;
      import java.time.LocalDate;
      import java.util.List;
      import java.util.Map;

      public final class Caller {
        private Caller() {}

        private static TrackerConnection connection(URI server) {
          return Tracker.builder().baseUri(server)
              .network(NetworkPolicy.standard().allowPrivateAddresses()).build()
              .connect(TrackerInput.builder().build());
        }

        public static String selected(URI server) {
          Repository repository = connection(server).operations().query().repository("o", "n",
              options -> options.followRenames(false),
              r -> r.name().owner(o -> o.login())
                  .issues(a -> a.first(2).states(List.of(IssueState.OPEN, IssueState.of("CLOSED"))),
                      i -> i.totalCount().nodes(n -> n.title().labels(a -> a.first(3), l -> l.nodes(x -> x.name()))))
                  .labels(a -> a.first(5), l -> l.nodes(x -> {})));
          Issue issue = repository.issues().nodes().get(0);
          return repository.name() + " " + repository.owner().login() + " " + repository.issues().totalCount()
              + " " + issue.title() + " " + issue.labels().nodes().get(0).name()
              + " " + repository.labels().nodes().get(0).color();
        }

        public static String plain(URI server) {
          Repository repository = connection(server).operations().query().repository("o", "n");
          return repository.id() + " " + repository.stars() + " " + repository.budget() + " " + repository.matrix()
              + " " + repository.description() + " " + repository.extra();
        }

        public static String description(URI server) {
          return connection(server).operations().query().repository("o", "n", r -> r.name()).description();
        }

        public static String fragments(URI server) {
          List<Node> nodes = connection(server).operations().query().nodes(List.of("1", "2"),
              n -> n.id().onUser(u -> u.name().id()).onBot(b -> b.name()));
          return nodes.get(0).asUser().name() + " " + nodes.get(0).asUser().id() + " " + nodes.get(1).asBot().name()
              + " " + nodes.get(1).asUser() + " " + nodes.get(1).typename() + " " + nodes.get(0).json();
        }

        public static String union(URI server) {
          List<SearchResult> found = connection(server).operations().query().search("text",
              options -> options.type(SearchType.USER).filter(
                  SearchFilter.builder().range(r -> r.from(LocalDate.of(2026, 1, 31)).setNull("to")).build()),
              s -> s.onUser(u -> u.login()).onIssue(i -> i.title()));
          String text = "";
          for (SearchResult result : found) {
            if (result instanceof SearchResult.OfUser user) {
              text += user.value().login() + " ";
            } else if (result instanceof SearchResult.OfIssue issue) {
              text += issue.value().title() + " ";
            } else if (result instanceof SearchResult.OfRepository other) {
              text += "a repository";
            }
          }
          return text;
        }

        public static String mutation(URI server) {
          CreateIssuePayload payload = connection(server).operations().mutation().createIssue(
              CreateIssueInput.builder().repositoryId("r").title("\\"} evil").setNull("body").build(),
              p -> p.issue(i -> i.id()));
          return payload.issue().id();
        }

        public static String scalars(URI server) {
          var mutation = connection(server).operations().mutation();
          return mutation.ping(3) + " " + mutation.deleteIssue("7") + " " + mutation.closeAll();
        }

        public static Object twice(URI server) {
          return connection(server).operations().query().repository("o", "n",
              r -> r.issues(a -> a.first(1), i -> i.totalCount()).issues(i -> i.totalCount()));
        }

        public static Object version(URI server) {
          return connection(server).operations().query().version();
        }

        public static Object ping(URI server) {
          return connection(server).operations().mutation().ping(1);
        }

        public static Object versionOnce(URI server) {
          return connection(server).operations().with(CallOptions.none().noRetry()).query().version();
        }

        public static String partial(URI server) {
          try {
            return connection(server).operations().query().repository("o", "n", r -> r.name().summary(3)).name();
          } catch (GraphQlException e) {
            return e.partialData(Repository::of).name() + " " + e.getMessage() + " " + e.errors().get(0).locations();
          }
        }

        public static Object byKey(URI server) {
          return connection(server).operation("repository").run(Map.of(
              "owner", "o", "name", "n", "__fields", "name first: issue(number: 1) { title }"));
        }

        public static Object byKeyPlain(URI server) {
          return connection(server).operation("node").run(Map.of("id", "1"));
        }

        public static Object byKeyWrong(URI server) {
          return connection(server).operation("node").run(Map.of("id", "1", "__fields", "id } evil {"));
        }

        public static Object byKeyUnknown(URI server) {
          return connection(server).operation("version").run(Map.of("__fields", "id"));
        }
      }
      """;

  private static final Map<String, Object> ISSUE =
      Map.of(
          "__typename",
          "Issue",
          "id",
          5,
          "title",
          "It breaks",
          "labels",
          Map.of("nodes", List.of(Map.of("name", "bug", "color", "red"))));

  private static final Map<String, Object> USER =
      Map.of("__typename", "User", "id", "1", "login", "ada", "name", "Ada");

  private static final Map<String, Object> REPOSITORY =
      Map.ofEntries(
          Map.entry("id", "R1"),
          Map.entry("name", "n"),
          Map.entry("stars", "12345678901234567890"),
          Map.entry("budget", "1.50"),
          Map.entry("matrix", List.of(List.of(1, 2), List.of())),
          Map.entry("isPrivate", true),
          Map.entry("topics", List.of()),
          Map.entry("owner", USER),
          Map.entry("issue", ISSUE),
          Map.entry("labels", Map.of("nodes", List.of(Map.of("name", "bug", "color", "red")))),
          Map.entry("issues", Map.of("totalCount", 1, "nodes", List.of(ISSUE))));

  private static final Map<String, Object> DATA =
      Map.of(
          "repository",
          REPOSITORY,
          "version",
          "7",
          "node",
          USER,
          "nodes",
          Arrays.asList(USER, Map.of("__typename", "Bot", "id", "2", "name", "Bob")),
          "search",
          List.of(USER, ISSUE),
          "createIssue",
          Map.of("issue", ISSUE),
          "ping",
          4,
          "deleteIssue",
          true,
          "closeAll",
          Map.of());

  private static final String NOTHING =
      "{\"data\": {\"version\": null}, \"errors\": [{\"message\": \"%s\", \"path\": [\"version\", 0],"
          + " \"extensions\": {\"code\": \"%s\"}}, {}]}";

  private static Caller caller;
  private GraphQlServer server;

  @BeforeEach
  void start() throws IOException {
    if (caller == null) {
      caller = Caller.ofGolden("graphql", CALLER);
    }
    server =
        GraphQlServer.start(
            Files.readString(Golden.directory("graphql").resolve("connector/schema.graphql")),
            DATA);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void whatIsSelectedIsAskedForWithVariablesAndReads() {
    assertThat(call("selected")).isEqualTo("n ada 1 It breaks bug red");
    assertThat(server.document())
        .isEqualTo(
            "query repository($owner: String!, $name: String!, $followRenames: Boolean,"
                + " $first: Int, $states: [IssueState!], $first2: Int, $first3: Int)"
                + " { repository(owner: $owner, name: $name, followRenames: $followRenames)"
                + " { name owner { login __typename }"
                + " issues(first: $first, states: $states) { totalCount nodes { title"
                + " labels(first: $first2) { nodes { name } __typename } } }"
                + " labels(first: $first3) { nodes { name color } __typename } } }");
    assertThat(server.requests().get(0).get("variables"))
        .isEqualTo(
            Map.of(
                "owner",
                "o",
                "name",
                "n",
                "followRenames",
                false,
                "first",
                2L,
                "states",
                List.of("OPEN", "CLOSED"),
                "first2",
                3L,
                "first3",
                5L));
  }

  @Test
  void withoutASelectionAllPlainValuesAreRead() {
    assertThat(call("plain")).isEqualTo("R1 12345678901234567890 1.50 [[1, 2], []] null null");
    assertThat(server.document())
        .endsWith(
            " { id name description homepage token stars budget extra matrix isPrivate topics json"
                + " class scalars getClass toString } }");
  }

  @Test
  void whatWasNotSelectedIsNotTakenForNull() {
    assertThatThrownBy(() -> call("description"))
        .isInstanceOf(MissingPropertyException.class)
        .hasMessage(
            "repository, status 200: $.description: not selected (expected: selected where the"
                + " operation is called)");
  }

  @Test
  void fieldsOfOneNameInSeveralFragmentsAreToldApart() {
    assertThat(call("fragments")).isEqualTo("Ada 1 Bob null Bot {id=1, __typename=User, name=Ada}");
    assertThat(server.document())
        .isEqualTo(
            "query nodes($ids: [ID!]!) { nodes(ids: $ids) { id __typename"
                + " ... on User { name id__User: id } ... on Bot { name__Bot: name } } }");
  }

  @Test
  void unionReadsByItsTypesAndInputTellsNullFromNothing() {
    assertThat(call("union")).isEqualTo("ada It breaks ");
    Map<String, Object> range = new java.util.LinkedHashMap<>();
    range.put("from", "2026-01-31");
    range.put("to", null);
    assertThat(server.requests().get(0).get("variables"))
        .isEqualTo(Map.of("query", "text", "type", "USER", "filter", Map.of("range", range)));
  }

  @Test
  void mutationSendsItsInputAndNumbersReadAsIds() {
    assertThat(call("mutation")).isEqualTo("5");
    assertThat(server.document())
        .isEqualTo(
            "mutation createIssue($input: CreateIssueInput!)"
                + " { createIssue(input: $input) { issue { id } } }");
    Map<String, Object> input = new java.util.LinkedHashMap<>();
    input.put("repositoryId", "r");
    input.put("title", "\"} evil");
    input.put("body", null);
    assertThat(server.requests().get(0).get("variables")).isEqualTo(Map.of("input", input));
  }

  @Test
  void scalarsNeedNoSelectionAndObjectsWithoutPlainValuesTellTheirType() {
    assertThat(call("scalars")).isEqualTo("4 true {\"__typename\":\"Closed\"}");
  }

  @Test
  void oneFieldWithTwoSetsOfArgumentsIsRefusedBeforeAnythingIsSent() {
    assertThatThrownBy(() -> call("twice"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "issues: selected twice, with different arguments (expected: once in a selection; an"
                + " alias tells both apart)");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void errorsWithoutDataAreExceptionsOfTheirCodes() {
    server.plan(200, NOTHING.formatted("No such\\nthing", "NOT_FOUND"));
    assertThatThrownBy(() -> call("version"))
        .isInstanceOf(NotFoundException.class)
        .hasMessage(
            "version: POST query version: 200: No such thing (NOT_FOUND at version[0]; 1 more)");

    server.plan(200, NOTHING.formatted("Bad", "BAD_USER_INPUT"));
    assertThatThrownBy(() -> call("version"))
        .isInstanceOf(GraphQlException.class)
        .hasMessage("version: POST query version: 200: Bad (BAD_USER_INPUT at version[0]; 1 more)")
        .satisfies(
            thrown -> {
              ApiException e = (ApiException) thrown;
              assertThat(e.errors()).hasSize(2);
              assertThat(e.errors().get(0).path()).isEqualTo(List.of("version", 0));
              assertThat(e.errors().get(0).code()).isEqualTo("BAD_USER_INPUT");
              assertThat(e.errors().get(1).message()).isEmpty();
              assertThat(((GraphQlException) e).partialData()).isNull();
            });

    server.plan(200, NOTHING.formatted("Broken", "INTERNAL_SERVER_ERROR"));
    assertThatThrownBy(() -> call("version")).isInstanceOf(ServerException.class);
  }

  @Test
  void rateLimitedCallIsMadeAgainWhateverTheStatusIs() {
    server.plan(200, NOTHING.formatted("Slow down", "THROTTLED"));
    assertThat(call("version")).isEqualTo("7");
    server.plan(200, NOTHING.formatted("Slow down", "RATE_LIMITED"));
    assertThat(call("ping")).isEqualTo(4);
    assertThat(server.requests()).hasSize(4);

    server.plan(200, NOTHING.formatted("Slow down", "RATE_LIMITED"));
    assertThatThrownBy(() -> call("versionOnce")).isInstanceOf(RateLimitedException.class);
  }

  @Test
  void queryIsSentAgainAfterAFailureAndMutationIsNot() {
    server.plan(502, "");
    assertThat(call("version")).isEqualTo("7");
    server.plan(502, "");
    assertThatThrownBy(() -> call("ping"))
        .isInstanceOf(ServerException.class)
        .hasMessage("ping: POST mutation ping: 502 Bad Gateway");
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void statusThatIsNoSuccessTellsTheErrorsOfItsBody() {
    server.plan(400, "{\"errors\": [{\"message\": \"Cannot query field\"}]}");
    assertThatThrownBy(() -> call("version"))
        .isInstanceOf(BadRequestException.class)
        .hasMessage("version: POST query version: 400 Bad Request: Cannot query field");
  }

  @Test
  void answerThatIsNoneOfGraphQlIsUnexpected() {
    server.plan(200, "{\"version\": 7}");
    assertThatThrownBy(() -> call("version"))
        .isInstanceOf(UnexpectedValueException.class)
        .hasMessage(
            "version, status 200: $: {\"version\":7} (expected: an answer of GraphQL, with data)");
    server.plan(200, "<html>");
    assertThatThrownBy(() -> call("version"))
        .hasMessage("version, status 200: $: a text (expected: an answer of GraphQL, with data)");
  }

  @Test
  void whatIsAnsweredBesideErrorsIsKept() {
    server.plan(
        200,
        "{\"data\": {\"repository\": {\"name\": \"n\", \"summary\": null}}, \"errors\": [{"
            + "\"message\": \"Too short\", \"type\": \"NOT_FOUND\", \"path\": [\"repository\","
            + " \"summary\"], \"locations\": [{\"line\": 1, \"column\": 2}]}]}");
    assertThat(call("partial"))
        .isEqualTo(
            "n repository: POST query repository: 200: Too short (NOT_FOUND at repository.summary)"
                + " [Location[line=1, column=2]]");
  }

  @Test
  void operationsAreCalledByKeyWithTextForWhatIsSelected() {
    assertThat(call("byKey")).isEqualTo(Map.of("name", "n", "first", Map.of("title", "It breaks")));
    assertThat(call("byKeyPlain")).isEqualTo(Map.of("__typename", "User", "id", "1"));
    assertThatThrownBy(() -> call("byKeyWrong"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("selection: character 4: \"}\" (expected: a field)");
    assertThatThrownBy(() -> call("byKeyUnknown"))
        .hasMessage("version: input: __fields (expected: none)");
  }

  private Object call(String method) {
    return caller.call(method, server.uri());
  }
}
