package dev.connectors.runtime.http;

import dev.connectors.runtime.error.CallTimeoutException;
import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.error.ConnectorException;
import dev.connectors.runtime.error.TransportException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import javax.net.ssl.SSLException;

/** What the JDK throws, as exceptions of this library. */
final class Failures {

  private static final String BROKE = "the exchange broke";
  private static final int LONGEST_DETAIL = 200;

  private Failures() {}

  /** A failure of an exchange. */
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
    // When only the connection took too long, the time for the call is not over.
    return cause instanceof HttpTimeoutException && !(cause instanceof HttpConnectTimeoutException)
        ? new CallTimeoutException(message, cause)
        : new TransportException(message, cause);
  }

  /** A request that cannot be sent as it is. */
  static ConfigurationException refused(TransportRequest request, IllegalArgumentException cause) {
    return new ConfigurationException(place(request) + ": " + cause.getMessage(), cause);
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
      return secureWords(cause) + detail(cause);
    }
    if (cause instanceof CancellationException) {
      return "cancelled";
    }
    if (cause instanceof RejectedExecutionException) {
      return "the transport is closed";
    }
    if (cause instanceof BodyException) {
      return String.valueOf(cause.getMessage());
    }
    // The client lets what its parsers of numbers throw through.
    if (cause instanceof ProtocolException || cause instanceof IllegalArgumentException) {
      return "the answer is no valid HTTP" + detail(cause);
    }
    String message = String.valueOf(cause.getMessage());
    if (message.endsWith("received no bytes")) {
      return "the connection ended before an answer came";
    }
    return message.startsWith("too many authentication") || message.startsWith("No credentials")
        ? "the authenticator of httpClient has no credentials that are accepted"
        : BROKE + detail(cause);
  }

  private static String secureWords(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertPathBuilderException) {
        return "no secure connection, since the host's certificate is not trusted;"
            + " an httpClient with a trust store of its own can trust it";
      }
      if (cause instanceof CertificateException && cause.getCause() == null) {
        return "no secure connection, since the host's certificate is not valid";
      }
    }
    return "no secure connection";
  }

  /** In one line, since some of it is what the host sent. */
  private static String detail(Throwable cause) {
    String message = cause.getMessage();
    if (message == null || message.isBlank()) {
      return "";
    }
    String line = message.replaceAll("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029]+", " ").strip();
    return " ("
        + (line.length() <= LONGEST_DETAIL ? line : line.substring(0, LONGEST_DETAIL) + "...")
        + ")";
  }
}
