package dev.connectors.maven.formula;

import dev.connectors.maven.diag.SourceLocation;
import dev.connectors.maven.spec.ListNode;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import dev.connectors.maven.spec.ScalarNode;
import dev.connectors.runtime.formula.Expression;
import dev.connectors.runtime.formula.MappingReader;
import dev.connectors.runtime.json.JsonShape;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A formula tree as the runtime reads it, which knows where in a file its parts stand. */
public final class MappingTree {

  private final Map<Object, Node> nodes = new IdentityHashMap<>();
  private final Map<Expression, @Nullable Object> parts = new IdentityHashMap<>();
  private final SourceLocation location;
  private final @Nullable Object tree;
  private final Expression expression;

  private MappingTree(Node root) {
    this.location = root.location();
    this.tree = tree(root);
    this.expression = MappingReader.read(tree, parts::put);
  }

  private MappingTree(@Nullable Object tree, SourceLocation location) {
    this.location = location;
    this.tree = tree;
    this.expression = MappingReader.read(tree, parts::put);
  }

  /**
   * Reads a mapping.
   *
   * @param root its tree in the file
   * @return the mapping
   */
  public static MappingTree of(Node root) {
    return new MappingTree(root);
  }

  /**
   * Reads a mapping that stands in no file.
   *
   * @param tree its tree as the runtime has trees
   * @param location what is the place of all its parts
   * @return the mapping
   */
  public static MappingTree of(@Nullable Object tree, SourceLocation location) {
    return new MappingTree(tree, location);
  }

  /** The tree as the runtime has trees. */
  public @Nullable Object tree() {
    return tree;
  }

  /** What the tree means. */
  public Expression expression() {
    return expression;
  }

  /** Where a part of the expression stands; the whole mapping's place for a scalar. */
  public SourceLocation location(Expression part) {
    Node node = node(part);
    return node == null ? location : node.location();
  }

  /** Where a member of an object stands, which is a part of the expression. */
  public SourceLocation location(Expression object, String member) {
    return node(object) instanceof MapNode map ? map.keyLocation(member) : location(object);
  }

  /** Where an object or array of {@link #tree} stands. */
  public SourceLocation locationOf(Object part) {
    Node node = nodes.get(part);
    return node == null ? location : node.location();
  }

  private @Nullable Node node(Expression part) {
    Object read = parts.get(part);
    return read == null ? null : nodes.get(read);
  }

  private @Nullable Object tree(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.value();
    }
    Object tree;
    if (node instanceof MapNode map) {
      Map<String, @Nullable Object> members = new LinkedHashMap<>();
      map.entries().forEach(entry -> members.put(entry.key(), tree(entry.value())));
      tree = JsonShape.objectOf(members);
    } else {
      tree = JsonShape.array(((ListNode) node).items().stream().map(this::tree).toArray());
    }
    nodes.put(tree, node);
    return tree;
  }
}
