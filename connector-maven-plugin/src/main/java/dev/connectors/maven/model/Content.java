package dev.connectors.maven.model;

/** How a body is written and read. */
public enum Content {
  /** As JSON. */
  JSON,
  /** As {@code application/x-www-form-urlencoded}. */
  FORM,
  /** As {@code multipart/form-data}, with files. */
  MULTIPART,
  /** As text. */
  TEXT,
  /** As bytes. */
  BYTES,
  /** There is none. */
  NONE
}
