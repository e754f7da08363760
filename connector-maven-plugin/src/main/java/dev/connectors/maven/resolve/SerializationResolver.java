package dev.connectors.maven.resolve;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.model.FormFields;
import dev.connectors.maven.model.Parameter.In;
import dev.connectors.maven.model.Property;
import dev.connectors.maven.model.Serialization;
import dev.connectors.maven.model.Serialization.Style;
import dev.connectors.maven.model.TypeDeclaration.EnumType;
import dev.connectors.maven.model.TypeDeclaration.ObjectType;
import dev.connectors.maven.model.TypeUse;
import dev.connectors.maven.model.TypeUse.Scalar;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import dev.connectors.maven.spec.ScalarNode;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How values become text: {@code style}, {@code explode}, {@code allowReserved} and {@code content}
 * of parameters and form fields (OpenAPI 3.0.3, Parameter Object and Encoding Object).
 */
final class SerializationResolver {

  /** The words of OpenAPI 3 (3.0.3, Parameter Object, "Style Values"). */
  private static final Map<String, Style> PATH =
      Map.of("simple", Style.SIMPLE, "label", Style.LABEL, "matrix", Style.MATRIX);

  private static final Map<String, Style> QUERY =
      Map.of(
          "form",
          Style.FORM,
          "spaceDelimited",
          Style.SPACE_DELIMITED,
          "pipeDelimited",
          Style.PIPE_DELIMITED,
          "deepObject",
          Style.DEEP_OBJECT);

  /** What the upgrade from Swagger 2.0 writes, where any place may have any of them. */
  private static final Map<String, Style> COLLECTION_FORMATS =
      Map.of(
          "ssv", Style.SPACE_DELIMITED, "pipes", Style.PIPE_DELIMITED, "tsv", Style.TAB_DELIMITED);

  private static final Set<Style> DELIMITED =
      EnumSet.of(Style.SPACE_DELIMITED, Style.PIPE_DELIMITED, Style.TAB_DELIMITED);

  /** Scalars whose text can hold reserved characters. */
  private static final Set<TypeUse> TEXTS = Set.of(Scalar.STRING, Scalar.BINARY, Scalar.DATE_TIME);

  private final TypeResolver types;
  private final Diagnostics diagnostics;

  SerializationResolver(TypeResolver types, Diagnostics diagnostics) {
    this.types = types;
    this.diagnostics = diagnostics;
  }

  /**
   * That of a parameter.
   *
   * @param name its name, for a message
   * @param in where it is sent
   * @param node the object that describes it
   * @param type its type
   */
  Serialization parameter(String name, In in, MapNode node, TypeUse type) {
    Serialization standard = Serialization.standard(in);
    MapNode content = node.map("content");
    if (content != null && !content.entries().isEmpty()) {
      boolean json = isJson(content.keys().iterator().next());
      boolean same = isScalar(type) && !TEXTS.contains(type) && !isEnum(type);
      return json && !same ? Serialization.of(Style.JSON, false) : standard;
    }
    Map<String, Style> styles =
        switch (in) {
          case PATH -> PATH;
          case QUERY -> QUERY;
          case HEADER -> Map.of("simple", Style.SIMPLE);
          case COOKIE -> Map.of("form", Style.FORM);
          case INPUT, WHOLE -> Map.of(); // no place of a document
        };
    Style style = style(name, node, styles, standard.style());
    boolean explode = node.has("explode") ? node.isTrue("explode") : style == Style.FORM;
    boolean query = in == In.QUERY;
    return reduced(
        new Serialization(
            style,
            explode,
            query && node.isTrue("allowReserved") && mayBeReserved(type),
            query && node.isTrue("allowEmptyValue") && !isScalar(type)),
        standard,
        type);
  }

  /**
   * Those of a form's fields. A field without style, explode and allowReserved has a content type,
   * which by default is JSON for an object and that of its elements for a list.
   *
   * @param media the media type of the form
   * @param type the type of the form
   */
  FormFields form(@Nullable MapNode media, TypeUse type) {
    MapNode encodings = media == null ? null : media.map("encoding");
    if (encodings == null) {
      return FormFields.STANDARD;
    }
    Map<String, TypeUse> fields = fields(type);
    Map<String, Serialization> byName = new LinkedHashMap<>();
    for (MapNode.Entry entry : encodings.entries()) {
      if (entry.value() instanceof MapNode encoding) {
        TypeUse field = fields.getOrDefault(entry.key(), TypeUse.JSON);
        byName.put(entry.key(), field(entry.key(), encoding, field));
      }
    }
    return factored(byName, fields);
  }

  private Serialization field(String name, MapNode encoding, TypeUse type) {
    Set<String> words = new TreeSet<>(Set.of("style", "explode", "allowReserved"));
    words.retainAll(encoding.keys());
    if (words.isEmpty()) {
      String contentType = encoding.text("contentType");
      boolean json = contentType != null && isJson(contentType) && !isScalar(type);
      return json ? Serialization.of(Style.JSON, false) : Serialization.FIELD;
    }
    Style style = style(name, encoding, QUERY, Style.FORM);
    boolean explode = encoding.has("explode") ? encoding.isTrue("explode") : style == Style.FORM;
    boolean reserved = encoding.isTrue("allowReserved") && mayBeReserved(type);
    Serialization written = new Serialization(style, explode, reserved, false);
    Serialization reduced = reduced(written, Serialization.of(Style.FORM, true), type);
    boolean plain = reduced.style() == Style.FORM && reduced.explode();
    return plain && (isScalar(type) || type instanceof TypeUse.ListOf)
        ? new Serialization(Style.FIELD, false, reserved, false)
        : reduced;
  }

  /** When all fields for which it matters have the same way, it is that of the form. */
  private FormFields factored(Map<String, Serialization> byName, Map<String, TypeUse> fields) {
    Set<Serialization> used = new HashSet<>();
    byName.forEach(
        (name, way) -> {
          if (!isScalar(fields.getOrDefault(name, TypeUse.JSON))) {
            used.add(way);
          }
        });
    fields.forEach(
        (name, type) -> {
          if (!isScalar(type) && !byName.containsKey(name)) {
            used.add(Serialization.FIELD);
          }
        });
    Serialization others = used.size() == 1 ? used.iterator().next() : Serialization.FIELD;
    Map<String, Serialization> rest = new LinkedHashMap<>(byName);
    rest.entrySet()
        .removeIf(
            field ->
                field.getValue().equals(others)
                    || (field.getValue().equals(Serialization.FIELD)
                        && isScalar(fields.getOrDefault(field.getKey(), TypeUse.JSON))
                        && !others.allowReserved()));
    return new FormFields(rest, others);
  }

  private Map<String, TypeUse> fields(TypeUse type) {
    Map<String, TypeUse> fields = new LinkedHashMap<>();
    if (type instanceof TypeUse.Reference reference
        && types.declared().get(reference.id()) instanceof ObjectType object) {
      for (Property property : object.properties()) {
        fields.put(property.name(), property.type());
      }
    }
    return fields;
  }

  private Style style(String name, MapNode node, Map<String, Style> styles, Style standard) {
    Node written = node.get("style");
    if (written == null) {
      return standard;
    }
    String word = String.valueOf(node.text("style"));
    Style style = styles.getOrDefault(word, COLLECTION_FORMATS.get(word));
    if (style != null) {
      return style;
    }
    diagnostics.fault(
        written.location(),
        DiagnosticCode.PARAMETER_STYLE,
        name
            + ": style: "
            + (written instanceof ScalarNode ? "\"" + word + "\"" : written.kind())
            + " is taken as "
            + standard.name().toLowerCase(Locale.ROOT)
            + (styles.size() == 1 ? " (expected: " : " (expected one of: ")
            + String.join(", ", new TreeSet<>(styles.keySet()))
            + ")");
    return standard;
  }

  /** The same text by the simplest way. */
  private Serialization reduced(Serialization written, Serialization standard, TypeUse type) {
    Style style = written.style();
    boolean explode = written.explode();
    boolean prefixed = style == Style.LABEL || style == Style.MATRIX;
    if (isScalar(type) && !prefixed) {
      style = standard.style();
      explode = standard.explode();
    } else if (explode && DELIMITED.contains(style)) {
      style = standard.style() == Style.SIMPLE ? Style.SIMPLE : Style.FORM;
    } else if (style == Style.DEEP_OBJECT
        || (isScalar(type) && prefixed)
        || (style == Style.SIMPLE && type instanceof TypeUse.ListOf)) {
      explode = false;
    }
    return new Serialization(style, explode, written.allowReserved(), written.allowEmptyValue());
  }

  private boolean mayBeReserved(TypeUse type) {
    return !isScalar(type) || TEXTS.contains(type) || isEnum(type);
  }

  private boolean isScalar(TypeUse type) {
    return type instanceof Scalar || isEnum(type);
  }

  private boolean isEnum(TypeUse type) {
    return type instanceof TypeUse.Reference reference
        && types.declared().get(reference.id()) instanceof EnumType;
  }

  private static boolean isJson(String mediaType) {
    String type = mediaType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    return type.endsWith("/json") || type.endsWith("+json");
  }
}
