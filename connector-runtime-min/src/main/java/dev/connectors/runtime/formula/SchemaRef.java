package dev.connectors.runtime.formula;

import dev.connectors.runtime.json.Undefined;
import dev.connectors.runtime.value.Locator;
import org.jspecify.annotations.Nullable;

/**
 * {@code $dataSchemaRef}: the schema of a collection, or one of the host application. Nothing in
 * the synchronous semantics.
 *
 * @param internal whether the type says, literally, that the schema is the host application's
 * @param type which kind of schema
 * @param key its key
 * @param parameters the parameters of a collection
 */
public record SchemaRef(boolean internal, Expression type, Expression key, Expression parameters)
    implements Expression {

  @Override
  public @Nullable Object evaluate(Scope scope) {
    Resolvers resolvers = scope.evaluation.resolvers();
    if (resolvers == null) {
      return Undefined.UNDEFINED;
    }
    if ("data-collection".equals(type.evaluate(scope)) && resolvers.dataCollection() != null) {
      Object found =
          resolvers.dataCollection().find(key.evaluate(scope), parameters.evaluate(scope));
      return Locator.property(found, "fieldsSchema");
    }
    return internal && resolvers.internalDataSchema() != null
        ? resolvers.internalDataSchema().find(key.evaluate(scope))
        : Undefined.UNDEFINED;
  }
}
