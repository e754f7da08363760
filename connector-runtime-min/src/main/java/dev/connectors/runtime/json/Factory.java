package dev.connectors.runtime.json;

import java.io.InvalidObjectException;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Makes generated values anew when they are read from a stream of Java serialisation, and nothing
 * else: of the class that a stream names, only the method {@code of} that a generated type has is
 * called, and only when it is a type of the expected kind.
 */
final class Factory {

  private Factory() {}

  /**
   * How a stream names a class: as an empty array, since for arrays Java does not compare a number
   * that changes with every method of the class, and yet looks the class up by the stream's own
   * loader.
   */
  static Object[] name(Class<?> type) {
    return (Object[]) Array.newInstance(type, 0);
  }

  /**
   * Calls {@code of} of a class.
   *
   * @param <T> the kind of types
   * @param name the class, as {@link #name} gives it
   * @param kind what the class must extend
   * @param parameter the type of the method's parameter
   * @param argument its argument
   * @return the value
   * @throws InvalidObjectException when the class is none of that kind, lacks the method, or
   *     belongs to a module that keeps it to itself
   */
  static <T> T make(Object[] name, Class<T> kind, Class<?> parameter, Object argument)
      throws InvalidObjectException {
    Class<?> type = name.getClass().getComponentType();
    if (!kind.isAssignableFrom(type)) {
      throw invalid(
          type.getName() + " (expected: a subclass of " + kind.getSimpleName() + ")", null);
    }
    try {
      return kind.cast(factory(type, parameter).invoke(null, argument));
    } catch (InvocationTargetException e) {
      throw invalid(type.getName() + ".of failed", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw invalid(type.getName() + " cannot be made", e);
    }
  }

  private static Method factory(Class<?> type, Class<?> parameter)
      throws ReflectiveOperationException, InvalidObjectException {
    Method of = type.getDeclaredMethod("of", parameter);
    if (!Modifier.isStatic(of.getModifiers()) || of.getReturnType() != type) {
      throw invalid(type.getName() + ".of does not make a value", null);
    }
    if (!of.trySetAccessible()) {
      throw invalid(
          type.getName()
              + " is hidden by its module (opens or exports its package to "
              + Factory.class.getModule().getName()
              + ")",
          null);
    }
    return of;
  }

  /** What refuses a stream. */
  static InvalidObjectException invalid(String problem, @Nullable Throwable cause) {
    InvalidObjectException refusal = new InvalidObjectException(problem);
    if (cause != null) {
      refusal.initCause(cause);
    }
    return refusal;
  }
}
