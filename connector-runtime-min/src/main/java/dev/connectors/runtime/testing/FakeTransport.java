package dev.connectors.runtime.testing;

import dev.connectors.runtime.error.TransportException;
import dev.connectors.runtime.http.Transport;
import dev.connectors.runtime.http.TransportRequest;
import dev.connectors.runtime.http.TransportResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests from what a test registers, without a network, and records them. Thread-safe.
 *
 * <pre>{@code
 * FakeTransport transport = new FakeTransport().on("GET", "/deals/{id}", Map.of("id", 42));
 * transport.on("POST", "/deals").respond(429, Map.of("message", "slow down")).respond(201, deal);
 * Acme acme = Acme.builder().transport(transport).build();
 * ...
 * assertThat(transport.requests().get(0).path()).endsWith("/deals/42");
 * }</pre>
 */
public final class FakeTransport implements Transport {

  private final List<FakeRoute> routes = new ArrayList<>();
  private final List<RecordedRequest> requests = new ArrayList<>();

  /** A transport that answers nothing yet. */
  public FakeTransport() {}

  /**
   * Begins to register answers.
   *
   * @param method the HTTP method
   * @param path the end of the path, with placeholders for one segment each, such as <code>
   *     /deals/{id}</code>; of the paths that fit, the one with most segments and fewest
   *     placeholders counts
   * @return the route, which takes the answers; the same one when asked again
   */
  public FakeRoute on(String method, String path) {
    synchronized (routes) {
      for (FakeRoute route : routes) {
        if (route.is(method, path)) {
          return route;
        }
      }
      FakeRoute route = new FakeRoute(method, path);
      routes.add(route);
      return route;
    }
  }

  /**
   * Registers an answer with status 200.
   *
   * @param method the HTTP method
   * @param path the end of the path, with placeholders
   * @param json the body: whatever {@link dev.connectors.runtime.json.Json#write} takes
   * @return this
   */
  public FakeTransport on(String method, String path, @Nullable Object json) {
    on(method, path).respond(200, json);
    return this;
  }

  /**
   * All requests so far.
   *
   * @return the requests in the order in which they came; a copy
   */
  public List<RecordedRequest> requests() {
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }

  @Override
  public CompletableFuture<TransportResponse> send(TransportRequest request) {
    try {
      RecordedRequest recorded = RecordedRequest.of(request);
      synchronized (requests) {
        requests.add(recorded);
      }
      FakeResponse response = route(recorded).answer(recorded);
      return CompletableFuture.completedFuture(response.toResponse(request.streaming()));
    } catch (IOException e) {
      return CompletableFuture.failedFuture(new TransportException(request + ": " + e, e));
    } catch (FakeRoute.Failure failure) {
      return CompletableFuture.failedFuture(failure.thrown());
    } catch (RuntimeException | Error e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private FakeRoute route(RecordedRequest request) {
    synchronized (routes) {
      Optional<FakeRoute> route =
          routes.stream()
              .filter(each -> each.matches(request))
              .max(Comparator.comparingInt(FakeRoute::precision));
      return route.orElseThrow(
          () ->
              new AssertionError(
                  "no answer is registered for "
                      + request.method()
                      + " "
                      + request.path()
                      + "; registered are: "
                      + routes.stream()
                          .map(FakeRoute::toString)
                          .collect(Collectors.joining(", "))));
    }
  }
}
