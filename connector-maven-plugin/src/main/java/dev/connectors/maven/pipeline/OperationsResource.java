package dev.connectors.maven.pipeline;

import dev.connectors.maven.model.Body;
import dev.connectors.maven.model.Connector;
import dev.connectors.maven.model.Content;
import dev.connectors.maven.model.Implementation;
import dev.connectors.maven.model.Operation;
import dev.connectors.maven.model.Parameter;
import dev.connectors.maven.model.Part;
import dev.connectors.maven.model.SecurityAlternative;
import dev.connectors.maven.model.Serialization;
import dev.connectors.maven.model.TypeUse;
import dev.connectors.maven.naming.NameTable;
import dev.connectors.runtime.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The resource by which the runtime calls operations by their keys, as {@code
 * META-INF/connectors/<base package>/<key>/operations.json}. What is standard is left out of it.
 */
final class OperationsResource {

  private final String basePackage;
  private final Connector connector;
  private final NameTable names;

  OperationsResource(String basePackage, Connector connector, NameTable names) {
    this.basePackage = basePackage;
    this.connector = connector;
    this.names = names;
  }

  String path() {
    return ConnectorResource.directory(basePackage, connector.key()) + "operations.json";
  }

  byte[] content() {
    Map<String, Object> operations = new TreeMap<>();
    connector.api().operations().forEach(one -> operations.put(one.key(), operation(one)));
    return Json.writeBytes(operations);
  }

  private Map<String, Object> operation(Operation operation) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("name", names.method(operation));
    if (operation.implementation() instanceof Implementation.Function function) {
      entry.put("function", function.name());
      put(entry, "open", isOpen(operation) ? true : null);
      parameters(entry, isOpen(operation) ? List.of() : operation.parameters());
      return entry;
    }
    entry.put("method", operation.method());
    entry.put("path", operation.path());
    put(entry, "server", operation.server());
    List<SecurityAlternative> security = operation.security();
    put(
        entry,
        "secured",
        security == null ? null : security.stream().map(SecurityAlternative::schemes).toList());
    parameters(entry, operation.parameters());
    put(entry, "body", operation.body() == null ? null : body(operation.body()));
    String accept = operation.response().contentType();
    put(entry, "accept", "application/json".equals(accept) ? null : accept);
    entry.put("answer", answer(operation.response().content()));
    if (operation.implementation() instanceof Implementation.Field field) {
      put(entry, "arguments", field.arguments().isEmpty() ? null : field.arguments());
      put(entry, "fields", field.selected() == null ? null : String.join(" ", field.plain()));
    }
    return entry;
  }

  /** Whether its input is any object, and not one of known names. */
  private static boolean isOpen(Operation operation) {
    return operation.parameters().stream()
        .anyMatch(it -> it.in() == Parameter.In.WHOLE && it.type() instanceof TypeUse.MapOf);
  }

  private static void parameters(Map<String, Object> entry, List<Parameter> all) {
    List<Map<String, Object>> parameters = new ArrayList<>();
    all.forEach(parameter -> parameters.add(parameter(parameter)));
    put(entry, "parameters", parameters.isEmpty() ? null : parameters);
  }

  private static Map<String, Object> parameter(Parameter parameter) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("name", parameter.name());
    entry.put("in", parameter.in().name().toLowerCase(Locale.ROOT));
    Serialization standard = Serialization.standard(parameter.in());
    boolean usual = parameter.serialization().equals(standard);
    put(entry, "style", usual ? null : style(parameter.serialization()));
    put(entry, "required", parameter.required() ? true : null);
    put(entry, "constant", parameter.constant());
    return entry;
  }

  private static Map<String, Object> body(Body body) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("contentType", body.contentType());
    entry.put("kind", kind(body.content()));
    put(entry, "required", body.required() ? true : null);
    Map<String, String> fields = new LinkedHashMap<>();
    body.fields().byName().forEach((name, style) -> fields.put(name, style(style)));
    put(entry, "fields", fields.isEmpty() ? null : fields);
    boolean usual = body.fields().others().equals(Serialization.FIELD);
    put(entry, "others", usual ? null : style(body.fields().others()));
    Map<String, String> parts = new LinkedHashMap<>();
    List<String> joined = new ArrayList<>();
    List<String> needed = new ArrayList<>();
    for (Part part : body.parts()) {
      String name = part.property().name();
      if (part.contentType() != null && !part.file()) {
        parts.put(name, part.contentType());
      }
      if (part.joined()) {
        joined.add(name);
      }
      if (part.isRequired()) {
        needed.add(name);
      }
    }
    put(entry, "parts", parts.isEmpty() ? null : parts);
    put(entry, "joined", joined.isEmpty() ? null : joined);
    put(entry, "needed", needed.isEmpty() ? null : needed);
    return entry;
  }

  private static void put(Map<String, Object> entry, String name, @Nullable Object value) {
    if (value != null) {
      entry.put(name, value);
    }
  }

  /** The name of a constant of the runtime, and what is added to it. */
  private static String style(Serialization serialization) {
    return serialization.style()
        + (serialization.explode() ? "_EXPLODED" : "")
        + (serialization.allowReserved() ? " reserved" : "")
        + (serialization.allowEmptyValue() ? " emptyAllowed" : "");
  }

  private static String kind(Content content) {
    return switch (content) {
      case JSON, FORM, MULTIPART -> content.name().toLowerCase(Locale.ROOT);
      case TEXT, XML -> "text";
      case STREAM, BYTES -> "bytes";
      case NONE -> throw new IllegalStateException("a body without content");
    };
  }

  private static String answer(Content content) {
    return switch (content) {
      case JSON -> "json";
      case TEXT, XML -> "text";
      case STREAM, BYTES -> "bytes";
      case NONE -> "none";
      case FORM, MULTIPART -> throw new IllegalStateException("a form as an answer");
    };
  }
}
