package dev.connectors.maven.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.connectors.maven.model.TypeDeclaration;
import javax.lang.model.element.Modifier;

/** What the classes of all declared types have in common. */
final class Classes {

  private Classes() {}

  /** A public class with the type's documentation; static when it is nested in another. */
  static TypeSpec.Builder builder(TypeDeclaration declaration, ClassName name) {
    return describe(TypeSpec.classBuilder(name), declaration, name);
  }

  /** The same for a type of another kind. */
  static TypeSpec.Builder describe(
      TypeSpec.Builder builder, TypeDeclaration declaration, ClassName name) {
    String text = Javadoc.of(declaration.description());
    TypeSpec.Builder type =
        builder
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc("$L", text.isEmpty() ? "{@code " + name.simpleName() + "}." : text);
    if (name.enclosingClassName() != null) {
      type.addModifiers(Modifier.STATIC);
    }
    if (declaration.deprecated()) {
      type.addAnnotation(Deprecated.class);
    }
    return type;
  }
}
