package dev.connectors.runtime.http;

import dev.connectors.runtime.error.CallTimeoutException;
import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.error.ConnectorException;
import dev.connectors.runtime.error.TransportException;
import java.io.EOFException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;

/** What the JDK throws, as exceptions of this library. */
final class Failures {

  private static final String BROKE = "the exchange broke";

  private Failures() {}

  static ConnectorException of(TransportRequest request, Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null
        && (cause instanceof CompletionException || cause instanceof UncheckedIOException)) {
      cause = cause.getCause();
    }
    if (cause instanceof ConnectorException known) {
      return known;
    }
    String message = place(request) + ": " + words(cause);
    if (cause instanceof HttpTimeoutException) {
      return new CallTimeoutException(message, cause);
    }
    if (cause instanceof IllegalArgumentException) {
      return new ConfigurationException(message, cause);
    }
    return new TransportException(message, cause);
  }

  /** What went wrong while a body was read. */
  static String bodyWords(Throwable cause) {
    if (cause instanceof HttpTimeoutException || cause instanceof InterruptedIOException) {
      return String.valueOf(cause.getMessage());
    }
    String words = words(cause);
    return words.startsWith(BROKE) ? "the answer broke off" + detail(cause) : words;
  }

  static String place(TransportRequest request) {
    return request.method() + " " + request.uri().getHost();
  }

  private static String words(Throwable cause) {
    if (cause instanceof UnknownHostException) {
      return "unknown host";
    }
    if (cause instanceof HttpTimeoutException) {
      return "no connection in time";
    }
    if (cause instanceof ConnectException) {
      return "no connection" + detail(cause);
    }
    if (cause instanceof SSLException) {
      return "no secure connection" + detail(cause);
    }
    if (cause instanceof ZipException || cause instanceof EOFException) {
      return "the answer's gzip encoding is broken or cut off";
    }
    if (cause instanceof CancellationException) {
      return "cancelled";
    }
    if (cause instanceof RejectedExecutionException) {
      return "the transport is closed";
    }
    if (cause instanceof TooLongException
        || cause instanceof UnreadableBodyException
        || cause instanceof IllegalArgumentException) {
      return String.valueOf(cause.getMessage());
    }
    return BROKE + detail(cause);
  }

  private static String detail(Throwable cause) {
    String message = cause.getMessage();
    return message == null || message.isBlank() ? "" : " (" + message + ")";
  }
}
