package dev.connectors.maven.spec;

import java.util.Map;

/**
 * An OpenAPI document as written, with the files that it refers to.
 *
 * @param file the document's name, a key of {@code files}
 * @param root the document
 * @param files every file that was read for it, by name in messages
 */
public record ApiDocument(String file, MapNode root, Map<String, Node> files) {

  /** Copies the files. */
  public ApiDocument {
    files = Map.copyOf(files);
  }
}
