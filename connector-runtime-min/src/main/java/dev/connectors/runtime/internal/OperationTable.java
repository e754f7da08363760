package dev.connectors.runtime.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The operations of a connector by their keys, from the resource that the generator writes beside
 * its code. It is read when the first operation is asked for by its key. Thread-safe.
 */
final class OperationTable {

  private static final int MANY = 20;

  /** What stands in place of an HTTP method; such are in upper case. */
  private static final Set<String> GRAPHQL = Set.of("query", "mutation");

  /**
   * An operation.
   *
   * @param key its key
   * @param name the name of its method
   * @param function the name of the function that it calls, or null when it is a request
   * @param open whether its input is any object
   * @param method the HTTP method; of a field of a GraphQL API the type of operation; empty for a
   *     function
   * @param path the path's template, or the field's name; empty for a function
   * @param server the template of its own server's URL, or null
   * @param security its own alternatives, or null when the connector's hold
   * @param parameters its parameters
   * @param body its body, or null without one
   * @param accept the types of its answer, or null for JSON
   * @param answer how its answer is read: {@code json}, {@code text}, {@code bytes} or {@code none}
   * @param graphQl what it asks a GraphQL API for; null for one of another API
   */
  record Entry(
      String key,
      String name,
      @Nullable String function,
      boolean open,
      String method,
      String path,
      @Nullable String server,
      @Nullable List<List<String>> security,
      List<Parameter> parameters,
      @Nullable Body body,
      @Nullable String accept,
      String answer,
      @Nullable GraphQl graphQl) {}

  /**
   * One field of a root type of a GraphQL API.
   *
   * @param operationType {@code query} or {@code mutation}
   * @param field the field's name
   * @param arguments its arguments with their types: {@code owner: String!}
   * @param fields the fields of its value that are selected when the caller selects none; null for
   *     a scalar or enum
   */
  record GraphQl(
      String operationType, String field, List<String> arguments, @Nullable String fields) {}

  /**
   * A parameter.
   *
   * @param name its name
   * @param in where it is sent: {@code path}, {@code query}, {@code header} or {@code cookie}; of a
   *     function {@code input} or {@code whole}
   * @param style how it is written, or null for the standard of its place
   * @param required whether a call must give it
   * @param constant what it always is, or null
   */
  record Parameter(
      String name,
      String in,
      @Nullable ParameterStyle style,
      boolean required,
      @Nullable String constant) {}

  /**
   * A body.
   *
   * @param contentType its media type
   * @param kind how it is written: {@code json}, {@code form}, {@code multipart}, {@code text} or
   *     {@code bytes}
   * @param required whether a call must give it
   * @param fields how the fields of a form are written
   * @param others how other fields are written
   * @param parts the media types of a multipart body's parts
   * @param joined parts that are one as a list, too
   * @param needed names of the parts that a call must give
   */
  record Body(
      String contentType,
      String kind,
      boolean required,
      Map<String, ParameterStyle> fields,
      ParameterStyle others,
      Map<String, String> parts,
      List<String> joined,
      List<String> needed) {}

  private final Class<?> owner;
  private final String resource;
  private @Nullable TreeMap<String, Object> entries;

  OperationTable(Class<?> owner, String resource) {
    this.owner = owner;
    this.resource = resource;
  }

  /**
   * An operation.
   *
   * @throws IllegalArgumentException when there is none with that key
   */
  Entry entry(String key) {
    TreeMap<String, Object> all = entries();
    Object written = all.get(key);
    if (written == null) {
      throw new IllegalArgumentException("operation \"" + key + "\" " + expected(key, all));
    }
    return entry(key, new Reader(written));
  }

  private static String expected(String key, TreeMap<String, Object> all) {
    List<String> keys = new ArrayList<>(all.keySet());
    if (keys.size() <= MANY) {
      return "(expected one of: " + String.join(", ", keys) + ")";
    }
    int from = Math.max(0, Math.min(all.headMap(key).size() - 2, keys.size() - 4));
    return "(expected one of "
        + keys.size()
        + " keys, such as "
        + String.join(", ", keys.subList(from, from + 4))
        + ")";
  }

  private synchronized TreeMap<String, Object> entries() {
    TreeMap<String, Object> known = entries;
    if (known == null) {
      known = new TreeMap<>(read());
      entries = known;
    }
    return known;
  }

  @SuppressWarnings("unchecked") // the generator writes objects, none of which is null
  private Map<String, Object> read() {
    return (Map<String, Object>) GeneratedResource.read(owner, resource);
  }

  private static Entry entry(String key, Reader entry) {
    List<Parameter> parameters = new ArrayList<>();
    for (Reader each : entry.objects("parameters")) {
      String style = each.text("style");
      parameters.add(
          new Parameter(
              each.required("name"),
              each.required("in"),
              style == null ? null : ParameterStyle.named(style),
              each.flag("required"),
              each.text("constant")));
    }
    Reader body = entry.object("body");
    String function = entry.text("function");
    return new Entry(
        key,
        entry.required("name"),
        function,
        entry.flag("open"),
        function == null ? entry.required("method") : "",
        function == null ? entry.required("path") : "",
        entry.text("server"),
        entry.lists("secured"),
        List.copyOf(parameters),
        body == null ? null : body(body),
        entry.text("accept"),
        function == null ? entry.required("answer") : "json",
        graphQl(entry));
  }

  private static @Nullable GraphQl graphQl(Reader entry) {
    String type = entry.text("method");
    if (type == null || !GRAPHQL.contains(type)) {
      return null;
    }
    List<String> arguments = new ArrayList<>();
    entry.texts("arguments").forEach((name, of) -> arguments.add(name + ": " + of));
    return new GraphQl(type, entry.required("path"), List.copyOf(arguments), entry.text("fields"));
  }

  private static Body body(Reader body) {
    Map<String, ParameterStyle> fields = new LinkedHashMap<>();
    body.texts("fields").forEach((name, style) -> fields.put(name, ParameterStyle.named(style)));
    String others = body.text("others");
    return new Body(
        body.required("contentType"),
        body.required("kind"),
        body.flag("required"),
        fields,
        others == null ? ParameterStyle.FIELD : ParameterStyle.named(others),
        body.texts("parts"),
        body.list("joined"),
        body.list("needed"));
  }

  /** Reads an object that the generator wrote. */
  private record Reader(Map<?, ?> json) {

    Reader(Object json) {
      this((Map<?, ?>) json);
    }

    @Nullable String text(String name) {
      return (String) json.get(name);
    }

    String required(String name) {
      return Objects.requireNonNull(text(name), name);
    }

    boolean flag(String name) {
      return Boolean.TRUE.equals(json.get(name));
    }

    @Nullable Reader object(String name) {
      Object value = json.get(name);
      return value == null ? null : new Reader(value);
    }

    List<Reader> objects(String name) {
      Object value = json.get(name);
      return value == null ? List.of() : ((List<?>) value).stream().map(Reader::new).toList();
    }

    List<String> list(String name) {
      Object value = json.get(name);
      return value == null ? List.of() : strings(value);
    }

    @Nullable List<List<String>> lists(String name) {
      Object value = json.get(name);
      return value == null ? null : ((List<?>) value).stream().map(Reader::strings).toList();
    }

    Map<String, String> texts(String name) {
      Map<String, String> texts = new LinkedHashMap<>();
      Reader object = object(name);
      if (object != null) {
        object.json.forEach((key, value) -> texts.put((String) key, (String) value));
      }
      return texts;
    }

    private static List<String> strings(Object list) {
      return ((List<?>) list).stream().map(String::valueOf).toList();
    }
  }
}
