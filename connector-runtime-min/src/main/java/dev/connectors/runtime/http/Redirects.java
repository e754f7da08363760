package dev.connectors.runtime.http;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Sends requests and follows redirects, up to five. Credentials and bodies never reach another
 * origin, and https never becomes http; an answer that would ask for that is handed back as it is.
 * The policy is asked about the host of every request.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what follows a hop handles its failures
public final class Redirects {

  /** How many redirects of one call are followed. */
  public static final int MOST_HOPS = 5;

  private static final Set<Integer> FOLLOWED = Set.of(301, 302, 303, 307, 308);

  private final Transport transport;
  private final NetworkPolicy policy;
  private final Collection<String> hosts;
  private final Collection<String> credentialHeaders;
  private final Collection<String> credentialQueries;

  /**
   * A follower of redirects for one call. The collections are not copied, and must not change.
   *
   * @param transport what carries each request
   * @param policy where requests may go
   * @param hosts hosts that are allowed beside those of the policy
   * @param credentialHeaders headers that hold credentials, beside {@code Authorization} and {@code
   *     Cookie}
   * @param credentialQueries names of query parameters that hold credentials
   */
  public Redirects(
      Transport transport,
      NetworkPolicy policy,
      Collection<String> hosts,
      Collection<String> credentialHeaders,
      Collection<String> credentialQueries) {
    this.transport = transport;
    this.policy = policy;
    this.hosts = hosts;
    this.credentialHeaders = credentialHeaders;
    this.credentialQueries = credentialQueries;
  }

  /**
   * Sends a request and follows what it is redirected to.
   *
   * @param request the first request; its time-out holds for all together
   * @return the last answer; its failure is what the transport failed with, or an {@link
   *     dev.connectors.runtime.error.AddressRefusedException}
   */
  public CompletableFuture<TransportResponse> send(TransportRequest request) {
    Exchange exchange = new Exchange(System.nanoTime() + request.timeout().toNanos());
    exchange.send(request, MOST_HOPS);
    return exchange.result;
  }

  /** One call with its hops; cancelling the result cancels the hop that is under way. */
  private final class Exchange {

    final CompletableFuture<TransportResponse> result = new CompletableFuture<>();
    final long deadline;

    Exchange(long deadline) {
      this.deadline = deadline;
    }

    void send(TransportRequest request, int hops) {
      try {
        policy.checkHost(request.uri(), hosts);
        CompletableFuture<TransportResponse> hop = transport.send(request);
        result.whenComplete((response, failure) -> cancel(hop));
        hop.whenComplete((response, failure) -> answered(request, hops, response, failure));
      } catch (RuntimeException e) {
        result.completeExceptionally(e);
      }
    }

    private void cancel(CompletableFuture<TransportResponse> hop) {
      if (result.isCancelled()) {
        hop.cancel(true);
      }
    }

    @SuppressWarnings("NullAway") // one of response and failure is null
    private void answered(
        TransportRequest request, int hops, TransportResponse response, Throwable failure) {
      if (failure != null) {
        result.completeExceptionally(failure);
        return;
      }
      try {
        Optional<TransportRequest> next =
            hops == 0 ? Optional.empty() : next(request, response, deadline - System.nanoTime());
        next.ifPresentOrElse(
            it -> {
              response.close();
              send(it, hops - 1);
            },
            () -> complete(response));
      } catch (RuntimeException e) {
        response.close();
        result.completeExceptionally(e);
      }
    }

    /** Whoever gave up waiting does not close a stream. */
    private void complete(TransportResponse response) {
      if (!result.complete(response)) {
        response.close();
      }
    }
  }

  /** The request that a redirect asks for; empty when the answer is to be handed back. */
  private Optional<TransportRequest> next(
      TransportRequest request, TransportResponse response, long nanosLeft) {
    Optional<URI> target = target(request.uri(), response);
    if (target.isEmpty()) {
      return Optional.empty();
    }
    boolean sameOrigin = Origin.of(request.uri()).equals(Origin.of(target.get()));
    boolean downgrade = isHttps(request.uri()) && !isHttps(target.get());
    if (downgrade || (!sameOrigin && request.body() != null)) {
      return Optional.empty();
    }
    String method = method(request.method(), response.status());
    boolean keepsBody = method.equals(request.method());
    Map<String, List<String>> headers = new LinkedHashMap<>(request.headers());
    if (!keepsBody) {
      headers.keySet().removeIf(name -> name.startsWith("content-"));
    }
    if (!sameOrigin) {
      headers.keySet().removeIf(this::isCredential);
    }
    return Optional.of(
        new TransportRequest(
            method,
            sameOrigin ? target.get() : withoutCredentials(target.get()),
            headers,
            keepsBody ? request.body() : null,
            request.streaming() ? request.timeout() : Duration.ofNanos(Math.max(1, nanosLeft)),
            request.streaming()));
  }

  /**
   * Whether a status asks for another request.
   *
   * @param status the status of an answer
   * @return true for those that are followed (RFC 9110, section 15.4)
   */
  public static boolean isRedirect(int status) {
    return FOLLOWED.contains(status);
  }

  private boolean isCredential(String header) {
    return header.equals("authorization")
        || header.equals("cookie")
        || credentialHeaders.stream().anyMatch(header::equalsIgnoreCase);
  }

  private static Optional<URI> target(URI from, TransportResponse response) {
    Optional<String> location = response.header("location");
    if (!isRedirect(response.status()) || location.isEmpty()) {
      return Optional.empty();
    }
    return Location.resolve(from, location.get());
  }

  private static String method(String method, int status) {
    boolean postBecomesGet = (status == 301 || status == 302) && method.equals("POST");
    boolean seeOther = status == 303 && !method.equals("HEAD");
    return postBecomesGet || seeOther ? "GET" : method;
  }

  private static boolean isHttps(URI uri) {
    return "https".equalsIgnoreCase(uri.getScheme());
  }

  /** Some servers repeat the query that they were asked with, key and all. */
  private URI withoutCredentials(URI uri) {
    String query = uri.getRawQuery();
    if (query == null || credentialQueries.isEmpty()) {
      return uri;
    }
    List<String> kept = new ArrayList<>(Arrays.asList(query.split("&", -1)));
    kept.removeIf(
        pair -> credentialQueries.contains(PercentEncoding.decode(pair.split("=", 2)[0])));
    String text = uri.toString();
    String before = text.substring(0, text.indexOf('?'));
    return URI.create(kept.isEmpty() ? before : before + "?" + String.join("&", kept));
  }
}
