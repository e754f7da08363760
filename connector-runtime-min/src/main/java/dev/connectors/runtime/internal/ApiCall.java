package dev.connectors.runtime.internal;

import dev.connectors.runtime.ApiResponse;
import dev.connectors.runtime.error.RequestInfo;
import dev.connectors.runtime.http.HttpHeaders;
import dev.connectors.runtime.http.TransportResponse;
import dev.connectors.runtime.json.Json;
import java.nio.charset.StandardCharsets;
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
public final class ApiCall {

  private static final String JSON = "application/json";

  private final ApiClient client;
  private final RequestInfo info;
  private final RequestDraft draft;
  private @Nullable List<List<String>> security;

  ApiCall(ApiClient client, String operation, String method, String path) {
    this.client = client;
    this.info = new RequestInfo(operation, method, RequestDraft.withoutQuery(path));
    this.draft = new RequestDraft(operation, path);
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
   * @param baseUri an absolute http or https URI
   * @return this
   */
  public ApiCall server(String baseUri) {
    draft.server(baseUri);
    return this;
  }

  /**
   * Fills a placeholder of the path.
   *
   * @param name the placeholder
   * @param value its value, which is encoded as one path segment; elements of a list get commas
   *     between them
   * @return this
   * @throws IllegalArgumentException when the value is null or empty, since the path would be that
   *     of another resource
   */
  public ApiCall path(String name, Object value) {
    draft.path(name, value);
    return this;
  }

  /**
   * Adds a query parameter.
   *
   * @param name its name
   * @param value its value; null leaves it out, and a list repeats it
   * @return this
   */
  public ApiCall query(String name, @Nullable Object value) {
    Texts.texts(value).forEach(text -> draft.query(name, text));
    return this;
  }

  /**
   * Adds a query parameter whose elements get commas between them, as OpenAPI's style {@code form}
   * has it without {@code explode}.
   *
   * @param name its name
   * @param values its elements; null or none leaves it out
   * @return this
   */
  public ApiCall joinedQuery(String name, @Nullable Object values) {
    draft.joinedQuery(name, Texts.texts(values));
    return this;
  }

  /**
   * Sets a header.
   *
   * @param name its name
   * @param value its value; null leaves it out, and elements of a list get commas between them
   * @return this
   * @throws IllegalArgumentException when the name belongs to the HTTP client, or name or value
   *     have characters that headers do not have
   */
  public ApiCall header(String name, @Nullable Object value) {
    if (value != null) {
      String text = String.join(",", Texts.texts(value));
      try {
        HttpHeaders.check(name, text);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(info.operation() + ": " + e.getMessage(), e);
      }
      draft.header(name, text);
    }
    return this;
  }

  /**
   * Adds a cookie.
   *
   * @param name its name
   * @param value its value; null leaves it out, and what a cookie cannot hold is percent-encoded
   * @return this
   */
  public ApiCall cookie(String name, @Nullable Object value) {
    if (value != null) {
      draft.cookie(name, Texts.cookie(value));
    }
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
   * Sets a body of type {@code application/json}.
   *
   * @param body a view, map, list, scalar or tree; null leaves the body out
   * @return this
   */
  public ApiCall json(@Nullable Object body) {
    return json(JSON, body);
  }

  /**
   * Sets a JSON body.
   *
   * @param contentType its content type
   * @param body a view, map, list, scalar or tree; null leaves the body out
   * @return this
   */
  public ApiCall json(String contentType, @Nullable Object body) {
    return bytes(contentType, body == null ? null : Json.writeBytes(body));
  }

  /**
   * Sets a body of type {@code application/x-www-form-urlencoded}: scalars as text, lists repeated,
   * nested objects as JSON text, nulls left out.
   *
   * @param body a view or map; null leaves the body out
   * @return this
   */
  public ApiCall form(@Nullable Object body) {
    return bytes(
        "application/x-www-form-urlencoded",
        body == null ? null : Texts.form(info.operation(), body));
  }

  /**
   * Lets the caller fill a form, and sets it as a body of type {@code multipart/form-data}.
   *
   * @param consumer what the caller gave
   * @param form an empty form for it
   * @param required the names of parts that must be set
   * @param <F> the generated type of the form
   * @return this
   * @throws dev.connectors.runtime.error.MissingPropertyException when required parts are not set
   */
  public <F extends MultipartForm<F>> ApiCall multipart(
      Consumer<? super F> consumer, F form, String... required) {
    Objects.requireNonNull(consumer, info.operation() + ": body: null (expected: a lambda)");
    consumer.accept(form);
    return bytes(form.contentType(), form.bytes(info.operation(), required));
  }

  /**
   * Sets a body of text in UTF-8.
   *
   * @param contentType its content type
   * @param body the text; null leaves the body out
   * @return this
   */
  public ApiCall text(String contentType, @Nullable String body) {
    return bytes(contentType, body == null ? null : body.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Sets a body.
   *
   * @param contentType its content type
   * @param body the bytes; null leaves the body out
   * @return this
   */
  public ApiCall bytes(String contentType, byte @Nullable [] body) {
    if (body != null) {
      header("Content-Type", contentType);
    }
    draft.body(body);
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
   * Sends the call and reads a JSON answer.
   *
   * @param type the type of the body
   * @param <T> its Java type
   * @return the answer
   * @throws dev.connectors.runtime.error.UnexpectedValueException when the body is empty, no JSON,
   *     or JSON of another type
   */
  public <T> ApiResponse<T> receive(ValueType<T> type) {
    TransportResponse response = send();
    T body = AnswerReader.read(info.operation(), response, type);
    return ApiResponse.of(response.status(), response.headers(), body);
  }

  /**
   * Sends the call and leaves the body of the answer aside.
   *
   * @return the answer, whose body is null
   */
  @SuppressWarnings("NullAway") // Void has no other value
  public ApiResponse<Void> receiveNothing() {
    TransportResponse response = send();
    return ApiResponse.of(response.status(), response.headers(), (Void) null);
  }

  /**
   * Sends the call and reads a text in the encoding that its content type names, else UTF-8.
   *
   * @return the answer; an empty body is the empty text
   */
  public ApiResponse<String> receiveText() {
    TransportResponse response = send();
    return ApiResponse.of(response.status(), response.headers(), AnswerReader.text(response));
  }

  /**
   * Sends the call and reads bytes.
   *
   * @return the answer; an empty body is an empty array
   */
  public ApiResponse<byte[]> receiveBytes() {
    TransportResponse response = send();
    return ApiResponse.of(response.status(), response.headers(), response.body());
  }

  private TransportResponse send() {
    List<List<String>> alternatives =
        security == null ? client.runtime().settings().definition().security() : security;
    Exchange exchange = new Exchange(client, info, draft, alternatives);
    return client.runtime().run(exchange::run);
  }
}
