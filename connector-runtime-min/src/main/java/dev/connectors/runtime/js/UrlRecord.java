package dev.connectors.runtime.js;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A URL record of the URL standard, which the parser fills. */
final class UrlRecord {

  /** Schemes with a host and a default port; a file has none. */
  private static final Map<String, Integer> SPECIAL =
      Map.of("http", 80, "https", 443, "ws", 80, "wss", 443, "ftp", 21, "file", -1);

  static final int NO_PORT = -1;

  String scheme = "";
  String username = "";
  String password = "";
  @Nullable String host;
  int port = NO_PORT;
  @Nullable String opaquePath;
  List<String> path = new ArrayList<>();
  @Nullable String query;
  @Nullable String fragment;

  static boolean isSpecial(String scheme) {
    return SPECIAL.containsKey(scheme);
  }

  boolean isSpecial() {
    return isSpecial(scheme);
  }

  boolean isFile() {
    return scheme.equals("file");
  }

  boolean hasCredentials() {
    return !username.isEmpty() || !password.isEmpty();
  }

  /** Whether it may have neither a user nor a port. */
  boolean cannotHaveUser() {
    return host == null || host.isEmpty() || isFile();
  }

  void setPort(int number) {
    Integer standard = SPECIAL.get(scheme);
    port = standard != null && standard == number ? NO_PORT : number;
  }

  void dropStandardPort() {
    setPort(port);
  }

  /** Takes the last segment away, but not the drive of a file. */
  void shorten() {
    boolean drive = isFile() && path.size() == 1 && path.get(0).matches("[A-Za-z]:");
    if (!drive && !path.isEmpty()) {
      path.remove(path.size() - 1);
    }
  }

  /** Takes user, host, port and path of another one; the query, where that is wanted. */
  void takeFrom(UrlRecord base, boolean withQuery) {
    username = base.username;
    password = base.password;
    host = base.host;
    port = base.port;
    opaquePath = base.opaquePath;
    path = new ArrayList<>(base.path);
    query = withQuery ? base.query : null;
  }

  String pathname() {
    if (opaquePath != null) {
      return opaquePath;
    }
    return path.isEmpty() ? "" : "/" + String.join("/", path);
  }

  private String hostAndPort() {
    return host == null ? "" : port == NO_PORT ? host : host + ":" + port;
  }

  private String origin() {
    if (scheme.equals("blob")) {
      UrlRecord inner = new UrlParser(pathname()).parse(null);
      boolean web = inner != null && (inner.scheme.equals("http") || inner.scheme.equals("https"));
      return web && inner != null ? inner.origin() : "null";
    }
    return isSpecial() && !isFile() ? scheme + "://" + hostAndPort() : "null";
  }

  private String href() {
    StringBuilder text = new StringBuilder(scheme).append(':');
    if (host != null) {
      text.append("//").append(username);
      if (!password.isEmpty()) {
        text.append(':').append(password);
      }
      text.append(hasCredentials() ? "@" : "").append(hostAndPort());
    } else if (opaquePath == null && path.size() > 1 && path.get(0).isEmpty()) {
      text.append("/.");
    }
    text.append(pathname());
    if (query != null) {
      text.append('?').append(query);
    }
    if (fragment != null) {
      text.append('#').append(fragment);
    }
    return text.toString();
  }

  private static String after(char mark, @Nullable String text) {
    return text == null || text.isEmpty() ? "" : mark + text;
  }

  /** All that JavaScript reads of it, in the order in which url.js expects it, a line each. */
  String members() {
    return String.join(
        "\n",
        href(),
        origin(),
        scheme + ":",
        username,
        password,
        hostAndPort(),
        host == null ? "" : host,
        port == NO_PORT ? "" : String.valueOf(port),
        pathname(),
        after('?', query),
        after('#', fragment));
  }
}
