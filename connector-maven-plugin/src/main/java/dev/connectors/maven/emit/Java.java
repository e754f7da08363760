package dev.connectors.maven.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.connectors.maven.model.TypeDeclaration;
import dev.connectors.maven.model.TypeDeclaration.EnumType;
import dev.connectors.maven.model.TypeDeclaration.UnionType;
import dev.connectors.maven.model.TypeId;
import dev.connectors.maven.model.TypeUse;
import dev.connectors.maven.naming.JavaName;
import dev.connectors.maven.naming.NameTable;
import dev.connectors.runtime.internal.Types;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Types of the model as Java writes them. */
final class Java {

  static final ClassName CONSUMER = ClassName.get(Consumer.class);
  static final ClassName LIST = ClassName.get(List.class);
  static final ClassName MAP = ClassName.get(Map.class);
  static final ClassName STRING = ClassName.get(String.class);
  static final ClassName OBJECT = ClassName.get(Object.class);
  static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
  static final ClassName TYPES = ClassName.get(Types.class);

  /** {@code Map<String, ?>}: any JSON object. */
  static final TypeName ANY_MAP =
      ParameterizedTypeName.get(MAP, STRING, WildcardTypeName.subtypeOf(OBJECT));

  private final NameTable names;
  private final Map<TypeId, TypeDeclaration> types;

  Java(NameTable names, Map<TypeId, TypeDeclaration> types) {
    this.names = names;
    this.types = types;
  }

  /**
   * A string literal. JavaPoet would break it at the line and paragraph separators of Unicode, so
   * these are escaped here.
   */
  static CodeBlock string(String text) {
    if (text.indexOf('\u2028') < 0 && text.indexOf('\u2029') < 0) {
      return CodeBlock.of("$S", text);
    }
    StringBuilder literal = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\n' -> literal.append("\\n");
        case '"' -> literal.append("\\\"");
        case '\\' -> literal.append("\\\\");
        default -> {
          // A unicode escape of a line end would end the literal (JLS 3.3); an octal one does not.
          boolean separator = c == '\u2028' || c == '\u2029';
          String control = Character.isISOControl(c) ? "\\%03o" : "%c";
          literal.append(String.format(separator ? "\\u%04x" : control, separator ? (int) c : c));
        }
      }
    }
    return CodeBlock.of("$L", literal.append('"'));
  }

  /** A planned class. */
  static ClassName className(JavaName name) {
    List<String> simple = name.simpleNames();
    return ClassName.get(
        name.packageName(), simple.get(0), simple.subList(1, simple.size()).toArray(String[]::new));
  }

  /** The class of a declared type. */
  ClassName className(TypeId id) {
    return className(names.type(id));
  }

  /** The declaration of a type. */
  TypeDeclaration declaration(TypeId id) {
    TypeDeclaration declaration = types.get(id);
    if (declaration == null) {
      throw new IllegalStateException("no such type: " + id);
    }
    return declaration;
  }

  /** The type of a value that is read, and of an argument of a generic type. */
  TypeName boxed(TypeUse use) {
    if (use instanceof TypeUse.Scalar scalar) {
      return scalar == TypeUse.Scalar.BASE64 ? scalar(scalar) : scalar(scalar).box();
    } else if (use instanceof TypeUse.Reference reference) {
      return className(reference.id());
    } else if (use instanceof TypeUse.ListOf list) {
      return ParameterizedTypeName.get(LIST, boxed(list.element()));
    } else if (use instanceof TypeUse.MapOf map) {
      return ParameterizedTypeName.get(MAP, STRING, boxed(map.value()));
    }
    return OBJECT;
  }

  /** The type of an argument: primitive where there is one, open to subtypes' collections. */
  TypeName argument(TypeUse use) {
    return use instanceof TypeUse.Scalar scalar ? scalar(scalar) : boxed(use);
  }

  private static TypeName scalar(TypeUse.Scalar scalar) {
    return switch (scalar) {
      case STRING, BINARY, ID -> STRING;
      case BASE64 -> ArrayTypeName.of(TypeName.BYTE);
      case DURATION -> ClassName.get(Duration.class);
      case BOOLEAN -> TypeName.BOOLEAN;
      case INT32 -> TypeName.INT;
      case INT64, INT64_TEXT -> TypeName.LONG;
      case INTEGER, INTEGER_TEXT -> ClassName.get(BigInteger.class);
      case DECIMAL, DECIMAL_TEXT -> ClassName.get(BigDecimal.class);
      case DOUBLE -> TypeName.DOUBLE;
      case FLOAT -> TypeName.FLOAT;
      case DATE -> ClassName.get(LocalDate.class);
      case DATE_TIME -> ClassName.get(OffsetDateTime.class);
      case UUID -> ClassName.get(UUID.class);
    };
  }

  /** The expression that says how a value of the type is read. */
  CodeBlock valueType(TypeUse use) {
    return valueType(use, false);
  }

  /** The same in the constant of a union, whose type may refer to the union itself. */
  CodeBlock lazyType(TypeUse use) {
    return valueType(use, true);
  }

  private CodeBlock valueType(TypeUse use, boolean lazy) {
    if (use instanceof TypeUse.Scalar scalar) {
      return CodeBlock.of(
          "$T.$L", TYPES, scalar == TypeUse.Scalar.BINARY ? "STRING" : scalar.name());
    } else if (use instanceof TypeUse.Reference reference) {
      TypeDeclaration declaration = declaration(reference.id());
      if (declaration instanceof UnionType) {
        ClassName union = className(reference.id());
        return lazy
            ? CodeBlock.of("$T.lazy(() -> $T.TYPE)", TYPES, union)
            : CodeBlock.of("$T.TYPE", union);
      }
      String factory = declaration instanceof EnumType ? "enumeration" : "object";
      return CodeBlock.of("$T.$L($T::of)", TYPES, factory, className(reference.id()));
    } else if (use instanceof TypeUse.ListOf list) {
      return CodeBlock.of("$T.list($L)", TYPES, valueType(list.element(), lazy));
    } else if (use instanceof TypeUse.MapOf map) {
      return CodeBlock.of("$T.map($L)", TYPES, valueType(map.value(), lazy));
    }
    return CodeBlock.of("$T.JSON", TYPES);
  }

  /** String literals with commas between them. */
  static CodeBlock strings(Collection<String> values) {
    return values.stream().map(Java::string).collect(CodeBlock.joining(",$W"));
  }
}
