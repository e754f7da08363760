package dev.connectors.runtime.formula;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads regular expressions of JavaScript without flags (ECMAScript, Patterns, with the extensions
 * of its annex B).
 */
final class RegexReader {

  private static final int DEEPEST = 200;

  private final RegexScanner scanner;
  private final Map<String, Integer> names = new HashMap<>();
  private final List<String> referredNames = new ArrayList<>();
  private int groups;
  private int depth;

  RegexReader(String pattern) {
    this.scanner = new RegexScanner(pattern);
  }

  RegexNode read() {
    RegexNode whole = choice();
    if (!scanner.atEnd()) {
      throw scanner.fault("a ) without its (");
    }
    if (!names.keySet().containsAll(referredNames)) {
      throw scanner.fault("\\k has a name that no group has");
    }
    return whole;
  }

  int groups() {
    return groups;
  }

  /** The numbers of groups by their names. */
  Map<String, Integer> names() {
    return names;
  }

  /** The number of the group that a reference means, when all is read. */
  int group(RegexNode.Reference reference) {
    int number = reference.number();
    return number > 0 ? number : requireNonNull(names.get(referredNames.get(-number - 1)));
  }

  private RegexNode choice() {
    if (++depth > DEEPEST) {
      throw scanner.fault("more than " + DEEPEST + " groups in each other");
    }
    List<RegexNode> branches = new ArrayList<>();
    do {
      branches.add(sequence());
    } while (scanner.skip("|"));
    depth--;
    return branches.size() == 1 ? branches.get(0) : new RegexNode.Choice(branches);
  }

  private RegexNode sequence() {
    List<RegexNode> parts = new ArrayList<>();
    while (!scanner.atEnd() && !scanner.isNext('|') && !scanner.isNext(')')) {
      int groupsBefore = groups;
      RegexNode part = part();
      boolean repeatable =
          !(part instanceof RegexNode.Assertion)
              && !(part instanceof RegexNode.Look look && look.behind());
      parts.add(repeatable ? repeated(part, groupsBefore + 1) : part);
    }
    return parts.size() == 1 ? parts.get(0) : new RegexNode.Sequence(parts);
  }

  private RegexNode part() {
    int start = scanner.position();
    char c = scanner.next();
    switch (c) {
      case '^':
        return RegexNode.Assertion.START;
      case '$':
        return RegexNode.Assertion.END;
      case '.':
        return new RegexNode.One(RegexChars.NO_LINE_END);
      case '(':
        return group();
      case '[':
        return new RegexNode.One(set());
      case '\\':
        return escape();
      case '*', '+', '?', '{':
        scanner.moveTo(start);
        boolean quantifier = quantifier() != null;
        scanner.moveTo(start);
        if (quantifier) {
          throw scanner.fault("nothing to repeat");
        }
        return one(scanner.next());
      default:
        return one(c);
    }
  }

  private static RegexNode one(char c) {
    return new RegexNode.One(RegexChars.range(c, c));
  }

  /** The least and the most number of times; null, and nothing read, when there is none. */
  private int @Nullable [] quantifier() {
    int start = scanner.position();
    if (scanner.skip("*")) {
      return new int[] {0, RegexNode.UNBOUNDED};
    }
    if (scanner.skip("+")) {
      return new int[] {1, RegexNode.UNBOUNDED};
    }
    if (scanner.skip("?")) {
      return new int[] {0, 1};
    }
    if (scanner.skip("{")) {
      int least = scanner.number();
      int most = least;
      if (scanner.skip(",")) {
        most = scanner.number();
        most = most < 0 ? RegexNode.UNBOUNDED : most;
      }
      if (least >= 0 && scanner.skip("}")) {
        return new int[] {least, most};
      }
    }
    scanner.moveTo(start);
    return null;
  }

  private RegexNode repeated(RegexNode part, int firstGroup) {
    int[] times = quantifier();
    if (times == null) {
      return part;
    }
    if (times[0] > times[1]) {
      throw scanner.fault("numbers of times out of order");
    }
    boolean greedy = !scanner.skip("?");
    return new RegexNode.Repeat(part, times[0], times[1], greedy, firstGroup, groups);
  }

  private RegexNode group() {
    if (scanner.skip("?:")) {
      // In a sequence of its own, since an assertion can be repeated only in brackets.
      return new RegexNode.Sequence(List.of(closed(choice())));
    }
    if (scanner.skip("?=")) {
      return new RegexNode.Look(closed(choice()), false, false);
    }
    if (scanner.skip("?!")) {
      return new RegexNode.Look(closed(choice()), false, true);
    }
    if (scanner.skip("?<=")) {
      return new RegexNode.Look(closed(choice()), true, false);
    }
    if (scanner.skip("?<!")) {
      return new RegexNode.Look(closed(choice()), true, true);
    }
    int number = ++groups;
    if (scanner.skip("?<")) {
      String name = scanner.name();
      if (name == null || names.put(name, number) != null) {
        throw scanner.fault("no name, or one that another group has");
      }
    } else if (scanner.isNext('?')) {
      throw scanner.fault("no kind of group");
    }
    return new RegexNode.Group(number, closed(choice()));
  }

  private RegexNode closed(RegexNode body) {
    if (!scanner.skip(")")) {
      throw scanner.fault("a ( without its )");
    }
    return body;
  }

  private RegexNode escape() {
    if (scanner.atEnd()) {
      throw scanner.fault("nothing after \\");
    }
    if (scanner.skip("b")) {
      return RegexNode.Assertion.WORD_BOUNDARY;
    }
    if (scanner.skip("B")) {
      return RegexNode.Assertion.NO_WORD_BOUNDARY;
    }
    int start = scanner.position();
    if (scanner.peek() != '0') {
      int number = scanner.number();
      if (number > 0 && number <= scanner.groups()) {
        return new RegexNode.Reference(number);
      }
      scanner.moveTo(start);
    }
    if (scanner.named() && scanner.skip("k<")) {
      return reference();
    }
    IntPredicate set = RegexChars.escaped(scanner.peek());
    if (set != null) {
      scanner.next();
      return new RegexNode.One(set);
    }
    return one(scanner.escapedChar(false));
  }

  private RegexNode reference() {
    String name = scanner.name();
    if (name == null) {
      throw scanner.fault("\\k is no reference to a name");
    }
    // The group may come later, so names stand for themselves until all is read.
    referredNames.add(name);
    return new RegexNode.Reference(-referredNames.size());
  }

  private IntPredicate set() {
    boolean negative = scanner.skip("^");
    IntPredicate set = RegexChars.NONE;
    while (!scanner.skip("]")) {
      IntPredicate known = classSet();
      int first = known == null ? classChar() : -1;
      IntPredicate one = known == null ? RegexChars.range(first, first) : known;
      int dash = scanner.position();
      if (scanner.skip("-") && !scanner.isNext(']')) {
        IntPredicate second = classSet();
        int last = second == null ? classChar() : -1;
        if (first >= 0 && last >= 0) {
          one = range(first, last);
        } else {
          IntPredicate other = second == null ? RegexChars.range(last, last) : second;
          one = one.or(RegexChars.range('-', '-')).or(other);
        }
      } else {
        scanner.moveTo(dash);
      }
      set = set.or(one);
    }
    return negative ? set.negate() : set;
  }

  private IntPredicate range(int first, int last) {
    if (first > last) {
      throw scanner.fault("range of characters out of order");
    }
    return RegexChars.range(first, last);
  }

  /** A set such as {@code \d}; null, and nothing read, when a character is next. */
  private @Nullable IntPredicate classSet() {
    int start = scanner.position();
    if (scanner.skip("\\") && !scanner.atEnd()) {
      IntPredicate set = RegexChars.escaped(scanner.next());
      if (set != null) {
        return set;
      }
    }
    scanner.moveTo(start);
    return null;
  }

  private char classChar() {
    if (scanner.atEnd()) {
      throw scanner.fault("a [ without its ]");
    }
    char c = scanner.next();
    if (c != '\\') {
      return c;
    }
    if (scanner.atEnd()) {
      throw scanner.fault("nothing after \\");
    }
    return scanner.skip("b") ? '\b' : scanner.escapedChar(true);
  }
}
