package dev.connectors.runtime.http;

import dev.connectors.runtime.error.ApiException;
import dev.connectors.runtime.error.CallInterruptedException;
import dev.connectors.runtime.error.CallTimeoutException;
import dev.connectors.runtime.error.ConnectorException;
import dev.connectors.runtime.error.RateLimitedException;
import dev.connectors.runtime.error.TransportException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Which failures allow that a request is sent again, as {@link RetryPolicy} describes it. */
public final class RetryRules {

  private static final Set<String> IDEMPOTENT =
      Set.of("GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE");

  /** What a failure tells about its request. */
  private enum Verdict {
    /** Whatever became of it, it would fail again. */
    FINAL,
    /** The application did not carry it out. */
    NOT_PROCESSED,
    /** The application may have carried it out. */
    UNCERTAIN
  }

  /** The next time would be the same, or nobody would wait for it. */
  private static final List<Class<? extends Throwable>> FINAL =
      List.of(
          UnknownHostException.class, // the JVM remembers it for longer than waits are
          UnresolvedAddressException.class,
          SSLHandshakeException.class,
          SSLPeerUnverifiedException.class,
          BodyException.class,
          ProtocolException.class, // an answer came, and it was none
          IllegalArgumentException.class, // so it was, where a number should have stood
          CancellationException.class,
          RejectedExecutionException.class);

  private static final List<Class<? extends Throwable>> NO_CONNECTION =
      List.of(
          ConnectException.class, NoRouteToHostException.class, HttpConnectTimeoutException.class);

  private RetryRules() {}

  /**
   * Whether a request may be sent again.
   *
   * @param request the request
   * @param harmless whether it may be carried out twice, whatever its method says
   * @param redirected whether the failure is about another request, that a redirect asked for; then
   *     the first one was certainly carried out
   * @param failure what became of it
   * @return true when that is safe and may help
   */
  public static boolean allow(
      TransportRequest request, boolean harmless, boolean redirected, ConnectorException failure) {
    RequestBody body = request.body();
    if (body != null && !body.isRepeatable()) {
      return false;
    }
    boolean repeatable =
        harmless
            || IDEMPOTENT.contains(request.method())
            || request.headers().containsKey("idempotency-key");
    return switch (verdict(failure)) {
      case FINAL -> false;
      case NOT_PROCESSED -> repeatable || !redirected;
      case UNCERTAIN -> repeatable;
    };
  }

  private static Verdict verdict(ConnectorException failure) {
    if (failure instanceof ApiException answer) {
      return verdict(answer);
    }
    if (!(failure instanceof TransportException) || failure instanceof CallInterruptedException) {
      return Verdict.FINAL;
    }
    List<Throwable> causes = causes(failure);
    if (containsAny(causes, FINAL)) {
      return Verdict.FINAL;
    }
    if (containsAny(causes, NO_CONNECTION)) {
      return Verdict.NOT_PROCESSED;
    }
    Throwable cause = failure.getCause();
    // What a transport of the host throws beside these is a fault of its own.
    boolean broke =
        cause == null || cause instanceof IOException || cause instanceof TransportException;
    return broke && !(failure instanceof CallTimeoutException) ? Verdict.UNCERTAIN : Verdict.FINAL;
  }

  /**
   * A 503 alone may come from a gateway that lost the application on the way; with the header, it
   * is a refusal that invites to come back. Any other 5xx may follow from the request itself.
   */
  private static Verdict verdict(ApiException answer) {
    if (answer instanceof RateLimitedException) {
      return Verdict.NOT_PROCESSED; // also where GraphQL, or the connector, says so in a success
    }
    return switch (answer.status()) {
      case 503 -> answer.retryAfter().isPresent() ? Verdict.NOT_PROCESSED : Verdict.UNCERTAIN;
      case 408, 502, 504 -> Verdict.UNCERTAIN;
      default -> Verdict.FINAL;
    };
  }

  private static boolean containsAny(
      List<Throwable> causes, List<Class<? extends Throwable>> types) {
    return causes.stream().anyMatch(it -> types.stream().anyMatch(type -> type.isInstance(it)));
  }

  private static List<Throwable> causes(Throwable failure) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Throwable> causes = new ArrayList<>();
    for (Throwable it = failure; it != null && seen.add(it); it = it.getCause()) {
      causes.add(it);
    }
    return causes;
  }
}
