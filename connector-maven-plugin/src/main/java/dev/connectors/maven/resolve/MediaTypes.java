package dev.connectors.maven.resolve;

import dev.connectors.maven.model.Content;
import dev.connectors.maven.spec.MapNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The media types of a body: one for each way to write or read it, the easiest first. */
final class MediaTypes {

  /**
   * A media type of a body, with what it holds.
   *
   * @param contentType as it is sent
   * @param content the way to write or read it
   * @param node what the document says about it
   * @param schema what it holds, or null
   */
  record Media(
      String contentType, Content content, @Nullable MapNode node, @Nullable MapNode schema) {}

  private static final Pattern JSON = Pattern.compile("(.*[/+.-])?json|\\*/\\*|application/\\*");
  private static final Pattern RANGE = Pattern.compile("(\\*|application)/\\*(\\+json)?");
  private static final Pattern XML = Pattern.compile(".*[/+.-]xml");
  private static final Pattern STREAM =
      Pattern.compile(
          "text/event-stream|.*[/+.-](nd-?json|jsonl|jsonlines|json-?lines|json-seq|stream\\+json)");
  private static final Pattern TEXT =
      Pattern.compile("text/.*|application/(.*[+.-])?(yaml|yml|graphql|javascript|jwt|csv)");

  /** Types that say nothing about how a value is written that its schema does not say. */
  private static final Set<String> GENERIC =
      Set.of("text/plain", "text/html", "text/*", "application/octet-stream");

  private final References references;
  private final Schemas schemas;

  MediaTypes(References references, Schemas schemas) {
    this.references = references;
    this.schemas = schemas;
  }

  /** The types of a body's {@code content}, the easiest to use first, one of each kind. */
  List<Media> of(@Nullable MapNode content, boolean sent) {
    Map<Content, Media> kinds = new EnumMap<>(Content.class);
    if (content != null) {
      for (MapNode.Entry entry : content.entries()) {
        Media media = media(entry);
        boolean any = media.content() == Content.BYTES && !sent;
        kinds.merge(media.content(), media, (known, more) -> any ? joined(known, more) : known);
      }
    }
    Media form = kinds.get(Content.FORM);
    if (form != null && kinds.containsKey(Content.MULTIPART) && hasFiles(form)) {
      kinds.remove(Content.FORM); // it has no way to send them
    }
    List<Media> all = new ArrayList<>(kinds.values());
    all.sort(Comparator.comparing(Media::content));
    return all;
  }

  /** Bytes are what they are: any of the types will do. */
  private static Media joined(Media known, Media more) {
    return new Media(
        known.contentType() + ", " + more.contentType(),
        known.content(),
        known.node(),
        known.schema());
  }

  /**
   * Those beside the easiest that offer something which that one does not: another schema, files,
   * or a representation of its own, such as a table as {@code text/csv}.
   */
  List<Media> worthwhile(List<Media> all) {
    Predicate<Media> offers = media -> offers(media, all.get(0));
    return all.size() < 2 ? List.of() : all.subList(1, all.size()).stream().filter(offers).toList();
  }

  /**
   * Whether a body can hold something: not so an object whose list of properties is empty, which
   * documents state where there is no body.
   */
  boolean holdsSomething(Media media) {
    MapNode schema = media.schema() == null ? null : references.follow(media.schema());
    MapNode properties = schema == null ? null : schema.map("properties");
    if (schema == null || properties == null || !properties.keys().isEmpty()) {
      return true;
    }
    boolean closed = Boolean.FALSE.equals(schema.scalar("additionalProperties"));
    return schema.keys().stream()
        .filter(key -> !key.equals("properties"))
        .filter(key -> !(closed && key.equals("additionalProperties")))
        .anyMatch(SchemaFacets::isStructure);
  }

  private boolean offers(Media media, Media plain) {
    boolean another =
        media.schema() != null && !SchemaText.same(media.schema(), plain.schema(), references);
    String type = essence(media.contentType());
    return switch (media.content()) {
      case FORM, XML -> another;
      case MULTIPART -> another || hasFiles(media);
      case TEXT -> another || !GENERIC.contains(type);
      case BYTES -> another || media.schema() == null || !GENERIC.contains(type);
      case STREAM -> true;
      case JSON, NONE -> false;
    };
  }

  private Media media(MapNode.Entry entry) {
    MapNode node = entry.value() instanceof MapNode map ? references.follow(map) : null;
    MapNode schema = node == null ? null : node.map("schema");
    Content kind = kind(essence(entry.key()));
    boolean form = kind == Content.FORM || kind == Content.MULTIPART || kind == Content.STREAM;
    if (!form && schema != null && isBinary(schema)) {
      kind = Content.BYTES;
    }
    String type = entry.key().strip();
    boolean anyJson = kind == Content.JSON && RANGE.matcher(essence(type)).matches();
    return new Media(anyJson ? "application/json" : type, kind, node, schema);
  }

  private static Content kind(String type) {
    if (STREAM.matcher(type).matches()) {
      return Content.STREAM;
    }
    if (JSON.matcher(type).matches()) {
      return Content.JSON;
    }
    if (type.equals("application/x-www-form-urlencoded")) {
      return Content.FORM;
    }
    if (type.startsWith("multipart/")) {
      return Content.MULTIPART;
    }
    if (XML.matcher(type).matches()) {
      return Content.XML;
    }
    return TEXT.matcher(type).matches() ? Content.TEXT : Content.BYTES;
  }

  static boolean isJson(String mediaType) {
    return kind(essence(mediaType)) == Content.JSON;
  }

  /** The type without parameters, in lower case. */
  static String essence(String mediaType) {
    int semicolon = mediaType.indexOf(';');
    return (semicolon < 0 ? mediaType : mediaType.substring(0, semicolon))
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  private boolean hasFiles(Media media) {
    if (media.schema() == null) {
      return false;
    }
    return schemas.of(media.schema()).properties().values().stream()
        .anyMatch(schemas -> schemas.stream().anyMatch(this::isFile));
  }

  /** Whether a part is a file, or a list of files. */
  boolean isFile(MapNode written) {
    MapNode schema = references.follow(written);
    MapNode items = schema == null ? null : schema.map("items");
    return schema != null && (isBinary(schema) || (items != null && isBinary(items)));
  }

  /**
   * Whether a schema means bytes as they are: {@code format: binary} (OpenAPI 3.0), {@code type:
   * file} (Swagger 2.0), or a media type of its own and no encoding as text (OpenAPI 3.1).
   */
  boolean isBinary(MapNode written) {
    MapNode schema = references.follow(written);
    if (schema == null) {
      return false;
    }
    boolean own = schema.has("contentMediaType") && !schema.has("contentEncoding");
    String type = essence(String.valueOf(schema.text("contentMediaType")));
    Content kind = kind(type);
    boolean text = kind == Content.JSON || kind == Content.TEXT || kind == Content.XML;
    return "binary".equals(schema.scalar("format"))
        || "file".equals(schema.scalar("type"))
        || (own && !text);
  }
}
