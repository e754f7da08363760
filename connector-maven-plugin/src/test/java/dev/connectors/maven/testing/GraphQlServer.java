package dev.connectors.maven.testing;

import com.sun.net.httpserver.HttpExchange;
import dev.connectors.runtime.json.Json;
import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.AstPrinter;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.language.Value;
import graphql.parser.Parser;
import graphql.schema.Coercing;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.PropertyDataFetcher;
import graphql.schema.TypeResolver;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.ScalarWiringEnvironment;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnionWiringEnvironment;
import graphql.schema.idl.WiringFactory;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/** A GraphQL API of this machine, by another implementation of GraphQL, that answers from a map. */
public final class GraphQlServer implements AutoCloseable {

  private final GraphQL graphQl;
  private final Map<String, ?> data;
  private final LocalServer server;
  private final List<Map<String, Object>> requests = new CopyOnWriteArrayList<>();
  private final Deque<Answer> planned = new ArrayDeque<>();

  private record Answer(int status, String body) {}

  private GraphQlServer(GraphQL graphQl, Map<String, ?> data) {
    this.graphQl = graphQl;
    this.data = data;
    this.server = LocalServer.start(this::answer);
  }

  /**
   * Starts a server.
   *
   * @param sdl its schema
   * @param data what it answers: values of fields of the root types
   */
  public static GraphQlServer start(String sdl, Map<String, ?> data) {
    return new GraphQlServer(GraphQL.newGraphQL(schema(sdl)).build(), data);
  }

  /** A schema whose own scalars take any value, and whose objects are maps that name their type. */
  public static GraphQLSchema schema(String sdl) {
    RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring().wiringFactory(new Maps()).build();
    Document document = new Parser().parseDocument(sdl);
    Document strict = document.transform(it -> it.definitions(distinct(document)));
    return new SchemaGenerator()
        .makeExecutableSchema(new SchemaParser().buildRegistry(strict), wiring);
  }

  /** Some schemas declare fields twice, which is not understood here. */
  private static List<Definition> distinct(Document document) {
    List<Definition> definitions = new ArrayList<>();
    for (Definition<?> definition : document.getDefinitions()) {
      if (definition instanceof ObjectTypeDefinition type
          && !(definition instanceof ObjectTypeExtensionDefinition)) {
        Map<String, FieldDefinition> fields = new LinkedHashMap<>();
        type.getFieldDefinitions().forEach(it -> fields.putIfAbsent(it.getName(), it));
        definitions.add(type.transform(it -> it.fieldDefinitions(List.copyOf(fields.values()))));
      } else {
        definitions.add(definition);
      }
    }
    return definitions;
  }

  /** Answers one request of its own accord. */
  public synchronized void plan(int status, String body) {
    planned.add(new Answer(status, body));
  }

  /** Where it listens. */
  public URI uri() {
    return server.uri().resolve("/graphql");
  }

  /** The bodies of the requests that came. */
  public List<Map<String, Object>> requests() {
    return requests;
  }

  /** The document that came last. */
  public String document() {
    return String.valueOf(requests.get(requests.size() - 1).get("query"));
  }

  @SuppressWarnings("unchecked") // a JSON object has names as keys
  private synchronized void answer(HttpExchange exchange) throws IOException {
    Map<String, Object> request = Json.parseObject(LocalServer.body(exchange));
    requests.add(request);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    Answer own = planned.poll();
    if (own != null) {
      LocalServer.respond(exchange, own.status(), own.body());
      return;
    }
    Object variables = Objects.requireNonNullElse(request.get("variables"), Map.of());
    ExecutionInput input =
        ExecutionInput.newExecutionInput()
            .query(String.valueOf(request.get("query")))
            .variables((Map<String, Object>) variables)
            .root(data)
            .build();
    LocalServer.respond(exchange, 200, Json.write(graphQl.execute(input).toSpecification()));
  }

  @Override
  public void close() {
    server.close();
  }

  /** Takes and gives any value as it is; of a literal, its text. */
  private static final class Any implements Coercing<Object, Object> {

    @Override
    public Object serialize(Object result, GraphQLContext context, Locale locale) {
      return result;
    }

    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
      return input;
    }

    @Override
    public Object parseLiteral(
        Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
      return AstPrinter.printAst(input);
    }
  }

  /** Objects are maps. */
  private static final class Maps implements WiringFactory {

    @Override
    public boolean providesScalar(ScalarWiringEnvironment environment) {
      String name = environment.getScalarTypeDefinition().getName();
      return !ScalarInfo.isGraphqlSpecifiedScalar(name);
    }

    @Override
    public GraphQLScalarType getScalar(ScalarWiringEnvironment environment) {
      return GraphQLScalarType.newScalar()
          .name(environment.getScalarTypeDefinition().getName())
          .coercing(new Any())
          .build();
    }

    @Override
    public boolean providesTypeResolver(InterfaceWiringEnvironment environment) {
      return true;
    }

    @Override
    public TypeResolver getTypeResolver(InterfaceWiringEnvironment environment) {
      return Maps::type;
    }

    @Override
    public boolean providesTypeResolver(UnionWiringEnvironment environment) {
      return true;
    }

    @Override
    public TypeResolver getTypeResolver(UnionWiringEnvironment environment) {
      return Maps::type;
    }

    private static GraphQLObjectType type(graphql.TypeResolutionEnvironment environment) {
      Map<?, ?> object = environment.getObject();
      return environment.getSchema().getObjectType(String.valueOf(object.get("__typename")));
    }

    @Override
    public DataFetcher<?> getDefaultDataFetcher(FieldWiringEnvironment environment) {
      return PropertyDataFetcher.fetching(environment.getFieldDefinition().getName());
    }
  }
}
