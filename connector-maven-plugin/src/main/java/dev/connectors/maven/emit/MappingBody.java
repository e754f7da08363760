package dev.connectors.maven.emit;

import com.palantir.javapoet.CodeBlock;
import dev.connectors.runtime.formula.CaseOf;
import dev.connectors.runtime.formula.Comparison;
import dev.connectors.runtime.formula.Copy;
import dev.connectors.runtime.formula.EvalOperators;
import dev.connectors.runtime.formula.Expression;
import dev.connectors.runtime.formula.FilterConditions;
import dev.connectors.runtime.formula.FindRecord;
import dev.connectors.runtime.formula.Formulas;
import dev.connectors.runtime.formula.Iterate;
import dev.connectors.runtime.formula.JsonataOf;
import dev.connectors.runtime.formula.Lookup;
import dev.connectors.runtime.formula.MapTo;
import dev.connectors.runtime.formula.PureFunction;
import dev.connectors.runtime.formula.Results;
import dev.connectors.runtime.formula.SchemaRef;
import dev.connectors.runtime.formula.TemplateOf;
import dev.connectors.runtime.json.Undefined;
import dev.connectors.runtime.value.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Expressions of a mapping as Java expressions, within one method. */
final class MappingBody {

  private final MappingMethods methods;
  private final MappingMethod method;
  private final MappingFrame frame;

  /** How many objects around the current one are written in the same Java expression. */
  private int nesting;

  MappingBody(MappingMethods methods, MappingMethod method, MappingFrame frame) {
    this.methods = methods;
    this.method = method;
    this.frame = frame;
  }

  /** A Java expression that has the value. */
  CodeBlock value(Expression expression, String name) {
    Expression.Constant constant = methods.facts().constant(expression);
    if (constant != null) {
      return MappingConstants.of(constant.value(), method.part);
    }
    return methods.isOwn(expression)
        ? methods.method(expression, name, frame, method.part).call(method)
        : inline(expression, name);
  }

  /** The same, even if the expression is so long that it deserves a method of its own. */
  CodeBlock inline(Expression expression, String name) {
    if (expression instanceof Expression.ObjectOf object) {
      return object(object);
    } else if (expression instanceof Expression.ListOf list) {
      return CodeBlock.of("list($L)", elements(list, name));
    } else if (expression instanceof Expression.Variable variable) {
      return new MappingPaths(method).read(frame, variable.locator());
    } else if (expression instanceof Expression.Failure failure) {
      return CodeBlock.of("fail($L)", text(failure.problem()));
    } else if (expression instanceof Expression.Apply apply) {
      return apply(apply, name);
    } else if (expression instanceof Comparison comparison) {
      return comparison(comparison, name);
    } else if (expression instanceof CaseOf choice) {
      return choice(choice, name);
    } else if (expression instanceof MapTo map) {
      return map(map, name);
    } else if (expression instanceof TemplateOf template) {
      return template(template);
    } else if (expression instanceof JsonataOf jsonata) {
      CodeBlock variables = frame.variables(method);
      return CodeBlock.of("jsonata($L, $L)", value(jsonata.expression(), name), variables);
    } else if (expression instanceof Lookup lookup) {
      return left("$lookup", lookup.argument(), name);
    } else if (expression instanceof FindRecord find) {
      return left(find.formula().key(), find.arguments(), name);
    } else if (expression instanceof Copy copy) {
      return left("$copy", copy.locator(), name);
    } else if (expression instanceof SchemaRef) {
      return CodeBlock.of("UNDEFINED");
    } else if (expression instanceof Iterate) {
      return methods.method(expression, name, frame, method.part).call(method);
    }
    throw new IllegalStateException(expression.getClass().getName());
  }

  private CodeBlock text(String text) {
    return MappingConstants.text(text, method.part);
  }

  private CodeBlock left(String key, Expression argument, String name) {
    return CodeBlock.of("$T.left($S, $L)", Results.class, key, value(argument, name));
  }

  private CodeBlock object(Expression.ObjectOf object) {
    CodeBlock shape = MappingConstants.shape(object.names(), method.part);
    boolean certain = object.members().stream().anyMatch(this::isThere);
    List<CodeBlock> members = new ArrayList<>();
    nesting++;
    for (int i = 0; i < object.names().size(); i++) {
      String name = object.names().get(i);
      CodeBlock remark = methods.remark(object, name);
      members.add(CodeBlock.of("$L$L", remark, value(object.members().get(i), name)));
    }
    nesting--;
    return CodeBlock.of("$L.$L($L)", shape, certain ? "object" : "present", lines(members));
  }

  /** Whether a member is there, whatever the variables. */
  private boolean isThere(Expression member) {
    Expression.Constant constant = methods.facts().constant(member);
    return constant != null && constant.value() != Undefined.UNDEFINED;
  }

  /** Arguments on lines of their own when there are several. */
  private CodeBlock lines(List<CodeBlock> arguments) {
    if (arguments.size() == 1) {
      boolean isNull = arguments.get(0).toString().endsWith("null");
      return isNull ? CodeBlock.of("($T) $L", Java.OBJECT, arguments.get(0)) : arguments.get(0);
    }
    CodeBlock lines = arguments.stream().collect(CodeBlock.joining(",\n"));
    return CodeBlock.of(nesting > 0 ? "$>$>\n$L$<$<" : "\n$L", lines);
  }

  private CodeBlock elements(Expression.ListOf list, String name) {
    List<CodeBlock> elements = new ArrayList<>();
    list.elements().forEach(element -> elements.add(value(element, name)));
    return MappingConstants.arguments(elements, method.part);
  }

  private CodeBlock apply(Expression.Apply apply, String name) {
    Expression first = apply.arguments().get(0);
    return switch (apply.function()) {
      case CONCAT -> concat(first, apply.arguments().get(1), name);
      case AND -> all(apply, first, "and", name);
      case OR -> all(apply, first, "or", name);
      case FIRST_NOT_EMPTY -> ofList(first, "firstNotEmpty", name);
      case MERGE_OBJECTS -> ofList(first, "mergeObjects", name);
      case DOMAIN_FROM_EMAIL ->
          CodeBlock.of("$T.domainFromEmail($L)", Formulas.class, value(first, name));
      case FIRST_NAME -> CodeBlock.of("firstName($L)", value(first, name));
      case LAST_NAME -> CodeBlock.of("lastName($L)", value(first, name));
      case EXTRACT_DATE -> CodeBlock.of("extractDate($L)", value(first, name));
      case EXTRACT_TIME -> CodeBlock.of("extractTime($L)", value(first, name));
    };
  }

  private CodeBlock concat(Expression values, Expression delimiter, String name) {
    Expression.Constant constant = methods.facts().constant(delimiter);
    CodeBlock text =
        constant == null
            ? CodeBlock.of("$T.text($L)", Values.class, value(delimiter, name))
            : text(Values.text(constant.value()));
    return values instanceof Expression.ListOf list && !methods.isOwn(values)
        ? CodeBlock.of("$T.concat($L,$W$L)", Formulas.class, text, elements(list, name))
        : CodeBlock.of("$T.concatList($L, $L)", Formulas.class, text, value(values, name));
  }

  /** A function that takes a list, or what would be its elements. */
  private CodeBlock ofList(Expression values, String function, String name) {
    return values instanceof Expression.ListOf list && !methods.isOwn(values)
        ? CodeBlock.of("$T.$L($L)", Formulas.class, function, elements(list, name))
        : CodeBlock.of("$T.$LOf($L)", Formulas.class, function, value(values, name));
  }

  private CodeBlock all(Expression.Apply apply, Expression list, String function, String name) {
    if (isJavaCondition(apply)) {
      String operator = apply.function() == PureFunction.AND ? " && " : " || ";
      return CodeBlock.of(
          "($L)",
          MappingFacts.children(list).stream()
              .map(condition -> condition(condition, name))
              .collect(CodeBlock.joining(operator)));
    }
    return CodeBlock.of("$T.$L($L)", Results.class, function, value(list, name));
  }

  /** Whether the Java expression is of type boolean. */
  private boolean isJavaCondition(Expression expression) {
    if (!MappingFacts.isBoolean(expression) || methods.isOwn(expression)) {
      return false;
    }
    return !(expression instanceof Expression.Apply apply)
        || !MappingFacts.canFail(apply.arguments().get(0));
  }

  /** A Java expression of type boolean for a value that is true or false. */
  private CodeBlock condition(Expression expression, String name) {
    CodeBlock value = value(expression, name);
    boolean plain = isJavaCondition(expression) || methods.facts().constant(expression) != null;
    return plain ? value : CodeBlock.of("$T.TRUE.equals($L)", Boolean.class, value);
  }

  private CodeBlock comparison(Comparison comparison, String name) {
    CodeBlock value = value(comparison.value(), name);
    boolean unary = comparison.operator().endsWith("Empty");
    return unary && !MappingFacts.canFail(comparison.operand())
        ? CodeBlock.of("$T.$L($L)", EvalOperators.class, comparison.operator(), value)
        : CodeBlock.of(
            "$T.$L($L, $L)",
            EvalOperators.class,
            comparison.operator(),
            value,
            value(comparison.operand(), name));
  }

  private CodeBlock choice(CaseOf choice, String name) {
    CodeBlock.Builder code = CodeBlock.builder();
    int depth = 0;
    for (CaseOf.Branch branch : choice.branches()) {
      CodeBlock condition = condition(branch, name);
      if (condition == null) {
        return close(code.add(boxed(branch.value(), name)), depth);
      }
      code.add("($L ? $L : ", condition, boxed(branch.value(), name));
      depth++;
    }
    return close(code.add(otherwise(choice, name)), depth);
  }

  /** A conditional expression would take its other side's null out of a box (JLS 15.25). */
  private CodeBlock boxed(Expression expression, String name) {
    return boxed(value(expression, name), expression);
  }

  private CodeBlock boxed(CodeBlock value, Expression expression) {
    Expression.Constant constant = methods.facts().constant(expression);
    boolean primitive =
        constant == null
            ? isJavaCondition(expression)
            : constant.value() instanceof Boolean || constant.value() instanceof Long;
    // Without parentheses, a negative number would be subtracted from the type.
    boolean negative = primitive && value.toString().startsWith("-");
    String format = negative ? "($T) ($L)" : "($T) $L";
    return primitive ? CodeBlock.of(format, Java.OBJECT, value) : value;
  }

  private static CodeBlock close(CodeBlock.Builder code, int depth) {
    return code.add("$L", ")".repeat(depth)).build();
  }

  /** What comes out when no branch is taken. */
  CodeBlock otherwise(CaseOf choice, String name) {
    Expression.Constant constant = methods.facts().constant(choice.otherwise());
    if (constant != null) {
      Object value = Results.orUndefined(constant.value());
      return boxed(MappingConstants.of(value, method.part), choice.otherwise());
    }
    return CodeBlock.of("$T.orUndefined($L)", Results.class, value(choice.otherwise(), name));
  }

  /** What lets a branch be taken; null when nothing need. */
  @Nullable CodeBlock condition(CaseOf.Branch branch, String name) {
    if (branch.filter() == null) {
      return null;
    }
    if (branch.conditions() != null) {
      return CodeBlock.of(
          "$T.match($L, $L)",
          FilterConditions.class,
          frame.variables(method),
          MappingConstants.of(branch.conditions(), method.part));
    }
    return MappingFacts.isBoolean(branch.filter())
        ? condition(branch.filter(), name)
        : CodeBlock.of("isMet($L)", value(branch.filter(), name));
  }

  private CodeBlock map(MapTo map, String name) {
    List<@Nullable Object> entries = new ArrayList<>();
    for (MapTo.Entry entry : map.entries()) {
      Expression.Constant from = methods.facts().constant(entry.from());
      Expression.Constant to = methods.facts().constant(entry.to());
      if (from == null || to == null) {
        return methods.method(map, name, frame, method.part).call(method);
      }
      entries.add(from.value());
      entries.add(to.value());
    }
    if (MappingFacts.canFail(map.otherwise())) {
      return methods.method(map, name, frame, method.part).call(method);
    }
    return CodeBlock.of(
        "$L.get($L, $L)",
        methods.table(entries, name, method.part),
        value(map.value(), name),
        value(map.otherwise(), name));
  }

  private CodeBlock template(TemplateOf template) {
    if (!(template.template() instanceof String text)) {
      return MappingConstants.of(template.template(), method.part);
    }
    CodeBlock code = text(text);
    for (int i = 0; i < template.keys().size(); i++) {
      String key = template.keys().get(i);
      code =
          CodeBlock.of("fill($L,$W$L, $L)", code, text(key), value(template.values().get(i), key));
    }
    return code;
  }
}
