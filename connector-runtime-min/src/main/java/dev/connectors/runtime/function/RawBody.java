package dev.connectors.runtime.function;

import java.nio.charset.StandardCharsets;

/** The body of a request that is sent as it is. Immutable. */
public final class RawBody {

  private final byte[] bytes;
  private final String contentType;

  private RawBody(byte[] bytes, String contentType) {
    this.bytes = bytes;
    this.contentType = contentType;
  }

  /**
   * A text, in UTF-8.
   *
   * @param text the text
   * @return the body, which is a form where the request does not name a content type
   */
  public static RawBody of(String text) {
    return new RawBody(text.getBytes(StandardCharsets.UTF_8), "application/x-www-form-urlencoded");
  }

  /**
   * Bytes.
   *
   * @param bytes the bytes, which are not copied
   * @return the body
   */
  public static RawBody of(byte[] bytes) {
    return new RawBody(bytes, "application/octet-stream");
  }

  /**
   * What is sent.
   *
   * @return the bytes, which are not copied
   */
  public byte[] bytes() {
    return bytes;
  }

  /**
   * The content type where the request does not name one.
   *
   * @return the type
   */
  public String contentType() {
    return contentType;
  }

  /** The length; not the content, which may be secret. */
  @Override
  public String toString() {
    return "RawBody[" + bytes.length + " bytes]";
  }
}
