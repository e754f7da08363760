package dev.connectors.runtime.formula;

import dev.connectors.runtime.json.Undefined;
import dev.connectors.runtime.value.Spaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person's name in its parts, as the package humanparser takes it apart: {@code Dr. Ludwig van
 * Beethoven jr.} and {@code van Beethoven, Ludwig}.
 */
final class HumanName {

  private static final Set<String> SALUTATIONS =
      Set.of(
          ("mr master mister mrs miss ms dr prof rev fr judge honorable hon tuan sr srta br pr mx"
                  + " sra")
              .split(" "));
  private static final Set<String> SUFFIXES =
      Set.of("i ii iii iv v senior junior jr sr phd apr rph pe md ma dmd cme qc kc".split(" "));
  private static final Set<String> PARTICLES =
      Set.of(
          ("vere von van de del della der den di da pietro vanden du st la lo ter bin ibn te ten"
                  + " op ben al")
              .split(" "));

  private final List<String> words;
  private @Nullable String first;
  private String last = "";

  private HumanName(String text) {
    words = words(withCommaSpaced(withCommaAttached(Spaces.trim(text))));
    if (words.size() == 1) {
      first = words.get(0);
    } else if (is(words.get(words.size() - 1), SUFFIXES)) {
      words.remove(words.size() - 1);
      int end = words.size() - 1;
      words.set(end, withoutComma(words.get(end)));
    }
    int comma = firstWithComma();
    if (comma >= 0) {
      readLastNameFirst(comma);
    } else {
      readFirstNameFirst();
    }
  }

  /**
   * The first name.
   *
   * @param text a name
   * @return the first name; undefined when the name has none or only one word
   */
  static Object firstName(String text) {
    HumanName name = new HumanName(text);
    return name.first == null || Spaces.trim(name.last).isEmpty()
        ? Undefined.UNDEFINED
        : Spaces.trim(name.first);
  }

  /**
   * The last name.
   *
   * @param text a name
   * @return the last name with its particles, the only word of a name of one, or undefined
   */
  static Object lastName(String text) {
    HumanName name = new HumanName(text);
    String found = Spaces.trim(name.last);
    if (found.isEmpty() && name.first != null) {
      found = Spaces.trim(name.first);
    }
    return found.isEmpty() ? Undefined.UNDEFINED : found;
  }

  private void readLastNameFirst(int comma) {
    String end = withoutComma(words.get(comma));
    List<String> lastNames = new ArrayList<>(words.subList(0, comma));
    if (!is(end, SUFFIXES)) {
      lastNames.add(end);
    }
    last = String.join(" ", lastNames);
    if (comma + 1 < words.size()) {
      first = words.get(comma + 1);
    }
  }

  private void readFirstNameFirst() {
    int next = 0;
    if (words.size() > 1 && is(words.get(0), SALUTATIONS)) {
      next = 1;
    }
    if (next == 0 || words.size() > 2) {
      first = words.get(next++);
    }
    int end = words.size() - 1;
    if (next > end) {
      return;
    }
    int start = end;
    while (start > next && is(words.get(start - 1), PARTICLES)) {
      start--;
    }
    last = String.join(" ", words.subList(start, end + 1));
  }

  private int firstWithComma() {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).indexOf(',') >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static boolean is(String word, Set<String> words) {
    return words.contains(word.replace(".", "").toLowerCase(Locale.ROOT));
  }

  private static String withoutComma(String word) {
    int comma = word.indexOf(',');
    return comma < 0 ? word : word.substring(0, comma) + word.substring(comma + 1);
  }

  /** Removes white space before the first comma that stands alone between two words. */
  private static String withCommaAttached(String text) {
    for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', comma + 1)) {
      int before = comma;
      while (before > 0 && Spaces.isSpace(text.charAt(before - 1))) {
        before--;
      }
      int after = comma + 1;
      while (after < text.length() && Spaces.isSpace(text.charAt(after))) {
        after++;
      }
      boolean alone = before < comma && after > comma + 1;
      if (alone && isWord(text, before - 1) && isWord(text, after)) {
        return text.substring(0, before) + text.substring(comma);
      }
    }
    return text;
  }

  /** Adds a blank after the first comma that has words at both sides without any. */
  private static String withCommaSpaced(String text) {
    for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', comma + 1)) {
      if (isWord(text, comma - 1) && isWord(text, comma + 1)) {
        return text.substring(0, comma + 1) + " " + text.substring(comma + 1);
      }
    }
    return text;
  }

  private static boolean isWord(String text, int index) {
    if (index < 0 || index >= text.length()) {
      return false;
    }
    char c = text.charAt(index);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int position = 0;
    while (position < text.length()) {
      int end = position + 1;
      if (text.charAt(position) == '"') {
        int quote = text.indexOf('"', end);
        if (quote > end) {
          end = quote + 1;
          words.add(unquoted(text.substring(position, end)));
        }
      } else if (!Spaces.isSpace(text.charAt(position))) {
        while (end < text.length()
            && text.charAt(end) != '"'
            && !Spaces.isSpace(text.charAt(end))) {
          end++;
        }
        words.add(text.substring(position, end));
      }
      position = end;
    }
    if (words.isEmpty()) {
      words.add(unquoted(text));
    }
    return words;
  }

  /** Without its quotes, which stay when a line ends between them. */
  private static String unquoted(String word) {
    boolean plain = word.chars().noneMatch(c -> c == '\n' || c == '\r' || c >> 1 == 0x1014);
    return plain && word.length() > 1 ? word.substring(1, word.length() - 1) : word;
  }
}
