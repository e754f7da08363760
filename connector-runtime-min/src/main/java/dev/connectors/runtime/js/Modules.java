package dev.connectors.runtime.js;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The modules of a connector. Thread-safe. */
public interface Modules {

  /**
   * A module.
   *
   * @param id its id
   * @return the module, or null when there is none
   */
  @Nullable Module find(String id);

  /**
   * All modules.
   *
   * @return them, in any order
   */
  Collection<Module> all();

  /**
   * The code of a module, in JavaScript: its lines are those of the file.
   *
   * @param module one of {@link #find}
   * @throws IllegalStateException when it is not there
   */
  String text(Module module);
}
