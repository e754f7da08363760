package dev.connectors.maven.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import dev.connectors.maven.formula.MappingTree;
import dev.connectors.runtime.formula.CaseOf;
import dev.connectors.runtime.formula.ConstantMap;
import dev.connectors.runtime.formula.Expression;
import dev.connectors.runtime.formula.Formulas;
import dev.connectors.runtime.formula.Iterate;
import dev.connectors.runtime.formula.MapTo;
import dev.connectors.runtime.formula.TemplateOf;
import dev.connectors.runtime.value.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The methods of a mapping's class. What is long gets a method of its own, and what is very long
 * several; when the class is full, they go to a class nested in it.
 */
final class MappingMethods {

  /** An expression of more parts deserves a method. */
  private static final int LONG = 40;

  /** So many parts are in one method at the most. */
  private static final int LONGEST = 250;

  private static final ParameterSpec VALUES =
      ParameterSpec.builder(ArrayTypeName.of(Java.OBJECT), "values").build();
  private static final ParameterSpec KEY = ParameterSpec.builder(Java.OBJECT, "key").build();

  private final MappingTree mapping;
  private final MappingFacts facts = new MappingFacts();

  MappingMethods(MappingTree mapping) {
    this.mapping = mapping;
  }

  MappingFacts facts() {
    return facts;
  }

  /** Whether an expression gets a method of its own wherever it stands. */
  boolean isOwn(Expression expression) {
    return expression instanceof Iterate || facts.weight(expression) > LONG;
  }

  /** A comment with the place of a member in the file. */
  CodeBlock remark(Expression object, String name) {
    String shown = name.replaceAll("[^A-Za-z0-9_.-]", "");
    int line = mapping.location(object, name).line();
    return shown.isEmpty() || shown.length() > LONG
        ? CodeBlock.of("")
        : CodeBlock.of("/* $L$L */ ", shown, line > 0 ? ": " + line : "");
  }

  /** The constant with the table of a {@code $map}. */
  CodeBlock table(List<@Nullable Object> entries, String name, MappingPart part) {
    List<CodeBlock> values = new ArrayList<>();
    entries.forEach(entry -> values.add(MappingConstants.of(entry, part)));
    CodeBlock arguments = MappingConstants.arguments(values, part);
    return part.constant(
        new Object(),
        ClassName.get(ConstantMap.class),
        name,
        CodeBlock.of("$T.of($L)", ConstantMap.class, arguments),
        1 + MappingConstants.inline(values.size()));
  }

  /** Writes a method for an expression. */
  MappingMethod method(Expression expression, String name, MappingFrame frame, MappingPart caller) {
    MappingMethod method = open(name, caller, null);
    method.part.add(Math.min(facts.weight(expression), LONGEST));
    CodeBlock body = body(expression, name, frame, method);
    add(method, body, expression);
    return method;
  }

  private static MappingMethod open(
      String name, MappingPart caller, @Nullable ParameterSpec extra) {
    MappingPart part = caller.withRoom();
    return new MappingMethod(part, part.method(name), extra);
  }

  private void add(MappingMethod method, CodeBlock body, Expression expression) {
    MethodSpec.Builder spec =
        MethodSpec.methodBuilder(method.name)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(Java.OBJECT);
    int line = mapping.location(expression).line();
    if (line > 0) {
      spec.addJavadoc("Line $L.", line);
    }
    method.addParameters(spec);
    method.part.type().addMethod(spec.addCode(body).build());
  }

  /** The statements of a method that returns an expression's value. */
  CodeBlock body(Expression expression, String name, MappingFrame frame, MappingMethod method) {
    CodeBlock.Builder body = CodeBlock.builder();
    if (expression instanceof Iterate iterate) {
      return iterate(iterate, name, frame, method);
    }
    if (facts.weight(expression) > LONGEST && expression instanceof Expression.ObjectOf object) {
      return longObject(object, frame, method);
    }
    if (facts.weight(expression) > LONGEST && expression instanceof Expression.ListOf list) {
      return longList(list, name, frame, method);
    }
    body.add(new MappingLocals(this, method).keep(expression, frame));
    MappingBody code = new MappingBody(this, method, frame);
    if (expression instanceof CaseOf choice && isLong(choice.branches().size(), choice)) {
      return body.add(branches(choice, 0, name, frame, method)).build();
    }
    if (expression instanceof TemplateOf template && isLong(template.keys().size(), template)) {
      return body.add(template(template, code, method)).build();
    }
    if (expression instanceof MapTo map) {
      return body.add(entries(map, 0, name, frame, method)).build();
    }
    return body.addStatement("return $L", code.inline(expression, name)).build();
  }

  private boolean isLong(int count, Expression expression) {
    return count > 2 || facts.weight(expression) > LONG;
  }

  private CodeBlock iterate(
      Iterate iterate, String name, MappingFrame frame, MappingMethod method) {
    MappingFrame inner = frame.inner();
    CodeBlock source = new MappingBody(this, method, frame).value(iterate.source(), name);
    CodeBlock item = new MappingBody(this, method, inner).value(iterate.item(), name + " item");
    method.owns(inner);
    return CodeBlock.builder()
        .addStatement("$T source = $L", Java.OBJECT, source)
        .beginControlFlow("if (!(source instanceof $T<?> elements))", Java.LIST)
        .addStatement("return UNDEFINED")
        .endControlFlow()
        .addStatement("$T[] results = new $T[elements.size()]", Java.OBJECT, Java.OBJECT)
        .addStatement("int size = 0")
        .beginControlFlow("for (int $1N = 0; $1N < results.length; $1N++)", inner.index())
        .addStatement("$T $N = elements.get($N)", Java.OBJECT, inner.value(), inner.index())
        .addStatement("results[size] = $L", item)
        .addStatement("size += $T.isTruthy(results[size]) ? 1 : 0", Values.class)
        .endControlFlow()
        .addStatement("return list(results, size)")
        .build();
  }

  private CodeBlock longObject(
      Expression.ObjectOf object, MappingFrame frame, MappingMethod method) {
    CodeBlock shape = MappingConstants.shape(object.names(), method.part);
    return CodeBlock.builder()
        .addStatement("$T[] values = new $T[$L]", Java.OBJECT, Java.OBJECT, object.names().size())
        .add(fill(object, object.members(), object.names(), frame, method))
        .addStatement("return $L.present(values)", shape)
        .build();
  }

  private CodeBlock longList(
      Expression.ListOf list, String name, MappingFrame frame, MappingMethod method) {
    List<String> names = Collections.nCopies(list.elements().size(), name);
    return CodeBlock.builder()
        .addStatement("$T[] values = new $T[$L]", Java.OBJECT, Java.OBJECT, names.size())
        .add(fill(list, list.elements(), names, frame, method))
        .addStatement("return list(values)")
        .build();
  }

  /** Sets the elements of an array, by several methods. */
  private CodeBlock fill(
      Expression whole,
      List<Expression> members,
      List<String> names,
      MappingFrame frame,
      MappingMethod method) {
    CodeBlock.Builder calls = CodeBlock.builder();
    for (int from = 0; from < members.size(); ) {
      MappingMethod filler = open(method.name, method.part, VALUES);
      CodeBlock.Builder body = CodeBlock.builder();
      MappingBody code = new MappingBody(this, filler, frame);
      int weight = 0;
      for (; from < members.size() && weight < LONGEST; from++) {
        Expression member = members.get(from);
        weight += 2 + (isOwn(member) ? 1 : facts.weight(member));
        CodeBlock remark =
            whole instanceof Expression.ObjectOf
                ? remark(whole, names.get(from))
                : CodeBlock.of("");
        CodeBlock value = code.value(member, names.get(from));
        body.addStatement("$Lvalues[$L] = $L", remark, from, value);
      }
      filler.part.add(weight);
      MethodSpec.Builder spec =
          MethodSpec.methodBuilder(filler.name).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
      filler.addParameters(spec);
      filler.part.type().addMethod(spec.addCode(body.build()).build());
      calls.addStatement("$L", filler.call(method));
    }
    return calls.build();
  }

  private CodeBlock branches(
      CaseOf choice, int first, String name, MappingFrame frame, MappingMethod method) {
    CodeBlock.Builder body = CodeBlock.builder();
    MappingBody code = new MappingBody(this, method, frame);
    int weight = 0;
    for (int i = first; i < choice.branches().size(); i++) {
      if (weight > LONGEST) {
        MappingMethod rest = open(name, method.part, null);
        rest.part.add(LONGEST);
        add(rest, branches(choice, i, name, frame, rest), choice);
        return body.addStatement("return $L", rest.call(method)).build();
      }
      CaseOf.Branch branch = choice.branches().get(i);
      CodeBlock condition = code.condition(branch, name);
      if (condition == null) {
        return body.addStatement("return $L", code.value(branch.value(), name)).build();
      }
      body.beginControlFlow("if ($L)", condition)
          .addStatement("return $L", code.value(branch.value(), name))
          .endControlFlow();
      weight += 4 + Math.min(LONG, facts.weight(branch.value()));
    }
    return body.addStatement("return $L", code.otherwise(choice, name)).build();
  }

  private CodeBlock template(TemplateOf template, MappingBody code, MappingMethod method) {
    CodeBlock.Builder body = CodeBlock.builder();
    body.addStatement(
        "$T text = $L", Java.STRING, MappingConstants.of(template.template(), method.part));
    for (int i = 0; i < template.keys().size(); i++) {
      String key = template.keys().get(i);
      body.addStatement(
          "text = fill(text, $L, $L)",
          MappingConstants.text(key, method.part),
          code.value(template.values().get(i), key));
    }
    return body.addStatement("return text").build();
  }

  private CodeBlock entries(
      MapTo map, int first, String name, MappingFrame frame, MappingMethod method) {
    MappingBody code = new MappingBody(this, method, frame);
    CodeBlock.Builder body = CodeBlock.builder();
    if (first == 0) {
      body.addStatement("$T key = $L", Java.OBJECT, code.value(map.value(), name));
    }
    int weight = 0;
    for (int i = first; i < map.entries().size(); i++) {
      if (weight > LONGEST) {
        MappingMethod rest = open(name, method.part, KEY);
        rest.part.add(LONGEST);
        add(rest, entries(map, i, name, frame, rest), map);
        return body.addStatement("return $L", rest.call(method)).build();
      }
      MapTo.Entry entry = map.entries().get(i);
      CodeBlock from = code.value(entry.from(), name);
      body.beginControlFlow("if ($T.isHit(key, $L))", Formulas.class, from)
          .addStatement("return $L", code.value(entry.to(), name))
          .endControlFlow();
      weight += 4 + Math.min(LONG, facts.weight(entry.to()));
    }
    return body.addStatement("return $L", code.value(map.otherwise(), name)).build();
  }
}
