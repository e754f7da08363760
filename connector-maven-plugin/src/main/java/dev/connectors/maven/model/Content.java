package dev.connectors.maven.model;

/** How a body is written and read; what is easier to use comes first. */
public enum Content {
  /** As JSON. */
  JSON,
  /** As {@code application/x-www-form-urlencoded}. */
  FORM,
  /** As {@code multipart/form-data} or another multipart type, with files. */
  MULTIPART,
  /** As text. */
  TEXT,
  /** As XML, which is handed over as text. */
  XML,
  /** As lines or events that come one by one, in a stream of bytes. */
  STREAM,
  /** As bytes, in a stream. */
  BYTES,
  /** There is none. */
  NONE
}
