package dev.connectors.maven.resolve;

import dev.connectors.maven.model.Parameter;
import dev.connectors.maven.model.TypeUse;
import dev.connectors.maven.spec.MapNode;
import org.jspecify.annotations.Nullable;

/**
 * A query parameter that may choose a page.
 *
 * @param parameter the parameter
 * @param schema its schema as written, or null without one
 */
record PageParameter(Parameter parameter, @Nullable MapNode schema) {

  String name() {
    return parameter.name();
  }

  TypeUse type() {
    return parameter.type();
  }

  /** Its name in lower case without what is no letter or digit. */
  String plain() {
    return PageAnswer.plain(name());
  }

  String description() {
    return parameter.description() == null ? "" : parameter.description();
  }

  boolean isScalar() {
    return type() instanceof TypeUse.Scalar;
  }

  /** The number that counting begins with: the default, else the least one, else the usual one. */
  int first(int usual) {
    for (String keyword : new String[] {"default", "minimum"}) {
      Object stated = schema == null ? null : schema.scalar(keyword);
      if (stated != null && stated.toString().matches("[01]")) {
        return Integer.parseInt(stated.toString());
      }
    }
    return usual;
  }
}
