package dev.connectors.runtime.js;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What keeps a JVM without a compiler for JavaScript quiet while the engine is loaded. The engine
 * would unpack a native library into the user's cache, of use to that compiler alone, and load it:
 * in a container there is often nowhere to unpack it, and newer JVMs warn of it.
 */
final class StockJvm {

  private static final String COMPILER = "jdk.graal.compiler";
  private static final String CACHE = "polyglot.engine.userResourceCache";
  private static final String FAILURE = "polyglotimpl.AttachLibraryFailureAction";

  private StockJvm() {}

  /**
   * Loads the engine.
   *
   * @param load loads it
   * @param <T> its type
   * @return the engine
   */
  static <T> T load(Supplier<T> load) {
    if (ModuleLayer.boot().findModule(COMPILER).isPresent()
        || System.getProperty("truffle.attach.library") != null) {
      return load.get();
    }
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put(FAILURE, "ignore");
    // Below a file there is no directory to unpack it into.
    properties.put(CACHE, Path.of(System.getProperty("java.home"), "release", "none").toString());
    properties.keySet().removeIf(name -> System.getProperty(name) != null);
    properties.forEach(System::setProperty);
    try {
      return load.get();
    } finally { // engines of the application's own need their cache
      properties.keySet().forEach(System::clearProperty);
    }
  }

  /**
   * Tells the JVM that its warning of memory access by {@code sun.misc.Unsafe}, from JDK 24 on,
   * need not be printed.
   *
   * @return whether it would have been
   */
  static boolean silence() {
    try {
      Method warned =
          Class.forName("sun.misc.Unsafe").getDeclaredMethod("trySetMemoryAccessWarned");
      warned.setAccessible(true);
      return Boolean.TRUE.equals(warned.invoke(null));
    } catch (ReflectiveOperationException | RuntimeException ignored) { // an older or newer JVM
      return false;
    }
  }
}
