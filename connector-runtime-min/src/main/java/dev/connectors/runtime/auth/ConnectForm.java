package dev.connectors.runtime.auth;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form for one way of authentication.
 *
 * @param option its key, by which {@link dev.connectors.runtime.Connector#connect} knows it; empty
 *     for the connector's own
 * @param title what people call it
 * @param description what it is, in Markdown, or null
 * @param helpUri where more is said about it, or null
 * @param kind what is done with what was typed
 * @param fields what is typed, in order; empty when nothing is
 * @param schema all of it as a Data Schema, for forms that are drawn from one
 */
public record ConnectForm(
    String option,
    String title,
    @Nullable String description,
    @Nullable String helpUri,
    Kind kind,
    List<Field> fields,
    Map<String, @Nullable Object> schema) {

  /** Copies the list. */
  public ConnectForm {
    fields = List.copyOf(fields);
  }

  /** What is done with what was typed. */
  public enum Kind {
    /** It is given to {@code connect}. */
    INPUT,
    /** It is given to {@code oauth().authorize}, and the browser is sent elsewhere. */
    OAUTH,
    /** The connection of another connector serves, or the host application gives a token. */
    NONE
  }

  /**
   * A field.
   *
   * @param name its name in the input
   * @param title what people read
   * @param description more about it, in Markdown, or null
   * @param type {@code string}, {@code number}, {@code integer}, {@code boolean}, {@code object} or
   *     {@code array}
   * @param format such as {@code password} or {@code url}, or null
   * @param required whether it must be filled
   * @param sensitive whether what is typed is not to be shown
   * @param defaultValue what it begins with, or null
   * @param values what can be chosen; empty when anything can be typed
   * @param open whether other values than these can be typed
   */
  public record Field(
      String name,
      String title,
      @Nullable String description,
      String type,
      @Nullable String format,
      boolean required,
      boolean sensitive,
      @Nullable Object defaultValue,
      List<Object> values,
      boolean open) {

    /** Copies the list. */
    public Field {
      values = List.copyOf(values);
    }
  }
}
