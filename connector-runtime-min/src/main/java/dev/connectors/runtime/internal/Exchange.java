package dev.connectors.runtime.internal;

import dev.connectors.runtime.auth.Credential;
import dev.connectors.runtime.error.AddressRefusedException;
import dev.connectors.runtime.error.ApiException;
import dev.connectors.runtime.error.CallInterruptedException;
import dev.connectors.runtime.error.CallTimeoutException;
import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.error.RequestInfo;
import dev.connectors.runtime.error.TransportException;
import dev.connectors.runtime.http.CallListener;
import dev.connectors.runtime.http.Redirects;
import dev.connectors.runtime.http.TransportRequest;
import dev.connectors.runtime.http.TransportResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One request, and what becomes of it when it is sent. */
final class Exchange {

  private static final Duration LONGEST = Duration.ofDays(365);
  private static final int FIRST_SUCCESS = 200;
  private static final int LAST_SUCCESS = 299;

  private final Settings settings;
  private final RequestInfo info;
  private final Security security;
  private final Duration timeout;
  private final TransportRequest request;
  private final @Nullable AnswerCheck check;
  private final boolean harmless;

  /** How often the transport was asked when the request was sent last: redirects count. */
  private final AtomicInteger hops = new AtomicInteger();

  Exchange(
      ApiClient client,
      RequestInfo info,
      RequestDraft draft,
      List<List<String>> security,
      boolean streaming) {
    this.settings = client.runtime().settings();
    this.info = info;
    this.security = Security.choose(security, settings.definition().schemes(), client.input());
    Duration wanted = client.options().timeout().orElse(settings.timeout());
    this.timeout = wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
    this.security.credentials().forEach(draft::credential);
    this.check = draft.check();
    this.harmless = draft.isHarmless();
    this.request =
        new TransportRequest(
            info.method(),
            uri(
                client.page(),
                draft.uri(BaseUri.of(settings, draft.server(), client.input().variables()))),
            draft.headers(Defaults.headers(settings.definition()), client.options().headers()),
            draft.body(),
            timeout,
            streaming);
  }

  private URI uri(@Nullable PageRequest page, URI planned) {
    return page == null
        ? planned
        : page.uri(info.operation(), planned, security.names(Credential.Place.QUERY));
  }

  /**
   * Sends the request and waits for the answer.
   *
   * @param time what is left for it
   * @return the answer, which is a success
   * @throws ApiException when it is none
   * @throws TransportException when none came
   */
  TransportResponse send(Duration time) {
    hops.set(0);
    CompletableFuture<TransportResponse> future = follower().send(request.within(time));
    try {
      return checked(future.get(time.toNanos(), TimeUnit.NANOSECONDS));
    } catch (InterruptedException e) {
      future.cancel(true);
      throw interrupted("interrupted", e);
    } catch (TimeoutException e) {
      future.cancel(true);
      throw timedOut(e);
    } catch (ExecutionException e) {
      throw failure(e.getCause() == null ? e : e.getCause());
    }
  }

  /** Whether a redirect was followed when the request was sent last. */
  boolean redirected() {
    return hops.get() > 1;
  }

  /** Whether the request may be carried out twice, whatever its method says. */
  boolean isHarmless() {
    return harmless;
  }

  private Redirects follower() {
    List<String> hosts = new ArrayList<>(settings.definition().hosts());
    URI uri = request.uri();
    hosts.add(uri.getHost());
    return new Redirects(
        hop -> {
          hops.incrementAndGet();
          return settings.transport().send(hop);
        },
        settings.policy(),
        hosts,
        security.names(Credential.Place.HEADER),
        security.names(Credential.Place.QUERY));
  }

  /** The same failure with the operation in its message, and the caller's stack trace. */
  private RuntimeException failure(Throwable thrown) {
    Throwable cause = thrown;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof CallTimeoutException) {
      return timedOut(cause);
    }
    String message = info.operation() + ": " + cause.getMessage();
    if (cause instanceof TransportException) {
      return new TransportException(message, cause);
    }
    if (cause instanceof AddressRefusedException) {
      return new AddressRefusedException(message, cause);
    }
    if (cause instanceof ConfigurationException) {
      return new ConfigurationException(message, cause);
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return new TransportException(message("the transport failed: " + cause), cause);
  }

  /** A failure for which the flag of the thread is set. */
  CallInterruptedException interrupted(String problem, @Nullable Throwable cause) {
    Thread.currentThread().interrupt();
    return new CallInterruptedException(message(problem), cause);
  }

  CallTimeoutException timedOut(@Nullable Throwable cause) {
    return new CallTimeoutException(message("no complete answer within " + timeout), cause);
  }

  String message(String problem) {
    return place() + ": " + problem;
  }

  CallListener.Call describe() {
    return new CallListener.Call(
        info.operation(), info.method(), info.path(), String.valueOf(request.uri().getHost()));
  }

  TransportRequest request() {
    return request;
  }

  /** The time for the whole call. */
  Duration timeout() {
    return timeout;
  }

  /** What messages begin with. */
  String place() {
    return info.operation() + ": " + info.method() + " " + request.uri().getHost();
  }

  private TransportResponse checked(TransportResponse response) {
    int status = response.status();
    boolean success = status >= FIRST_SUCCESS && status <= LAST_SUCCESS;
    if (success && request.streaming()) {
      return response;
    }
    TransportResponse whole = whole(response);
    if (success) {
      ApiException failure = check == null ? null : check.failure(info, whole, security::redact);
      if (failure != null) {
        throw failure;
      }
      return whole;
    }
    throw ApiException.of(
        info,
        status,
        whole.headers(),
        AnswerReader.errorBody(whole),
        hint(status),
        security::redact);
  }

  /** What a status alone does not tell. */
  private @Nullable String hint(int status) {
    if (Redirects.isRedirect(status)) {
      return "a redirect that is not followed: its Location must be a URI, a body stays within its"
          + " origin, https stays https, and "
          + Redirects.MOST_HOPS
          + " in a row are the most";
    }
    return status == 401 ? security.hint() : null;
  }

  /** What a transport of the host hands over may be too long, or a stream. */
  private TransportResponse whole(TransportResponse response) {
    try {
      return response.whole(settings.maxResponseBytes());
    } catch (IOException e) {
      throw new TransportException(message(String.valueOf(e.getMessage())), e);
    }
  }
}
