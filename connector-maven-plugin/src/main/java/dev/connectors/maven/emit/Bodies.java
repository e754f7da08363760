package dev.connectors.maven.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;

/** How values are handed over. */
final class Bodies {

  private Bodies() {}

  /** {@code Consumer<X.Builder>}: the value is built in a lambda. */
  static TypeName builderConsumer(ClassName type) {
    return consumer(type.nestedClass("Builder"));
  }

  /** {@code Consumer<X>}. */
  static TypeName consumer(ClassName type) {
    return ParameterizedTypeName.get(Java.CONSUMER, type);
  }
}
