package dev.connectors.runtime.formula;

import org.jspecify.annotations.Nullable;

/**
 * What a host application can look up for mappings. Functions are called on the thread that
 * evaluates, may block, and return a tree or {@link dev.connectors.runtime.json.Undefined}.
 *
 * @param lookup for {@code $lookup}; null leaves the formula in the result
 * @param appRecordId for {@code $findAppRecordId}, from the key of the table of links and the id of
 *     the external record; null leaves the formula in the result
 * @param externalRecordId for {@code $findExternalRecordId}, from the key of the table of links and
 *     the id of one's own record; null leaves the formula in the result
 * @param dataCollection for {@code $dataSchemaRef}, from a collection's key and parameters to its
 *     specification; null finds nothing
 * @param internalDataSchema for {@code $dataSchemaRef}, from a key to a schema of the host
 *     application; null finds nothing
 */
public record Resolvers(
    @Nullable LookupFunction lookup,
    @Nullable PairFunction appRecordId,
    @Nullable PairFunction externalRecordId,
    @Nullable PairFunction dataCollection,
    @Nullable SchemaFunction internalDataSchema) {

  /** Nothing can be looked up. */
  public static final Resolvers NONE = new Resolvers(null, null, null, null, null);

  /** Finds a value for {@code $lookup}. */
  @FunctionalInterface
  public interface LookupFunction {

    /**
     * Finds a value.
     *
     * @param lookup what to look for: the formula's evaluated argument, or undefined
     * @param schema the schema of the place in the result, or undefined
     * @param mapping the whole mapping
     * @return a tree or undefined
     */
    @Nullable Object find(
        @Nullable Object lookup, @Nullable Object schema, @Nullable Object mapping);
  }

  /** Finds something by a key and what belongs to it. */
  @FunctionalInterface
  public interface PairFunction {

    /**
     * Finds it.
     *
     * @param key the key
     * @param value what belongs to it, or undefined
     * @return a tree or undefined
     */
    @Nullable Object find(@Nullable Object key, @Nullable Object value);
  }

  /** Finds a schema by its key. */
  @FunctionalInterface
  public interface SchemaFunction {

    /**
     * Finds the schema.
     *
     * @param key its key
     * @return a tree or undefined
     */
    @Nullable Object find(@Nullable Object key);
  }
}
