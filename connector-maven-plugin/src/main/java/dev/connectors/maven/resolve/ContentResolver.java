package dev.connectors.maven.resolve;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.model.Body;
import dev.connectors.maven.model.Content;
import dev.connectors.maven.model.ErrorResponse;
import dev.connectors.maven.model.Response;
import dev.connectors.maven.model.TypeId;
import dev.connectors.maven.model.TypeUse;
import dev.connectors.maven.spec.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Request bodies and answers. */
final class ContentResolver {

  /** A media type of a body, with what it holds. */
  private record Media(String contentType, Content content, @Nullable MapNode schema) {}

  private final References references;
  private final TypeResolver types;
  private final Diagnostics diagnostics;

  ContentResolver(References references, TypeResolver types, Diagnostics diagnostics) {
    this.references = references;
    this.types = types;
    this.diagnostics = diagnostics;
  }

  /** The request body, or null without one. */
  @Nullable Body body(String key, MapNode operation) {
    MapNode node = requestBody(operation);
    MapNode content = node == null ? null : node.map("content");
    Media media = content == null ? null : best(content);
    if (node == null || media == null) {
      return null;
    }
    TypeId place = new TypeId.Request(key);
    boolean multipart = media.content() == Content.MULTIPART;
    return new Body(
        media.content(),
        media.contentType(),
        node.isTrue("required"),
        type(media, place),
        multipart ? types.properties(media.schema(), place) : List.of(),
        node.text("description"));
  }

  /** What the first documented success answers; {@code default} stands in when none is. */
  Response success(String key, MapNode operation) {
    MapNode.Entry success = null;
    MapNode.Entry otherwise = null;
    for (MapNode.Entry entry : responses(operation)) {
      if (entry.key().startsWith("2")
          && (success == null || entry.key().compareTo(success.key()) < 0)) {
        success = entry;
      } else if (entry.key().equals("default")) {
        otherwise = entry;
      }
    }
    MapNode.Entry chosen = success == null ? otherwise : success;
    MapNode node = chosen == null ? null : node(chosen);
    if (node == null) {
      return new Response(Content.NONE, null, TypeUse.JSON, null);
    }
    MapNode content = node.map("content");
    if (content == null || content.entries().isEmpty()) {
      return new Response(Content.NONE, null, TypeUse.JSON, node.text("description"));
    }
    Media media = best(content);
    if (media == null || media.content() == Content.FORM || media.content() == Content.MULTIPART) {
      String contentType = content.keys().iterator().next();
      return new Response(Content.BYTES, contentType, TypeUse.JSON, node.text("description"));
    }
    TypeUse type = type(media, new TypeId.Success(key));
    return new Response(media.content(), media.contentType(), type, node.text("description"));
  }

  /** The documented answers that are no success. */
  List<ErrorResponse> errors(String key, MapNode operation) {
    List<ErrorResponse> errors = new ArrayList<>();
    boolean succeeds = responses(operation).stream().anyMatch(entry -> entry.key().startsWith("2"));
    for (MapNode.Entry entry : responses(operation)) {
      boolean error =
          entry.key().matches("[45](\\d\\d|XX)") || (entry.key().equals("default") && succeeds);
      MapNode node = error ? node(entry) : null;
      if (node != null) {
        MapNode content = node.map("content");
        Media media = content == null ? null : best(content);
        TypeUse type =
            media == null || media.content() != Content.JSON || media.schema() == null
                ? null
                : types.resolve(media.schema(), new TypeId.Failure(key, entry.key()));
        errors.add(new ErrorResponse(entry.key(), type, node.text("description")));
      }
    }
    return errors;
  }

  private TypeUse type(Media media, TypeId place) {
    return media.content() == Content.JSON || media.content() == Content.FORM
        ? types.resolve(media.schema(), place)
        : TypeUse.JSON;
  }

  private @Nullable MapNode requestBody(MapNode operation) {
    MapNode body = operation.map("requestBody");
    return body == null ? null : references.follow(body);
  }

  private List<MapNode.Entry> responses(MapNode operation) {
    MapNode responses = operation.map("responses");
    if (responses == null) {
      diagnostics.fault(
          operation.location(),
          DiagnosticCode.API_STRUCTURE,
          "responses: missing (expected: an object of answers by status)");
      return List.of();
    }
    return List.copyOf(responses.entries());
  }

  private @Nullable MapNode node(MapNode.Entry entry) {
    return entry.value() instanceof MapNode map ? references.follow(map) : null;
  }

  /** The media type that is easiest to use: JSON, then forms, text, bytes. */
  private @Nullable Media best(MapNode content) {
    Media best = null;
    for (MapNode.Entry entry : content.entries()) {
      Content kind = kind(entry.key());
      if (best == null || kind.compareTo(best.content()) < 0) {
        MapNode schema = entry.value() instanceof MapNode map ? map.map("schema") : null;
        best = new Media(contentType(entry.key()), kind, schema);
      }
    }
    return best;
  }

  private static Content kind(String mediaType) {
    String type = essence(mediaType);
    if (type.endsWith("/json") || type.endsWith("+json") || type.equals("*/*")) {
      return Content.JSON;
    }
    if (type.equals("application/x-www-form-urlencoded")) {
      return Content.FORM;
    }
    if (type.startsWith("multipart/")) {
      return Content.MULTIPART;
    }
    boolean text = type.startsWith("text/") || type.endsWith("/xml") || type.endsWith("+xml");
    return text ? Content.TEXT : Content.BYTES;
  }

  private static String contentType(String mediaType) {
    String type = essence(mediaType);
    return type.equals("*/*") || type.equals("application/*")
        ? "application/json"
        : mediaType.strip();
  }

  private static String essence(String mediaType) {
    int semicolon = mediaType.indexOf(';');
    return (semicolon < 0 ? mediaType : mediaType.substring(0, semicolon))
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
