package dev.connectors.maven.resolve;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.diag.Nearest;
import dev.connectors.maven.model.Coverage;
import dev.connectors.maven.model.EnumValue;
import dev.connectors.maven.model.Property;
import dev.connectors.maven.model.Selection;
import dev.connectors.maven.model.TypeDeclaration;
import dev.connectors.maven.model.TypeDeclaration.EnumType;
import dev.connectors.maven.model.TypeDeclaration.ObjectType;
import dev.connectors.maven.model.TypeDeclaration.UnionType;
import dev.connectors.maven.model.TypeId;
import dev.connectors.maven.model.TypeUse;
import dev.connectors.maven.model.UnionBranch;
import dev.connectors.maven.model.Variant;
import dev.connectors.maven.spec.GraphQlField;
import dev.connectors.maven.spec.GraphQlSchema;
import dev.connectors.maven.spec.GraphQlType;
import dev.connectors.maven.spec.GraphQlType.Kind;
import dev.connectors.maven.spec.GraphQlTypeRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Types of a GraphQL schema: those that operations reach, each once, in the order of first use.
 * Objects and interfaces become objects, which an interface can be read as; unions become unions.
 */
final class GraphQlTypeResolver {

  private final GraphQlSchema schema;
  private final Diagnostics diagnostics;
  private final Map<TypeId, TypeDeclaration> declared = new LinkedHashMap<>();
  private final Deque<GraphQlType> waiting = new ArrayDeque<>();
  private final Set<String> met = new LinkedHashSet<>();
  private final Map<String, List<GraphQlType>> implementers = new HashMap<>();
  private int stated;
  private int typed;

  GraphQlTypeResolver(GraphQlSchema schema, Diagnostics diagnostics) {
    this.schema = schema;
    this.diagnostics = diagnostics;
    for (GraphQlType type : schema.types().values()) {
      if (type.kind() == Kind.OBJECT) {
        for (GraphQlTypeRef.Named implemented : type.members()) {
          implementers.computeIfAbsent(implemented.name(), key -> new ArrayList<>()).add(type);
        }
      }
    }
  }

  /**
   * The type of an output or input where it is used; what it needs is declared by {@link
   * #resolveAll}.
   */
  TypeUse use(GraphQlTypeRef ref) {
    GraphQlTypeRef inner = ref.nullable();
    if (inner instanceof GraphQlTypeRef.ListOf list) {
      return new TypeUse.ListOf(use(list.element()));
    }
    String name = inner.named().name();
    GraphQlType type = schema.type(name);
    if (type == null) {
      return GraphQlScalars.builtIn(name);
    }
    if (type.kind() == Kind.SCALAR) {
      return GraphQlScalars.of(type);
    }
    if (met.add(name)) {
      waiting.add(type);
    }
    return new TypeUse.Reference(id(type));
  }

  /** Identifies a type by its name. */
  TypeId id(GraphQlType type) {
    return new TypeId.Component(
        type.name(), schema.file().replaceFirst(".*/", "") + "#" + type.name());
  }

  /** The type of what is selected of a field's value; null when it is a scalar or enum. */
  @Nullable GraphQlType selected(GraphQlField field) {
    GraphQlType type = schema.type(field.type().named().name());
    return type != null && type.kind().isComposite() ? type : null;
  }

  /** The object types that an object of an abstract type can be, in the schema's order. */
  List<GraphQlType> possible(GraphQlType type) {
    if (type.kind() == Kind.INTERFACE) {
      return implementers.getOrDefault(type.name(), List.of());
    }
    List<GraphQlType> members = new ArrayList<>();
    for (GraphQlTypeRef.Named member : type.kind() == Kind.UNION ? type.members() : noMembers()) {
      GraphQlType found = schema.type(member.name());
      if (found == null || found.kind() != Kind.OBJECT) {
        report(member, "union " + type.name() + ": " + member, "an object type", Kind.OBJECT);
      } else {
        members.add(found);
      }
    }
    return members;
  }

  private static List<GraphQlTypeRef.Named> noMembers() {
    return List.of();
  }

  /** The fields of a type whose types are known; others are reported and left out. */
  List<GraphQlField> fields(GraphQlType type) {
    return type.fields().stream().filter(field -> isOutput(type, field)).toList();
  }

  private boolean isOutput(GraphQlType owner, GraphQlField field) {
    GraphQlTypeRef.Named name = field.type().named();
    GraphQlType type = schema.type(name.name());
    boolean known =
        type == null ? GraphQlScalars.isBuiltIn(name.name()) : type.kind() != Kind.INPUT;
    if (!known) {
      String place = owner.name() + "." + field.name() + ": " + name;
      report(name, place, "a type of answers; the field is left out", null);
    }
    return known && field.arguments().stream().allMatch(it -> isInput(place(owner, field), it));
  }

  /** Whether a value can be given; if it must be, what needs it is of no use without. */
  private boolean isInput(String place, GraphQlField input) {
    GraphQlTypeRef.Named name = input.type().named();
    GraphQlType type = schema.type(name.name());
    boolean known = type == null ? GraphQlScalars.isBuiltIn(name.name()) : type.kind().isInput();
    if (!known) {
      String at = place + "(" + input.name() + "): " + name;
      report(name, at, "a type of inputs; the field is left out", Kind.INPUT);
    }
    return known;
  }

  private static String place(GraphQlType owner, GraphQlField field) {
    return owner.name() + "." + field.name();
  }

  private void report(
      GraphQlTypeRef.Named used, String place, String expected, @Nullable Kind wanted) {
    List<String> names =
        schema.types().values().stream()
            .filter(type -> wanted == null ? type.kind() != Kind.INPUT : type.kind() == wanted)
            .map(GraphQlType::name)
            .toList();
    boolean there = schema.type(used.name()) != null;
    diagnostics.fault(
        used.location(),
        DiagnosticCode.GRAPHQL_TYPE,
        place
            + (there ? "" : ", which is not declared")
            + " (expected: "
            + expected
            + ")"
            + (there ? "" : Nearest.hint(used.name(), names)));
  }

  /** Declares all types that were used, and those that they use. */
  Map<TypeId, TypeDeclaration> resolveAll() {
    while (!waiting.isEmpty()) {
      GraphQlType type = waiting.remove();
      declared.put(id(type), declare(type));
    }
    return declared;
  }

  private TypeDeclaration declare(GraphQlType type) {
    return switch (type.kind()) {
      case OBJECT, INTERFACE -> object(type);
      case INPUT -> input(type);
      case ENUM -> enumeration(type);
      case UNION -> union(type);
      case SCALAR -> throw new IllegalStateException("a scalar is not declared: " + type.name());
    };
  }

  private ObjectType object(GraphQlType type) {
    List<Property> properties = new ArrayList<>();
    for (GraphQlField field : fields(type)) {
      properties.add(property(field, field.type().isRequired(), !field.type().isRequired()));
    }
    List<Variant> variants = new ArrayList<>();
    if (type.kind() == Kind.INTERFACE) {
      properties.add(typeName());
      for (GraphQlType one : possible(type)) {
        variants.add(
            new Variant(one.name(), reference(one), Selection.TYPE_NAME, List.of(one.name())));
      }
    }
    return new ObjectType(
        id(type), properties, null, variants, false, true, type.description(), false);
  }

  private static Property typeName() {
    return new Property(
        Selection.TYPE_NAME,
        TypeUse.Scalar.STRING,
        true,
        false,
        false,
        true,
        false,
        false,
        false,
        "The name of the object's type.");
  }

  private ObjectType input(GraphQlType type) {
    List<Property> properties = new ArrayList<>();
    for (GraphQlField field : type.fields()) {
      if (isInput(place(type, field), field)) {
        properties.add(property(field, field.mustBeGiven(), !field.type().isRequired()));
      }
    }
    String oneOf = type.oneOf() ? "Exactly one of its properties must be set." : null;
    return new ObjectType(
        id(type),
        properties,
        null,
        List.of(),
        true,
        false,
        GraphQlText.join(type.description(), oneOf),
        false);
  }

  private Property property(GraphQlField field, boolean required, boolean nullable) {
    return new Property(
        field.name(),
        counted(field.type()),
        required,
        nullable,
        false,
        false,
        false,
        false,
        field.deprecated() != null,
        GraphQlText.of(field));
  }

  /** The type of a property or argument, which counts in what is typed. */
  TypeUse counted(GraphQlTypeRef ref) {
    TypeUse use = use(ref);
    stated++;
    typed += isTyped(use) ? 1 : 0;
    return use;
  }

  private static boolean isTyped(TypeUse use) {
    return use instanceof TypeUse.ListOf list ? isTyped(list.element()) : use != TypeUse.JSON;
  }

  Coverage coverage() {
    return new Coverage(typed, stated);
  }

  private EnumType enumeration(GraphQlType type) {
    List<EnumValue> values = new ArrayList<>();
    for (GraphQlType.Value value : type.values()) {
      String text =
          GraphQlText.join(value.description(), GraphQlText.deprecation(value.deprecated()));
      values.add(new EnumValue(value.name(), value.name(), text));
    }
    return new EnumType(id(type), values, type.description(), false);
  }

  private UnionType union(GraphQlType type) {
    List<UnionBranch> branches = new ArrayList<>();
    for (GraphQlType one : possible(type)) {
      branches.add(
          new UnionBranch(
              one.name(), reference(one), List.of(), Map.of(), List.of(), List.of(one.name())));
    }
    return new UnionType(id(type), branches, Selection.TYPE_NAME, type.description(), false);
  }

  private TypeUse.Reference reference(GraphQlType type) {
    use(new GraphQlTypeRef.Named(type.name(), type.location()));
    return new TypeUse.Reference(id(type));
  }

  /** The types of answers that were declared, as the schema has them. */
  List<GraphQlType> composites() {
    List<GraphQlType> composites = new ArrayList<>();
    for (String name : met) {
      GraphQlType type = schema.type(name);
      if (type != null && type.kind().isComposite()) {
        composites.add(type);
      }
    }
    return composites;
  }
}
