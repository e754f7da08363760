package dev.connectors.runtime.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * A file to send in a form: a name, a media type, and its content.
 *
 * <pre>{@code
 * files().addFile(f -> f.file(FilePart.of(Path.of("offer.pdf"))));
 * }</pre>
 */
public final class FilePart {

  private static final String UNKNOWN_TYPE = "application/octet-stream";
  private static final Set<String> OWN_HEADERS = Set.of("content-disposition", "content-type");

  private final String name;
  private final String contentType;
  private final RequestBody content;
  private final Map<String, String> headers;

  private FilePart(
      String name, String contentType, RequestBody content, Map<String, String> headers) {
    this.name = Objects.requireNonNull(name, "name: null (expected: the name of a file)");
    this.contentType = Objects.requireNonNull(contentType, "contentType: null (expected: a type)");
    this.content = Objects.requireNonNull(content, "content: null (expected: a body)");
    this.headers = headers;
    HttpHeaders.check("Content-Type", contentType);
  }

  /**
   * A file of the file system, whose media type follows from its name.
   *
   * @param file the file; it is opened when the request is sent, and must not change its length
   *     before
   * @return the part
   * @throws dev.connectors.runtime.error.ConfigurationException when there is no such file
   */
  public static FilePart of(Path file) {
    Path name = Objects.requireNonNull(file.getFileName(), "file: a root (expected: a file)");
    return of(name.toString(), typeOf(file), RequestBody.of(file));
  }

  private static String typeOf(Path file) {
    try {
      String type = Files.probeContentType(file);
      return type == null ? UNKNOWN_TYPE : type;
    } catch (IOException ignored) { // then the system does not know the type
      return UNKNOWN_TYPE;
    }
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
    return of(name, contentType, RequestBody.of(bytes.clone()));
  }

  /**
   * Content from anywhere.
   *
   * @param name the name of the file
   * @param contentType its media type
   * @param opener opens the content, once for each time that the request is sent
   * @return the part
   */
  public static FilePart of(String name, String contentType, RequestBody.Opener opener) {
    return of(name, contentType, RequestBody.of(opener));
  }

  /**
   * Content from anywhere.
   *
   * @param name the name of the file
   * @param contentType its media type
   * @param content the content, best with its length
   * @return the part
   */
  public static FilePart of(String name, String contentType, RequestBody content) {
    return new FilePart(name, contentType, content, Map.of());
  }

  /**
   * The same part with a header more.
   *
   * @param header its name, such as {@code Content-ID}
   * @param value its value, which takes the place of one set before
   * @return the part
   * @throws IllegalArgumentException when name or value have characters that headers do not have,
   *     or the part has that header anyway
   */
  public FilePart withHeader(String header, String value) {
    HttpHeaders.check(header, value);
    if (OWN_HEADERS.contains(HttpHeaders.lower(header))) {
      throw new IllegalArgumentException("header " + header + ": reserved (the part has it)");
    }
    Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.putAll(headers);
    all.put(header, value);
    return new FilePart(name, contentType, content, Collections.unmodifiableMap(all));
  }

  /** The name of the file. */
  public String name() {
    return name;
  }

  /** Its media type. */
  public String contentType() {
    return contentType;
  }

  /** Its content. */
  public RequestBody content() {
    return content;
  }

  /** Its headers beside those of every part; unmodifiable. */
  public Map<String, String> headers() {
    return headers;
  }

  /** Name and media type. */
  @Override
  public String toString() {
    return name + " (" + contentType + ")";
  }
}
