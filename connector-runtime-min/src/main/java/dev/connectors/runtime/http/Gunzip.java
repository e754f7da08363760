package dev.connectors.runtime.http;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Undoes gzip from the first read on; an empty body is taken as it is. */
final class Gunzip extends InputStream {

  private final InputStream compressed;
  private final int status;
  private @Nullable InputStream plain;
  private boolean broken;

  /**
   * A body without its compression.
   *
   * @param status the answer's, for messages
   */
  Gunzip(InputStream compressed, int status) {
    this.compressed = compressed;
    this.status = status;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (broken) { // what is left could look like the beginning of another body
      throw broken(null);
    }
    try {
      return plain().read(target, offset, length);
    } catch (ZipException | EOFException e) {
      broken = true;
      throw broken(e);
    }
  }

  private BodyException broken(@Nullable Throwable cause) {
    String place = status < 300 ? "" : "; its status is " + status;
    return new BodyException("the answer's gzip encoding is broken or cut off" + place, cause);
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
