package dev.connectors.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class WorkersTest {

  private final Workers workers = new Workers();

  private Thread runner() {
    CompletableFuture<Thread> runner = new CompletableFuture<>();
    workers.execute(() -> runner.complete(Thread.currentThread()));
    return runner.join();
  }

  @Test
  void onlyAThreadThatSendsRunsTasksItself() {
    Thread self = Thread.currentThread();
    workers.send(
        () -> {
          assertThat(runner()).isSameAs(self);
          workers.send(() -> assertThat(runner()).isSameAs(self));
          assertThat(runner()).isSameAs(self);
        });
    assertThat(runner()).isNotSameAs(self);
    workers.shutDown();
  }
}
