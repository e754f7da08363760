package dev.connectors.runtime.internal;

import dev.connectors.runtime.http.RequestBody;
import dev.connectors.runtime.json.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The part of a call that sets its body. A class of its own for its length only: generated code
 * knows {@link ApiCall}, and its methods return that.
 */
abstract sealed class CallBody permits ApiCall {

  private static final String JSON = "application/json";

  final RequestDraft draft;
  private final String operation;
  private final Map<String, ParameterStyle> fields = new HashMap<>();
  private boolean bodyIsOptional;

  CallBody(String operation, RequestDraft draft) {
    this.draft = draft;
    this.operation = operation;
  }

  /** This call. */
  abstract ApiCall call();

  /**
   * Lets the body that is set next be left out by null; without this, a null is refused.
   *
   * @return the call
   */
  public ApiCall optionalBody() {
    bodyIsOptional = true;
    return call();
  }

  /**
   * Sets a body of type {@code application/json}.
   *
   * @param body a view, map, list, scalar or tree
   * @return the call
   */
  public ApiCall json(@Nullable Object body) {
    return json(JSON, body);
  }

  /**
   * Sets a JSON body.
   *
   * @param contentType its content type
   * @param body a view, map, list, scalar or tree
   * @return the call
   */
  public ApiCall json(String contentType, @Nullable Object body) {
    return body(contentType, body == null ? null : RequestBody.of(Json.writeBytes(body)));
  }

  /**
   * Says how fields of the form are written that comes next.
   *
   * @param style how
   * @param names the fields
   * @return the call
   */
  public ApiCall fields(ParameterStyle style, String... names) {
    for (String name : names) {
      fields.put(name, style);
    }
    return call();
  }

  /**
   * Sets a body of type {@code application/x-www-form-urlencoded}: scalars as text, lists repeated,
   * nested objects as JSON text, nulls left out.
   *
   * @param body a view or map
   * @return the call
   */
  public ApiCall form(@Nullable Object body) {
    return form(body, ParameterStyle.FIELD);
  }

  /**
   * Sets a body of type {@code application/x-www-form-urlencoded}.
   *
   * @param body a view or map; null leaves the body out
   * @param others how fields are written for which {@link #fields} says nothing else
   * @return the call
   */
  public ApiCall form(@Nullable Object body, ParameterStyle others) {
    return body(
        "application/x-www-form-urlencoded",
        body == null ? null : RequestBody.of(Texts.form(operation, body, fields, others)));
  }

  /**
   * Lets the caller fill a form, and sets it as a body of type {@code multipart/form-data}.
   *
   * @param consumer what the caller gave
   * @param form an empty form for it
   * @param required the names of parts that must be set
   * @param <F> the generated type of the form
   * @return the call
   * @throws dev.connectors.runtime.error.MissingPropertyException when required parts are not set
   */
  public <F extends MultipartForm<F>> ApiCall multipart(
      Consumer<? super F> consumer, F form, String... required) {
    return multipart("multipart/form-data", consumer, form, required);
  }

  /**
   * Lets the caller fill a form, and sets it as a body of another multipart type.
   *
   * @param contentType such as {@code multipart/mixed}
   * @param consumer what the caller gave
   * @param form an empty form for it
   * @param required the names of parts that must be set
   * @param <F> the generated type of the form
   * @return the call
   * @throws dev.connectors.runtime.error.MissingPropertyException when required parts are not set
   */
  public <F extends MultipartForm<F>> ApiCall multipart(
      String contentType, Consumer<? super F> consumer, F form, String... required) {
    Objects.requireNonNull(consumer, operation + ": body: null (expected: a lambda)");
    consumer.accept(form);
    return body(form.contentType(contentType), form.body(operation, required));
  }

  /**
   * Sets a body of text in UTF-8.
   *
   * @param contentType its content type
   * @param body the text
   * @return the call
   */
  public ApiCall text(String contentType, @Nullable String body) {
    return body(contentType, body == null ? null : RequestBody.of(body));
  }

  /**
   * Sets a body.
   *
   * @param contentType its content type, when the body does not name another; a range such as
   *     {@code image/*} says no more than that it is bytes
   * @param body the body
   * @return the call
   * @throws IllegalArgumentException when the body is null and not optional
   */
  public ApiCall body(String contentType, @Nullable RequestBody body) {
    if (body != null) {
      String documented = contentType.contains("*") ? "application/octet-stream" : contentType;
      draft.header("Content-Type", body.contentType().orElse(documented), ParameterStyle.SIMPLE);
      draft.body(body);
    } else if (!bodyIsOptional) {
      throw new IllegalArgumentException(operation + ": body: null (expected: a body)");
    }
    return call();
  }
}
