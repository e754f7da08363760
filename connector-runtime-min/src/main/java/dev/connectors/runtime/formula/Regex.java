package dev.connectors.runtime.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression of JavaScript, as instructions for {@link RegexRun}. Immutable.
 *
 * <p>The JDK's expressions are close, but not the same: they see whole code points, forget nothing
 * when a group is repeated, refuse references to groups that come later, have bounded looks behind
 * only, overflow the stack on long texts, and differ between versions of the JDK.
 */
final class Regex {

  // Instructions, with their operands.
  static final int MATCH = 0;

  /** One character: the number of its set. */
  static final int ONE = 1;

  /** One character before the place: the number of its set. */
  static final int ONE_BEFORE = 2;

  /** Goes on, and later elsewhere: where. */
  static final int SPLIT = 3;

  /** Where to. */
  static final int JUMP = 4;

  /** Remembers the place: in which slot. */
  static final int SAVE = 5;

  /** The number of an assertion. */
  static final int ASSERT = 6;

  /** The number of a group. */
  static final int REFERENCE = 7;

  /** The number of a group, whose text stands before the place. */
  static final int REFERENCE_BEFORE = 8;

  /** Whether negative, and where it goes on. */
  static final int LOOK = 9;

  /** Begins to count: the register. */
  static final int COUNT = 10;

  /** The register of the count, the least and the most, whether greedy, the end of the loop. */
  static final int LOOP = 11;

  /** Before each time: the slots to forget from and to, the register for the place or -1. */
  static final int BEGIN = 12;

  /** After each time: registers of the count and the place, the least, the start of the loop. */
  static final int NEXT = 13;

  final String pattern;
  final int groups;
  final Map<String, Integer> names;
  private final RegexReader reader;
  private final List<IntPredicate> sets = new ArrayList<>();
  private final @Nullable IntPredicate first;
  private int[] code = new int[64];
  private int size;
  private int registers;

  /**
   * Compiles an expression.
   *
   * @throws RegexException when JavaScript refuses it, or it is nested too deep
   */
  Regex(String pattern) {
    this.pattern = pattern;
    this.reader = new RegexReader(pattern);
    RegexNode root = reader.read();
    this.groups = reader.groups();
    this.names = reader.names();
    this.registers = 2 * groups + 2;
    boolean leads = root instanceof RegexNode.Sequence s && s.parts().size() > 1;
    RegexNode start = leads ? ((RegexNode.Sequence) root).parts().get(0) : root;
    this.first = start instanceof RegexNode.One one ? one.set() : null;
    emit(root, false);
    add(MATCH);
    code = Arrays.copyOf(code, size);
  }

  int[] code() {
    return code;
  }

  IntPredicate set(int number) {
    return sets.get(number);
  }

  /** What a match begins with, if that is known. */
  @Nullable IntPredicate first() {
    return first;
  }

  /** The slots of all groups, the whole match being one, and the registers. */
  int[] initialState() {
    int[] state = new int[registers];
    Arrays.fill(state, 0, 2 * groups + 2, -1);
    return state;
  }

  private void add(int... instruction) {
    if (size + instruction.length > code.length) {
      code = Arrays.copyOf(code, code.length * 2);
    }
    System.arraycopy(instruction, 0, code, size, instruction.length);
    size += instruction.length;
  }

  private void emit(RegexNode node, boolean before) {
    if (node instanceof RegexNode.One one) {
      sets.add(one.set());
      add(before ? ONE_BEFORE : ONE, sets.size() - 1);
    } else if (node instanceof RegexNode.Sequence sequence) {
      int parts = sequence.parts().size();
      for (int i = 0; i < parts; i++) {
        emit(sequence.parts().get(before ? parts - 1 - i : i), before);
      }
    } else if (node instanceof RegexNode.Choice choice) {
      emitChoice(choice, before);
    } else if (node instanceof RegexNode.Group group) {
      int slot = 2 * group.number();
      add(SAVE, before ? slot + 1 : slot);
      emit(group.body(), before);
      add(SAVE, before ? slot : slot + 1);
    } else if (node instanceof RegexNode.Reference reference) {
      add(before ? REFERENCE_BEFORE : REFERENCE, reader.group(reference));
    } else if (node instanceof RegexNode.Repeat repeat) {
      emitRepeat(repeat, before);
    } else if (node instanceof RegexNode.Look look) {
      add(LOOK, look.negative() ? 1 : 0, 0);
      int end = size - 1;
      emit(look.body(), look.behind());
      add(MATCH);
      code[end] = size;
    } else {
      add(ASSERT, ((RegexNode.Assertion) node).ordinal());
    }
  }

  private void emitChoice(RegexNode.Choice choice, boolean before) {
    List<Integer> ends = new ArrayList<>();
    int branches = choice.branches().size();
    for (int i = 0; i < branches - 1; i++) {
      add(SPLIT, 0);
      int next = size - 1;
      emit(choice.branches().get(i), before);
      add(JUMP, 0);
      ends.add(size - 1);
      code[next] = size;
    }
    emit(choice.branches().get(branches - 1), before);
    ends.forEach(end -> code[end] = size);
  }

  private void emitRepeat(RegexNode.Repeat repeat, boolean before) {
    int count = registers++;
    int place = repeat.body().mayBeEmpty() ? registers++ : -1;
    add(COUNT, count);
    int loop = size;
    add(LOOP, count, repeat.least(), repeat.most(), repeat.greedy() ? 1 : 0, 0);
    int end = size - 1;
    add(BEGIN, 2 * repeat.firstGroup(), 2 * repeat.lastGroup() + 2, place);
    emit(repeat.body(), before);
    add(NEXT, count, place, repeat.least(), repeat.most(), loop);
    code[end] = size;
  }
}
