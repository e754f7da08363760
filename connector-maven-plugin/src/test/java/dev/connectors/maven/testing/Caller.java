package dev.connectors.maven.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The class {@code caller.Caller}, as users write it, compiled with what was generated. */
public final class Caller {

  private final Class<?> type;

  private Caller(Class<?> type) {
    this.type = type;
  }

  /**
   * Compiles it, without any warning.
   *
   * @param generated Java source by its path
   * @param source the class, whose methods are static
   * @return the class, loaded
   */
  public static Caller of(SortedMap<String, String> generated, String source) {
    return of(generated, Map.of(), source);
  }

  /** Compiles it with what was generated, and loads it beside the resources. */
  public static Caller of(Generation generation, String source) {
    return of(generation.sources(), generation.resources(), source);
  }

  private static Caller of(
      SortedMap<String, String> generated, Map<String, byte[]> resources, String source) {
    SortedMap<String, String> sources = new TreeMap<>(generated);
    sources.put("caller/Caller.java", source);
    Compilation compilation = Compilation.of(sources);
    assertThat(compilation.messages()).isEmpty();
    try {
      return new Caller(compilation.load(resources).loadClass("caller.Caller"));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Compiles it with what is generated of the connector of a golden directory. */
  public static Caller ofGolden(String name, String source) {
    Path directory = Golden.directory(name);
    return of(Generation.of(directory, directory.resolve("connector")), source);
  }

  /**
   * Calls a method.
   *
   * @param name its name, which no other has
   * @param arguments what it takes
   * @return what it answered
   * @throws RuntimeException what it threw
   */
  public Object call(String name, Object... arguments) {
    try {
      return method(name).invoke(null, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw new IllegalStateException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private Method method(String name) {
    for (Method method : type.getMethods()) {
      if (method.getName().equals(name)) {
        return method;
      }
    }
    throw new IllegalArgumentException(name + ": no method of the caller");
  }
}
