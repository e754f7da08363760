package dev.connectors.maven.model;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An API.
 *
 * @param baseUri what paths are relative to, or null when the document does not say
 * @param schemes how requests can be authenticated
 * @param security what operations without their own need: alternatives; empty means nothing
 * @param operations the operations, in the document's order
 * @param types the types that they use, by identity, each once
 * @param tags descriptions of tags, in Markdown, by name
 * @param coverage how much of what states a type is typed
 */
public record Api(
    @Nullable String baseUri,
    List<SecurityScheme> schemes,
    List<SecurityAlternative> security,
    List<Operation> operations,
    Map<TypeId, TypeDeclaration> types,
    Map<String, String> tags,
    Coverage coverage) {

  /** An API without operations. */
  public static final Api NONE =
      new Api(null, List.of(), List.of(), List.of(), Map.of(), Map.of(), new Coverage(0, 0));

  /** Copies the collections; the order of types is kept. */
  public Api {
    schemes = List.copyOf(schemes);
    security = List.copyOf(security);
    operations = List.copyOf(operations);
    types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
    tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
  }

  /** The types, in the order of first use. */
  public Collection<TypeDeclaration> declarations() {
    return types.values();
  }
}
