package dev.connectors.maven.output;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Generated files in memory, so that nothing is half written. A path can be claimed once. */
public final class OutputFiles implements OutputSink {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_$-][A-Za-z0-9_.$-]*");

  /** What no system has a special meaning for. Windows: no end in a dot or space, no devices. */
  private static final Pattern PORTABLE =
      Pattern.compile(
          "(?!(?i:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\\..*)?$)"
              + "[^<>:\"|?*\\\\/\\p{Cc}\\p{Cs}]*[^<>:\"|?*\\\\/\\p{Cc}\\p{Cs}. ]");

  /**
   * Which file.
   *
   * @param root the kind of directory
   * @param path its path below that directory
   */
  record Key(OutputRoot root, String path) implements Comparable<Key> {

    /** By hand, like {@link #hashCode}: a record's own are linked at run time, in every build. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key && root == key.root && path.equals(key.path);
    }

    @Override
    public int hashCode() {
      return path.hashCode() * 31 + root.ordinal();
    }

    @Override
    public int compareTo(Key other) {
      int byRoot = root.compareTo(other.root);
      return byRoot == 0 ? path.compareTo(other.path) : byRoot;
    }

    Key folded() {
      return new Key(root, path.toLowerCase(Locale.ROOT));
    }
  }

  private final Map<Key, byte[]> files = new TreeMap<>();
  private final Map<Key, Key> claims = new LinkedHashMap<>();

  @Override
  public void file(OutputRoot root, String path, byte[] content) {
    if (root == OutputRoot.RESOURCES ? !isPortable(path) : !consistsOf(PLAIN, path)) {
      throw new IllegalArgumentException(path + " (expected: a path of plain names)");
    }
    Key key = new Key(root, path);
    Key other = claims.putIfAbsent(key.folded(), key);
    if (other != null) {
      throw new IllegalArgumentException(path + " is claimed already, as " + other.path());
    }
    files.put(key, content.clone());
  }

  /**
   * Whether a path of a resource has the same meaning on every system, and leads to no other place.
   *
   * @param path names with {@code /} between them
   */
  public static boolean isPortable(String path) {
    return consistsOf(PORTABLE, path);
  }

  private static boolean consistsOf(Pattern name, String path) {
    return Arrays.stream(path.split("/", -1)).allMatch(part -> name.matcher(part).matches());
  }

  /** The files, sorted. */
  Map<Key, byte[]> files() {
    return Collections.unmodifiableMap(files);
  }
}
