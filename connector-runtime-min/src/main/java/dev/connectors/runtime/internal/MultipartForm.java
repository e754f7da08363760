package dev.connectors.runtime.internal;

import dev.connectors.runtime.error.MissingPropertyException;
import dev.connectors.runtime.http.FilePart;
import dev.connectors.runtime.http.RequestBody;
import dev.connectors.runtime.json.Json;
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
 * set for a name counts. Files are read when the form is sent, and never held in memory. Not
 * thread-safe.
 *
 * @param <F> the form itself
 */
public abstract class MultipartForm<F extends MultipartForm<F>> {

  private static final String LINE = "\r\n";

  /** A value with the media type that the document gives it. */
  private record Typed(String contentType, Object value) {}

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
   * Sets a part whose media type the document gives.
   *
   * @param name its name
   * @param contentType its media type
   * @param value a value, or a collection of these, which becomes several parts
   * @return this
   */
  protected final F part(String name, String contentType, Object value) {
    Objects.requireNonNull(value, () -> name + ": null (expected: a value)");
    return part(name, values(value).stream().map(each -> new Typed(contentType, each)).toList());
  }

  /**
   * Sets a part whose media type the document gives, and which is one part as a list, too.
   *
   * @param name its name
   * @param contentType its media type
   * @param values the list
   * @return this
   */
  protected final F joinedPart(String name, String contentType, Object values) {
    Objects.requireNonNull(values, () -> name + ": null (expected: a value)");
    return part(name, new Typed(contentType, values));
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

  /** The media type with the boundary, which takes the place of one that the document states. */
  String contentType(String mediaType) {
    return mediaType.replaceAll("(?i)\\s*;\\s*boundary=[^;]*", "") + "; boundary=" + boundary;
  }

  RequestBody body(String operation, String... required) {
    List<String> missing =
        Arrays.stream(required).filter(name -> !parts.containsKey(name)).toList();
    if (!missing.isEmpty()) {
      throw new MissingPropertyException(
          operation, null, "$", String.join(", ", missing) + ": missing", "each required part");
    }
    List<RequestBody> pieces = new ArrayList<>();
    parts.forEach((name, value) -> values(value).forEach(each -> add(name, each, pieces)));
    pieces.add(RequestBody.of("--" + boundary + "--" + LINE));
    return Pieces.joined(pieces);
  }

  private static Collection<?> values(Object value) {
    return value instanceof Collection<?> collection ? new ArrayList<>(collection) : List.of(value);
  }

  private void add(String name, Object value, List<RequestBody> pieces) {
    if (value instanceof FilePart file) {
      pieces.add(head(name, file.name(), file.contentType(), file.headers()));
      pieces.add(file.content());
    } else if (value instanceof Typed typed) {
      pieces.add(head(name, null, typed.contentType(), Map.of()));
      pieces.add(RequestBody.of(Texts.text(typed.value())));
    } else {
      Object tree = Json.copyOf(value);
      boolean json = tree instanceof Map || tree instanceof List;
      String contentType = json ? "application/json" : "text/plain; charset=UTF-8";
      pieces.add(head(name, null, contentType, Map.of()));
      pieces.add(RequestBody.of(Texts.text(value)));
    }
    pieces.add(RequestBody.of(LINE));
  }

  private RequestBody head(
      String name, @Nullable String file, String contentType, Map<String, String> headers) {
    StringBuilder head = new StringBuilder("--").append(boundary).append(LINE);
    head.append("Content-Disposition: form-data; name=\"").append(quoted(name)).append('"');
    if (file != null) {
      head.append("; filename=\"").append(quoted(file)).append('"');
    }
    head.append(LINE).append("Content-Type: ").append(contentType).append(LINE);
    headers.forEach((key, value) -> head.append(key).append(": ").append(value).append(LINE));
    return RequestBody.of(head.append(LINE).toString());
  }

  /** What browsers write (HTML, multipart/form-data encoding algorithm). */
  private static String quoted(String name) {
    return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
  }

  /** The names that are set, and no values. */
  @Override
  public String toString() {
    return getClass().getSimpleName() + parts.keySet();
  }
}
