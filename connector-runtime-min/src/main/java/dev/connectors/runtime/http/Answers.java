package dev.connectors.runtime.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Answers of the JDK's client to ours, with the body decompressed. */
final class Answers {

  private static final int PROXY_AUTHENTICATION_REQUIRED = 407;
  private static final Set<String> GZIP = Set.of("gzip", "x-gzip");

  /** What servers write where no compression is meant, such as a charset, is none of these. */
  private static final Set<String> OTHER_COMPRESSIONS =
      Set.of("br", "compress", "x-compress", "dcb", "dcz", "deflate", "zstd");

  private Answers() {}

  /**
   * Converts an answer, whose body is an array of bytes or a stream.
   *
   * @throws IOException when the answer is not to be trusted, or its body cannot be decompressed
   */
  static TransportResponse convert(
      HttpResponse.ResponseInfo head, Object content, boolean decode, int limit)
      throws IOException {
    int status = head.statusCode();
    if (status == PROXY_AUTHENTICATION_REQUIRED) {
      throw new BodyException(
          "the proxy asks for credentials (407; a header Proxy-Authorization has them, or an"
              + " authenticator of httpClient)",
          null);
    }
    Framing.check(head);
    Map<String, List<String>> headers = new LinkedHashMap<>(head.headers().map());
    List<String> encodings = encodings(head);
    boolean compressed = decode && !encodings.isEmpty() && GZIP.containsAll(encodings);
    if (compressed) {
      headers.keySet().removeIf(name -> name.equalsIgnoreCase("content-encoding"));
      headers.keySet().removeIf(name -> name.equalsIgnoreCase("content-length"));
    }
    if (content instanceof InputStream stream) {
      InputStream plain = compressed ? new Gunzip(stream, status) : stream;
      return new TransportResponse(status, headers, plain);
    }
    byte[] body = (byte[]) content;
    if (compressed) {
      // A small body can stand for an endless one, so the limit holds here again.
      body = whole(new Gunzip(new ByteArrayInputStream(body), status), limit);
    } else if (decode
        && status < 300
        && encodings.stream().anyMatch(OTHER_COMPRESSIONS::contains)) {
      throw new BodyException(
          "the answer's encoding is " + String.join(", ", encodings) + " (expected: gzip or none)",
          null);
    }
    return new TransportResponse(status, headers, body);
  }

  /** The codings of a body in lower case; servers that say gzip twice mean it once. */
  private static List<String> encodings(HttpResponse.ResponseInfo head) {
    List<String> values = head.headers().allValues("content-encoding");
    if (values.isEmpty()) {
      return values;
    }
    String all = String.join(",", values);
    return Arrays.stream(all.toLowerCase(Locale.ROOT).split(",", -1))
        .map(String::strip)
        .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
        .distinct()
        .toList();
  }

  /** Reads a stream to its end, and closes it. */
  static byte[] whole(InputStream stream, long limit) throws IOException {
    int most = (int) Math.min(limit, Integer.MAX_VALUE - 8);
    try (stream) {
      byte[] bytes = stream.readNBytes(most);
      if (bytes.length == most && stream.read() >= 0) {
        throw new TooLongException(most);
      }
      return bytes;
    }
  }
}
