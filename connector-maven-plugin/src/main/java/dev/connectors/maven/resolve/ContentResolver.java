package dev.connectors.maven.resolve;

import dev.connectors.maven.model.Body;
import dev.connectors.maven.model.Content;
import dev.connectors.maven.model.FormFields;
import dev.connectors.maven.model.Part;
import dev.connectors.maven.model.Property;
import dev.connectors.maven.model.TypeId;
import dev.connectors.maven.model.TypeUse;
import dev.connectors.maven.resolve.MediaTypes.Media;
import dev.connectors.maven.spec.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Request bodies. */
final class ContentResolver {

  private final References references;
  private final TypeResolver types;
  private final SerializationResolver serializations;
  private final MediaTypes mediaTypes;

  ContentResolver(
      References references,
      TypeResolver types,
      SerializationResolver serializations,
      MediaTypes mediaTypes) {
    this.references = references;
    this.types = types;
    this.serializations = serializations;
    this.mediaTypes = mediaTypes;
  }

  /** The request body in the media type that is easiest to use, or null without one. */
  @Nullable Body body(String key, MapNode operation) {
    List<Media> media = media(operation);
    return media.isEmpty() ? null : body(key, operation, media.get(0));
  }

  /** The media types of the request body beside the easiest that offer something. */
  List<Media> alternatives(MapNode operation) {
    return mediaTypes.worthwhile(media(operation));
  }

  private List<Media> media(MapNode operation) {
    MapNode node = requestBody(operation);
    if (node == null) {
      return List.of();
    }
    List<Media> all = mediaTypes.of(node.map("content"), true);
    return node.isTrue("required") ? all : all.stream().filter(mediaTypes::holdsSomething).toList();
  }

  private @Nullable MapNode requestBody(MapNode operation) {
    MapNode body = operation.map("requestBody");
    return body == null ? null : references.follow(body);
  }

  /** The request body in one of its media types. */
  Body body(String key, MapNode operation, Media media) {
    MapNode node = requestBody(operation);
    TypeId.Request place = new TypeId.Request(key);
    boolean form = media.content() == Content.FORM;
    boolean typed = form || media.content() == Content.JSON;
    TypeUse type =
        typed ? types.resolve(media.schema(), typePlace(operation, media, place)) : TypeUse.JSON;
    return new Body(
        place,
        media.content(),
        media.contentType(),
        node != null && node.isTrue("required"),
        type,
        media.content() == Content.MULTIPART ? parts(media, place) : List.of(),
        form ? serializations.form(media.node(), type) : FormFields.STANDARD,
        node == null ? null : node.text("description"));
  }

  private TypeId typePlace(MapNode operation, Media media, TypeId.Request own) {
    MapNode written = operation.map("requestBody");
    return written == null
        ? own
        : types.places().of(media.schema(), written, media.way(), "request", own);
  }

  /** Notes that the schema of the request body stands here. */
  void note(String key, MapNode operation) {
    MapNode written = operation.map("requestBody");
    List<Media> media = media(operation);
    if (written != null && !References.isReference(written) && !media.isEmpty()) {
      types.places().note(media.get(0).schema(), new TypeId.Request(key));
    }
  }

  /** The parts of a multipart body (OpenAPI 3.0.3, Encoding Object). */
  private List<Part> parts(Media media, TypeId place) {
    MapNode schema = media.schema();
    if (schema == null) {
      return List.of();
    }
    Map<String, List<MapNode>> schemas = types.schemas().of(schema).properties();
    MapNode encodings = media.node() == null ? null : media.node().map("encoding");
    List<Part> parts = new ArrayList<>();
    for (Property property : types.properties().of(schema, place)) {
      MapNode encoding = encodings == null ? null : encodings.map(property.name());
      String contentType = encoding == null ? null : encoding.text("contentType");
      boolean file =
          schemas.getOrDefault(property.name(), List.of()).stream().anyMatch(mediaTypes::isFile);
      boolean json = contentType != null && MediaTypes.isJson(contentType);
      parts.add(
          new Part(
              property,
              contentType,
              file,
              json && property.type() instanceof TypeUse.ListOf && !file));
    }
    return parts;
  }
}
