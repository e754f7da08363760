package dev.connectors.maven.spec;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A {@code $ref} taken apart: a file and a JSON pointer (RFC 6901) in it.
 *
 * @param uri the part before the pointer, as written; empty for the same file
 * @param file the same with its escapes decoded: a file, relative to the file that refers
 * @param pointer the pointer's parts, unescaped; empty for the whole file
 */
public record ApiReference(String uri, String file, List<String> pointer) {

  private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]+:.*|//.*");

  /** Copies the parts. */
  public ApiReference {
    pointer = List.copyOf(pointer);
  }

  /** Takes a reference apart. Any text is one; whether it leads somewhere is another question. */
  public static ApiReference parse(String text) {
    int hash = text.indexOf('#');
    String file = hash < 0 ? text : text.substring(0, hash);
    List<String> parts = new ArrayList<>();
    if (hash >= 0 && hash + 1 < text.length()) {
      String pointer = text.substring(hash + 1);
      for (String part :
          (pointer.startsWith("/") ? pointer.substring(1) : pointer).split("/", -1)) {
        parts.add(decode(part).replace("~1", "/").replace("~0", "~"));
      }
    }
    return new ApiReference(file, decode(file), parts);
  }

  /** Whether the file is a URI of another place. */
  public boolean isRemote() {
    return SCHEME.matcher(uri).matches();
  }

  /** A reference as messages show it: without what may be secret in a URI of another place. */
  public static String shown(String text) {
    return SCHEME.matcher(text).matches()
        ? text.replaceFirst("//[^/?#]*@", "//***@").replaceFirst("\\?[^#]*", "?...")
        : text;
  }

  /** The value that a pointer leads to. */
  public static @Nullable Node find(@Nullable Node root, List<String> pointer) {
    Node node = root;
    for (String part : pointer) {
      if (node instanceof MapNode map) {
        node = map.get(part);
      } else if (node instanceof ListNode list && part.matches("[0-9]{1,9}")) {
        int index = Integer.parseInt(part);
        node = index < list.items().size() ? list.items().get(index) : null;
      } else {
        return null;
      }
    }
    return node;
  }

  private static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException ignored) { // a stray percent sign stands for itself
      return text;
    }
  }
}
