package dev.connectors.maven.resolve;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.model.Content;
import dev.connectors.maven.model.ErrorResponse;
import dev.connectors.maven.model.Response;
import dev.connectors.maven.model.Response.Header;
import dev.connectors.maven.model.Response.Other;
import dev.connectors.maven.model.TypeId;
import dev.connectors.maven.model.TypeUse;
import dev.connectors.maven.resolve.MediaTypes.Media;
import dev.connectors.maven.spec.MapNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What operations answer. */
final class AnswerResolver {

  private static final String DEFAULT = "default";

  /** Statuses whose answers never have a body (RFC 9110, 15.3.5 and 15.3.6). */
  private static final Set<String> EMPTY = Set.of("204", "205");

  /** One documented answer. */
  private record Answer(String status, MapNode written, MapNode node, List<Media> media) {

    boolean isSuccess() {
      return status.startsWith("2");
    }
  }

  private final References references;
  private final TypeResolver types;
  private final MediaTypes mediaTypes;
  private final Diagnostics diagnostics;
  private final Map<MapNode, List<Answer>> read = new HashMap<>();

  AnswerResolver(
      References references, TypeResolver types, MediaTypes mediaTypes, Diagnostics diagnostics) {
    this.references = references;
    this.types = types;
    this.mediaTypes = mediaTypes;
    this.diagnostics = diagnostics;
  }

  /**
   * What a success answers: the lowest documented one with a body, else the lowest. {@code default}
   * stands in when none is documented.
   *
   * @param key the operation's key
   * @param method the HTTP method, of which HEAD never has a body in its answer
   */
  Response success(String key, String method, MapNode operation) {
    List<Answer> answers = successes(operation);
    Answer chosen = chosen(answers, method);
    if (chosen == null) {
      MapNode first = answers.isEmpty() ? null : answers.get(0).node();
      return empty(first);
    }
    Media media = chosen.media().get(0);
    boolean nullable =
        media.content() == Content.JSON
            && (EMPTY.contains(chosen.status())
                || answers.stream().anyMatch(answer -> answer.media().isEmpty())
                || (media.schema() != null && types.schemas().of(media.schema()).nullable()));
    TypeUse type = type(chosen, media, new TypeId.Success(key));
    return new Response(
        media.content(),
        media.contentType(),
        type,
        nullable,
        others(key, answers, chosen, type),
        headers(chosen.node()),
        chosen.node().text("description"));
  }

  /** The same success in another of its media types. */
  Response success(String key, Response plain, Media media) {
    return new Response(
        media.content(),
        media.contentType(),
        type(null, media, new TypeId.Success(key)),
        false,
        List.of(),
        plain.headers(),
        plain.description());
  }

  /** The media types of a success beside the easiest that offer something. */
  List<Media> alternatives(String method, MapNode operation) {
    Answer chosen = chosen(successes(operation), method);
    return chosen == null ? List.of() : mediaTypes.worthwhile(chosen.media());
  }

  private static @Nullable Answer chosen(List<Answer> answers, String method) {
    if (method.equalsIgnoreCase("head")) {
      return null;
    }
    Comparator<Answer> emptyLast =
        Comparator.comparing(answer -> EMPTY.contains(answer.status()) ? 1 : 0);
    return answers.stream()
        .filter(answer -> !answer.media().isEmpty())
        .min(emptyLast.thenComparing(Answer::status))
        .orElse(null);
  }

  private static Response empty(@Nullable MapNode node) {
    return new Response(
        Content.NONE,
        null,
        TypeUse.JSON,
        false,
        List.of(),
        node == null ? List.of() : headers(node),
        node == null ? null : node.text("description"));
  }

  /** Documented successes by status, else {@code default} alone. */
  private List<Answer> successes(MapNode operation) {
    List<Answer> answers = answers(operation);
    List<Answer> successes =
        answers.stream()
            .filter(Answer::isSuccess)
            .sorted(Comparator.comparing(Answer::status))
            .toList();
    return successes.isEmpty()
        ? answers.stream().filter(answer -> answer.status().equals(DEFAULT)).toList()
        : successes;
  }

  /** Other successes whose bodies have another type. */
  private List<Other> others(String key, List<Answer> answers, Answer chosen, TypeUse type) {
    List<Other> others = new ArrayList<>();
    for (Answer answer : answers) {
      Media media = answer.media().isEmpty() ? null : answer.media().get(0);
      if (media == null || answer.equals(chosen) || EMPTY.contains(answer.status())) {
        continue;
      }
      boolean json = media.content() == Content.JSON;
      boolean same =
          SchemaText.same(media.schema(), chosen.media().get(0).schema(), references)
              && media.content() == chosen.media().get(0).content();
      if (!same) {
        TypeUse other = json ? type(answer, media, new TypeId.Answer(key, answer.status())) : null;
        if (!type.equals(other)) {
          others.add(new Other(answer.status(), media.contentType(), other));
        }
      }
    }
    return others;
  }

  private static List<Header> headers(MapNode response) {
    MapNode headers = response.map("headers");
    List<Header> all = new ArrayList<>();
    if (headers != null) {
      for (MapNode.Entry entry : headers.entries()) {
        String text = entry.value() instanceof MapNode map ? map.text("description") : null;
        if (!entry.key().equalsIgnoreCase("content-type")) { // OpenAPI 3.0.3, Response Object
          all.add(new Header(entry.key(), text));
        }
      }
    }
    return all;
  }

  /** The documented answers that are no success. */
  List<ErrorResponse> errors(String key, MapNode operation) {
    List<Answer> answers = answers(operation);
    boolean succeeds = answers.stream().anyMatch(Answer::isSuccess);
    List<ErrorResponse> errors = new ArrayList<>();
    for (Answer answer : answers) {
      String status = answer.status();
      if (status.matches("[45](\\d\\d|XX)") || (status.equals(DEFAULT) && succeeds)) {
        Media media = answer.media().isEmpty() ? null : answer.media().get(0);
        TypeUse type =
            media == null || media.content() != Content.JSON || media.schema() == null
                ? null
                : type(answer, media, new TypeId.Failure(key, status));
        errors.add(new ErrorResponse(status, type, answer.node().text("description")));
      }
    }
    return errors;
  }

  /** The type of an answer's body, which stands where the answer is written. */
  private TypeUse type(@Nullable Answer answer, Media media, TypeId own) {
    if (media.content() != Content.JSON) {
      return TypeUse.JSON;
    }
    TypeId place =
        answer == null
            ? own
            : types.places().of(media.schema(), answer.written(), media.way(), "response", own);
    return types.resolve(media.schema(), place);
  }

  /** Notes that the schemas of answers stand here. */
  void note(String key, String method, MapNode operation) {
    Answer chosen = chosen(successes(operation), method);
    for (Answer answer : answers(operation)) {
      if (!answer.media().isEmpty() && !References.isReference(answer.written())) {
        TypeId place =
            answer.equals(chosen)
                ? new TypeId.Success(key)
                : answer.isSuccess()
                    ? new TypeId.Answer(key, answer.status())
                    : new TypeId.Failure(key, answer.status());
        types.places().note(answer.media().get(0).schema(), place);
      }
    }
  }

  private List<Answer> answers(MapNode operation) {
    return read.computeIfAbsent(operation, this::read);
  }

  private List<Answer> read(MapNode operation) {
    MapNode responses = operation.map("responses");
    if (responses == null) {
      diagnostics.fault(
          operation.location(),
          DiagnosticCode.API_STRUCTURE,
          "responses: missing (expected: an object of answers by status)");
      return List.of();
    }
    List<Answer> answers = new ArrayList<>();
    for (MapNode.Entry entry : responses.entries()) {
      MapNode node = entry.value() instanceof MapNode map ? references.follow(map) : null;
      if (node != null) {
        List<Media> media = mediaTypes.of(node.map("content"), false);
        answers.add(new Answer(status(entry.key()), (MapNode) entry.value(), node, media));
      }
    }
    return answers;
  }

  /** {@code 4xx} is common where the specification wants {@code 4XX}. */
  private static String status(String written) {
    return written.equals(DEFAULT) ? written : written.toUpperCase(Locale.ROOT);
  }
}
