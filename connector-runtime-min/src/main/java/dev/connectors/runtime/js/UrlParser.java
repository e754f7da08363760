package dev.connectors.runtime.js;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The basic URL parser of the URL standard, state by state under its names; {@link UrlPath} has the
 * states of paths.
 */
final class UrlParser {

  /** Where the input ends. */
  static final int END = -1;

  /** What comes after a state: the next character, or the end of the work. */
  enum Step {
    NEXT,
    DONE,
    FAILURE
  }

  final String input;
  final StringBuilder buffer = new StringBuilder();
  UrlRecord url = new UrlRecord();
  @Nullable UrlRecord base;
  @Nullable UrlState override;
  UrlState state = UrlState.SCHEME_START;
  int pointer;
  private boolean insideBrackets;
  private int lastAtSign = -1;

  UrlParser(String input) {
    this.input = NativeText.wellFormed(input).replaceAll("[\\t\\n\\r]", "");
  }

  /** The URL; null when it is none. */
  @Nullable UrlRecord parse(@Nullable UrlRecord with) {
    base = with;
    return run() == Step.FAILURE ? null : url;
  }

  /** Changes a URL as a setter does; on failure it may be changed in part. */
  Step change(UrlRecord target, UrlState from) {
    url = target;
    override = from;
    state = from;
    return run();
  }

  private Step run() {
    for (pointer = 0; ; pointer++) {
      int c = at(pointer);
      Step step = step(c);
      if (step != Step.NEXT) {
        return step;
      }
      if (pointer >= input.length()) {
        return Step.DONE;
      }
    }
  }

  int at(int index) {
    return index < input.length() && index >= 0 ? input.charAt(index) : END;
  }

  boolean restBegins(String text) {
    return input.startsWith(text, pointer + 1);
  }

  /** Goes on in another state with the same character. */
  Step again(UrlState next) {
    pointer--;
    return go(next);
  }

  Step go(UrlState next) {
    state = next;
    return Step.NEXT;
  }

  private Step step(int c) {
    return switch (state) {
      case SCHEME_START -> schemeStart(c);
      case SCHEME -> scheme(c);
      case NO_SCHEME -> noScheme(c);
      case SPECIAL_RELATIVE_OR_AUTHORITY ->
          c == '/' && restBegins("/")
              ? skip(UrlState.SPECIAL_AUTHORITY_IGNORE_SLASHES)
              : again(UrlState.RELATIVE);
      case PATH_OR_AUTHORITY -> c == '/' ? go(UrlState.AUTHORITY) : again(UrlState.PATH);
      case RELATIVE -> relative(c);
      case RELATIVE_SLASH -> relativeSlash(c);
      case SPECIAL_AUTHORITY_SLASHES ->
          c == '/' && restBegins("/")
              ? skip(UrlState.SPECIAL_AUTHORITY_IGNORE_SLASHES)
              : again(UrlState.SPECIAL_AUTHORITY_IGNORE_SLASHES);
      case SPECIAL_AUTHORITY_IGNORE_SLASHES ->
          c == '/' || c == '\\' ? Step.NEXT : again(UrlState.AUTHORITY);
      case AUTHORITY -> authority(c);
      case HOST, HOSTNAME -> host(c);
      case PORT -> port(c);
      default -> UrlPath.step(this, c);
    };
  }

  private Step skip(UrlState next) {
    pointer++;
    return go(next);
  }

  static boolean isAlpha(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** Where a host, a port or a file's host ends. */
  boolean endsAuthority(int c) {
    return c == END || c == '/' || c == '?' || c == '#' || url.isSpecial() && c == '\\';
  }

  private Step schemeStart(int c) {
    if (isAlpha(c)) {
      buffer.append((char) Character.toLowerCase(c));
      return go(UrlState.SCHEME);
    }
    return override == null ? again(UrlState.NO_SCHEME) : Step.FAILURE;
  }

  private Step scheme(int c) {
    if (isAlpha(c) || isDigit(c) || c == '+' || c == '-' || c == '.') {
      buffer.append((char) Character.toLowerCase(c));
      return Step.NEXT;
    }
    if (c != ':') {
      if (override != null) {
        return Step.FAILURE;
      }
      buffer.setLength(0);
      pointer = -1;
      return go(UrlState.NO_SCHEME);
    }
    String scheme = buffer.toString().toLowerCase(Locale.ROOT);
    if (override != null) {
      return changeScheme(scheme);
    }
    url.scheme = scheme;
    buffer.setLength(0);
    if (url.isFile()) {
      return go(UrlState.FILE);
    }
    if (url.isSpecial()) {
      boolean same = base != null && base.scheme.equals(scheme);
      return go(same ? UrlState.SPECIAL_RELATIVE_OR_AUTHORITY : UrlState.SPECIAL_AUTHORITY_SLASHES);
    }
    if (restBegins("/")) {
      return skip(UrlState.PATH_OR_AUTHORITY);
    }
    url.opaquePath = "";
    return go(UrlState.OPAQUE_PATH);
  }

  private Step changeScheme(String scheme) {
    boolean file = scheme.equals("file");
    boolean refused =
        url.isSpecial() != UrlRecord.isSpecial(scheme)
            || file && (url.hasCredentials() || url.port != UrlRecord.NO_PORT)
            || url.isFile() && url.host != null && url.host.isEmpty();
    if (!refused) {
      url.scheme = scheme;
      url.dropStandardPort();
    }
    return Step.DONE;
  }

  private Step noScheme(int c) {
    if (base == null || base.opaquePath != null && c != '#') {
      return Step.FAILURE;
    }
    if (base.opaquePath != null) {
      url.scheme = base.scheme;
      url.takeFrom(base, true);
      url.fragment = "";
      return go(UrlState.FRAGMENT);
    }
    return again(base.isFile() ? UrlState.FILE : UrlState.RELATIVE);
  }

  private UrlRecord base() {
    if (base == null) {
      throw new IllegalStateException(state + " without a base");
    }
    return base;
  }

  private Step relative(int c) {
    url.scheme = base().scheme;
    if (c == '/' || url.isSpecial() && c == '\\') {
      return go(UrlState.RELATIVE_SLASH);
    }
    url.takeFrom(base(), true);
    return UrlPath.afterBase(this, c);
  }

  private Step relativeSlash(int c) {
    if (url.isSpecial() && (c == '/' || c == '\\')) {
      return go(UrlState.SPECIAL_AUTHORITY_IGNORE_SLASHES);
    }
    if (c == '/') {
      return go(UrlState.AUTHORITY);
    }
    url.takeFrom(base(), false);
    url.path.clear();
    return again(UrlState.PATH);
  }

  /** What is before the last at sign is the user; of several, the others belong to it. */
  private Step authority(int c) {
    if (!endsAuthority(c)) {
      lastAtSign = c == '@' ? buffer.length() : lastAtSign;
      buffer.append((char) c);
      return Step.NEXT;
    }
    int length = buffer.length() - lastAtSign - 1;
    if (lastAtSign >= 0) {
      if (length == 0) {
        return Step.FAILURE;
      }
      setUser(buffer.substring(0, lastAtSign));
    }
    pointer -= length + 1;
    buffer.setLength(0);
    return go(UrlState.HOST);
  }

  private void setUser(String text) {
    int colon = text.indexOf(':');
    String name = colon < 0 ? text : text.substring(0, colon);
    url.username = UrlEncoding.USERINFO.encode(name);
    url.password = colon < 0 ? "" : UrlEncoding.USERINFO.encode(text.substring(colon + 1));
  }

  private Step host(int c) {
    if (override != null && url.isFile()) {
      return again(UrlState.FILE_HOST);
    }
    if (c == ':' && !insideBrackets) {
      return hostBeforePort();
    }
    if (!endsAuthority(c)) {
      insideBrackets = c == '[' || insideBrackets && c != ']';
      buffer.append((char) c);
      return Step.NEXT;
    }
    pointer--;
    boolean empty = buffer.length() == 0;
    boolean needed = url.hasCredentials() || url.port != UrlRecord.NO_PORT;
    if (empty && (url.isSpecial() || override != null && needed)) {
      return Step.FAILURE;
    }
    return takeHost() ? (override == null ? go(UrlState.PATH_START) : Step.DONE) : Step.FAILURE;
  }

  private Step hostBeforePort() {
    if (buffer.length() == 0 || override == UrlState.HOSTNAME) {
      return Step.FAILURE;
    }
    return takeHost() ? go(UrlState.PORT) : Step.FAILURE;
  }

  private boolean takeHost() {
    String host = UrlHost.parse(buffer.toString(), url.isSpecial());
    buffer.setLength(0);
    if (host != null) {
      url.host = host;
    }
    return host != null;
  }

  private Step port(int c) {
    if (isDigit(c)) {
      buffer.append((char) c);
      return Step.NEXT;
    }
    if (!endsAuthority(c) && override == null) {
      return Step.FAILURE;
    }
    if (buffer.length() > 0) {
      String digits = buffer.toString().replaceFirst("^0+(?=.)", "");
      if (digits.length() > 5 || Integer.parseInt(digits) > 0xFFFF) {
        return Step.FAILURE;
      }
      url.setPort(Integer.parseInt(digits));
      buffer.setLength(0);
    } else if (override == UrlState.PORT) {
      return Step.FAILURE;
    }
    return override == null ? again(UrlState.PATH_START) : Step.DONE;
  }
}
