package dev.connectors.maven.resolve;

import dev.connectors.maven.model.Property;
import dev.connectors.maven.model.TypeDeclaration;
import dev.connectors.maven.model.TypeDeclaration.ObjectType;
import dev.connectors.maven.model.TypeId;
import dev.connectors.maven.model.TypeUse;
import dev.connectors.maven.model.TypeUse.ListOf;
import dev.connectors.maven.model.TypeUse.Reference;
import dev.connectors.maven.model.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The type of an answer, searched for a list of items and for what leads to the next page. */
final class PageAnswer {

  /**
   * A property somewhere in the answer.
   *
   * @param pointer where it is
   * @param name its name, in lower case without what is no letter or digit
   * @param owner the same of the object that has it; empty for the answer itself
   * @param property the property
   * @param siblings the names of that object's properties, plain as well
   * @param inside the names of its own properties, if it is an object
   */
  record Field(
      String pointer,
      String name,
      String owner,
      Property property,
      Set<String> siblings,
      Set<String> inside) {}

  /**
   * A list of items.
   *
   * @param pointer where it is; empty for the answer itself
   * @param item the type of the items
   */
  record Items(String pointer, TypeUse item) {}

  private static final int DEEPEST = 3;

  /** An object of more properties than these is a thing of its own that has lists. */
  private static final int MOST_AROUND = 12;

  /** Objects in an answer that are about the answer. */
  private static final Set<String> ENVELOPES =
      Set.of(
          "additionaldata",
          "cursor",
          "cursors",
          "data",
          "link",
          "links",
          "listinfo",
          "meta",
          "metadata",
          "next",
          "page",
          "pagedetails",
          "pageinfo",
          "pages",
          "pagination",
          "paging",
          "payload",
          "response",
          "responsemetadata",
          "result",
          "resultinfo");

  /** Lists that stand beside the items. */
  private static final Set<String> BESIDE =
      Set.of(
          "aggregations",
          "errors",
          "extensions",
          "facets",
          "fields",
          "filters",
          "included",
          "links",
          "relateditems",
          "sorts",
          "unreachable",
          "warnings");

  /** What lists of items are called, the likeliest first. */
  private static final List<String> USUAL =
      List.of(
          "data",
          "items",
          "results",
          "result",
          "records",
          "values",
          "value",
          "entries",
          "content",
          "elements",
          "resources",
          "objects",
          "list",
          "rows",
          "hits");

  private final Map<TypeId, TypeDeclaration> types;
  private final TypeUse body;

  PageAnswer(Map<TypeId, TypeDeclaration> types, TypeUse body) {
    this.types = types;
    this.body = body;
  }

  /** A name in lower case without what is no letter or digit. */
  static String plain(String name) {
    return String.join("", Words.of(name)).toLowerCase(Locale.ROOT);
  }

  /** The pointer of a property (RFC 6901, section 3). */
  static String pointer(String owner, String name) {
    return owner + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  /**
   * The list of items, or null when there is none, or more than one that it could be.
   *
   * @param resource what the path lists, in plain letters
   */
  @Nullable Items items(String resource) {
    if (body instanceof ListOf list) {
      return new Items("", list.element());
    }
    ObjectType object = object(body);
    if (object == null || object.properties().size() > MOST_AROUND) {
      return null;
    }
    List<Field> lists = lists(object, "", "");
    if (!lists.isEmpty()) {
      return best(lists, resource);
    }
    for (Property property : object.properties()) {
      ObjectType inner = object(property.type());
      if (inner != null) {
        lists.addAll(lists(inner, pointer("", property.name()), plain(property.name())));
      }
    }
    return best(lists, resource);
  }

  /** The list at a place, or null when there is none. */
  @Nullable Items itemsAt(String pointer) {
    TypeUse use = body;
    for (String step : pointer.isEmpty() ? List.<String>of() : steps(pointer)) {
      Property property = property(object(use), step);
      use = property == null ? TypeUse.JSON : property.type();
    }
    return use instanceof ListOf list ? new Items(pointer, list.element()) : null;
  }

  private static List<String> steps(String pointer) {
    return List.of(pointer.substring(1).split("/", -1)).stream()
        .map(step -> step.replace("~1", "/").replace("~0", "~"))
        .toList();
  }

  private static @Nullable Property property(@Nullable ObjectType object, String name) {
    return object == null
        ? null
        : object.properties().stream()
            .filter(property -> property.name().equals(name))
            .findFirst()
            .orElse(null);
  }

  private static @Nullable Items best(List<Field> lists, String resource) {
    List<Field> likely = new ArrayList<>(lists);
    if (lists.size() > 1) {
      likely.removeIf(field -> BESIDE.contains(field.name()));
    }
    if (likely.size() > 1) {
      List<Field> named = named(likely, resource);
      for (String name : USUAL) {
        named = named.isEmpty() ? named(likely, name) : named;
      }
      likely = named;
    }
    if (likely.size() != 1) {
      return null;
    }
    TypeUse type = likely.get(0).property().type();
    return new Items(likely.get(0).pointer(), ((ListOf) type).element());
  }

  private static List<Field> named(List<Field> fields, String name) {
    return fields.stream().filter(field -> field.name().equals(name)).toList();
  }

  private List<Field> lists(ObjectType object, String at, String owner) {
    List<Field> lists = new ArrayList<>();
    for (Property property : object.properties()) {
      if (property.type() instanceof ListOf && object.properties().size() <= MOST_AROUND) {
        lists.add(field(object, property, at, owner));
      }
    }
    return lists;
  }

  private Field field(ObjectType object, Property property, String at, String owner) {
    Set<String> siblings = new HashSet<>();
    object.properties().forEach(sibling -> siblings.add(plain(sibling.name())));
    return new Field(
        pointer(at, property.name()),
        plain(property.name()),
        owner,
        property,
        siblings,
        names(property.type()));
  }

  /**
   * The properties that could be about pages: those of the answer, of the object that holds the
   * items, and of envelopes; from the outside in.
   */
  List<Field> fields(Items items) {
    List<Field> fields = new ArrayList<>();
    addFields(object(body), "", "", items, 0, fields);
    return fields;
  }

  private void addFields(
      @Nullable ObjectType object,
      String at,
      String owner,
      Items items,
      int depth,
      List<Field> fields) {
    if (object == null) {
      return;
    }
    for (Property property : object.properties()) {
      fields.add(field(object, property, at, owner));
    }
    for (Property property : object.properties()) {
      String pointer = pointer(at, property.name());
      String name = plain(property.name());
      if (depth < DEEPEST
          && (ENVELOPES.contains(name) || items.pointer().startsWith(pointer + "/"))) {
        addFields(object(property.type()), pointer, name, items, depth + 1, fields);
      }
    }
  }

  /** The first field that a test is true for, from the outside in; null without one. */
  static @Nullable Field first(List<Field> fields, Predicate<Field> test) {
    return fields.stream().filter(test).findFirst().orElse(null);
  }

  /** How many properties the answer itself has. */
  int size() {
    ObjectType object = object(body);
    return object == null ? 0 : object.properties().size();
  }

  /** The names of the properties of a type; empty when it is no object. */
  Set<String> names(TypeUse use) {
    ObjectType object = object(use);
    Set<String> names = new HashSet<>();
    if (object != null) {
      object.properties().forEach(property -> names.add(property.name()));
    }
    return names;
  }

  private @Nullable ObjectType object(TypeUse use) {
    return use instanceof Reference reference
            && Objects.requireNonNull(types.get(reference.id())) instanceof ObjectType object
        ? object
        : null;
  }
}
