package dev.connectors.runtime.formula;

import java.util.List;
import java.util.function.IntPredicate;

/** A part of a regular expression of JavaScript. */
sealed interface RegexNode {

  /** A place with a property, of no width. */
  enum Assertion implements RegexNode {
    START,
    END,
    WORD_BOUNDARY,
    NO_WORD_BOUNDARY
  }

  /** One character of a set. */
  record One(IntPredicate set) implements RegexNode {}

  /** One after the other. */
  record Sequence(List<RegexNode> parts) implements RegexNode {}

  /** The first of some that leads on. */
  record Choice(List<RegexNode> branches) implements RegexNode {}

  /** What is remembered under a number. */
  record Group(int number, RegexNode body) implements RegexNode {}

  /** What a group remembers; a negative number stands for a name. */
  record Reference(int number) implements RegexNode {}

  /** Something so many times; groups from a first to a last one are forgotten each time. */
  record Repeat(RegexNode body, int least, int most, boolean greedy, int firstGroup, int lastGroup)
      implements RegexNode {}

  /** What must or must not stand behind or before a place. */
  record Look(RegexNode body, boolean behind, boolean negative) implements RegexNode {}

  /** The number of times that is no bound. */
  int UNBOUNDED = Integer.MAX_VALUE;

  /** Whether this may match nothing at all; a guess to the safe side. */
  default boolean mayBeEmpty() {
    if (this instanceof One) {
      return false;
    }
    if (this instanceof Sequence sequence) {
      return sequence.parts().stream().allMatch(RegexNode::mayBeEmpty);
    }
    if (this instanceof Choice choice) {
      return choice.branches().stream().anyMatch(RegexNode::mayBeEmpty);
    }
    if (this instanceof Group group) {
      return group.body().mayBeEmpty();
    }
    return !(this instanceof Repeat repeat && repeat.least() > 0) || repeat.body().mayBeEmpty();
  }
}
