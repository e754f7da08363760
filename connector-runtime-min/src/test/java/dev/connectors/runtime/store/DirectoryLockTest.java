package dev.connectors.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryLockTest {

  @TempDir Path directory;

  @Test
  void aHolderThatHangsIsTold() throws IOException {
    Path file = directory.toRealPath().resolve(".lock");
    try (RandomAccessFile other = new RandomAccessFile(file.toFile(), "rw")) {
      other.getChannel().lock();
      DirectoryLock lock = DirectoryLock.of(directory, Duration.ofMillis(100));
      assertThatThrownBy(() -> lock.hold(() -> 1))
          .isInstanceOf(IOException.class)
          .hasMessage(file + ": held by another process for PT0.1S (expected: milliseconds)");
    }
    assertThat(DirectoryLock.of(directory).hold(() -> 1)).isEqualTo(1);
  }

  @Test
  void interruptingTheThreadDoesNotShortenTheWaiting() throws Exception {
    Path file = directory.toRealPath().resolve(".lock");
    DirectoryLock lock = DirectoryLock.of(directory);
    RandomAccessFile other = new RandomAccessFile(file.toFile(), "rw");
    other.getChannel().lock();
    Thread opener =
        new Thread(
            () -> {
              try (other) {
                Thread.sleep(100);
              } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
              }
            });
    opener.start();
    Thread.currentThread().interrupt();
    assertThat(lock.hold(() -> 2)).isEqualTo(2);
    assertThat(Thread.interrupted()).isTrue();
    opener.join();
  }
}
