package dev.connectors.runtime.oauth;

import dev.connectors.runtime.http.PercentEncoding;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds parameters to a URI that may have a query already. */
final class UriQuery {

  private UriQuery() {}

  /**
   * A URI with more parameters. Those that it has stay as they are written, but for ones of the
   * same names as new ones: no parameter may be there twice (RFC 6749, section 3.1).
   */
  static URI with(URI uri, List<Map.Entry<String, String>> parameters) {
    Set<String> names = parameters.stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    List<String> pieces = new ArrayList<>();
    if (uri.getRawQuery() != null) {
      for (String piece : uri.getRawQuery().split("&", -1)) {
        int equals = piece.indexOf('=');
        String name = equals < 0 ? piece : piece.substring(0, equals);
        if (!piece.isEmpty() && !names.contains(PercentEncoding.decode(name))) {
          pieces.add(piece);
        }
      }
    }
    if (!parameters.isEmpty()) {
      pieces.add(FormEncoding.encode(parameters));
    }
    String text = uri.toString();
    int query = text.indexOf('?');
    String base = query < 0 ? text : text.substring(0, query);
    return URI.create(pieces.isEmpty() ? base : base + "?" + String.join("&", pieces));
  }
}
