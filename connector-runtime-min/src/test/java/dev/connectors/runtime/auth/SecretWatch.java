package dev.connectors.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails a test class that prints the secret that its connections have. */
final class SecretWatch implements BeforeAllCallback, AfterAllCallback {

  /** A text that stands in input and credentials of all connections of these tests. */
  static final String SECRET = "s3cr3t-of-the-tests";

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private PrintStream out;
  private PrintStream err;

  @Override
  public void beforeAll(ExtensionContext context) {
    out = System.out;
    err = System.err;
    System.setOut(copying(out));
    System.setErr(copying(err));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    System.setOut(out);
    System.setErr(err);
    assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain(SECRET);
  }

  private PrintStream copying(PrintStream original) {
    OutputStream both =
        new OutputStream() {
          @Override
          public void write(int b) {
            original.write(b);
            printed.write(b);
          }
        };
    return new PrintStream(both, true, StandardCharsets.UTF_8);
  }

  /** An exception with its causes and suppressed ones, as a log has it; it is checked as well. */
  static String trace(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString()).doesNotContain(SECRET);
    return trace.toString();
  }
}
