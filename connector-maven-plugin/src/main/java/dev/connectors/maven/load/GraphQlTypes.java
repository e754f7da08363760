package dev.connectors.maven.load;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.diag.SourceLocation;
import dev.connectors.maven.spec.GraphQlField;
import dev.connectors.maven.spec.GraphQlSchema;
import dev.connectors.maven.spec.GraphQlType;
import dev.connectors.maven.spec.GraphQlType.Kind;
import dev.connectors.maven.spec.GraphQlTypeRef;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types of a schema as they come together: declarations and their extensions, in any order. */
final class GraphQlTypes {

  /** A declaration, and what extensions add. */
  static final class Draft {

    private final GraphQlTypes all;
    private final String name;
    private final SourceLocation location;
    private final Map<String, GraphQlField> fields = new LinkedHashMap<>();
    private final Map<String, GraphQlTypeRef.Named> members = new LinkedHashMap<>();
    private final Map<String, GraphQlType.Value> values = new LinkedHashMap<>();
    private Kind kind;
    private boolean declared;
    private @Nullable String description;
    private @Nullable String specifiedBy;
    private boolean oneOf;

    private Draft(GraphQlTypes all, Kind kind, String name, SourceLocation location) {
      this.all = all;
      this.kind = kind;
      this.name = name;
      this.location = location;
    }

    void describe(@Nullable String text) {
      description = text == null ? description : text;
    }

    void specifiedBy(@Nullable String url) {
      specifiedBy = url == null ? specifiedBy : url;
    }

    void oneOf(boolean stated) {
      oneOf |= stated;
    }

    void add(GraphQlField field) {
      if (fields.putIfAbsent(field.name(), field) != null) {
        all.repeated(field.location(), "field " + name + "." + field.name());
      }
    }

    /** Naming a member twice says nothing new. */
    void add(GraphQlTypeRef.Named member) {
      members.putIfAbsent(member.name(), member);
    }

    void add(GraphQlType.Value value, SourceLocation at) {
      if (values.putIfAbsent(value.name(), value) != null) {
        all.repeated(at, "value " + name + "." + value.name());
      }
    }

    private GraphQlType type() {
      return new GraphQlType(
          kind,
          name,
          description,
          fields.values().stream().toList(),
          members.values().stream().toList(),
          values.values().stream().toList(),
          specifiedBy,
          oneOf,
          location);
    }
  }

  private static final Map<String, String> ROOTS =
      Map.of("query", "Query", "mutation", "Mutation", "subscription", "Subscription");

  private final String file;
  private final Diagnostics diagnostics;
  private final Map<String, Draft> drafts = new LinkedHashMap<>();
  private final Map<String, GraphQlTypeRef.Named> roots = new LinkedHashMap<>();
  private boolean hasSchema;

  GraphQlTypes(String file, Diagnostics diagnostics) {
    this.file = file;
    this.diagnostics = diagnostics;
  }

  /**
   * A type that is declared or extended. What extends something that is declared nowhere declares
   * it, as parts of a federated schema do; what is declared twice has what both say.
   */
  Draft type(Kind kind, String name, SourceLocation location, boolean extension) {
    Draft draft = drafts.get(name);
    if (draft == null) {
      draft = new Draft(this, kind, name, location);
      drafts.put(name, draft);
    } else if (draft.kind != kind) {
      diagnostics.fault(
          location,
          DiagnosticCode.GRAPHQL_TYPE,
          name
              + ": "
              + word(kind)
              + ", and "
              + word(draft.kind)
              + " in line "
              + draft.location.line()
              + " (expected: one of both; this one is left out)");
      return new Draft(this, kind, name, location);
    } else if (!extension && draft.declared) {
      repeated(location, "type " + name);
    }
    draft.declared |= !extension;
    return draft;
  }

  /** Names the type of an operation: {@code query}, {@code mutation} or {@code subscription}. */
  void root(String operation, GraphQlTypeRef.Named type) {
    hasSchema = true;
    roots.putIfAbsent(operation, type);
  }

  private void repeated(SourceLocation location, String what) {
    diagnostics.fault(
        location,
        DiagnosticCode.DUPLICATE_FIELD,
        what + ": declared twice (expected: once; the first one counts)");
  }

  /** The schema that came together. */
  GraphQlSchema schema() {
    Map<String, GraphQlType> types = new LinkedHashMap<>();
    drafts.forEach(
        (name, draft) -> {
          if (!name.startsWith("__")) {
            types.put(name, draft.type());
          }
        });
    return new GraphQlSchema(file, types, root("query"), root("mutation"), root("subscription"));
  }

  /** Without a schema definition, roots have the usual names (section 3.3.1). */
  private GraphQlTypeRef.@Nullable Named root(String operation) {
    GraphQlTypeRef.Named stated = roots.get(operation);
    if (stated != null || hasSchema) {
      return stated;
    }
    Draft usual = drafts.get(ROOTS.get(operation));
    return usual == null ? null : new GraphQlTypeRef.Named(usual.name, usual.location);
  }

  /** A kind in words. */
  static String word(Kind kind) {
    return switch (kind) {
      case SCALAR, UNION -> "a " + kind.name().toLowerCase(Locale.ROOT);
      case INPUT -> "an input object";
      default -> "an " + kind.name().toLowerCase(Locale.ROOT);
    };
  }
}
