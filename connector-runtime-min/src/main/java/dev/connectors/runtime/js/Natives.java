package dev.connectors.runtime.js;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;

/**
 * What the environment's JavaScript leaves to Java: members of its {@code host}. They keep nothing
 * between calls, and tell what is expected to fail by null. The engine adds those of a call: {@code
 * send}, {@code fetch}, {@code timer}, {@code clear} and {@code log}.
 */
final class Natives {

  private Natives() {}

  /** The functions, for a context. */
  static ProxyObject object() {
    Map<String, ProxyExecutable> functions = new HashMap<>();
    functions.put("now", values -> System.nanoTime() / 1e6);
    NativeText.addTo(functions);
    NativeCrypto.addTo(functions);
    NativeUrl.addTo(functions);
    return ProxyObject.fromMap(new HashMap<>(functions));
  }

  /** Bytes of an {@code ArrayBuffer}, of which the next two arguments are the offset and length. */
  static byte[] bytes(Value[] values, int first) {
    byte[] bytes = new byte[values[first + 2].asInt()];
    values[first].readBuffer(values[first + 1].asLong(), bytes, 0, bytes.length);
    return bytes;
  }

  /**
   * Bytes as an {@code ArrayBuffer}. Eight at a time: a string of them would have to be taken apart
   * in JavaScript, which takes twenty times as long.
   *
   * @param bytes the bytes
   * @param allocate a function of JavaScript that makes an {@code ArrayBuffer} of a length
   */
  static Value buffer(byte[] bytes, Value allocate) {
    Value buffer = allocate.execute(bytes.length);
    ByteBuffer source = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int whole = bytes.length & -8;
    for (int offset = 0; offset < whole; offset += 8) {
      buffer.writeBufferLong(ByteOrder.LITTLE_ENDIAN, offset, source.getLong(offset));
    }
    for (int offset = whole; offset < bytes.length; offset++) {
      buffer.writeBufferByte(offset, bytes[offset]);
    }
    return buffer;
  }
}
