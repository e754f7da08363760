package dev.connectors.runtime.formula;

import dev.connectors.runtime.json.Undefined;
import dev.connectors.runtime.value.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code $tpl}: a text with values in the place of {@code {key}}.
 *
 * @param template the text; something else comes out as it is in the synchronous semantics
 * @param keys the placeholders, in JavaScript's order
 * @param values a value for each placeholder
 */
public record TemplateOf(@Nullable Object template, List<String> keys, List<Expression> values)
    implements Expression {

  @Override
  public @Nullable Object evaluate(Scope scope) {
    if (!(template instanceof String text)) {
      return scope.evaluation.resolvers() == null ? template : Undefined.UNDEFINED;
    }
    for (int i = 0; i < keys.size(); i++) {
      Object value = values.get(i).evaluate(scope);
      text = Template.fill(text, keys.get(i), Values.isNothing(value) ? "" : Values.text(value));
    }
    return text;
  }
}
