package dev.connectors.runtime.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers of the JDK's client to ours, with the body decompressed. */
final class Answers {

  private Answers() {}

  /** The body of the given answer is an array of bytes or a stream. */
  static TransportResponse convert(HttpResponse<Object> response, boolean decode, int limit) {
    Map<String, List<String>> headers = new LinkedHashMap<>(response.headers().map());
    String encoding = response.headers().firstValue("content-encoding").orElse("");
    boolean gzip = encoding.equalsIgnoreCase("gzip") || encoding.equalsIgnoreCase("x-gzip");
    boolean compressed = decode && gzip;
    if (compressed) {
      headers.keySet().removeIf(name -> name.equalsIgnoreCase("content-encoding"));
      headers.keySet().removeIf(name -> name.equalsIgnoreCase("content-length"));
    }
    if (response.body() instanceof InputStream stream) {
      InputStream plain = compressed ? new Gunzip(stream) : stream;
      return new TransportResponse(response.statusCode(), headers, plain);
    }
    byte[] body = (byte[]) response.body();
    return new TransportResponse(
        response.statusCode(), headers, compressed ? decompress(body, limit) : body);
  }

  /** A small body can stand for an endless one, so the limit holds here again. */
  private static byte[] decompress(byte[] body, int limit) {
    try {
      return whole(new Gunzip(new ByteArrayInputStream(body)), limit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
