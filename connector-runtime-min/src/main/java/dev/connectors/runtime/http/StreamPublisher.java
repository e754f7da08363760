package dev.connectors.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Hands a body to the JDK's client piece by piece. The JDK's own publisher of streams takes a
 * failure for the end, and so sends a part of a file as if it were the whole.
 */
final class StreamPublisher implements HttpRequest.BodyPublisher {

  private static final int CHUNK = 64 * 1024;

  private final RequestBody body;

  StreamPublisher(RequestBody body) {
    this.body = body;
  }

  @Override
  public long contentLength() {
    return body.contentLength().orElse(-1);
  }

  @Override
  public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
    new Feed(body, subscriber).start();
  }

  /** One sending of the body. */
  private static final class Feed implements Flow.Subscription {

    private final RequestBody body;
    private final Flow.Subscriber<? super ByteBuffer> subscriber;

    /** What is asked for and not given yet; who raises it from 0 gives. */
    private final AtomicLong wanted = new AtomicLong();

    private @Nullable InputStream stream;
    private boolean ended;
    private volatile boolean cancelled;

    Feed(RequestBody body, Flow.Subscriber<? super ByteBuffer> subscriber) {
      this.body = body;
      this.subscriber = subscriber;
    }

    void start() {
      subscriber.onSubscribe(this);
    }

    @Override
    public void request(long n) {
      if (n <= 0) {
        cancelled = true;
        subscriber.onError(
            new IllegalArgumentException("request: " + n + " (expected: 1 or more)"));
        return;
      }
      if (wanted.getAndAccumulate(n, Feed::sum) == 0) {
        give();
      }
    }

    private static long sum(long a, long b) {
      return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }

    /** Runs on one thread at a time: whoever asks meanwhile leaves it to this loop. */
    private void give() {
      do {
        if (!cancelled) {
          giveOne();
        }
        if (cancelled || ended) {
          close();
          return; // what is wanted stays above 0, so that this does not run again
        }
      } while (wanted.decrementAndGet() > 0);
    }

    private void giveOne() {
      byte[] chunk = new byte[(int) Math.min(CHUNK, body.contentLength().orElse(CHUNK - 1) + 1)];
      int count;
      try {
        if (stream == null) {
          stream = body.open();
        }
        count = stream.readNBytes(chunk, 0, chunk.length);
      } catch (IOException | RuntimeException e) {
        ended = true;
        subscriber.onError(new UnreadableBodyException(e));
        return;
      }
      if (count > 0) {
        subscriber.onNext(ByteBuffer.wrap(chunk, 0, count));
      }
      if (count < chunk.length) {
        ended = true;
        subscriber.onComplete();
      }
    }

    @Override
    public void cancel() {
      cancelled = true;
      if (wanted.getAndAccumulate(1, Feed::sum) == 0) {
        close();
      }
    }

    private void close() {
      try {
        if (stream != null) {
          stream.close();
        }
      } catch (IOException | RuntimeException ignored) { // it was only read
        return;
      }
    }
  }
}
