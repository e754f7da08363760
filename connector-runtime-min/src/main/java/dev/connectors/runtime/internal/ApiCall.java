package dev.connectors.runtime.internal;

import dev.connectors.runtime.ApiResponse;
import dev.connectors.runtime.connection.Access;
import dev.connectors.runtime.error.RequestInfo;
import dev.connectors.runtime.http.Download;
import dev.connectors.runtime.http.TransportResponse;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One call: filled by generated code, and sent by one of the {@code receive} methods. Not
 * thread-safe, and sent once.
 *
 * <p>All {@code receive} methods throw {@link dev.connectors.runtime.error.ApiException} for an
 * answer that is no success, and {@link dev.connectors.runtime.error.TransportException} when no
 * answer came.
 */
public final class ApiCall extends CallBody {

  private final ApiClient client;
  private final RequestInfo info;
  private @Nullable List<List<String>> security;

  ApiCall(ApiClient client, String operation, String method, String path) {
    this(
        client,
        new RequestInfo(operation, method, RequestDraft.withoutQuery(path), client.connectionId()),
        path);
  }

  /** A call that messages describe in another way than by its path. */
  ApiCall(ApiClient client, RequestInfo info, String path) {
    super(info.operation(), new RequestDraft(info.operation(), path));
    this.client = client;
    this.info = info;
  }

  @Override
  ApiCall call() {
    return this;
  }

  /**
   * Adds an alternative to the call's own security, which takes the place of the connector's.
   *
   * @param schemeKeys the schemes that are needed together; none allows an anonymous request
   * @return this
   */
  public ApiCall secured(String... schemeKeys) {
    security =
        ConnectorDefinition.and(security == null ? List.of() : security, List.of(schemeKeys));
    return this;
  }

  /**
   * Sends the call to the operation's own server, unless the connector was built with a base URI.
   *
   * @param baseUri an absolute http or https URI, perhaps with variables, as in {@link
   *     ConnectorDefinition#of}
   * @return this
   */
  public ApiCall server(String baseUri) {
    draft.server(baseUri);
    return this;
  }

  /** Sends the call to an origin of the caller's, who may give it no credentials by that. */
  ApiCall origin(URI origin) {
    draft.origin(origin);
    return this;
  }

  /**
   * Fills a placeholder of the path in the style {@code simple}.
   *
   * @param name the placeholder
   * @param value its value, which is encoded as one path segment; elements of a list get commas
   *     between them
   * @return this
   * @throws IllegalArgumentException when the value is null or empty, since the path would be that
   *     of another resource
   */
  public ApiCall path(String name, Object value) {
    return path(name, value, ParameterStyle.SIMPLE);
  }

  /**
   * Fills a placeholder of the path.
   *
   * @param name the placeholder
   * @param value its value, which is encoded as one path segment
   * @param style how it is written
   * @return this
   * @throws IllegalArgumentException when nothing is written, since the path would be that of
   *     another resource
   */
  public ApiCall path(String name, Object value, ParameterStyle style) {
    draft.path(name, value, style);
    return this;
  }

  /**
   * Adds a query parameter in the style {@code form} with {@code explode}.
   *
   * @param name its name
   * @param value its value; null leaves it out, a list repeats it, and the members of an object are
   *     parameters of their own
   * @return this
   */
  public ApiCall query(String name, @Nullable Object value) {
    return query(name, value, ParameterStyle.FORM_EXPLODED);
  }

  /**
   * Adds a query parameter.
   *
   * @param name its name
   * @param value its value; null leaves it out
   * @param style how it is written
   * @return this
   */
  public ApiCall query(String name, @Nullable Object value, ParameterStyle style) {
    draft.query(name, value, style);
    return this;
  }

  /**
   * Sets a header in the style {@code simple}.
   *
   * @param name its name
   * @param value its value; null leaves it out, and elements of a list get commas between them
   * @return this
   * @throws IllegalArgumentException when the name belongs to the HTTP client, or name or value
   *     have characters that headers do not have
   */
  public ApiCall header(String name, @Nullable Object value) {
    return header(name, value, ParameterStyle.SIMPLE);
  }

  /**
   * Sets a header.
   *
   * @param name its name
   * @param value its value; null, and a list or object without content, leaves it out
   * @param style how it is written
   * @return this
   * @throws IllegalArgumentException when the name belongs to the HTTP client, or name or value
   *     have characters that headers do not have
   */
  public ApiCall header(String name, @Nullable Object value, ParameterStyle style) {
    draft.header(name, value, style);
    return this;
  }

  /**
   * Adds a cookie in the style {@code form} with {@code explode}.
   *
   * @param name its name
   * @param value its value; null leaves it out, a list repeats it, the members of an object are
   *     cookies of their own, and what a cookie cannot hold is percent-encoded
   * @return this
   */
  public ApiCall cookie(String name, @Nullable Object value) {
    return cookie(name, value, ParameterStyle.FORM_EXPLODED);
  }

  /**
   * Adds a cookie.
   *
   * @param name its name
   * @param value its value; null leaves it out, and what a cookie cannot hold is percent-encoded
   * @param style how it is written
   * @return this
   */
  public ApiCall cookie(String name, @Nullable Object value, ParameterStyle style) {
    draft.cookie(name, value, style);
    return this;
  }

  /**
   * Lets the caller set optional parameters, and applies them.
   *
   * @param consumer what the caller gave
   * @param options an empty set of parameters for it
   * @param <O> the generated type of the set
   * @return this
   */
  public <O extends OptionalParameters<O>> ApiCall options(
      Consumer<? super O> consumer, O options) {
    Objects.requireNonNull(consumer, info.operation() + ": options: null (expected: a lambda)");
    consumer.accept(options);
    options.applyTo(this);
    return this;
  }

  /**
   * Sets which type of answer is asked for; without it, JSON.
   *
   * @param contentType the type
   * @return this
   */
  public ApiCall accept(String contentType) {
    return header("Accept", contentType);
  }

  /**
   * Sends the call and reads a JSON answer, whose body is read as the type when it is asked for.
   *
   * @param type the type of the body; reading it throws {@link
   *     dev.connectors.runtime.error.UnexpectedValueException} when the body is empty, no JSON, or
   *     JSON of another type
   * @param <T> its Java type
   * @return the answer
   */
  public <T> ApiResponse<T> receive(ValueType<T> type) {
    return AnswerReader.json(info.operation(), send(), type);
  }

  /**
   * Sends the call and reads a JSON answer that may be empty or null.
   *
   * @param type the type of the body; reading it throws {@link
   *     dev.connectors.runtime.error.UnexpectedValueException} when the body is no JSON, or JSON of
   *     another type
   * @param <T> its Java type
   * @return the answer, whose body is null when it is empty or JSON's null
   */
  public <T> ApiResponse<@Nullable T> receiveNullable(ValueType<T> type) {
    return AnswerReader.nullableJson(info.operation(), send(), type);
  }

  /**
   * Sends the call and leaves the body of the answer aside.
   *
   * @return the answer, whose body is null
   */
  public ApiResponse<Void> receiveNothing() {
    return AnswerReader.nothing(info.operation(), send());
  }

  /**
   * Sends the call and reads a text in the encoding that its content type names, else UTF-8.
   *
   * @return the answer; an empty body is the empty text
   */
  public ApiResponse<String> receiveText() {
    return AnswerReader.text(info.operation(), send());
  }

  /**
   * Sends the call and hands the body over while it comes.
   *
   * @return the answer
   */
  public ApiResponse<Download> receiveDownload() {
    Exchange exchange = exchange(true);
    TransportResponse response = client.runtime().send(exchange, client.options());
    long limit = client.runtime().settings().maxResponseBytes();
    return AnswerReader.download(
        info.operation(), response, Download.of(exchange.place(), response, limit));
  }

  /** Sends the call and gives the answer as it came, which is a success. */
  TransportResponse answer() {
    return send();
  }

  private TransportResponse send() {
    return client.runtime().send(exchange(false), client.options());
  }

  private Exchange exchange(boolean streaming) {
    List<List<String>> alternatives =
        security == null ? client.runtime().settings().definition().security() : security;
    long start = client.runtime().pace().nanoTime();
    Access access = client.account().access(client.timeout());
    return new Exchange(client, info, draft, alternatives, access, start, streaming);
  }
}
