package dev.connectors.runtime.internal;

import dev.connectors.runtime.http.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;

/** Bodies one after the other, each opened when the one before it has ended. */
final class Pieces extends InputStream {

  private final Iterator<RequestBody> rest;
  private InputStream current = nullInputStream();

  private Pieces(List<RequestBody> pieces) {
    this.rest = pieces.iterator();
  }

  /** One body of several: its length is known, and it is repeatable, when that holds for all. */
  static RequestBody joined(List<RequestBody> pieces) {
    List<RequestBody> copy = List.copyOf(pieces);
    RequestBody all = RequestBody.of(() -> new Pieces(copy));
    boolean repeatable = copy.stream().allMatch(RequestBody::isRepeatable);
    RequestBody joined = repeatable ? all : all.notRepeatable();
    List<OptionalLong> lengths = copy.stream().map(RequestBody::contentLength).toList();
    return lengths.stream().allMatch(OptionalLong::isPresent)
        ? joined.withLength(lengths.stream().mapToLong(OptionalLong::getAsLong).sum())
        : joined;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = current.read(target, offset, length);
    while (count < 0 && rest.hasNext()) {
      current.close();
      current = rest.next().open();
      count = current.read(target, offset, length);
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    current.close();
  }
}
