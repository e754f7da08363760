package dev.connectors.runtime.http;

import dev.connectors.runtime.http.MisbehavingServer.Connection;
import dev.connectors.runtime.http.MisbehavingServer.Script;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/** Enough of a server's HTTP/2 (RFC 9113) to answer requests, or to fail to. */
final class Http2 {

  static final int DATA = 0;
  static final int HEADERS = 1;
  static final int RESET = 3;
  static final int SETTINGS = 4;
  static final int PING = 6;
  static final int GO_AWAY = 7;

  /** Of data and headers; of settings and pings it says that they are acknowledgements. */
  static final int LAST = 1;

  static final int END_OF_HEADERS = 4;

  /** The block of headers that says only that the status is 200. */
  private static final byte[] STATUS_200 = {(byte) 0x88};

  private static final int PREFACE = 24;

  /** What answers a request. */
  interface Handler {
    void answer(Connection connection, int stream, byte[] body)
        throws IOException, InterruptedException;
  }

  private Http2() {}

  /** Reads requests until the connection ends, and hands over each that came whole. */
  static Script answering(Handler handler) {
    return connection -> {
      DataInputStream in = new DataInputStream(connection.socket().getInputStream());
      in.skipNBytes(PREFACE);
      connection.send(frame(SETTINGS, 0, 0, new byte[0]));
      Map<Integer, ByteArrayOutputStream> bodies = new HashMap<>();
      while (true) {
        int lengthAndType = in.readInt();
        int flags = in.readUnsignedByte();
        int stream = in.readInt();
        byte[] payload = in.readNBytes(lengthAndType >>> 8);
        int type = lengthAndType & 0xff;
        if ((type == SETTINGS || type == PING) && flags == 0) {
          connection.send(frame(type, LAST, 0, type == PING ? payload : new byte[0]));
        } else if (type == HEADERS || type == DATA) {
          ByteArrayOutputStream body =
              bodies.computeIfAbsent(stream, it -> new ByteArrayOutputStream());
          body.write(payload, 0, type == DATA ? payload.length : 0);
          if ((flags & LAST) != 0) {
            handler.answer(connection, stream, body.toByteArray());
          }
        }
      }
    };
  }

  static byte[] frame(int type, int flags, int stream, byte[] payload) {
    return ByteBuffer.allocate(9 + payload.length)
        .putInt(payload.length << 8 | type)
        .put((byte) flags)
        .putInt(stream)
        .put(payload)
        .array();
  }

  /** The head of an answer whose status is 200. */
  static byte[] head(int stream) {
    return frame(HEADERS, END_OF_HEADERS, stream, STATUS_200);
  }

  /** Four bytes, as codes of errors and numbers of streams are written. */
  static byte[] number(int... numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length);
    for (int each : numbers) {
      bytes.putInt(each);
    }
    return bytes.array();
  }
}
