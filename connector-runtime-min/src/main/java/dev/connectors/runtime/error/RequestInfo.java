package dev.connectors.runtime.error;

import java.io.Serializable;

/**
 * Which request an error is about, with nothing in it that could be secret.
 *
 * @param operation the name of the operation, such as {@code getDeal}
 * @param method the HTTP method in upper case
 * @param path the path as the document writes it, such as <code>/deals/{id}</code>: no values, no
 *     query
 */
public record RequestInfo(String operation, String method, String path) implements Serializable {

  /** The form that messages begin with, such as <code>getDeal: GET /deals/{id}</code>. */
  @Override
  public String toString() {
    return operation + ": " + method + " " + path;
  }
}
