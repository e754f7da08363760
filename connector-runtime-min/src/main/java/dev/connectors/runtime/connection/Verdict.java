package dev.connectors.runtime.connection;

import org.jspecify.annotations.Nullable;

/** What an answer of the API means. */
public sealed interface Verdict {

  /** What the status alone says. */
  Verdict BY_STATUS = new ByStatus();

  /** What the status alone says. */
  record ByStatus() implements Verdict {}

  /**
   * It is a success, whatever its status.
   *
   * @param replaced whether it has another body than the answer's own
   * @param body that body as a JSON tree
   */
  record Success(boolean replaced, @Nullable Object body) implements Verdict {}

  /**
   * It is a failure, whatever its status.
   *
   * @param key what exactly went wrong, such as {@code not_found}, or null when the status says it
   * @param message what the API says, or null
   * @param data more about it as a JSON tree, or null for the answer's body
   */
  record Failure(@Nullable String key, @Nullable String message, @Nullable Object data)
      implements Verdict {}
}
