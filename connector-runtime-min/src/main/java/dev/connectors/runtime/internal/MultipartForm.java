package dev.connectors.runtime.internal;

import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.error.MissingPropertyException;
import dev.connectors.runtime.http.FilePart;
import dev.connectors.runtime.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the generated forms of {@code multipart/form-data} (RFC 7578) extend. The last value that is
 * set for a name counts. The whole form is held in memory when it is sent. Not thread-safe.
 *
 * @param <F> the form itself
 */
public abstract class MultipartForm<F extends MultipartForm<F>> {

  private static final String LINE = "\r\n";

  private final Map<String, Object> parts = new LinkedHashMap<>();
  private final String boundary = "connector-" + UUID.randomUUID();

  /** A form without parts. */
  protected MultipartForm() {}

  /**
   * Sets a part.
   *
   * @param name its name
   * @param value a file, a value, or a collection of these, which becomes several parts
   * @return this
   */
  @SuppressWarnings("unchecked") // F is the class that extends this one
  protected final F part(String name, Object value) {
    Objects.requireNonNull(value, () -> name + ": null (expected: a value)");
    parts.put(name, value);
    return (F) this;
  }

  /**
   * Sets a part that the document does not know.
   *
   * @param name its name
   * @param value a file, a value, or a collection of these, which becomes several parts
   * @return this
   */
  public final F custom(String name, Object value) {
    return part(name, value);
  }

  String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  byte[] bytes(String operation, String... required) {
    List<String> missing =
        Arrays.stream(required).filter(name -> !parts.containsKey(name)).toList();
    if (!missing.isEmpty()) {
      throw new MissingPropertyException(
          operation, null, "$", String.join(", ", missing) + ": missing", "each required part");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      for (Map.Entry<String, Object> part : parts.entrySet()) {
        for (Object value : values(part.getValue())) {
          write(part.getKey(), value, out);
        }
      }
      out.write(ascii("--" + boundary + "--" + LINE));
    } catch (IOException e) {
      throw new ConfigurationException(operation + ": a file cannot be read: " + e, e);
    }
    return out.toByteArray();
  }

  private static Collection<?> values(Object value) {
    return value instanceof Collection<?> collection ? new ArrayList<>(collection) : List.of(value);
  }

  private void write(String name, Object value, ByteArrayOutputStream out) throws IOException {
    if (value instanceof FilePart file) {
      header(name, file.name(), file.contentType(), out);
      try (InputStream content = file.open()) {
        content.transferTo(out);
      }
    } else {
      Object tree = Json.copyOf(value);
      boolean json = tree instanceof Map || tree instanceof List;
      header(name, null, json ? "application/json" : "text/plain; charset=UTF-8", out);
      out.write(Texts.text(value).getBytes(StandardCharsets.UTF_8));
    }
    out.write(ascii(LINE));
  }

  private void header(
      String name, @Nullable String file, String contentType, ByteArrayOutputStream out)
      throws IOException {
    String fileName = file == null ? "" : "; filename=\"" + quoted(file) + "\"";
    String header =
        "--"
            + boundary
            + LINE
            + "Content-Disposition: form-data; name=\""
            + quoted(name)
            + "\""
            + fileName
            + LINE
            + "Content-Type: "
            + contentType
            + LINE
            + LINE;
    out.write(header.getBytes(StandardCharsets.UTF_8));
  }

  /** What browsers write (HTML, multipart/form-data encoding algorithm). */
  private static String quoted(String name) {
    return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** The names that are set, and no values. */
  @Override
  public String toString() {
    return getClass().getSimpleName() + parts.keySet();
  }
}
