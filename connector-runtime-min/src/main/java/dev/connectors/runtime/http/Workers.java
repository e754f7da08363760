package dev.connectors.runtime.http;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads of a transport, and of its client. The client begins every exchange with a task; that
 * one runs in the thread that sends, since to wake another one can take longer than the rest of a
 * call.
 */
final class Workers implements Executor {

  private static final AtomicInteger THREADS = new AtomicInteger();

  private final ExecutorService pool = Executors.newCachedThreadPool(Workers::thread);

  /** Is set in threads that send. */
  private final ThreadLocal<Boolean> sending = new ThreadLocal<>();

  static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "connector-http-" + THREADS.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }

  /** Runs what sends a request, with all that the client does at once for it. */
  void send(Runnable work) {
    if (sending.get() != null) { // what follows one exchange can send another
      work.run();
      return;
    }
    sending.set(true);
    try {
      work.run();
    } finally {
      sending.remove();
    }
  }

  /**
   * Runs a task, in another thread unless this one is sending.
   *
   * @throws RejectedExecutionException after {@link #shutDown}
   */
  @Override
  public void execute(Runnable work) {
    if (sending.get() == null) {
      pool.execute(work);
    } else {
      work.run();
    }
  }

  boolean isShutDown() {
    return pool.isShutdown();
  }

  void shutDown() {
    pool.shutdownNow();
  }
}
