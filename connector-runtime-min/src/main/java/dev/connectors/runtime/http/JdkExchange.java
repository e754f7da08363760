package dev.connectors.runtime.http;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * A request that the JDK's client sends. The answer is handed over when its body ends, and not when
 * the client's future completes, since that happens in yet another thread, to wake which can take
 * longer than the rest of a call. The connection is free again by then.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what follows an exchange handles its failures
final class JdkExchange implements HttpResponse.BodyHandler<Void> {

  private static final int NO_CONTENT = 204;

  private final TransportRequest request;
  private final int limit;
  private final Supplier<StreamedBody> streams;
  private final CompletableFuture<TransportResponse> result;

  /** The body where that is not handed over at its end: a stream, or no byte. */
  private Object later = new byte[0];

  /**
   * An exchange.
   *
   * @param request what is sent
   * @param limit the longest body that is held in memory
   * @param streams gives bodies that are not
   * @param result gets the answer, or why there is none; when it is completed before, that ends the
   *     exchange
   */
  JdkExchange(
      TransportRequest request,
      int limit,
      Supplier<StreamedBody> streams,
      CompletableFuture<TransportResponse> result) {
    this.request = request;
    this.limit = limit;
    this.streams = streams;
    this.result = result;
  }

  /** Sends the request, which was converted for the client. */
  void start(HttpClient client, HttpRequest converted) {
    CompletableFuture<HttpResponse<Void>> exchange = client.sendAsync(converted, this);
    result.whenComplete(
        (response, failure) -> {
          if (failure != null) {
            exchange.cancel(true);
          } else {
            exchange.complete(null); // else the client would do so in a thread of another pool
          }
        });
    exchange.whenComplete(
        (response, failure) -> {
          if (failure != null) {
            fail(failure);
          } else if (!result.isDone()) {
            complete(
                new Head(response.statusCode(), response.headers(), response.version()), later);
          }
        });
  }

  private record Head(int statusCode, HttpHeaders headers, HttpClient.Version version)
      implements HttpResponse.ResponseInfo {}

  @Override
  public HttpResponse.BodySubscriber<Void> apply(HttpResponse.ResponseInfo head) {
    int status = head.statusCode();
    if (status == NO_CONTENT) { // whose body ends before the connection is free
      return HttpResponse.BodySubscribers.discarding();
    }
    // Only a success can be long on purpose.
    if (request.streaming() && status >= 200 && status <= 299) {
      StreamedBody body = streams.get();
      later = body;
      return body;
    }
    return HttpResponse.BodySubscribers.ofByteArrayConsumer(
        new LimitedBody(limit, bytes -> complete(head, bytes)));
  }

  private void complete(HttpResponse.ResponseInfo head, Object body) {
    try {
      boolean decode = !request.headers().containsKey("accept-encoding");
      TransportResponse response = Answers.convert(head, body, decode, limit);
      if (!result.complete(response)) {
        response.close();
      }
    } catch (IOException | RuntimeException e) {
      fail(e);
    }
  }

  /** Ends the exchange, unless it has ended. */
  void fail(Throwable failure) {
    if (later instanceof StreamedBody stream) {
      stream.close();
    }
    result.completeExceptionally(Failures.of(request, failure));
  }
}
