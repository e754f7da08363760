package dev.connectors.maven.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation of an API.
 *
 * @param key its key: kebab-case, unique
 * @param method the HTTP method in upper case; empty where a function calls the API
 * @param path the path's template, such as {@code /deals/{id}}; empty where a function calls the
 *     API
 * @param group the tag that it stands under, or null without one
 * @param summary one line, in Markdown, or null
 * @param description more, in Markdown, or null
 * @param deprecated whether it should not be used any more
 * @param parameters its parameters, in the document's order
 * @param body its request body, or null without one
 * @param response what a success answers
 * @param errors documented answers that are no success
 * @param security its own alternatives, or null when the API's hold
 * @param server the template of its own server's URL, or null when the API's hold
 * @param pagination how the pages of its answer follow each other, or null when it has none
 * @param companionOf the key of the operation that this one is another form of, with other media
 *     types, or null for one of the document; its parameters are that one's
 * @param implementation what it does
 */
public record Operation(
    String key,
    String method,
    String path,
    @Nullable String group,
    @Nullable String summary,
    @Nullable String description,
    boolean deprecated,
    List<Parameter> parameters,
    @Nullable Body body,
    Response response,
    List<ErrorResponse> errors,
    @Nullable List<SecurityAlternative> security,
    @Nullable String server,
    @Nullable Pagination pagination,
    @Nullable String companionOf,
    Implementation implementation) {

  /** Copies the lists. */
  public Operation {
    parameters = List.copyOf(parameters);
    errors = List.copyOf(errors);
    security = security == null ? null : List.copyOf(security);
  }

  /**
   * What it does in one text, by which it is known when its key changes: method and path, or the
   * name of its function.
   */
  public String request() {
    return implementation instanceof Implementation.Function function
        ? function.name()
        : method + " " + path;
  }

  /** The key of the document's operation, of which this is one form or the only one. */
  public String documented() {
    return companionOf == null ? key : companionOf;
  }

  /** Whether its body is its own, and not that of the document's operation. */
  public boolean ownsBody() {
    return body != null && body.place().operation().equals(key);
  }

  /**
   * The same with another server and security.
   *
   * @param ownServer the template of its own server's URL, or null when the API's hold
   * @param ownSecurity its own alternatives, or null when the API's hold
   */
  public Operation with(
      @Nullable String ownServer, @Nullable List<SecurityAlternative> ownSecurity) {
    return new Operation(
        key,
        method,
        path,
        group,
        summary,
        description,
        deprecated,
        parameters,
        body,
        response,
        errors,
        ownSecurity,
        ownServer,
        pagination,
        companionOf,
        implementation);
  }

  /** Another form of it, with other media types. */
  public Operation companion(String otherKey, @Nullable Body otherBody, Response otherResponse) {
    return new Operation(
        otherKey,
        method,
        path,
        group,
        summary,
        description,
        deprecated,
        parameters,
        otherBody,
        otherResponse,
        errors,
        security,
        server,
        null,
        key,
        implementation);
  }

  /** The parameters that a call must give, in the document's order. */
  public List<Parameter> requiredParameters() {
    return parameters.stream()
        .filter(parameter -> parameter.required() && parameter.constant() == null)
        .toList();
  }

  /** The parameters that a call may leave out, in the document's order. */
  public List<Parameter> optionalParameters() {
    return parameters.stream().filter(parameter -> !parameter.required()).toList();
  }
}
