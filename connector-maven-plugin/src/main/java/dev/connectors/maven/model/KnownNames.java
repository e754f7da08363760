package dev.connectors.maven.model;

import dev.connectors.maven.diag.SourceLocation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Java names that a connector was given before, which it keeps: those of things that are not there
 * any more as well, so that nothing else gets them.
 *
 * @param packagePart the last part of its package, or null when that is not known
 * @param className the class that stands for it, or null when that is not known
 * @param operationsClass the class that leads to all operations, or null when that is not known
 * @param credentials setters of credentials by security scheme
 * @param groups tags
 * @param operations operations by key
 * @param types types by {@link TypeId#place()}
 */
public record KnownNames(
    @Nullable KnownName packagePart,
    @Nullable KnownName className,
    @Nullable KnownName operationsClass,
    Map<String, KnownName> credentials,
    Map<String, KnownGroup> groups,
    Map<String, KnownOperation> operations,
    Map<String, KnownType> types) {

  /** No names at all. */
  public static final KnownNames NONE =
      new KnownNames(null, null, null, Map.of(), Map.of(), Map.of(), Map.of());

  /**
   * A name.
   *
   * @param name the Java name
   * @param location where it stands
   */
  public record KnownName(String name, SourceLocation location) {}

  /**
   * A tag.
   *
   * @param type the class of its operations
   * @param method the method that leads there
   */
  public record KnownGroup(KnownName type, KnownName method) {}

  /**
   * An operation.
   *
   * @param request its method and path, by which it is known when its operation id changes
   * @param group the tag that it stands under, or null without one
   * @param method its method
   * @param pages the method that goes through all of its pages, or null without one
   * @param options the class of its optional parameters, or null without any
   * @param setters setters of these by {@link Parameter#place()}
   * @param form the class of its form, or null without one
   * @param parts setters of the form's parts by name
   */
  public record KnownOperation(
      String request,
      @Nullable String group,
      KnownName method,
      @Nullable KnownName pages,
      @Nullable KnownName options,
      Map<String, KnownName> setters,
      @Nullable KnownName form,
      Map<String, KnownName> parts) {

    /** Copies the names; their order is kept. */
    public KnownOperation {
      setters = copy(setters);
      parts = copy(parts);
    }
  }

  /**
   * A type.
   *
   * @param type its class: the simple name
   * @param members accessors, constants or cases by name; the empty name is the one that follows
   *     from the name in the document
   */
  public record KnownType(KnownName type, Map<String, KnownName> members) {

    /** Copies the names; their order is kept. */
    public KnownType {
      members = copy(members);
    }
  }

  /** Copies the names; their order is kept. */
  public KnownNames {
    credentials = copy(credentials);
    groups = copy(groups);
    operations = copy(operations);
    types = copy(types);
  }

  /**
   * The place of the class around that of another, going by the names that are known; null for one
   * with a file of its own.
   */
  public @Nullable String around(String place) {
    for (int i = place.length() - 1; i > 0; i--) {
      boolean separates = "/[{|".indexOf(place.charAt(i)) >= 0;
      if (separates && types.containsKey(place.substring(0, i))) {
        return place.substring(0, i);
      }
    }
    return null;
  }

  private static <T> Map<String, T> copy(Map<String, T> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
