package dev.connectors.runtime.js;

import dev.connectors.runtime.js.UrlParser.Step;

/** The states of the URL parser from a file's host on: paths, queries and fragments. */
final class UrlPath {

  private UrlPath() {}

  static Step step(UrlParser parser, int c) {
    return switch (parser.state) {
      case FILE -> file(parser, c);
      case FILE_SLASH -> fileSlash(parser, c);
      case FILE_HOST -> fileHost(parser, c);
      case PATH_START -> pathStart(parser, c);
      case PATH -> path(parser, c);
      case OPAQUE_PATH -> opaquePath(parser, c);
      case QUERY -> query(parser, c);
      case FRAGMENT -> fragment(parser, c);
      default -> throw new IllegalStateException(parser.state.name());
    };
  }

  /** What follows where the URL is the base's so far. */
  static Step afterBase(UrlParser parser, int c) {
    UrlRecord url = parser.url;
    if (c == '?') {
      return startQuery(parser);
    }
    if (c == '#') {
      return startFragment(parser);
    }
    if (c == UrlParser.END) {
      return Step.NEXT;
    }
    url.query = null;
    if (url.isFile() && beginsWithDrive(parser, parser.pointer)) {
      url.path.clear();
    } else {
      url.shorten();
    }
    return parser.again(UrlState.PATH);
  }

  private static Step startQuery(UrlParser parser) {
    parser.url.query = "";
    return parser.go(UrlState.QUERY);
  }

  private static Step startFragment(UrlParser parser) {
    parser.url.fragment = "";
    return parser.go(UrlState.FRAGMENT);
  }

  private static boolean isSlash(int c) {
    return c == '/' || c == '\\';
  }

  private static boolean isDrive(CharSequence text) {
    return text.length() == 2
        && UrlParser.isAlpha(text.charAt(0))
        && (text.charAt(1) == ':' || text.charAt(1) == '|');
  }

  private static boolean beginsWithDrive(UrlParser parser, int index) {
    String rest = parser.input.substring(Math.min(index, parser.input.length()));
    return rest.length() >= 2
        && isDrive(rest.substring(0, 2))
        && (rest.length() == 2 || "/\\?#".indexOf(rest.charAt(2)) >= 0);
  }

  private static Step file(UrlParser parser, int c) {
    UrlRecord url = parser.url;
    url.scheme = "file";
    url.host = "";
    if (isSlash(c)) {
      return parser.go(UrlState.FILE_SLASH);
    }
    if (parser.base == null || !parser.base.isFile()) {
      return parser.again(UrlState.PATH);
    }
    url.takeFrom(parser.base, true);
    return afterBase(parser, c);
  }

  private static Step fileSlash(UrlParser parser, int c) {
    if (isSlash(c)) {
      return parser.go(UrlState.FILE_HOST);
    }
    UrlRecord base = parser.base;
    if (base != null && base.isFile()) {
      parser.url.host = base.host;
      boolean drive = !base.path.isEmpty() && base.path.get(0).matches("[A-Za-z]:");
      if (drive && !beginsWithDrive(parser, parser.pointer)) {
        parser.url.path.add(base.path.get(0));
      }
    }
    return parser.again(UrlState.PATH);
  }

  private static Step fileHost(UrlParser parser, int c) {
    if (c != UrlParser.END && !isSlash(c) && c != '?' && c != '#') {
      parser.buffer.append((char) c);
      return Step.NEXT;
    }
    parser.pointer--;
    if (parser.override == null && isDrive(parser.buffer)) {
      return parser.go(UrlState.PATH);
    }
    String host = "";
    if (parser.buffer.length() > 0) {
      host = UrlHost.parse(parser.buffer.toString(), parser.url.isSpecial());
    }
    if (host == null) {
      return Step.FAILURE;
    }
    parser.url.host = host.equals("localhost") ? "" : host;
    parser.buffer.setLength(0);
    return parser.override == null ? parser.go(UrlState.PATH_START) : Step.DONE;
  }

  private static Step pathStart(UrlParser parser, int c) {
    UrlRecord url = parser.url;
    if (url.isSpecial()) {
      return isSlash(c) ? parser.go(UrlState.PATH) : parser.again(UrlState.PATH);
    }
    if (parser.override == null && c == '?') {
      return startQuery(parser);
    }
    if (parser.override == null && c == '#') {
      return startFragment(parser);
    }
    if (c != UrlParser.END) {
      return c == '/' ? parser.go(UrlState.PATH) : parser.again(UrlState.PATH);
    }
    if (parser.override != null && url.host == null) {
      url.path.add("");
    }
    return Step.NEXT;
  }

  private static Step path(UrlParser parser, int c) {
    UrlRecord url = parser.url;
    boolean slash = c == '/' || url.isSpecial() && c == '\\';
    boolean mark = parser.override == null && (c == '?' || c == '#');
    if (c != UrlParser.END && !slash && !mark) {
      parser.buffer.append((char) c);
      return Step.NEXT;
    }
    addSegment(url, UrlEncoding.PATH.encode(parser.buffer.toString()), slash);
    parser.buffer.setLength(0);
    return c == '?' && mark
        ? startQuery(parser)
        : c == '#' && mark ? startFragment(parser) : Step.NEXT;
  }

  private static void addSegment(UrlRecord url, String segment, boolean slash) {
    String plain = segment.replaceAll("(?i)%2e", ".");
    if (plain.equals("..")) {
      url.shorten();
      if (!slash) {
        url.path.add("");
      }
    } else if (plain.equals(".")) {
      if (!slash) {
        url.path.add("");
      }
    } else {
      boolean drive = url.isFile() && url.path.isEmpty() && isDrive(segment);
      url.path.add(drive ? segment.charAt(0) + ":" : segment);
    }
  }

  private static Step opaquePath(UrlParser parser, int c) {
    if (c != UrlParser.END && c != '?' && c != '#') {
      parser.buffer.append((char) c);
      return Step.NEXT;
    }
    String path = UrlEncoding.CONTROL.encode(parser.buffer.toString());
    // A space before what follows would be lost when the URL is written and read.
    boolean encoded = c != UrlParser.END && path.endsWith(" ");
    parser.url.opaquePath = encoded ? path.substring(0, path.length() - 1) + "%20" : path;
    parser.buffer.setLength(0);
    return c == '?' ? startQuery(parser) : c == '#' ? startFragment(parser) : Step.NEXT;
  }

  private static Step query(UrlParser parser, int c) {
    boolean end = c == UrlParser.END || parser.override == null && c == '#';
    if (!end) {
      parser.buffer.append((char) c);
      return Step.NEXT;
    }
    UrlEncoding encoding = parser.url.isSpecial() ? UrlEncoding.SPECIAL_QUERY : UrlEncoding.QUERY;
    parser.url.query += encoding.encode(parser.buffer.toString());
    parser.buffer.setLength(0);
    return c == UrlParser.END ? Step.NEXT : startFragment(parser);
  }

  private static Step fragment(UrlParser parser, int c) {
    if (c == UrlParser.END) {
      parser.url.fragment += UrlEncoding.FRAGMENT.encode(parser.buffer.toString());
    } else {
      parser.buffer.append((char) c);
    }
    return Step.NEXT;
  }
}
