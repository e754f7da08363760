package dev.connectors.runtime.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A file to send in a form: a name, a media type, and its content.
 *
 * <pre>{@code
 * files().addFile(f -> f.file(FilePart.of(Path.of("offer.pdf"))));
 * }</pre>
 */
public final class FilePart {

  private static final String UNKNOWN_TYPE = "application/octet-stream";

  /** Opens the content. */
  @FunctionalInterface
  public interface Content {

    /**
     * Opens the content, from its start.
     *
     * @return a stream that the caller closes
     * @throws IOException when it cannot be opened
     */
    InputStream open() throws IOException;
  }

  private final String name;
  private final String contentType;
  private final Content content;

  private FilePart(String name, String contentType, Content content) {
    this.name = Objects.requireNonNull(name, "name: null (expected: the name of a file)");
    this.contentType = Objects.requireNonNull(contentType, "contentType: null (expected: a type)");
    this.content = Objects.requireNonNull(content, "content: null (expected: a stream)");
    HttpHeaders.check("Content-Type", contentType);
  }

  /**
   * A file of the file system, whose media type follows from its name.
   *
   * @param file the file; it is opened when the request is sent
   * @return the part
   * @throws IOException when the media type cannot be found out
   */
  public static FilePart of(Path file) throws IOException {
    String type = Files.probeContentType(file);
    Path name = Objects.requireNonNull(file.getFileName(), "file: a root (expected: a file)");
    return new FilePart(
        name.toString(), type == null ? UNKNOWN_TYPE : type, () -> Files.newInputStream(file));
  }

  /**
   * Bytes in memory.
   *
   * @param name the name of the file
   * @param contentType its media type
   * @param bytes its content, which is copied
   * @return the part
   */
  public static FilePart of(String name, String contentType, byte[] bytes) {
    byte[] copy = bytes.clone();
    return new FilePart(name, contentType, () -> new ByteArrayInputStream(copy));
  }

  /**
   * Content from anywhere.
   *
   * @param name the name of the file
   * @param contentType its media type
   * @param content opens it, once for each time that the request is sent
   * @return the part
   */
  public static FilePart of(String name, String contentType, Content content) {
    return new FilePart(name, contentType, content);
  }

  /** The name of the file. */
  public String name() {
    return name;
  }

  /** Its media type. */
  public String contentType() {
    return contentType;
  }

  /** Opens its content; the caller closes the stream. */
  public InputStream open() throws IOException {
    return content.open();
  }

  /** Name and media type. */
  @Override
  public String toString() {
    return name + " (" + contentType + ")";
  }
}
