package dev.connectors.runtime.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Undoes gzip from the first read on; an empty body is taken as it is. */
final class Gunzip extends InputStream {

  private final InputStream compressed;
  private @Nullable InputStream plain;

  Gunzip(InputStream compressed) {
    this.compressed = compressed;
  }

  @Override
  public int read() throws IOException {
    return plain().read();
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    return plain().read(target, offset, length);
  }

  private InputStream plain() throws IOException {
    if (plain == null) {
      PushbackInputStream start = new PushbackInputStream(new Patient(compressed), 1);
      int first = start.read();
      if (first >= 0) {
        start.unread(first);
      }
      plain = first < 0 ? start : new GZIPInputStream(start);
    }
    return plain;
  }

  @Override
  public void close() throws IOException {
    compressed.close();
  }

  /** The JDK takes "nothing here yet" after a member of a gzip stream for the end of them. */
  private static final class Patient extends FilterInputStream {

    Patient(InputStream in) {
      super(in);
    }

    @Override
    public int available() {
      return 1;
    }
  }
}
