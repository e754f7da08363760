package dev.connectors.maven.model;

/** A type where it is used. */
public sealed interface TypeUse {

  /** Any JSON value. */
  Json JSON = new Json();

  /** A value that JSON writes as a string, number or boolean. */
  enum Scalar implements TypeUse {
    /** Text. */
    STRING,
    /** Bytes: a file in a form, and text in JSON. */
    BINARY,
    /** Bytes that JSON writes as text (RFC 4648, base64). */
    BASE64,
    /** True or false. */
    BOOLEAN,
    /** A 32-bit integer. */
    INT32,
    /** A 64-bit integer. */
    INT64,
    /** An integer of any size. */
    INTEGER,
    /** A decimal number with every digit. */
    DECIMAL,
    /** A double. */
    DOUBLE,
    /** A float. */
    FLOAT,
    /** A day (RFC 3339, full-date). */
    DATE,
    /** A point in time (RFC 3339, date-time). */
    DATE_TIME,
    /** A duration (ISO 8601), of days and less. */
    DURATION,
    /** A UUID (RFC 9562). */
    UUID,
    /** Text that identifies something, which JSON may also write as an integer. */
    ID,
    /** A 64-bit integer, which JSON may also write as text. */
    INT64_TEXT,
    /** An integer of any size, which JSON may also write as text. */
    INTEGER_TEXT,
    /** A decimal number with every digit, which JSON may also write as text. */
    DECIMAL_TEXT
  }

  /** Any JSON value. */
  record Json() implements TypeUse {}

  /**
   * A declared type.
   *
   * @param id which
   */
  record Reference(TypeId id) implements TypeUse {}

  /**
   * A list.
   *
   * @param element the type of its elements
   */
  record ListOf(TypeUse element) implements TypeUse {}

  /**
   * An object whose names are data.
   *
   * @param value the type of its values
   */
  record MapOf(TypeUse value) implements TypeUse {}
}
