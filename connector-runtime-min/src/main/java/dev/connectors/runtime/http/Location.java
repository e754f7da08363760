package dev.connectors.runtime.http;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a redirect leads. The JDK resolves references by the older RFC 2396, in which {@code
 * ?page=2} drops the last segment of the path, and refuses characters that servers do send.
 */
final class Location {

  /** The parts of a reference, from RFC 3986, appendix B; a fragment is never sent. */
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?://([^/?#]*))?([^?#]*)(\\?[^#]*)?(?:#.*)?",
          Pattern.DOTALL);

  private static final String BRACKETS = "[]";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final String ALLOWED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?@!$&'()*+,;=%";

  private Location() {}

  /**
   * Resolves a reference (RFC 3986, section 5.2).
   *
   * @param from the absolute URI that was asked
   * @param location the value of the header {@code Location}
   * @return the absolute URI without a fragment; empty when the reference is empty, or leads
   *     nowhere that has a host, or names a user
   */
  static Optional<URI> resolve(URI from, String location) {
    String text = location.strip();
    Matcher parts = REFERENCE.matcher(text);
    if (text.isEmpty() || !parts.matches()) {
      return Optional.empty();
    }
    try {
      URI target = URI.create(resolve(from, parts));
      boolean usable = target.getHost() != null && target.getRawUserInfo() == null;
      return usable ? Optional.of(target) : Optional.empty();
    } catch (IllegalArgumentException ignored) { // what is no URI cannot be followed
      return Optional.empty();
    }
  }

  private static String resolve(URI from, Matcher parts) {
    String authority = parts.group(2) == null ? null : "//" + encoded(parts.group(2), BRACKETS);
    String path = encoded(parts.group(3), "");
    String query = parts.group(4) == null ? "" : encoded(parts.group(4), BRACKETS);
    if (parts.group(1) != null) {
      return parts.group(1)
          + ":"
          + (authority == null ? "" : authority)
          + withoutDots(path)
          + query;
    }
    if (authority != null) {
      return from.getScheme() + ":" + authority + withoutDots(path) + query;
    }
    String before = from.getRawPath();
    String root = from.getScheme() + "://" + from.getRawAuthority();
    if (path.isEmpty()) {
      boolean same = query.isEmpty() && from.getRawQuery() != null;
      return root + before + (same ? "?" + from.getRawQuery() : query);
    }
    String directory = path.startsWith("/") ? "" : before.substring(0, before.lastIndexOf('/') + 1);
    return root + withoutDots(directory + path) + query;
  }

  /** Removes the segments that stand for this one and for the one above. */
  private static String withoutDots(String path) {
    if (path.isEmpty()) {
      return path;
    }
    List<String> kept = new ArrayList<>();
    String[] segments = path.split("/", -1);
    for (int i = path.startsWith("/") ? 1 : 0; i < segments.length; i++) {
      boolean up = segments[i].equals("..");
      if (up && !kept.isEmpty()) {
        kept.remove(kept.size() - 1);
      }
      if (!up && !segments[i].equals(".")) {
        kept.add(segments[i]);
      } else if (i == segments.length - 1) {
        kept.add("");
      }
    }
    return "/" + String.join("/", kept);
  }

  /** Bytes of headers come as characters up to 255; other characters can only mean UTF-8. */
  private static String encoded(String text, String alsoAllowed) {
    boolean bytes = text.chars().allMatch(c -> c <= 0xff);
    Charset charset = bytes ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    StringBuilder encoded = new StringBuilder();
    for (byte each : text.getBytes(charset)) {
      if ((ALLOWED + alsoAllowed).indexOf(each) >= 0) {
        encoded.append((char) each);
      } else {
        encoded.append('%').append(HEX.toHexDigits(each));
      }
    }
    return encoded.toString();
  }
}
