package dev.connectors.maven.resolve;

import dev.connectors.maven.model.Content;
import dev.connectors.maven.model.Words;
import dev.connectors.maven.spec.MapNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
   * @param form what the form of an operation with this media type is called, in kebab-case
   * @param node what the document says about it
   * @param schema what it holds, or null
   */
  record Media(
      String contentType,
      Content content,
      String form,
      @Nullable MapNode node,
      @Nullable MapNode schema) {

    /** The way from a body to the schema, as in a JSON pointer. */
    String way() {
      return "/content/" + contentType + "/schema";
    }

    boolean isPlainJson() {
      return form.equals(PLAIN_JSON);
    }
  }

  private static final String FORM = "form";
  private static final String MULTIPART = "multipart";
  private static final String PLAIN_JSON = "json";

  private static final Pattern JSON = Pattern.compile("(.*[/+.-])?json|\\*/\\*|application/\\*");
  private static final Pattern RANGE = Pattern.compile("(\\*|application)/\\*(\\+json)?");
  private static final Pattern XML = Pattern.compile(".*[/+.-]xml");
  private static final Pattern STREAM =
      Pattern.compile(
          "text/event-stream|.*[/+.-](nd-?json|jsonl|jsonlines|json-?lines|json-seq|stream\\+json)");
  private static final Pattern TEXT =
      Pattern.compile("text/.*|application/(.*[+.-])?(yaml|yml|graphql|javascript|jwt|csv)");

  /**
   * Types that say nothing about a value that its schema does not say: where JSON offers the same
   * value, they add nothing.
   */
  private static final Pattern GENERIC =
      Pattern.compile(
          "text/(plain|html|\\*)|application/octet-stream"
              + "|.*[/+.-](yaml|yml|protobuf|proto|msgpack|cbor|bson|avro|smile|ion|thrift)");

  private final References references;
  private final Schemas schemas;

  /** What the few media types of a document are. */
  private final Map<String, Content> kinds = new HashMap<>();

  MediaTypes(References references, Schemas schemas) {
    this.references = references;
    this.schemas = schemas;
  }

  /** The types of a body's {@code content}, the easiest to use first, one for each form. */
  List<Media> of(@Nullable MapNode content, boolean sent) {
    Map<String, Media> forms = new LinkedHashMap<>();
    if (content != null) {
      for (MapNode.Entry entry : content.entries()) {
        Media media = media(entry, sent);
        boolean any = media.content() == Content.BYTES && !sent;
        forms.merge(media.form(), media, (known, more) -> any ? joined(known, more) : known);
      }
    }
    Media form = forms.get(FORM);
    if (form != null && forms.containsKey(MULTIPART) && hasFiles(form)) {
      forms.remove(FORM); // it has no way to send them
    }
    List<Media> all = new ArrayList<>(forms.values());
    all.sort(Comparator.comparing(Media::content).thenComparing(media -> !media.isPlainJson()));
    return all;
  }

  /** Bytes are what they are: any of the types will do. */
  private static Media joined(Media known, Media more) {
    return new Media(
        known.contentType() + ", " + more.contentType(),
        known.content(),
        known.form(),
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
    boolean generic = GENERIC.matcher(essence(media.contentType())).matches();
    return switch (media.content()) {
      case FORM, XML -> another;
      case JSON -> another || (media.form().endsWith("patch") && !plain.isPlainJson());
      case MULTIPART -> another || hasFiles(media);
      case TEXT -> another || !generic;
      case BYTES -> another || media.schema() == null || !generic;
      case STREAM -> true;
      case NONE -> false;
    };
  }

  /** An entry of {@code content}. Forms are read as bytes. */
  private Media media(MapNode.Entry entry, boolean sent) {
    MapNode node = entry.value() instanceof MapNode map ? references.follow(map) : null;
    MapNode schema = node == null ? null : node.map("schema");
    Content kind = kinds.computeIfAbsent(entry.key(), key -> kind(essence(key)));
    boolean form = kind == Content.FORM || kind == Content.MULTIPART;
    boolean parsed = (form && sent) || kind == Content.STREAM;
    if ((form && !sent) || (!parsed && schema != null && isBinary(schema))) {
      kind = Content.BYTES;
    }
    String type = entry.key().strip();
    boolean anyJson = kind == Content.JSON && RANGE.matcher(essence(type)).matches();
    String sentType = anyJson ? "application/json" : type;
    return new Media(sentType, kind, form(sentType, kind), node, schema);
  }

  private static String form(String type, Content kind) {
    return switch (kind) {
      case JSON -> jsonForm(essence(type).replaceFirst("^[^/]*/", ""));
      case FORM -> FORM;
      case MULTIPART -> MULTIPART;
      case BYTES -> "binary";
      case TEXT, XML, STREAM, NONE -> kind.name().toLowerCase(Locale.ROOT);
    };
  }

  /** JSON of another kind is called as its media type is, such as {@code merge-patch}. */
  private static String jsonForm(String subtype) {
    if (subtype.startsWith("json-patch")) { // RFC 6902
      return "json-patch";
    }
    List<String> words = new ArrayList<>(Words.of(subtype));
    words.removeIf(PLAIN_JSON::equals);
    return words.isEmpty() ? PLAIN_JSON : String.join("-", words);
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
