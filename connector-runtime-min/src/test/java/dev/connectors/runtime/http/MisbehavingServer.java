package dev.connectors.runtime.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A server on the loopback address that does to each of its connections, byte by byte, what a
 * script says; then it closes the connection.
 */
public final class MisbehavingServer implements AutoCloseable {

  /** What happens to a connection. */
  @FunctionalInterface
  public interface Script {
    /** Plays the server's part. */
    void play(Connection connection) throws IOException, InterruptedException;
  }

  private final ServerSocket listener;
  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  /** Starts. */
  public MisbehavingServer(Script script) {
    this(socket(), script);
  }

  /** Starts on a socket that listens already, such as one that speaks TLS. */
  public MisbehavingServer(ServerSocket listener, Script script) {
    this.listener = listener;
    executor.execute(() -> accept(script));
  }

  private static ServerSocket socket() {
    try {
      return new ServerSocket(0, 50, loopback());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address 127.0.0.1. */
  public static InetAddress loopback() throws IOException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
  }

  private void accept(Script script) {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        sockets.add(socket);
        executor.execute(() -> play(script, socket));
      } catch (IOException ignored) { // the server is closed
        return;
      }
    }
  }

  private void play(Script script, Socket socket) {
    try (socket) {
      script.play(new Connection(socket));
    } catch (IOException ignored) { // the client went away, as some tests want it to
      return;
    } catch (InterruptedException ignored) { // the server is closed
      Thread.currentThread().interrupt();
    }
  }

  /** How many connections came. */
  public int connections() {
    return sockets.size();
  }

  /** The first lines of the requests that came. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** The server's URI. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  /** The port that the server listens on. */
  public int port() {
    return listener.getLocalPort();
  }

  @Override
  public void close() {
    executor.shutdownNow();
    try {
      listener.close();
      for (Socket socket : sockets) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The server's end of a connection; texts are sent in ISO 8859-1. */
  public final class Connection {

    private final Socket socket;

    Connection(Socket socket) {
      this.socket = socket;
    }

    /**
     * Reads the head of a request.
     *
     * @return its lines, or the empty text when the client closed the connection
     */
    public String request() throws IOException {
      StringBuilder head = new StringBuilder();
      InputStream in = socket.getInputStream();
      while (head.indexOf("\r\n\r\n") < 0) {
        int next = in.read();
        if (next < 0) {
          return "";
        }
        head.append((char) next);
      }
      requests.add(head.substring(0, head.indexOf("\r\n")));
      return head.toString();
    }

    /** Reads some bytes of a body. */
    public void skip(int count) throws IOException {
      socket.getInputStream().skipNBytes(count);
    }

    /** Sends at once. */
    public void send(String text) throws IOException {
      send(text.getBytes(ISO_8859_1));
    }

    /** Sends at once. */
    public void send(byte[] bytes) throws IOException {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
    }

    /** Sends byte by byte with a pause after each. */
    public void drip(String text, long millis) throws IOException, InterruptedException {
      for (byte each : text.getBytes(ISO_8859_1)) {
        send(new byte[] {each});
        Thread.sleep(millis);
      }
    }

    /** Does nothing until the client closes the connection. */
    public void waitForEnd() throws IOException {
      socket.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
    }

    /** Cuts the connection, so that the client sees a reset and no orderly end. */
    public void reset() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }

    /** The socket, for what else there is to be done to it. */
    public Socket socket() {
      return socket;
    }
  }
}
