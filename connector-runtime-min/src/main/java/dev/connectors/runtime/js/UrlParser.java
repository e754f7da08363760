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

  enum State {
    SCHEME_START,
    SCHEME,
    NO_SCHEME,
    SPECIAL_RELATIVE_OR_AUTHORITY,
    PATH_OR_AUTHORITY,
    RELATIVE,
    RELATIVE_SLASH,
    SPECIAL_AUTHORITY_SLASHES,
    SPECIAL_AUTHORITY_IGNORE_SLASHES,
    AUTHORITY,
    HOST,
    HOSTNAME,
    PORT,
    FILE,
    FILE_SLASH,
    FILE_HOST,
    PATH_START,
    PATH,
    OPAQUE_PATH,
    QUERY,
    FRAGMENT
  }

  final String input;
  final StringBuilder buffer = new StringBuilder();
  UrlRecord url = new UrlRecord();
  @Nullable UrlRecord base;
  @Nullable State override;
  State state = State.SCHEME_START;
  int pointer;
  private boolean atSignSeen;
  private boolean insideBrackets;
  private boolean passwordSeen;

  UrlParser(String input) {
    this.input = NativeText.wellFormed(input).replaceAll("[\\t\\n\\r]", "");
  }

  /** The URL; null when it is none. */
  @Nullable UrlRecord parse(@Nullable UrlRecord with) {
    base = with;
    return run() == Step.FAILURE ? null : url;
  }

  /** Changes a URL as a setter does; on failure it may be changed in part. */
  Step change(UrlRecord target, State from) {
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
  Step again(State next) {
    pointer--;
    return go(next);
  }

  Step go(State next) {
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
              ? skip(State.SPECIAL_AUTHORITY_IGNORE_SLASHES)
              : again(State.RELATIVE);
      case PATH_OR_AUTHORITY -> c == '/' ? go(State.AUTHORITY) : again(State.PATH);
      case RELATIVE -> relative(c);
      case RELATIVE_SLASH -> relativeSlash(c);
      case SPECIAL_AUTHORITY_SLASHES ->
          c == '/' && restBegins("/")
              ? skip(State.SPECIAL_AUTHORITY_IGNORE_SLASHES)
              : again(State.SPECIAL_AUTHORITY_IGNORE_SLASHES);
      case SPECIAL_AUTHORITY_IGNORE_SLASHES ->
          c == '/' || c == '\\' ? Step.NEXT : again(State.AUTHORITY);
      case AUTHORITY -> authority(c);
      case HOST, HOSTNAME -> host(c);
      case PORT -> port(c);
      default -> UrlPath.step(this, c);
    };
  }

  private Step skip(State next) {
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
      return go(State.SCHEME);
    }
    return override == null ? again(State.NO_SCHEME) : Step.FAILURE;
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
      return go(State.NO_SCHEME);
    }
    String scheme = buffer.toString().toLowerCase(Locale.ROOT);
    if (override != null) {
      return changeScheme(scheme);
    }
    url.scheme = scheme;
    buffer.setLength(0);
    if (url.isFile()) {
      return go(State.FILE);
    }
    if (url.isSpecial()) {
      boolean same = base != null && base.scheme.equals(scheme);
      return go(same ? State.SPECIAL_RELATIVE_OR_AUTHORITY : State.SPECIAL_AUTHORITY_SLASHES);
    }
    if (restBegins("/")) {
      return skip(State.PATH_OR_AUTHORITY);
    }
    url.opaquePath = "";
    return go(State.OPAQUE_PATH);
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
      return go(State.FRAGMENT);
    }
    return again(base.isFile() ? State.FILE : State.RELATIVE);
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
      return go(State.RELATIVE_SLASH);
    }
    url.takeFrom(base(), true);
    return UrlPath.afterBase(this, c);
  }

  private Step relativeSlash(int c) {
    if (url.isSpecial() && (c == '/' || c == '\\')) {
      return go(State.SPECIAL_AUTHORITY_IGNORE_SLASHES);
    }
    if (c == '/') {
      return go(State.AUTHORITY);
    }
    url.takeFrom(base(), false);
    url.path.clear();
    return again(State.PATH);
  }

  private Step authority(int c) {
    if (c == '@') {
      addUser();
      atSignSeen = true;
      buffer.setLength(0);
      return Step.NEXT;
    }
    if (endsAuthority(c)) {
      if (atSignSeen && buffer.length() == 0) {
        return Step.FAILURE;
      }
      pointer -= buffer.length() + 1;
      buffer.setLength(0);
      return go(State.HOST);
    }
    buffer.append((char) c);
    return Step.NEXT;
  }

  private void addUser() {
    String text = (atSignSeen ? "%40" : "") + buffer;
    int colon = passwordSeen ? -1 : text.indexOf(':');
    if (passwordSeen) {
      url.password += UrlEncoding.USERINFO.encode(text);
    } else {
      String name = colon < 0 ? text : text.substring(0, colon);
      url.username += UrlEncoding.USERINFO.encode(name);
      url.password += colon < 0 ? "" : UrlEncoding.USERINFO.encode(text.substring(colon + 1));
      passwordSeen = colon >= 0;
    }
  }

  private Step host(int c) {
    if (override != null && url.isFile()) {
      return again(State.FILE_HOST);
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
    return takeHost() ? (override == null ? go(State.PATH_START) : Step.DONE) : Step.FAILURE;
  }

  private Step hostBeforePort() {
    if (buffer.length() == 0 || override == State.HOSTNAME) {
      return Step.FAILURE;
    }
    return takeHost() ? go(State.PORT) : Step.FAILURE;
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
    } else if (override == State.PORT) {
      return Step.FAILURE;
    }
    return override == null ? again(State.PATH_START) : Step.DONE;
  }
}
