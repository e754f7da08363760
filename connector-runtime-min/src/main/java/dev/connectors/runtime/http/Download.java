package dev.connectors.runtime.http;

import dev.connectors.runtime.error.CallInterruptedException;
import dev.connectors.runtime.error.CallTimeoutException;
import dev.connectors.runtime.error.TransportException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpTimeoutException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * An answer that is read while it comes, such as a file: once, by one of {@link #writeTo}, {@link
 * #bytes}, {@link #text}, {@link #stream} and {@link #reader}. It holds a connection until it is
 * read to its end or closed; the first three close it themselves.
 *
 * <pre>{@code
 * reports().getReport(42).writeTo(Path.of("report.pdf"));
 *
 * try (Download download = reports().getReport(42)) {
 *   download.stream().transferTo(response.getOutputStream());
 * }
 * }</pre>
 *
 * <p>A body that breaks off is a failure, never a short file. The time-out of the call limits the
 * wait for the head of the answer, and then for each piece of the body. Closing the connector ends
 * downloads that are still read.
 */
public final class Download implements AutoCloseable {

  private static final int CHUNK = 16 * 1024;

  private final String what;
  private final Map<String, List<String>> headers;
  private final InputStream stream;
  private final long maxBytes;

  private Download(
      String what, Map<String, List<String>> headers, InputStream stream, long maxBytes) {
    this.what = what;
    this.headers = HttpHeaders.copyOf(headers);
    this.stream = Objects.requireNonNull(stream, "stream: null (expected: a stream)");
    this.maxBytes = maxBytes;
  }

  /**
   * A download from a stream; for fakes in tests.
   *
   * @param headers the headers; case of names does not count
   * @param stream the body
   * @return the download
   */
  public static Download of(Map<String, List<String>> headers, InputStream stream) {
    return new Download("download", headers, stream, JdkTransport.DEFAULT_MAX_RESPONSE_BYTES);
  }

  /**
   * A download from an answer.
   *
   * @param what what messages begin with, such as {@code getReport: GET api.example}
   * @param response the answer
   * @param maxBytes how many bytes may be held in memory
   * @return the download
   */
  public static Download of(String what, TransportResponse response, long maxBytes) {
    return new Download(what, response.headers(), response.stream(), maxBytes);
  }

  /**
   * The media type.
   *
   * @return the header {@code Content-Type}, or empty when the answer lacks it
   */
  public Optional<String> contentType() {
    return HttpHeaders.first(headers, "content-type");
  }

  /**
   * How many bytes are to come.
   *
   * @return the header {@code Content-Length}; empty when the answer lacks it, or came compressed
   */
  public OptionalLong contentLength() {
    String text = HttpHeaders.first(headers, "content-length").orElse("");
    return text.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
  }

  /**
   * The name that the API proposes for a file (RFC 6266).
   *
   * @return a name that is safe to be resolved against a directory: without separators, control
   *     characters, and dots at its ends; or empty when the answer has none
   */
  public Optional<String> fileName() {
    return HttpHeaders.first(headers, "content-disposition").flatMap(Dispositions::fileName);
  }

  /**
   * The headers of the answer.
   *
   * @return names in lower case, each with its values; unmodifiable
   */
  public Map<String, List<String>> headers() {
    return headers;
  }

  /**
   * The bytes as they come.
   *
   * @return the stream, the same each time; closing it closes the download. It fails with an {@link
   *     IOException} when the body breaks off, nothing comes in time, or the thread is interrupted
   */
  public InputStream stream() {
    return stream;
  }

  /**
   * The characters as they come, in the encoding that the media type names, else UTF-8; for bodies
   * of lines, such as {@code text/event-stream} and {@code application/x-ndjson}.
   *
   * @return a reader of {@link #stream}
   */
  public BufferedReader reader() {
    return new BufferedReader(
        new InputStreamReader(stream, HttpHeaders.charset(contentType().orElse(""))));
  }

  /**
   * Reads the whole body, and closes the download.
   *
   * @return the bytes
   * @throws TransportException when the body breaks off, or is longer than the connector's {@code
   *     maxResponseBytes}
   */
  public byte[] bytes() {
    try {
      return Answers.whole(stream, maxBytes);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /**
   * Reads the whole body, and closes the download.
   *
   * @return the text, in the encoding that the media type names, else UTF-8
   * @throws TransportException when the body breaks off, or is longer than the connector's {@code
   *     maxResponseBytes}
   */
  public String text() {
    return new String(bytes(), HttpHeaders.charset(contentType().orElse("")));
  }

  /**
   * Writes the whole body to a file of any length, and closes the download. The file is there only
   * when all of it is there: until then it has another name in the same directory, and what was
   * there before stays.
   *
   * @param file the file, which is replaced when there is one
   * @return the file
   * @throws TransportException when the body breaks off
   * @throws UncheckedIOException when the file cannot be written
   */
  public Path writeTo(Path file) {
    Path partial = file.resolveSibling(".download-" + UUID.randomUUID());
    try {
      try (OutputStream out = Files.newOutputStream(partial, StandardOpenOption.CREATE_NEW)) {
        copy(out);
      }
      move(partial, file);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      close();
      delete(partial);
    }
  }

  private void copy(OutputStream out) throws IOException {
    byte[] chunk = new byte[CHUNK];
    for (int count = read(chunk); count >= 0; count = read(chunk)) {
      out.write(chunk, 0, count);
    }
  }

  private int read(byte[] chunk) {
    try {
      return stream.read(chunk);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException ignored) { // then as well as the file system can
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void delete(Path partial) {
    try {
      Files.deleteIfExists(partial);
    } catch (IOException ignored) { // what was thrown before says more
      return;
    }
  }

  private TransportException failure(IOException thrown) {
    String message = what + ": " + Failures.bodyWords(thrown);
    if (thrown instanceof InterruptedIOException && Thread.currentThread().isInterrupted()) {
      return new CallInterruptedException(message, thrown);
    }
    return thrown instanceof HttpTimeoutException
        ? new CallTimeoutException(message, thrown)
        : new TransportException(message, thrown);
  }

  /** Ends the exchange; what did not come yet is not read. Closing twice does nothing. */
  @Override
  public void close() {
    try {
      stream.close();
    } catch (IOException ignored) { // nobody wants the rest
      return;
    }
  }

  /** The media type and the length, as far as they are known. */
  @Override
  public String toString() {
    OptionalLong length = contentLength();
    return "Download["
        + contentType().orElse("unknown type")
        + (length.isPresent() ? ", " + length.getAsLong() + " bytes]" : ", unknown length]");
  }
}
