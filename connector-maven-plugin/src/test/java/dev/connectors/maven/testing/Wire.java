package dev.connectors.maven.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Calls of a generated connector as they arrive at a server: the document is generated, compiled,
 * loaded and called from source such as a user would write.
 */
public final class Wire {

  /**
   * A request as it arrived.
   *
   * @param target path and query, as they were sent
   * @param headers first values, by name in any case
   * @param body the body in UTF-8
   */
  public record Request(String target, SortedMap<String, String> headers, String body) {}

  private static final String CALLER =
      """
      package caller;

      import com.example.wire.Wire;
      import com.example.wire.WireInput;
      import com.example.wire.operations.*;
      import dev.connectors.runtime.http.NetworkPolicy;
      import java.net.URI;
      import java.util.*;

      public final class Caller {
        private Caller() {}

        public static void call(URI server) {
          NetworkPolicy network = NetworkPolicy.standard().allowPrivateAddresses();
          try (Wire wire = Wire.builder().baseUri(server).network(network).build()) {
            WireOperations api = wire.connect(WireInput.builder().build()).operations();
      %s
          }
        }

        static <T> Map<String, T> map(Object... namesAndValues) {
          Map<String, T> map = new LinkedHashMap<>();
          for (int i = 0; i < namesAndValues.length; i += 2) {
            @SuppressWarnings("unchecked")
            T value = (T) namesAndValues[i + 1];
            map.put((String) namesAndValues[i], value);
          }
          return map;
        }
      }
      """;

  private Wire() {}

  /**
   * Calls operations.
   *
   * @param directory an empty directory
   * @param document an API document whose operations have no tags and answer 204
   * @param statements statements that call methods of {@code api}
   * @return the requests, in the order of the calls
   */
  public static List<Request> call(Path directory, String document, String statements) {
    Path connector = directory.resolve("connectors/wire");
    FileTree.write(connector.resolve("spec.yml"), "name: Wire\n");
    FileTree.write(connector.resolve("openapi.yml"), document);
    Generation generation = Generation.of(directory, connector);
    assertThat(generation.messages()).allMatch(message -> message.contains("[no-authentication]"));
    Caller caller = Caller.of(generation, CALLER.formatted(statements));

    List<Request> requests = new CopyOnWriteArrayList<>();
    try (LocalServer server = LocalServer.start(exchange -> record(exchange, requests))) {
      caller.call("call", server.uri());
    }
    return requests;
  }

  private static void record(HttpExchange exchange, List<Request> requests) throws IOException {
    SortedMap<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Map.Entry<String, List<String>> header : exchange.getRequestHeaders().entrySet()) {
      headers.put(header.getKey(), header.getValue().get(0));
    }
    String target = exchange.getRequestURI().toString();
    requests.add(new Request(target, headers, LocalServer.body(exchange)));
    LocalServer.respond(exchange, 204, "");
  }
}
