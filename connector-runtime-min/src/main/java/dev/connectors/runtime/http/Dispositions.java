package dev.connectors.runtime.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of files in {@code Content-Disposition} (RFC 6266), made safe to be used here. */
final class Dispositions {

  private static final Pattern PARAMETER =
      Pattern.compile(
          ";\\s*(filename\\*?)\\s*=\\s*(?:\"((?:\\\\.|[^\"\\\\])*)\"|([^;\\s]+))",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** RFC 8187: the encoding, a language, and percent-encoded bytes. */
  private static final Pattern EXTENDED = Pattern.compile("([\\w.:-]+)'[\\w-]*'(.*)");

  private static final Pattern UNSAFE =
      Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029<>:\"|?*]");

  /** Names that Windows gives to devices, whatever comes after a dot. */
  private static final Pattern DEVICE =
      Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?", Pattern.CASE_INSENSITIVE);

  private static final int LONGEST = 120;

  private Dispositions() {}

  /** The name that a header's value proposes, without any directory; empty when none is left. */
  static Optional<String> fileName(String value) {
    String plain = "";
    String extended = "";
    Matcher parameter = PARAMETER.matcher(value);
    while (parameter.find()) {
      String quoted = parameter.group(2);
      String text = quoted == null ? parameter.group(3) : quoted.replaceAll("(?s)\\\\(.)", "$1");
      if (parameter.group(1).endsWith("*")) {
        extended = extended.isEmpty() ? decoded(text) : extended;
      } else {
        plain = plain.isEmpty() ? utf8(text) : plain;
      }
    }
    String name = safe(extended.isEmpty() ? plain : extended);
    return name.isEmpty() ? Optional.empty() : Optional.of(name);
  }

  private static String decoded(String text) {
    Matcher matcher = EXTENDED.matcher(text);
    if (!matcher.matches()) {
      return "";
    }
    try {
      Charset charset = Charset.forName(matcher.group(1));
      // A space stands for every plus, which is none here: a plus is itself (RFC 8187, 3.2).
      return java.net.URLDecoder.decode(matcher.group(2).replace("+", "%2B"), charset);
    } catch (IllegalArgumentException ignored) { // then the plain name counts
      return "";
    }
  }

  /** Many servers write UTF-8, which HTTP clients read as ISO-8859-1. */
  private static String utf8(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    if (!new String(bytes, StandardCharsets.ISO_8859_1).equals(text)) {
      return text;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException ignored) { // so it is ISO-8859-1
      return text;
    }
  }

  private static String safe(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean = UNSAFE.matcher(last).replaceAll("_").replaceAll("^[.\\s]+|[.\\s]+$", "");
    if (clean.length() > LONGEST) {
      int dot = clean.lastIndexOf('.');
      String end = dot > 0 && clean.length() - dot <= 12 ? clean.substring(dot) : "";
      clean = clean.substring(0, LONGEST - end.length()) + end;
    }
    return DEVICE.matcher(clean).matches() ? "_" + clean : clean;
  }
}
