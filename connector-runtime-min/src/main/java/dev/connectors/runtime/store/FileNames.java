package dev.connectors.runtime.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names of files for texts of any kind, so that no text leaves its directory and no two texts share
 * a file, on file systems that ignore case or normalise Unicode too.
 *
 * <p>A text of lower-case letters, digits and hyphens is its own name; every other one becomes what
 * is readable of it, an underscore, which texts of the first kind do not have, and its hash.
 */
public final class FileNames {

  private static final int LONGEST_PLAIN = 64;
  private static final int LONGEST_READABLE = 32;
  private static final int HASH_BYTES = 16;
  private static final Pattern PLAIN =
      Pattern.compile("[a-z0-9][a-z0-9-]{0," + (LONGEST_PLAIN - 1) + "}");

  /** Devices, which Windows opens under these names in every directory. */
  private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|(com|lpt)[0-9]");

  private static final Pattern UNREADABLE = Pattern.compile("[^a-z0-9]+");

  private FileNames() {}

  /**
   * The name for a text.
   *
   * @param text any text without halves of surrogate pairs
   * @return a name of at most 65 characters out of {@code a-z0-9-_}, to which an extension can be
   *     added
   */
  public static String of(String text) {
    if (isPlain(text)) {
      return text;
    }
    String readable = UNREADABLE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("-");
    String shortened = readable.substring(0, Math.min(readable.length(), LONGEST_READABLE));
    return shortened + "_" + hash(text).substring(0, 2 * HASH_BYTES);
  }

  /**
   * The text that a name was made for, if the name shows it.
   *
   * @param name a name
   * @return the text; empty when only its hash is in the name, or {@link #of} gives no such name
   */
  public static Optional<String> text(String name) {
    return isPlain(name) ? Optional.of(name) : Optional.empty();
  }

  private static boolean isPlain(String text) {
    return PLAIN.matcher(text).matches() && !DEVICE.matcher(text).matches();
  }

  /** The SHA-256 of a text in UTF-8, as 64 lower-case hexadecimal digits. */
  public static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("a JDK without SHA-256", e);
    }
  }
}
