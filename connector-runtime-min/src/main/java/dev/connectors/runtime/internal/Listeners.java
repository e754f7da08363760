package dev.connectors.runtime.internal;

import dev.connectors.runtime.http.CallListener;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** All listeners of a connector, of which none can harm a call. */
final class Listeners {

  private static final System.Logger LOGGER = System.getLogger("dev.connectors.http");

  private final List<CallListener> all;
  private final Set<CallListener> failed =
      Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

  Listeners(List<CallListener> all) {
    this.all = all;
  }

  void started(CallListener.Call call) {
    tell(listener -> listener.started(call));
  }

  void retrying(CallListener.Call call, CallListener.Retry retry) {
    tell(listener -> listener.retrying(call, retry));
  }

  void finished(CallListener.Call call, CallListener.Result result) {
    tell(listener -> listener.finished(call, result));
  }

  private void tell(Consumer<CallListener> event) {
    for (CallListener listener : all) {
      try {
        event.accept(listener);
      } catch (Exception | LinkageError | AssertionError e) {
        if (failed.add(listener)) {
          LOGGER.log(
              System.Logger.Level.WARNING,
              "a call listener failed, which is told once: " + listener.getClass().getName(),
              e);
        }
      }
    }
  }
}
