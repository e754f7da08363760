package dev.connectors.runtime.error;

/**
 * A text is no JSON. The message says where and after what kind of token, and shows nothing of the
 * text, which may be secret.
 */
public final class JsonException extends ConnectorException {

  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  /**
   * An exception with its place.
   *
   * @param problem what is wrong, without any content
   * @param line the line, from 1
   * @param column the column, from 1
   */
  public JsonException(String problem, int line, int column) {
    super(
        ErrorType.BAD_REQUEST,
        null,
        "line " + line + ", column " + column + ": " + problem,
        null,
        null);
    this.line = line;
    this.column = column;
  }

  /**
   * The line of the fault.
   *
   * @return from 1
   */
  public int line() {
    return line;
  }

  /**
   * The column of the fault.
   *
   * @return from 1
   */
  public int column() {
    return column;
  }
}
