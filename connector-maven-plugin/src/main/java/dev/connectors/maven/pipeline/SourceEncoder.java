package dev.connectors.maven.pipeline;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Locale;

/** Source text to bytes; characters that the encoding lacks become unicode escapes (JLS 3.3). */
final class SourceEncoder {

  private final Charset charset;
  private final CharsetEncoder encoder;

  SourceEncoder(Charset charset) {
    this.charset = charset;
    this.encoder = charset.newEncoder();
  }

  byte[] encode(String source) {
    if (encoder.canEncode(source)) {
      return source.getBytes(charset);
    }
    StringBuilder escaped = new StringBuilder(source.length() + 64);
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c < 128 || encoder.canEncode(c)) {
        escaped.append(c);
      } else {
        escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      }
    }
    return escaped.toString().getBytes(charset);
  }
}
