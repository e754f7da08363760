package dev.connectors.runtime.formula;

import dev.connectors.runtime.formula.RegexNode.Assertion;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds a regular expression in a text, by trying out. What is still to be tried lies on a stack of
 * its own, and steps are counted, so that no expression takes more than a part of a second.
 */
final class RegexRun {

  private static final int MOST_STEPS = 5_000_000;
  private static final int MOST_CHOICES = 1_000_000;
  private static final int CHOICES_AT_FIRST = 16;
  private static final int FAILED = -1;

  private final Regex regex;
  private final String text;
  private int steps;

  // What is still to be tried: an instruction, a place in the text, and what was known there.
  private int[] instructions = new int[CHOICES_AT_FIRST];
  private int[] places = new int[CHOICES_AT_FIRST];
  private int[][] states = new int[CHOICES_AT_FIRST][];
  private int choices;

  /** Where groups begin and end; shared between choices, so it is copied before it is changed. */
  private int[] state;

  private int place;

  RegexRun(Regex regex, String text) {
    this.regex = regex;
    this.text = text;
    this.state = regex.initialState();
  }

  Regex regex() {
    return regex;
  }

  /** Looks for the next match, at a place or after it. */
  boolean find(int from) {
    IntPredicate first = regex.first();
    for (int start = from; start <= text.length(); start++) {
      if (first != null && (start == text.length() || !first.test(text.charAt(start)))) {
        continue;
      }
      state = regex.initialState();
      place = start;
      if (run(0)) {
        set(0, start);
        set(1, place);
        return true;
      }
    }
    return false;
  }

  /** Where the match begins. */
  int start() {
    return state[0];
  }

  /** Where the match ends. */
  int end() {
    return state[1];
  }

  /** The text of a group, or null when it took no part. */
  @Nullable String group(int number) {
    int start = state[2 * number];
    int end = state[2 * number + 1];
    return start < 0 || end < 0 ? null : text.substring(start, end);
  }

  /** Runs from an instruction to a {@link Regex#MATCH}. */
  private boolean run(int from) {
    int bottom = choices;
    int at = from;
    while (true) {
      if (++steps > MOST_STEPS || choices > MOST_CHOICES) {
        throw new RegexException(regex.pattern, "takes too many steps (limit: " + MOST_STEPS + ")");
      }
      if (at == FAILED) {
        if (choices == bottom) {
          return false;
        }
        choices--;
        at = instructions[choices];
        place = places[choices];
        state = states[choices];
      } else if (regex.code()[at] == Regex.MATCH) {
        choices = bottom;
        return true;
      } else {
        at = step(regex.code(), at);
      }
    }
  }

  /** Carries out an instruction and gives the next one. */
  private int step(int[] code, int at) {
    int operand = code[at + 1];
    switch (code[at]) {
      case Regex.ONE:
        boolean here = place < text.length() && regex.set(operand).test(text.charAt(place++));
        return here ? at + 2 : FAILED;
      case Regex.ONE_BEFORE:
        boolean before = place > 0 && regex.set(operand).test(text.charAt(--place));
        return before ? at + 2 : FAILED;
      case Regex.SPLIT:
        later(operand);
        return at + 2;
      case Regex.JUMP:
        return operand;
      case Regex.SAVE:
        set(operand, place);
        return at + 2;
      case Regex.ASSERT:
        return holds(operand) ? at + 2 : FAILED;
      case Regex.REFERENCE, Regex.REFERENCE_BEFORE:
        return refers(operand, code[at] == Regex.REFERENCE_BEFORE) ? at + 2 : FAILED;
      case Regex.LOOK:
        return looks(at + 3, operand == 1) ? code[at + 2] : FAILED;
      case Regex.COUNT:
        set(operand, 0);
        return at + 2;
      case Regex.LOOP:
        return loop(code, at);
      case Regex.BEGIN:
        forget(operand, code[at + 2]);
        if (code[at + 3] >= 0) {
          set(code[at + 3], place);
        }
        return at + 4;
      default:
        return next(code, at);
    }
  }

  private int loop(int[] code, int at) {
    int count = state[code[at + 1]];
    int body = at + 6;
    int end = code[at + 5];
    if (count < code[at + 2]) {
      return body;
    }
    if (count == code[at + 3]) {
      return end;
    }
    boolean greedy = code[at + 4] == 1;
    later(greedy ? end : body);
    return greedy ? body : end;
  }

  private int next(int[] code, int at) {
    int register = code[at + 1];
    int start = code[at + 2];
    int count = state[register];
    int least = code[at + 3];
    if (start >= 0 && count >= least && state[start] == place) {
      return FAILED; // once more nothing leads nowhere
    }
    if (count < least || code[at + 4] != RegexNode.UNBOUNDED) {
      set(register, count + 1);
    }
    return code[at + 5];
  }

  private void later(int instruction) {
    if (choices == instructions.length) {
      instructions = Arrays.copyOf(instructions, choices * 2);
      places = Arrays.copyOf(places, choices * 2);
      states = Arrays.copyOf(states, choices * 2);
    }
    instructions[choices] = instruction;
    places[choices] = place;
    states[choices++] = state;
  }

  private void set(int slot, int value) {
    if (state[slot] != value) {
      state = state.clone();
      state[slot] = value;
    }
  }

  private void forget(int from, int to) {
    for (int slot = from; slot < to; slot++) {
      set(slot, -1);
    }
  }

  private boolean holds(int assertion) {
    if (assertion == Assertion.START.ordinal()) {
      return place == 0;
    }
    if (assertion == Assertion.END.ordinal()) {
      return place == text.length();
    }
    boolean boundary = isWord(place - 1) != isWord(place);
    return boundary == (assertion == Assertion.WORD_BOUNDARY.ordinal());
  }

  private boolean isWord(int index) {
    return index >= 0 && index < text.length() && RegexChars.WORD.test(text.charAt(index));
  }

  private boolean refers(int number, boolean before) {
    String group = group(number);
    if (group == null) {
      return true;
    }
    int start = before ? place - group.length() : place;
    steps += group.length();
    if (!text.startsWith(group, start)) {
      return false;
    }
    place = before ? start : start + group.length();
    return true;
  }

  private boolean looks(int from, boolean negative) {
    int start = place;
    int[] known = state;
    boolean found = run(from);
    if (!found || negative) {
      state = known;
    }
    place = start;
    return found != negative;
  }
}
