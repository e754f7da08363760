package dev.connectors.maven.resolve;

import dev.connectors.maven.model.Body;
import dev.connectors.maven.model.Content;
import dev.connectors.maven.model.Pagination;
import dev.connectors.maven.model.Parameter;
import dev.connectors.maven.model.Response;
import dev.connectors.maven.resolve.PageAnswer.Items;
import dev.connectors.maven.spec.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the pages of operations follow each other: as an option says, else an extension of the
 * document, else what the names in it show.
 */
final class PaginationResolver {

  private static final Pattern LAST_PART = Pattern.compile("/([^/{}]+)/?(/\\{[^/]*})*$");

  private final References references;
  private final TypeResolver types;
  private final PaginationRules rules;
  private final PaginationExtensions extensions;

  PaginationResolver(
      References references,
      TypeResolver types,
      PaginationRules rules,
      PaginationExtensions extensions) {
    this.references = references;
    this.types = types;
    this.rules = rules;
    this.extensions = extensions;
  }

  /**
   * The pages of an operation, or null when it has none.
   *
   * @param key the operation's key
   * @param method its HTTP method in lower case
   * @param path its path's template
   * @param pathItem the object of the path
   * @param node the object of the operation
   * @param parameters its parameters
   * @param body its body, or null
   * @param response what it answers
   */
  @Nullable Pagination resolve(
      String key,
      String method,
      String path,
      MapNode pathItem,
      MapNode node,
      List<Parameter> parameters,
      @Nullable Body body,
      Response response) {
    PageAnswer answer = new PageAnswer(types.declared(), response.type());
    PagedOperation operation =
        new PagedOperation(
            key,
            node,
            query(pathItem, node, parameters),
            answer,
            answer.items(resource(path)),
            isLeftOut(body) && response.content() == Content.JSON,
            method.equals("get"));
    PaginationRules.Found rule = rules.find(operation);
    if (rule != null) {
      return rule.pagination();
    }
    PaginationExtensions.Found stated = extensions.find(operation);
    if (stated != null) {
      return stated.pagination();
    }
    Items items = operation.items();
    if (!operation.isCallable() || !operation.isGet() || items == null) {
      return null;
    }
    return new PaginationDetector(operation.parameters(), answer, items, isLinked(node)).detect();
  }

  /** Some documents describe an empty body even for GET. */
  private static boolean isLeftOut(@Nullable Body body) {
    return body == null || (!body.required() && body.content() != Content.MULTIPART);
  }

  /** What the path lists, in plain letters. */
  private static String resource(String path) {
    Matcher last = LAST_PART.matcher(path);
    return last.find() ? PageAnswer.plain(last.group(1)) : "";
  }

  private List<PageParameter> query(MapNode pathItem, MapNode node, List<Parameter> parameters) {
    List<MapNode> written = new ArrayList<>(node.maps("parameters"));
    written.addAll(pathItem.maps("parameters"));
    List<MapNode> followed =
        written.stream().map(references::follow).filter(Objects::nonNull).toList();
    List<PageParameter> query = new ArrayList<>();
    for (Parameter parameter : parameters) {
      if (parameter.in() == Parameter.In.QUERY && !parameter.deprecated()) {
        MapNode schema = null;
        for (MapNode each : followed) {
          boolean same = parameter.name().equals(each.text("name"));
          schema = same && schema == null ? schema(each) : schema;
        }
        query.add(new PageParameter(parameter, schema));
      }
    }
    return query;
  }

  private @Nullable MapNode schema(MapNode parameter) {
    MapNode schema = parameter.map("schema");
    return schema == null ? null : references.follow(schema);
  }

  /** Whether the document describes the header {@code Link} of a success. */
  private boolean isLinked(MapNode node) {
    MapNode responses = node.map("responses");
    if (responses == null) {
      return false;
    }
    for (MapNode.Entry entry : responses.entries()) {
      MapNode response =
          entry.key().startsWith("2") && entry.value() instanceof MapNode map
              ? references.follow(map)
              : null;
      MapNode headers = response == null ? null : response.map("headers");
      if (headers != null && headers.keys().stream().anyMatch("link"::equalsIgnoreCase)) {
        return true;
      }
    }
    return false;
  }
}
