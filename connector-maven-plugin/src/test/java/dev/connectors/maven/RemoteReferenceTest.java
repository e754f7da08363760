package dev.connectors.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.maven.output.OutputDirectories;
import dev.connectors.maven.pipeline.GeneratorRequest;
import dev.connectors.maven.pipeline.IncrementalGenerator;
import dev.connectors.maven.pipeline.RemoteReferences;
import dev.connectors.maven.testing.FileTree;
import dev.connectors.maven.testing.Generation;
import dev.connectors.maven.testing.LocalServer;
import dev.connectors.maven.testing.TestConnector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code connector.allowRemoteRefs}. */
class RemoteReferenceTest {

  private static final String OWNER =
      "{\"Owner\": {\"type\": \"object\", \"properties\": {\"tag\": {\"$ref\": \"more/tag.yml\"}}}}";

  @TempDir Path project;

  private final List<String> requests = new CopyOnWriteArrayList<>();
  private TestConnector connector;
  private final LocalServer server = LocalServer.start();
  private String host;

  @BeforeEach
  void start() {
    host = server.uri().toString();
    connector = TestConnector.create(project, "Acme");
    // JSON by its content, whatever the name says; what it refers to is relative to it.
    answer("/v1/owner.yml", 200, OWNER);
    answer("/v1/more/tag.yml", 200, "type: object\nproperties: {name: {type: string}}\n");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theyAreFetchedAndWhatTheyReferToIsRelativeToThem() {
    reference(host + "/v1/owner.yml#/Owner");

    Generation generation = generate(false, false);

    assertThat(generation.errorsAndReferences()).isEmpty();
    assertThat(generation.sources().keySet())
        .contains("com/example/acme/model/Owner.java", "com/example/acme/model/Tag.java");
    assertThat(requests).containsExactly("/v1/owner.yml", "/v1/more/tag.yml");
  }

  @Test
  void whatWasFetchedServesBuildsThatAreOffline() {
    reference(host + "/v1/owner.yml#/Owner");
    Generation online = generate(false, false);
    server.close();

    Generation offline = generate(true, true);

    assertThat(offline.errorsAndReferences()).isEmpty();
    assertThat(FileTree.differences(online.files(), offline.files())).isEmpty();
    assertThat(requests).hasSize(2);
    assertThat(cached()).hasSize(2).allMatch(name -> name.matches("[0-9a-f]{64}"));
  }

  @Test
  void offlineItIsToldWhatIsMissing() {
    reference("https://schemas.acme.example/common.yml#/Owner");

    Generation generation = generate(true, false);

    assertThat(generation.errorsAndReferences())
        .containsExactly(
            "https://schemas.acme.example/common.yml: error [ref-unavailable] is not in the cache,"
                + " and the build is offline (expected: a build with network before)");
    assertThat(generation.files()).isEmpty();
  }

  @Test
  void aSecondRunGoesToTheNetworkOnlyWhenAskedTo() throws IOException {
    reference(host + "/v1/owner.yml#/Owner");
    assertThat(run(false).upToDate()).isEmpty();
    assertThat(run(false).upToDate()).containsExactly("acme");
    assertThat(requests).hasSize(2);

    server.remove("/v1/more/tag.yml");
    answer("/v1/more/tag.yml", 200, "type: object\nproperties: {later: {type: string}}\n");
    assertThat(run(true).changes().written()).isEqualTo(1);
    assertThat(requests).hasSize(4);
    assertThat(run(false).upToDate()).containsExactly("acme");

    FileTree.write(project.resolve("cache").resolve(cached().get(0)), "type: string\n");
    assertThat(run(false).upToDate()).isEmpty();
    assertThat(requests).hasSize(4);
  }

  @Test
  void theyNeverLeadToFilesOrCarryCredentials() {
    connector.write("secret.yml", "type: object\nproperties: {a: {type: string}}\n");
    answer(
        "/v1/evil.yml",
        200,
        """
        type: object
        properties:
          a: {$ref: 'file:///etc/passwd'}
          b: {$ref: '../../secret.yml'}
          c: {$ref: 'http://user:s3cret@127.0.0.1/x.yml?key=s3cret#/A'}
          d: {$ref: 'jar:file:/x.jar!/y'}
        """);
    reference(host + "/v1/evil.yml?key=s3cret");

    Generation generation = generate(false, false);

    String file = host + "/v1/evil.yml?...";
    assertThat(generation.errorsAndReferences())
        .containsExactly(
            file
                + ":3:13: warning [ref-remote] $ref: \"file:///etc/passwd\" is elsewhere"
                + " (expected: an http or https URI)",
            file
                + ":4:13: warning [ref-unresolved] $ref: \"../../secret.yml\" leads nowhere"
                + " (expected: an object in the document or a file beside it)",
            file
                + ":5:13: warning [ref-remote] $ref: \"http://***@127.0.0.1/x.yml?...#/A\" holds a"
                + " user's name or password (expected: neither)",
            file
                + ":6:13: warning [ref-remote] $ref: \"jar:file:/x.jar!/y\" is elsewhere"
                + " (expected: an http or https URI)");
    assertThat(requests).containsExactly("/v1/evil.yml?key=s3cret");
    assertThat(generation.report()).doesNotContain("s3cret");
  }

  @Test
  void urisThatDifferInTheQueryOnlyAreDifferentFiles() {
    server.on(
        "/q",
        exchange -> {
          String name = exchange.getRequestURI().getQuery();
          LocalServer.respond(
              exchange, 200, "type: object\nproperties: {" + name + ": {type: strin}}\n");
        });
    document(
        "type: object\nproperties: {a: {$ref: '"
            + host
            + "/q?one'}, b: {$ref: '"
            + host
            + "/q?two'}}\n");

    Generation generation = generate(false, false);

    String all = String.join("\n", generation.sources().values());
    assertThat(all).contains("Object one()", "Object two()");
  }

  @Test
  void whatIsNotThereIsAFaultOfTheDocumentAndKeptLikeThat() {
    reference(host + "/gone.yml#/Owner");
    String message =
        "connectors/acme/openapi.yml:12:13: warning [ref-unresolved] $ref: \""
            + host
            + "/gone.yml#/Owner\" leads nowhere (expected: an object in the document or a file beside"
            + " it)";

    assertThat(generate(false, false).errorsAndReferences()).containsExactly(message);
    server.close();
    assertThat(generate(true, false).errorsAndReferences()).containsExactly(message);
  }

  @Test
  void whatCannotBeFetchedOrIsNoDocumentIsAnErrorAndNotKept() {
    answer("/broken", 500, "no");
    answer("/page", 200, "<html>\n\t<p>: [</p>");
    reference(host + "/broken");
    assertThat(generate(false, false).errorsAndReferences())
        .containsExactly(
            host
                + "/broken: error [ref-unavailable] cannot be fetched: status 500 (expected: a"
                + " document)");
    reference(host + "/page");
    assertThat(generate(false, false).errorsAndReferences())
        .singleElement()
        .asString()
        .startsWith(host + "/page:2:1: error [yaml-syntax] ");
    server.close();
    reference(host + "/x");
    assertThat(generate(false, false).errorsAndReferences())
        .containsExactly(
            host
                + "/x: error [ref-unavailable] cannot be fetched: ConnectException (expected: a"
                + " document)");
    assertThat(cached()).isEmpty();
  }

  @Test
  void redirectsAreFollowed() {
    server.on(
        "/old",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/v1/more/tag.yml");
          LocalServer.respond(exchange, 302, "");
        });
    reference(host + "/old");

    assertThat(generate(false, false).errorsAndReferences()).isEmpty();
    assertThat(requests).containsExactly("/v1/more/tag.yml");
  }

  @Test
  void buildsMayShareTheCacheAtTheSameTime() throws Exception {
    reference(host + "/v1/owner.yml#/Owner");
    ExecutorService builds = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Generation>> tasks = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        tasks.add(() -> generate(false, true));
      }
      for (Future<Generation> build : builds.invokeAll(tasks)) {
        assertThat(build.get().errorsAndReferences()).isEmpty();
        assertThat(build.get().sources()).containsKey("com/example/acme/model/Tag.java");
      }
    } finally {
      builds.shutdownNow();
    }
    assertThat(cached()).hasSize(2);
  }

  @Test
  void whatIsNotSelectedIsNotFetched() {
    reference(host + "/v1/owner.yml#/Owner");
    Generation.of(request(List.of("!/**"), false, false));

    assertThat(requests).isEmpty();
  }

  private Generation generate(boolean offline, boolean refresh) {
    return Generation.of(request(List.of(), offline, refresh));
  }

  private GeneratorRequest request(List<String> operations, boolean offline, boolean refresh) {
    return Generation.request(
        project,
        project.resolve("connectors"),
        operations,
        new RemoteReferences(project.resolve("cache"), offline, refresh));
  }

  private IncrementalGenerator.Outcome run(boolean refresh) throws IOException {
    OutputDirectories directories =
        new OutputDirectories(project.resolve("sources"), project.resolve("resources"));
    return new IncrementalGenerator(
            request(List.of(), false, refresh), directories, project.resolve("state"), "1")
        .run(line -> {});
  }

  private List<String> cached() {
    String[] names = project.resolve("cache").toFile().list();
    return names == null ? List.of() : List.of(names).stream().sorted().toList();
  }

  private void answer(String path, int status, String body) {
    server.on(
        path,
        exchange -> {
          requests.add(exchange.getRequestURI().toString());
          assertThat(exchange.getRequestHeaders()).doesNotContainKeys("Authorization", "Cookie");
          LocalServer.respond(exchange, status, body);
        });
  }

  private void reference(String uri) {
    document("$ref: '" + uri + "'\n");
  }

  private void document(String schema) {
    connector.thing("3.0.3", schema);
  }
}
