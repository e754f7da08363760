package dev.connectors.runtime.http;

import java.net.ProtocolException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;

/**
 * Whether it is certain where an answer's body ends (RFC 9112, section 6.3). The JDK's client takes
 * the first length that it finds, even beside chunks, and so would hand over a part of a body, or
 * its chunks.
 */
final class Framing {

  private Framing() {}

  static void check(HttpResponse.ResponseInfo head) throws ProtocolException {
    if (head.version() != HttpClient.Version.HTTP_1_1) {
      return;
    }
    HttpHeaders headers = head.headers();
    List<String> lengths = headers.allValues("content-length");
    List<String> codings = headers.allValues("transfer-encoding");
    if (lengths.size() > 1 && lengths.stream().map(String::strip).distinct().count() > 1) {
      throw new ProtocolException("several values of Content-Length");
    }
    if (lengths.stream().anyMatch(length -> length.startsWith("-"))) {
      throw new ProtocolException("a Content-Length below zero");
    }
    if (!lengths.isEmpty() && !codings.isEmpty()) {
      throw new ProtocolException("both Content-Length and Transfer-Encoding");
    }
    if (!codings.isEmpty() && !String.join(",", codings).strip().equalsIgnoreCase("chunked")) {
      throw new ProtocolException("Transfer-Encoding other than chunked");
    }
  }
}
