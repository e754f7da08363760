package dev.connectors.maven.model;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An API.
 *
 * @param servers what paths are relative to, the default first; empty when the document does not
 *     say
 * @param variables the variables in URLs of servers, those of operations included, each name once
 * @param schemes how requests can be authenticated
 * @param security what operations without their own need: alternatives; empty means nothing
 * @param operations the operations, in the document's order
 * @param incoming the requests that the API sends: webhooks, then callbacks of the operations
 * @param types the types that they use, by identity, each once
 * @param tags descriptions of tags, in Markdown, by name
 * @param coverage how much of what states a type is typed
 * @param selections what can be selected of objects in answers, by type; empty unless it is GraphQL
 */
public record Api(
    List<Server> servers,
    List<ServerVariable> variables,
    List<SecurityScheme> schemes,
    List<SecurityAlternative> security,
    List<Operation> operations,
    List<IncomingRequest> incoming,
    Map<TypeId, TypeDeclaration> types,
    Map<String, String> tags,
    Coverage coverage,
    Map<TypeId, Selection> selections) {

  /** An API without operations. */
  public static final Api NONE =
      new Api(
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Map.of(),
          Map.of(),
          new Coverage(0, 0),
          Map.of());

  /** Copies the collections; the order of types is kept. */
  public Api {
    servers = List.copyOf(servers);
    variables = List.copyOf(variables);
    schemes = List.copyOf(schemes);
    security = List.copyOf(security);
    operations = List.copyOf(operations);
    incoming = List.copyOf(incoming);
    types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
    tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
    selections = Collections.unmodifiableMap(new LinkedHashMap<>(selections));
  }

  /**
   * The same with other operations and types.
   *
   * @param allOperations the operations
   * @param allTypes the types, by identity
   * @param ofAll how much of what states a type is typed
   */
  public Api with(
      List<Operation> allOperations, Map<TypeId, TypeDeclaration> allTypes, Coverage ofAll) {
    return new Api(
        servers,
        variables,
        schemes,
        security,
        allOperations,
        incoming,
        allTypes,
        tags,
        ofAll,
        selections);
  }

  /** The types, in the order of first use. */
  public Collection<TypeDeclaration> declarations() {
    return types.values();
  }
}
