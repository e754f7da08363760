package dev.connectors.runtime.formula;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import dev.connectors.runtime.json.Undefined;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The library for JSONata; with {@link JsonataTrees} its only user.
 *
 * <p>The library binds the expression that a thread compiled last to the thread, and keeps the
 * state of everything that the thread evaluates in it. So an expression is shared between threads
 * only when no thread is bound to it.
 */
final class JsonataEngine {

  private static final int REMEMBERED = 200;
  private static final int DEEPEST = 1_000;
  private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final String OUT_OF_RANGE = "D1001";

  private static final BoundedCache<String, Optional<Jsonata>> EXPRESSIONS =
      new BoundedCache<>(REMEMBERED);

  private JsonataEngine() {}

  static @Nullable Object evaluate(String expression, @Nullable Object variables) {
    Optional<Jsonata> compiled = EXPRESSIONS.get(expression, JsonataEngine::compile);
    return compiled.isEmpty() ? Undefined.UNDEFINED : evaluate(compiled.get(), variables);
  }

  private static Optional<Jsonata> compile(String expression) {
    try {
      Jsonata compiled = Jsonata.jsonata(expression);
      compiled.setValidateInput(false); // trees are valid
      compiled.setOutputConvertNulls(false); // for then null would be undefined
      return Optional.of(compiled);
    } catch (RuntimeException | StackOverflowError ignored) { // gives undefined, as in the original
      return Optional.empty();
    } finally {
      Jsonata.jsonata("0"); // the thread is bound to this one now
    }
  }

  private static @Nullable Object evaluate(Jsonata compiled, @Nullable Object variables) {
    Bounds bounds = new Bounds();
    Jsonata.Frame frame = new Jsonata.Frame(null);
    frame.setEvaluateEntryCallback((part, input, environment) -> bounds.enter());
    frame.setEvaluateExitCallback((part, input, environment, result) -> bounds.leave());
    try {
      return JsonataTrees.output(compiled.evaluate(JsonataTrees.input(variables), frame));
    } catch (JException e) {
      // The library refuses infinite results of operators; the original gives them, and refuses
      // to calculate with them.
      return OUT_OF_RANGE.equals(e.getError()) && bounds.depth == 1 && e.getCurrent() != null
          ? e.getCurrent()
          : Undefined.UNDEFINED;
    } catch (RuntimeException | StackOverflowError ignored) { // gives undefined, as in the original
      return Undefined.UNDEFINED;
    }
  }

  /** Ends what would never end. */
  private static final class Bounds {

    private final long start = System.nanoTime();
    private int depth;

    void enter() {
      depth++;
      if (depth > DEEPEST || System.nanoTime() - start > LONGEST_NANOS) {
        throw new IllegalStateException("too deep or too long");
      }
    }

    void leave() {
      depth--;
    }
  }
}
