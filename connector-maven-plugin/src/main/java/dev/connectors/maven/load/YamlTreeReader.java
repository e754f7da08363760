package dev.connectors.maven.load;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.diag.SourceLocation;
import dev.connectors.maven.spec.ListNode;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import dev.connectors.maven.spec.ScalarNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * YAML text to a located tree, by SnakeYAML's nodes. Scalars are read by the core schema of YAML
 * 1.2 (section 10.3), as connectors and OpenAPI mean them: {@code no} and {@code 2020-01-01} are
 * strings.
 */
final class YamlTreeReader {

  private static final int MAX_DEPTH = 200;
  private static final long MAX_EXPANDED_NODES = 10_000_000;

  private final String file;
  private final boolean ownFile;
  private final Diagnostics diagnostics;
  private final IdentityHashMap<org.yaml.snakeyaml.nodes.Node, Node> done = new IdentityHashMap<>();
  private final IdentityHashMap<org.yaml.snakeyaml.nodes.Node, Boolean> open =
      new IdentityHashMap<>();
  private final IdentityHashMap<Node, Long> sizes = new IdentityHashMap<>();

  private YamlTreeReader(String file, boolean ownFile, Diagnostics diagnostics) {
    this.file = file;
    this.ownFile = ownFile;
    this.diagnostics = diagnostics;
  }

  /**
   * Reads one YAML document.
   *
   * @param text the file's content
   * @param file its name for locations
   * @param ownFile whether a repeated name is an error (a connector's own file) or a fault
   * @return the tree, or null after a syntax error, which was reported
   */
  static @Nullable Node read(String text, String file, boolean ownFile, Diagnostics diagnostics) {
    try {
      Optional<org.yaml.snakeyaml.nodes.Node> root = compose(text, file);
      if (root.isEmpty()) {
        diagnostics.error(SourceLocation.of(file), DiagnosticCode.YAML_SYNTAX, "the file is empty");
        return null;
      }
      return new YamlTreeReader(file, ownFile, diagnostics).node(root.get());
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
      SourceLocation location =
          mark == null
              ? SourceLocation.of(file)
              : new SourceLocation(file, mark.getLine() + 1, mark.getColumn() + 1);
      diagnostics.error(location, DiagnosticCode.YAML_SYNTAX, problem(e));
      return null;
    } catch (ReaderException e) {
      diagnostics.error(
          place(text, e.getCodePoint(), file),
          DiagnosticCode.YAML_SYNTAX,
          String.format(Locale.ROOT, "character U+%04X is not allowed in YAML", e.getCodePoint()));
      return null;
    } catch (TooLargeException e) {
      diagnostics.error(e.location, DiagnosticCode.TOO_LARGE, e.problem);
      return null;
    }
  }

  private static Optional<org.yaml.snakeyaml.nodes.Node> compose(String text, String file) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    options.setNestingDepthLimit(MAX_DEPTH);
    options.setMaxAliasesForCollections(Integer.MAX_VALUE); // what they expand to is counted
    options.setProcessComments(false);
    ParserImpl parser = new ParserImpl(new StreamReader(text), options);
    try {
      return Optional.ofNullable(new Composer(parser, new CoreResolver(), options).getSingleNode());
    } catch (MarkedYAMLException | ReaderException e) {
      throw e;
    } catch (YAMLException e) { // the one limit that was set; it says nothing of the place
      Mark mark = parser.peekEvent().getStartMark();
      throw new TooLargeException(
          new SourceLocation(file, mark.getLine() + 1, mark.getColumn() + 1),
          "nested more than " + MAX_DEPTH + " levels deep");
    }
  }

  /** Where a character stands first. */
  private static SourceLocation place(String text, int character, String file) {
    String before = text.substring(0, Math.max(0, text.indexOf(character)));
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    int column = before.length() - before.lastIndexOf('\n');
    return new SourceLocation(file, line, column);
  }

  private static String problem(MarkedYAMLException e) {
    String problem = e.getProblem() == null ? "malformed YAML" : e.getProblem();
    return e.getContext() == null ? problem : e.getContext() + ": " + problem;
  }

  private Node node(org.yaml.snakeyaml.nodes.Node yaml) {
    Node known = done.get(yaml);
    if (known != null) {
      return known;
    }
    SourceLocation location = location(yaml);
    if (open.put(yaml, true) != null) {
      throw new TooLargeException(location, "an alias that contains itself");
    }
    Node node;
    if (yaml instanceof MappingNode mapping) {
      node = mapping(mapping, location);
    } else if (yaml instanceof SequenceNode sequence) {
      node = new ListNode(sequence.getValue().stream().map(this::node).toList(), location);
    } else {
      org.yaml.snakeyaml.nodes.ScalarNode scalar = (org.yaml.snakeyaml.nodes.ScalarNode) yaml;
      node = new ScalarNode(CoreResolver.value(scalar.getTag(), scalar.getValue()), location);
    }
    open.remove(yaml);
    done.put(yaml, node);
    checkSize(node);
    return node;
  }

  private MapNode mapping(MappingNode mapping, SourceLocation location) {
    List<MapNode.Entry> entries = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (tuple.getKeyNode().getTag().equals(Tag.MERGE)) {
        entries.addAll(0, merged(node(tuple.getValueNode())));
        continue;
      }
      SourceLocation at = location(tuple.getKeyNode());
      if (!(tuple.getKeyNode() instanceof org.yaml.snakeyaml.nodes.ScalarNode key)) {
        diagnostics.error(
            at, DiagnosticCode.YAML_SYNTAX, "a name that is no text (expected: a string)");
        continue;
      }
      String name = key.getValue();
      if (!names.add(name)) {
        DuplicateNames.report(name, at, ownFile, diagnostics);
      }
      entries.add(new MapNode.Entry(name, at, node(tuple.getValueNode())));
    }
    return new MapNode(entries, location);
  }

  /**
   * What {@code <<} brings: of several objects the first wins, and all yield to the object's own.
   */
  private static List<MapNode.Entry> merged(Node value) {
    List<MapNode.Entry> entries = new ArrayList<>();
    if (value instanceof MapNode map) {
      entries.addAll(map.entries());
    } else if (value instanceof ListNode list) {
      for (Node item : list.items()) {
        entries.addAll(0, merged(item));
      }
    }
    return entries;
  }

  /** Aliases are shared here and walked separately later, so their expanded size is limited. */
  private void checkSize(Node node) {
    long size = 1;
    if (node instanceof MapNode map) {
      for (MapNode.Entry entry : map.entries()) {
        size += sizes.getOrDefault(entry.value(), 1L);
      }
    } else if (node instanceof ListNode list) {
      for (Node item : list.items()) {
        size += sizes.getOrDefault(item, 1L);
      }
    }
    sizes.put(node, size);
    if (size > MAX_EXPANDED_NODES) {
      throw new TooLargeException(
          node.location(),
          "aliases expand to more than " + MAX_EXPANDED_NODES + " values (expected: fewer)");
    }
  }

  private SourceLocation location(org.yaml.snakeyaml.nodes.Node yaml) {
    Mark mark = yaml.getStartMark();
    return new SourceLocation(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  /** Ends reading a file that would not fit. */
  private static final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient SourceLocation location;
    private final String problem;

    TooLargeException(SourceLocation location, String problem) {
      super(problem, null, false, false);
      this.location = location;
      this.problem = problem;
    }
  }

  /** The core schema of YAML 1.2, and the merge key of 1.1. */
  private static final class CoreResolver extends Resolver {

    private static final Pattern CORE_BOOL = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern CORE_INT = Pattern.compile("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+");
    private static final Pattern CORE_FLOAT =
        Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    private static final Pattern CORE_NULL = Pattern.compile("~|null|Null|NULL|");
    private static final int MAX_NUMBER_LENGTH = 1_000;

    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.BOOL, CORE_BOOL, "tTfF");
      addImplicitResolver(Tag.INT, CORE_INT, "-+0123456789");
      addImplicitResolver(Tag.FLOAT, CORE_FLOAT, "-+0123456789.");
      addImplicitResolver(Tag.NULL, CORE_NULL, "~nN\0");
      addImplicitResolver(Tag.NULL, Pattern.compile("^$"), null);
      addImplicitResolver(Tag.MERGE, Pattern.compile("<<"), "<");
    }

    static @Nullable Object value(Tag tag, String text) {
      if (tag.equals(Tag.NULL)) {
        return null;
      }
      if (tag.equals(Tag.BOOL)) {
        return Boolean.parseBoolean(text);
      }
      boolean number = tag.equals(Tag.INT) || tag.equals(Tag.FLOAT);
      if (!number || text.length() > MAX_NUMBER_LENGTH) {
        return text;
      }
      return CORE_INT.matcher(text).matches()
          ? integer(text)
          : CORE_FLOAT.matcher(text).matches() ? decimal(text) : text;
    }

    private static Object decimal(String text) {
      try {
        return new BigDecimal(text);
      } catch (NumberFormatException ignored) { // an exponent beyond what numbers can have
        return text;
      }
    }

    private static Object integer(String text) {
      BigInteger value =
          text.startsWith("0o")
              ? new BigInteger(text.substring(2), 8)
              : text.startsWith("0x")
                  ? new BigInteger(text.substring(2), 16)
                  : new BigInteger(text.startsWith("+") ? text.substring(1) : text);
      return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
    }
  }
}
