package dev.connectors.runtime.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Answers of the JDK's client to ours, with the body decompressed. */
final class Answers {

  private Answers() {}

  static TransportResponse convert(HttpResponse<byte[]> response, boolean decode, int limit) {
    Map<String, List<String>> headers = new LinkedHashMap<>(response.headers().map());
    byte[] body = response.body();
    String encoding = response.headers().firstValue("content-encoding").orElse("");
    boolean gzip = encoding.equalsIgnoreCase("gzip") || encoding.equalsIgnoreCase("x-gzip");
    if (decode && gzip && body.length > 0) {
      headers.keySet().removeIf(name -> name.equalsIgnoreCase("content-encoding"));
      headers.keySet().removeIf(name -> name.equalsIgnoreCase("content-length"));
      body = decompress(body, limit);
    }
    return new TransportResponse(response.statusCode(), headers, body);
  }

  /** A small body can stand for an endless one, so the limit holds here again. */
  private static byte[] decompress(byte[] body, int limit) {
    try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(body))) {
      byte[] text = stream.readNBytes(limit);
      if (text.length == limit && stream.read() >= 0) {
        throw new TooLongException(limit);
      }
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
