package dev.connectors.runtime.js;

import dev.connectors.runtime.js.UrlParser.Step;
import java.util.Map;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.jspecify.annotations.Nullable;

/** URLs: each call takes and gives whole ones, as the lines of {@link UrlRecord#members}. */
final class NativeUrl {

  private NativeUrl() {}

  static void addTo(Map<String, ProxyExecutable> functions) {
    functions.put("parseUrl", values -> parse(values[0].asString(), text(values[1])));
    functions.put(
        "changeUrl",
        values -> change(values[0].asString(), values[1].asString(), values[2].asString()));
    functions.put("decodeUrl", values -> UrlEncoding.decode(values[0].asString()));
  }

  private static @Nullable String text(Value value) {
    return value.isString() ? value.asString() : null;
  }

  static @Nullable String parse(String input, @Nullable String base) {
    UrlRecord with = base == null ? null : record(base, null);
    UrlRecord url = base != null && with == null ? null : record(input, with);
    return url == null ? null : url.members();
  }

  private static @Nullable UrlRecord record(String input, @Nullable UrlRecord base) {
    return new UrlParser(input.trim()).parse(base);
  }

  /** The URL after a setter was called; the same when it does nothing. */
  static String change(String href, String member, String value) {
    UrlRecord url = record(href, null);
    if (url == null) {
      throw new IllegalStateException(href);
    }
    return set(url, member, value) ? url.members() : String.valueOf(parse(href, null));
  }

  private static boolean set(UrlRecord url, String member, String value) {
    switch (member) {
      case "protocol" -> {
        return new UrlParser(value + ":").change(url, UrlState.SCHEME_START) != Step.FAILURE;
      }
      case "username", "password" -> setUser(url, member, value);
      case "host", "hostname" -> {
        UrlState state = member.equals("host") ? UrlState.HOST : UrlState.HOSTNAME;
        return url.opaquePath == null && changedHost(url, value, state);
      }
      case "port" -> {
        return setPort(url, value);
      }
      case "pathname" -> {
        if (url.opaquePath == null) {
          url.path.clear();
          new UrlParser(value).change(url, UrlState.PATH_START);
        }
      }
      case "search" -> {
        url.query = value.isEmpty() ? null : "";
        changePart(url, value, '?', UrlState.QUERY);
      }
      case "hash" -> {
        url.fragment = value.isEmpty() ? null : "";
        changePart(url, value, '#', UrlState.FRAGMENT);
      }
      default -> throw new IllegalArgumentException(member);
    }
    return true;
  }

  /** A port that cannot be read leaves the host that stands before it. */
  private static boolean changedHost(UrlRecord url, String value, UrlState state) {
    UrlParser parser = new UrlParser(value);
    Step step = parser.change(url, state);
    return step != Step.FAILURE || parser.state == UrlState.PORT;
  }

  private static void setUser(UrlRecord url, String member, String value) {
    if (url.cannotHaveUser()) {
      return;
    }
    String encoded = UrlEncoding.USERINFO.encode(NativeText.wellFormed(value));
    if (member.equals("username")) {
      url.username = encoded;
    } else {
      url.password = encoded;
    }
  }

  private static boolean setPort(UrlRecord url, String value) {
    if (url.cannotHaveUser()) {
      return false;
    }
    if (value.isEmpty()) {
      url.port = UrlRecord.NO_PORT;
      return true;
    }
    return new UrlParser(value).change(url, UrlState.PORT) != Step.FAILURE;
  }

  private static void changePart(UrlRecord url, String value, char mark, UrlState state) {
    if (!value.isEmpty()) {
      String text = value.charAt(0) == mark ? value.substring(1) : value;
      new UrlParser(text).change(url, state);
    }
  }
}
