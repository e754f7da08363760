package dev.connectors.maven.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes names of any style apart into words, from which keys and Java names are made. */
public final class Words {

  private Words() {}

  /**
   * The words of a name: runs of letters and digits, also parted where the case changes ({@code
   * getHTTPStatus} is get, HTTP, Status). Accents are dropped; letters that are not Latin become
   * their code point ({@code u540d}), since not every file system can name a file by them.
   */
  public static List<String> of(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    String text = ascii(name);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isWordPart(c)) {
        flush(word, words);
        continue;
      }
      if (startsWord(text, i)) {
        flush(word, words);
      }
      word.append(c);
    }
    flush(word, words);
    return words;
  }

  /** The name in kebab-case, which is how the format writes keys. */
  public static String kebab(String name) {
    return String.join("-", of(name)).toLowerCase(Locale.ROOT);
  }

  private static boolean startsWord(String text, int i) {
    if (i == 0 || !isUpper(text.charAt(i))) {
      return false;
    }
    char before = text.charAt(i - 1);
    boolean lowerFollows = i + 1 < text.length() && isLower(text.charAt(i + 1));
    return isLower(before) || isDigit(before) || (isUpper(before) && lowerFollows);
  }

  private static String ascii(String name) {
    if (name.chars().allMatch(c -> c < 128)) {
      return name;
    }
    StringBuilder text = new StringBuilder();
    Normalizer.normalize(name, Normalizer.Form.NFKD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(
            c -> {
              if (c < 128) {
                text.appendCodePoint(c);
              } else if (Character.isLetterOrDigit(c)) {
                text.append('_').append('u').append(Integer.toHexString(c)).append('_');
              } else {
                text.append('_');
              }
            });
    return text.toString();
  }

  private static void flush(StringBuilder word, List<String> words) {
    if (word.length() > 0) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static boolean isWordPart(char c) {
    return isLower(c) || isUpper(c) || isDigit(c);
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
