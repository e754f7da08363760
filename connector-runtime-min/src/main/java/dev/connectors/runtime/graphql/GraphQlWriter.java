package dev.connectors.runtime.graphql;

import dev.connectors.runtime.graphql.GraphQlFields.Field;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes a document, and collects its variables. Used once. */
final class GraphQlWriter {

  private final StringBuilder text = new StringBuilder();
  private final StringBuilder definitions = new StringBuilder();
  private final Map<String, @Nullable Object> variables = new LinkedHashMap<>();

  GraphQlDocument document(String operationType, String name, GraphQlFields fields) {
    write(fields);
    StringBuilder document = new StringBuilder(operationType);
    if (!name.isEmpty()) {
      document.append(' ').append(GraphQlNames.checked("operation", name));
    }
    if (definitions.length() > 0) {
      document.append('(').append(definitions).append(')');
    }
    return new GraphQlDocument(document.append(text).toString(), variables);
  }

  private void write(GraphQlFields fields) {
    text.append(" {");
    for (Field field : fields.fields()) {
      text.append(' ');
      if (!field.key().equals(field.name())) {
        text.append(field.key()).append(": ");
      }
      text.append(field.name());
      writeArguments(field);
      if (field.fields() != null) {
        write(field.fields());
      }
    }
    fields.texts().forEach(selected -> text.append(' ').append(selected));
    fields
        .fragments()
        .forEach(
            (type, selected) -> {
              text.append(" ... on ").append(type);
              write(selected);
            });
    text.append(" }");
  }

  private void writeArguments(Field field) {
    if (field.arguments().isEmpty()) {
      return;
    }
    text.append('(');
    Iterator<GraphQlArgument> arguments = field.arguments().iterator();
    while (arguments.hasNext()) {
      GraphQlArgument argument = arguments.next();
      text.append(argument.name()).append(": ");
      if (argument.type() == null) {
        String place = field.name() + "(" + argument.name() + ")";
        GraphQlLiteral.write(text, place, argument.value());
      } else {
        text.append('$').append(variable(argument));
      }
      text.append(arguments.hasNext() ? ", " : "");
    }
    text.append(')');
  }

  /** A variable for an argument: called like it, unless another one is. */
  private String variable(GraphQlArgument argument) {
    String name = argument.name();
    for (int i = 2; variables.containsKey(name); i++) {
      name = argument.name() + i;
    }
    variables.put(name, argument.value());
    definitions.append(definitions.length() == 0 ? "" : ", ");
    definitions.append('$').append(name).append(": ");
    definitions.append(Objects.requireNonNull(argument.type()));
    return name;
  }
}
