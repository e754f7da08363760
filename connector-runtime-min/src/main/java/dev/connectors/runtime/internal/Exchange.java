package dev.connectors.runtime.internal;

import dev.connectors.runtime.auth.Credential;
import dev.connectors.runtime.connection.Access;
import dev.connectors.runtime.connection.Redaction;
import dev.connectors.runtime.connection.Security;
import dev.connectors.runtime.connection.Tailored;
import dev.connectors.runtime.connection.Verdict;
import dev.connectors.runtime.error.ApiException;
import dev.connectors.runtime.error.CallInterruptedException;
import dev.connectors.runtime.error.CallTimeoutException;
import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.error.ConnectorException;
import dev.connectors.runtime.error.Labelled;
import dev.connectors.runtime.error.RequestInfo;
import dev.connectors.runtime.error.TransportException;
import dev.connectors.runtime.http.CallListener;
import dev.connectors.runtime.http.Origin;
import dev.connectors.runtime.http.Redirects;
import dev.connectors.runtime.http.RequestBody;
import dev.connectors.runtime.http.TransportRequest;
import dev.connectors.runtime.http.TransportResponse;
import dev.connectors.runtime.json.Json;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One request, and what becomes of it when it is sent. */
final class Exchange {

  private static final int FIRST_SUCCESS = 200;
  private static final int LAST_SUCCESS = 299;

  private final ApiClient client;
  private final Settings settings;
  private final RequestInfo info;
  private final RequestDraft draft;
  private final List<List<String>> alternatives;
  private final Access access;
  private final Security security;
  private final Duration timeout;
  private final long start;
  private final TransportRequest request;
  private final @Nullable AnswerCheck check;
  private final boolean harmless;

  /** How often the transport was asked when the request was sent last: redirects count. */
  private final AtomicInteger hops = new AtomicInteger();

  /**
   * A request.
   *
   * @param general what requests of the account carry
   * @param start when its call began, before credentials were refreshed for it
   */
  Exchange(
      ApiClient client,
      RequestInfo info,
      RequestDraft draft,
      List<List<String>> alternatives,
      Access general,
      long start,
      boolean streaming) {
    Tailored tailored = general.tailored(new OutgoingDraft(info.method(), draft));
    RequestDraft own = draft.tailored(tailored);
    this.client = client;
    this.start = start;
    this.settings = client.runtime().settings();
    this.info = info;
    this.draft = draft;
    this.alternatives = alternatives;
    this.access = tailored.access();
    this.timeout = client.timeout();
    URI base = draft.origin() == null ? access.baseUri(draft.server()) : draft.origin();
    this.security =
        access.security(
            isForeign(base) ? List.of() : alternatives, target(client.page(), own.uri(base)));
    this.check = draft.check();
    this.harmless = draft.isHarmless();
    this.request =
        new TransportRequest(
            info.method(),
            uri(client.page(), own.uri(base, security.credentials())),
            own.headers(defaults(), security, client.options().headers()),
            own.body(),
            timeout,
            streaming);
  }

  /** Whether a function sends the request elsewhere, where the document's schemes do not hold. */
  private boolean isForeign(URI base) {
    return draft.origin() != null
        && !Origin.of(base).equals(Origin.of(access.baseUri(null)))
        && !settings.policy().isAllowed(base.getHost(), settings.definition().hosts());
  }

  /** Where the request goes, before its credentials are known. */
  private URI target(@Nullable PageRequest page, URI planned) {
    return page == null ? planned : page.uri(info.operation(), planned, List.of());
  }

  private Map<String, String> defaults() {
    Map<String, String> defaults = new LinkedHashMap<>(Defaults.headers(settings.definition()));
    defaults.putAll(access.headers());
    return defaults;
  }

  /**
   * The same request with other credentials, after the API refused these.
   *
   * @param time what may be spent on getting them
   * @return null when there are none to be had, or the request cannot be sent again
   */
  @Nullable Exchange renewed(Duration time) {
    Access other = client.account().renewed(access, time);
    RequestBody body = request.body();
    return other == null || (body != null && !body.isRepeatable())
        ? null
        : new Exchange(client, info, draft, alternatives, other, start, request.streaming());
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

  /** What callers are told of a failure. */
  ConnectorException told(ConnectorException failure) {
    return access.told(failure);
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
    // What a function calls by its whole URL must be named, or be the base URI's host.
    hosts.add(draft.origin() == null ? uri.getHost() : access.baseUri(null).getHost());
    return new Redirects(
        hop -> {
          hops.incrementAndGet();
          return settings.transport().send(access.signed(hop));
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
    if (cause instanceof TransportException || cause instanceof ConfigurationException) {
      return Labelled.of(info.operation(), (ConnectorException) cause);
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
        info.operation(),
        info.method(),
        info.path(),
        String.valueOf(request.uri().getHost()),
        info.connection());
  }

  TransportRequest request() {
    return request;
  }

  /** When the call began. */
  long start() {
    return start;
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
    Verdict verdict =
        success && !access.judgesSuccesses() ? Verdict.BY_STATUS : access.judge(info, whole);
    if (verdict instanceof Verdict.Failure failure) {
      Object body = failure.data() == null ? whole.data() : failure.data();
      throw ApiException.judged(
          info, status, whole.headers(), body, failure.key(), failure.message(), this::redact);
    }
    if (verdict instanceof Verdict.Success judged) {
      return judged.replaced() ? replaced(whole, judged.body()) : whole;
    }
    if (success) {
      ApiException failure = check == null ? null : check.failure(info, whole, this::redact);
      if (failure != null) {
        throw failure;
      }
      return whole;
    }
    throw ApiException.of(info, status, whole.headers(), whole.data(), hint(status), this::redact);
  }

  private static TransportResponse replaced(TransportResponse response, @Nullable Object body) {
    Map<String, List<String>> headers = new LinkedHashMap<>(response.headers());
    headers.put("content-type", List.of("application/json"));
    return new TransportResponse(response.status(), headers, Json.writeBytes(body));
  }

  /** Takes secrets out of a text that an API sent back. */
  private String redact(String text) {
    List<String> secrets = new ArrayList<>(access.secrets());
    secrets.addAll(security.secrets());
    return Redaction.hide(text, secrets);
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
