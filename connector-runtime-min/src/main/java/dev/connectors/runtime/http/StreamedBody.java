package dev.connectors.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A body as a stream that is read while it comes. Unlike the JDK's it gives up when nothing comes
 * for a while, and when the reading thread is interrupted.
 */
final class StreamedBody extends InputStream implements BodySubscriber<Void> {

  /** What the client hands over, or that there is no more. */
  private record Event(List<ByteBuffer> buffers, boolean last) {}

  private static final Event END = new Event(List.of(), true);

  private final Duration idle;
  private final Consumer<StreamedBody> ended;
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final Queue<ByteBuffer> current = new ArrayDeque<>();
  private Flow.@Nullable Subscription subscription;
  private volatile @Nullable IOException failure;
  private volatile boolean done;

  /**
   * A body.
   *
   * @param idle how long a read waits
   * @param ended is told when no more is to come
   */
  StreamedBody(Duration idle, Consumer<StreamedBody> ended) {
    this.idle = idle;
    this.ended = ended;
  }

  @Override
  public CompletionStage<Void> getBody() {
    return CompletableFuture.allOf();
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    synchronized (events) {
      subscription = given;
    }
    if (done) {
      given.cancel();
    } else {
      given.request(1);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    events.add(new Event(buffers, false));
  }

  @Override
  public void onError(Throwable thrown) {
    if (failure == null) {
      failure = thrown instanceof IOException e ? e : new IOException(thrown);
    }
    end();
  }

  @Override
  public void onComplete() {
    end();
  }

  private void end() {
    ended.accept(this);
    events.add(END);
  }

  /** Ends the exchange from outside; who reads is told why. */
  void fail(IOException reason) {
    if (!done) {
      failure = reason;
      done = true;
      cancel();
    }
  }

  /** Ends the exchange; of what did not come yet, nothing is read. */
  @Override
  public void close() {
    fail(new IOException("the stream is closed"));
  }

  private void cancel() {
    Flow.Subscription used;
    synchronized (events) {
      used = subscription;
    }
    if (used != null) {
      used.cancel();
    }
    end();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    IOException reason = failure;
    if (done && reason != null) {
      throw again(reason);
    }
    if (length == 0) {
      return 0;
    }
    ByteBuffer buffer = available() > 0 ? current.peek() : next();
    if (buffer == null) {
      return -1;
    }
    int count = Math.min(length, buffer.remaining());
    buffer.get(target, offset, count);
    return count;
  }

  /** The bytes that are here already. */
  @Override
  public int available() {
    while (!current.isEmpty() && !current.element().hasRemaining()) {
      current.remove();
    }
    return current.isEmpty() ? 0 : current.element().remaining();
  }

  /** The next buffer with bytes in it, or null at the end. */
  private @Nullable ByteBuffer next() throws IOException {
    while (available() == 0) {
      Event event = await();
      if (done || event.last()) {
        IOException reason = failure;
        events.add(END); // for whoever reads on
        if (reason != null) {
          throw again(reason);
        }
        return null;
      }
      current.addAll(event.buffers());
      Objects.requireNonNull(subscription).request(1);
    }
    return current.peek();
  }

  /** With the stack trace of who reads. */
  private static IOException again(IOException reason) {
    return reason instanceof HttpTimeoutException
        ? new HttpTimeoutException(reason.getMessage())
        : new IOException(reason.getMessage(), reason);
  }

  private Event await() throws IOException {
    try {
      Event event = events.poll(idle.toNanos(), TimeUnit.NANOSECONDS);
      if (event == null) {
        fail(new HttpTimeoutException("nothing came within " + idle));
        return END;
      }
      return event;
    } catch (InterruptedException e) {
      InterruptedIOException interrupted = new InterruptedIOException("interrupted");
      interrupted.initCause(e);
      fail(interrupted);
      Thread.currentThread().interrupt();
      throw interrupted;
    }
  }
}
