package dev.connectors.maven;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.connectors.maven.model.Api;
import dev.connectors.maven.model.Operation;
import dev.connectors.maven.model.Parameter;
import dev.connectors.maven.model.Property;
import dev.connectors.maven.model.TypeDeclaration;
import dev.connectors.maven.model.TypeDeclaration.ObjectType;
import dev.connectors.maven.model.TypeId;
import dev.connectors.maven.model.Words;
import dev.connectors.maven.testing.Caller;
import dev.connectors.maven.testing.FileTree;
import dev.connectors.maven.testing.Generation;
import dev.connectors.maven.testing.Golden;
import dev.connectors.maven.testing.LocalServer;
import dev.connectors.maven.testing.Resolution;
import dev.connectors.maven.testing.Shared;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents of real APIs: they compile, they call, and nothing of them is lost. */
class RealDocumentTest {

  private static final String PIPEDRIVE = "corpus/openapi/pipedrive.yml";

  /** What a user may write. */
  private static final String CALLER =
      """
      package caller;

      import com.example.pipedrive.Pipedrive;
      import com.example.pipedrive.PipedriveInput;
      import com.example.pipedrive.operations.GetDealResponse;
      import dev.connectors.runtime.http.NetworkPolicy;
      import java.math.BigDecimal;
      import java.net.URI;

      public final class Caller {
        private Caller() {}

        public static String call(URI server) {
          try (Pipedrive pipedrive =
              Pipedrive.builder().baseUri(server).network(NetworkPolicy.standard().allowPrivateAddresses()).build()) {
            var connection = pipedrive.connect(PipedriveInput.builder().apiKey("k e&y").build());
            GetDealResponse deal = connection.operations().deals().getDeal(42);
            Boolean success = deal.success();
            Long id = deal.data().id();
            BigDecimal value = deal.data().value();
            String creator = deal.data().creatorUserId().email();
            return success + " " + id + " " + value + " " + creator + " " + deal.data().json().get("later");
          }
        }
      }
      """;

  @TempDir Path project;

  @Test
  void aRealConnectorCompilesAndItsCallsGiveTypedValues() throws Exception {
    Generation generation = Generation.of(project, pipedrive());
    assertThat(generation.messages()).noneMatch(message -> message.contains(": error ["));
    Caller caller = Caller.of(generation.sources(), CALLER);

    List<String> requests = new CopyOnWriteArrayList<>();
    try (LocalServer server = LocalServer.start(exchange -> answer(exchange, requests))) {
      Object told = caller.call("call", server.uri().resolve("/v1"));

      assertThat(told).isEqualTo("true 42 1234.50 ada@example.com added");
      assertThat(requests).containsExactly("GET /v1/deals/42?api_token=k%20e%26y");
    }
  }

  @Test
  void understandsOfARealDocumentWhatAnotherParserDoes() throws IOException {
    compare(pipedrive(), "openapi.yml");
  }

  @Test
  void understandsOfATypicalDocumentWhatAnotherParserDoes() {
    compare(Golden.directory("petstore").resolve("connector"), "openapi.yml");
  }

  private Path pipedrive() throws IOException {
    Path connector = project.resolve("connectors/pipedrive");
    FileTree.write(connector.resolve("spec.yml"), "name: Pipedrive\n");
    Files.copy(Shared.file(PIPEDRIVE), connector.resolve("openapi.yml"));
    return connector;
  }

  private static void answer(HttpExchange exchange, List<String> requests) throws IOException {
    requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    LocalServer.respond(
        exchange,
        200,
        """
        {"success": true, "data": {"id": 42, "value": 1234.50, "later": "added",
         "creator_user_id": {"id": 7, "email": "ada@example.com"}}}
        """);
  }

  private static void compare(Path connector, String file) {
    Resolution ours = Resolution.of(connector, connector);
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    OpenAPI theirs =
        new OpenAPIV3Parser().read(connector.resolve(file).toUri().toString(), null, options);

    Set<String> leftOut = new HashSet<>();
    ours.diagnostics().stream()
        .filter(diagnostic -> diagnostic.code().id().equals("operation-left-out"))
        .forEach(diagnostic -> leftOut.add(diagnostic.message().replaceFirst(":.*", "")));
    SortedMap<String, SortedSet<String>> known = operations(ours.api());
    SortedMap<String, SortedSet<String>> expected = operations(theirs, leftOut);
    assertThat(known).isNotEmpty().isEqualTo(expected);
    SortedMap<String, SortedSet<String>> types = types(ours.api());
    assertThat(types).isNotEmpty().isEqualTo(types(theirs, types.keySet()));
  }

  private static SortedMap<String, SortedSet<String>> operations(Api api) {
    SortedMap<String, SortedSet<String>> operations = new TreeMap<>();
    for (Operation operation : api.operations()) {
      SortedSet<String> parameters = new TreeSet<>();
      for (Parameter parameter : operation.parameters()) {
        parameters.add(
            parameter.in() + " " + parameter.name() + (parameter.required() ? " !" : ""));
      }
      operations.put(operation.method() + " " + operation.path(), parameters);
    }
    return operations;
  }

  private static SortedMap<String, SortedSet<String>> operations(OpenAPI api, Set<String> leftOut) {
    SortedMap<String, SortedSet<String>> operations = new TreeMap<>();
    api.getPaths()
        .forEach(
            (path, item) ->
                item.readOperationsMap()
                    .forEach(
                        (method, operation) -> {
                          String key = Words.kebab(operation.getOperationId());
                          if (!leftOut.contains(key)) {
                            operations.put(method + " " + path, parameters(item, operation));
                          }
                        }));
    return operations;
  }

  private static SortedSet<String> parameters(
      PathItem item, io.swagger.v3.oas.models.Operation operation) {
    Map<String, String> parameters = new TreeMap<>();
    List<io.swagger.v3.oas.models.parameters.Parameter> all = new ArrayList<>();
    all.addAll(item.getParameters() == null ? List.of() : item.getParameters());
    all.addAll(operation.getParameters() == null ? List.of() : operation.getParameters());
    for (var parameter : all) {
      String place = parameter.getIn().toUpperCase(Locale.ROOT) + " " + parameter.getName();
      parameters.put(place, place + (Boolean.TRUE.equals(parameter.getRequired()) ? " !" : ""));
    }
    return new TreeSet<>(parameters.values());
  }

  /** Property names of component schemas, and of bodies that are described in place. */
  private static SortedMap<String, SortedSet<String>> types(Api api) {
    SortedMap<String, SortedSet<String>> types = new TreeMap<>();
    for (TypeDeclaration type : api.declarations()) {
      if (type instanceof ObjectType object) {
        SortedSet<String> names = new TreeSet<>();
        object.properties().stream().map(Property::name).forEach(names::add);
        if (object.id() instanceof TypeId.Component component) {
          types.put(component.name(), names);
        } else if (object.id() instanceof TypeId.Request request) {
          types.put(request.operation() + " request", names);
        } else if (object.id() instanceof TypeId.Success success) {
          types.put(success.operation() + " response", names);
        }
      }
    }
    return types;
  }

  private static SortedMap<String, SortedSet<String>> types(OpenAPI api, Set<String> wanted) {
    Map<String, Schema<?>> schemas = new TreeMap<>();
    if (api.getComponents().getSchemas() != null) {
      api.getComponents().getSchemas().forEach(schemas::put);
    }
    for (PathItem item : api.getPaths().values()) {
      for (var operation : item.readOperations()) {
        String key = Words.kebab(operation.getOperationId());
        if (operation.getRequestBody() != null) {
          put(schemas, key + " request", operation.getRequestBody().getContent());
        }
        operation.getResponses().keySet().stream()
            .filter(status -> status.startsWith("2"))
            .min(Comparator.naturalOrder())
            .ifPresent(
                status ->
                    put(
                        schemas,
                        key + " response",
                        operation.getResponses().get(status).getContent()));
      }
    }
    SortedMap<String, SortedSet<String>> types = new TreeMap<>();
    for (String name : wanted) {
      SortedSet<String> properties = new TreeSet<>();
      addProperties(api, schemas.get(name), properties);
      types.put(name, properties);
    }
    return types;
  }

  private static void put(Map<String, Schema<?>> schemas, String name, Content content) {
    if (content != null && !content.isEmpty()) {
      MediaType json = content.get("application/json");
      schemas.put(name, (json == null ? content.values().iterator().next() : json).getSchema());
    }
  }

  private static void addProperties(OpenAPI api, Schema<?> schema, Set<String> names) {
    if (schema.get$ref() != null) {
      String name = schema.get$ref().substring("#/components/schemas/".length());
      addProperties(api, api.getComponents().getSchemas().get(name), names);
      return;
    }
    if (schema.getProperties() != null) {
      names.addAll(schema.getProperties().keySet());
    }
    for (Schema<?> branch : schema.getAllOf() == null ? List.<Schema>of() : schema.getAllOf()) {
      addProperties(api, branch, names);
    }
  }
}
