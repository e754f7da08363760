package dev.connectors.runtime.http;

import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Collects the pieces of a body, and hands it over when it is complete; fails when it gets too
 * long. It is no subscriber of its own, since the JDK's client asks those for their body in another
 * thread.
 */
final class LimitedBody implements Consumer<Optional<byte[]>> {

  private final int limit;
  private final Consumer<byte[]> whole;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /**
   * A body.
   *
   * @param limit how many bytes it may have
   * @param whole gets all of them
   */
  LimitedBody(int limit, Consumer<byte[]> whole) {
    this.limit = limit;
    this.whole = whole;
  }

  /**
   * Takes a piece, or empty for the end.
   *
   * @throws UncheckedIOException when the body is too long, which ends the exchange
   */
  @Override
  public void accept(Optional<byte[]> piece) {
    if (piece.isEmpty()) {
      whole.accept(bytes.toByteArray());
    } else if (piece.get().length > limit - bytes.size()) {
      throw new UncheckedIOException(new TooLongException(limit));
    } else {
      bytes.writeBytes(piece.get());
    }
  }
}
