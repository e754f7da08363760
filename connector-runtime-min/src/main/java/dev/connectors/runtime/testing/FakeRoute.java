package dev.connectors.runtime.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The answers to one method and path. They are given in the order of their registration, and the
 * last one again and again.
 */
public final class FakeRoute {

  private final String method;
  private final String path;
  private final List<String> segments;
  private final List<Function<RecordedRequest, FakeResponse>> answers = new ArrayList<>();
  private int next;

  FakeRoute(String method, String path) {
    this.method = method;
    this.path = path;
    this.segments = segments(path);
  }

  /** Carries what a test wants a transport to fail with. */
  static final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Throwable thrown;

    Failure(Throwable thrown) {
      super(thrown);
      this.thrown = thrown;
    }

    Throwable thrown() {
      return thrown;
    }
  }

  /**
   * Answers with JSON.
   *
   * @param status the HTTP status
   * @param json the body: whatever {@link dev.connectors.runtime.json.Json#write} takes
   * @return this
   */
  public FakeRoute respond(int status, @Nullable Object json) {
    FakeResponse response = FakeResponse.json(status, json);
    return respond(request -> response);
  }

  /**
   * Answers with a text; an empty one is an empty body.
   *
   * @param status the HTTP status
   * @param text the body
   * @return this
   */
  public FakeRoute respondText(int status, String text) {
    FakeResponse response = FakeResponse.text(status, text);
    return respond(request -> response);
  }

  /**
   * Answers with bytes.
   *
   * @param status the HTTP status
   * @param contentType their type, such as {@code application/pdf}
   * @param body the bytes
   * @return this
   */
  public FakeRoute respondBytes(int status, String contentType, byte[] body) {
    FakeResponse response = FakeResponse.bytes(status, contentType, body);
    return respond(request -> response);
  }

  /**
   * Answers with what a function makes of the request.
   *
   * @param answer the function; it is called on the thread of the call
   * @return this
   */
  public FakeRoute respond(Function<RecordedRequest, FakeResponse> answer) {
    synchronized (answers) {
      answers.add(answer);
    }
    return this;
  }

  /**
   * Fails as a transport does.
   *
   * @param failure such as {@code new TransportException("connection reset", null)}
   * @return this
   */
  public FakeRoute fail(Throwable failure) {
    return respond(
        request -> {
          throw new Failure(failure);
        });
  }

  FakeResponse answer(RecordedRequest request) {
    Function<RecordedRequest, FakeResponse> answer;
    synchronized (answers) {
      if (answers.isEmpty()) {
        throw new AssertionError(this + ": registered without an answer");
      }
      answer = answers.get(Math.min(next++, answers.size() - 1));
    }
    return answer.apply(request);
  }

  boolean is(String otherMethod, String otherPath) {
    return method.equals(otherMethod) && path.equals(otherPath);
  }

  boolean matches(RecordedRequest request) {
    List<String> actual = segments(request.path());
    int base = actual.size() - segments.size();
    if (!method.equals(request.method()) || base < 0) {
      return false;
    }
    for (int i = 0; i < segments.size(); i++) {
      String segment = segments.get(i);
      if (!isPlaceholder(segment) && !segment.equals(actual.get(base + i))) {
        return false;
      }
    }
    return true;
  }

  /** More segments come first, then fewer placeholders. */
  int precision() {
    int literals = (int) segments.stream().filter(segment -> !isPlaceholder(segment)).count();
    return segments.size() * 1_000 + literals;
  }

  private static boolean isPlaceholder(String segment) {
    return segment.startsWith("{") && segment.endsWith("}");
  }

  private static List<String> segments(String path) {
    return List.of(path.replaceFirst("^/+", "").split("/", -1));
  }

  /** Method and path as they were registered. */
  @Override
  public String toString() {
    return method + " " + path;
  }
}
