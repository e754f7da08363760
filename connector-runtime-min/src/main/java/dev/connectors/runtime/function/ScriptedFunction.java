package dev.connectors.runtime.function;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A function in JavaScript, whose result may be an object that has functions as members. */
public interface ScriptedFunction extends ConnectorFunction {

  /**
   * A result with the names of its functions.
   *
   * @param tree the result as {@link #call} gives it, without the functions
   * @param functions names of the members that are functions; those of response handlers with their
   *     place, such as {@code responseHandlers[0].match}
   */
  record Result(@Nullable Object tree, Set<String> functions) {

    /** Copies the names. */
    public Result {
      functions = Set.copyOf(functions);
    }

    /** The names; the tree may be secret. */
    @Override
    public String toString() {
      return "Result" + functions;
    }
  }

  /**
   * Calls the function, and tells which members of its result are functions; those of an object
   * {@code {args: {...}}} are those of the inner one.
   *
   * @param context its arguments and the API that it may call
   * @return the result
   * @throws dev.connectors.runtime.error.ConnectorException when it failed
   */
  Result callWithFunctions(FunctionContext context);

  /**
   * Calls the function, and then a function that its result has as a member.
   *
   * @param context its arguments and the API that it may call
   * @param member the name of the member
   * @param argument what the member is called with: a JSON tree, or an exception, which JavaScript
   *     sees as an error
   * @return what the member gave: a JSON tree, or {@link dev.connectors.runtime.json.Undefined};
   *     for an error, it is thrown
   * @throws dev.connectors.runtime.error.ConnectorException when either failed
   */
  @Nullable Object callMember(FunctionContext context, String member, @Nullable Object argument);
}
