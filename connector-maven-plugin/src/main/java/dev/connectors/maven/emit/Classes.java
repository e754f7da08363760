package dev.connectors.maven.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.connectors.maven.model.TypeDeclaration;
import dev.connectors.maven.model.TypeId;
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
    TypeSpec.Builder type = builder.addModifiers(Modifier.PUBLIC);
    String comment = comment(declaration, name);
    if (!comment.isEmpty()) {
      type.addJavadoc("$L", comment);
    }
    if (name.enclosingClassName() != null) {
      type.addModifiers(Modifier.STATIC);
    }
    if (declaration.deprecated()) {
      type.addAnnotation(Deprecated.class);
    }
    return type;
  }

  private static String comment(TypeDeclaration declaration, ClassName name) {
    if (declaration.id() instanceof TypeId.Member) {
      return Comments.ofNested(name, declaration.description());
    }
    return Javadoc.of(declaration.description());
  }
}
