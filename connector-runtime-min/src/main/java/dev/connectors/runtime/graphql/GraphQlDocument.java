package dev.connectors.runtime.graphql;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to a GraphQL API: a document with one operation, and the values of its variables.
 *
 * @param text the document
 * @param variables the values by name; they may be secret
 */
public record GraphQlDocument(String text, Map<String, @Nullable Object> variables) {

  /** Copies the variables; their order is kept. */
  public GraphQlDocument {
    variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
  }

  /**
   * The document of a graphql-api-mapping (CONNECTOR-FORMAT, section 4).
   *
   * <p>The tree is a list of fields; each is {@code {field, args, subFields}}, or just its name. A
   * field may be written with an alias ({@code "old: issues"}), and {@code "... on User"} selects
   * its {@code subFields} where an object is of that type. What is null or undefined in the list is
   * left out, and so is an argument that is undefined.
   *
   * <p>Types of arguments are not known here, so their values stand in the document as GraphQL
   * writes them: a text as a text, which no enum takes. An argument whose name is followed by its
   * type becomes a variable of it: {@code "state: IssueState": OPEN}, {@code "input:
   * CreateIssueInput!": {...}}.
   *
   * @param operationType {@code query} or {@code mutation}
   * @param tree what {@code requestMapping} gave: a JSON tree, which may hold {@link
   *     dev.connectors.runtime.json.Undefined} in lists and objects
   * @return the document, without a name, and with the variables that it has
   * @throws IllegalArgumentException when the tree is of another form, or holds what is no name
   *     where GraphQL wants one; the message has the place in it, and no value of an argument
   */
  public static GraphQlDocument of(String operationType, @Nullable Object tree) {
    if (!operationType.equals("query") && !operationType.equals("mutation")) {
      throw new IllegalArgumentException(
          "operationType: \""
              + GraphQlNames.shown(operationType)
              + "\" (expected: query or mutation)");
    }
    return of(operationType, "", MappedFields.of(tree));
  }

  /**
   * A document that selects fields as they are said.
   *
   * @param operationType {@code query} or {@code mutation}
   * @param name the operation's name, or the empty text for none
   * @param fields what is selected, of which something is
   * @return the document
   * @throws IllegalArgumentException when the name is none
   */
  public static GraphQlDocument of(String operationType, String name, GraphQlFields fields) {
    return new GraphQlWriter().document(operationType, name, fields);
  }

  /**
   * The body of the request.
   *
   * @return {@code query}, and {@code variables} where there are any
   */
  public Map<String, @Nullable Object> body() {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("query", text);
    if (!variables.isEmpty()) {
      body.put("variables", variables);
    }
    return body;
  }

  /** The names of the variables; neither their values nor the document, which may hold such. */
  @Override
  public String toString() {
    return "GraphQlDocument" + variables.keySet();
  }
}
