package dev.connectors.runtime.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A part of a multipart body that a {@link FakeTransport} got. */
public final class RecordedPart {

  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");

  private final Map<String, String> headers;
  private final String content;

  private RecordedPart(Map<String, String> headers, String content) {
    this.headers = headers;
    this.content = content;
  }

  /** One character stands for each byte while the body is taken apart. */
  static List<RecordedPart> split(String contentType, byte[] body) {
    Matcher boundary = BOUNDARY.matcher(contentType);
    if (!contentType.startsWith("multipart/") || !boundary.find()) {
      throw new IllegalStateException(
          "a body of type \"" + contentType + "\" (expected: multipart/... with a boundary)");
    }
    String text = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
    String[] pieces = text.split(Pattern.quote("\r\n--" + boundary.group(1)), -1);
    List<RecordedPart> parts = new ArrayList<>();
    for (int i = 1; i < pieces.length - 1; i++) {
      parts.add(part(pieces[i]));
    }
    return Collections.unmodifiableList(parts);
  }

  private static RecordedPart part(String piece) {
    int end = piece.indexOf("\r\n\r\n");
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line : piece.substring(0, end).split("\r\n")) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(line.substring(0, colon), utf8(line.substring(colon + 1).strip()));
      }
    }
    return new RecordedPart(headers, piece.substring(end + 4));
  }

  private static String utf8(String latin) {
    return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  /** Its name as it was sent, or null when it has none. */
  public @Nullable String name() {
    return disposition("name");
  }

  /** The name of the file as it was sent, or null when it is none. */
  public @Nullable String fileName() {
    return disposition("filename");
  }

  private @Nullable String disposition(String parameter) {
    Matcher matcher =
        Pattern.compile("; " + parameter + "=\"([^\"]*)\"")
            .matcher(headers.getOrDefault("content-disposition", ""));
    return matcher.find() ? matcher.group(1) : null;
  }

  /** Its media type, or null when it has none. */
  public @Nullable String contentType() {
    return headers.get("content-type");
  }

  /** Its headers; case of names does not count. */
  public Map<String, String> headers() {
    return Collections.unmodifiableMap(headers);
  }

  /** Its content as a text in UTF-8. */
  public String text() {
    return utf8(content);
  }

  /** Its content. */
  public byte[] bytes() {
    return content.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Its headers; not its content, which may be secret. */
  @Override
  public String toString() {
    return headers.toString();
  }
}
