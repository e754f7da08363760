package dev.connectors.maven.emit;

import dev.connectors.maven.model.Parameter;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a comment says about a parameter. */
final class ParameterText {

  private static final Pattern ENDED = Pattern.compile("([.!?:]|</(ul|ol|pre)>)$");

  private ParameterText() {}

  /**
   * The parameter's name in the document, description and facts.
   *
   * @return empty when the name in Java tells as much
   */
  static String afterName(Parameter parameter, String setter) {
    String text = of(parameter);
    String code = Javadoc.code(parameter.name());
    if (text.isEmpty()) {
      return Comments.tells(setter, parameter.name()) ? "" : code + ".";
    }
    return code + ": " + text;
  }

  /** Description and facts in one line, for a tag; at least the parameter's name. */
  static String line(Parameter parameter) {
    String text = of(parameter).replaceAll("\\s*\\n\\s*", " ");
    if (Javadoc.of(parameter.description()).isEmpty()) {
      return Javadoc.code(parameter.name()) + (text.isEmpty() ? "" : ". " + text);
    }
    return text;
  }

  /** Description and facts; empty when there are none. */
  private static String of(Parameter parameter) {
    String text = Javadoc.of(parameter.description());
    String facts = facts(parameter);
    if (facts.isEmpty()) {
      return text;
    }
    if (text.isEmpty()) {
      return facts;
    }
    return text.contains("\n") ? text + "\n\n<p>" + facts : sentence(text) + " " + facts;
  }

  private static String facts(Parameter parameter) {
    return parameter.facts().stream()
        .map(fact -> fact.label() + ": " + Javadoc.code(fact.value()) + ".")
        .collect(Collectors.joining(" "));
  }

  /** A text that ends like a sentence. */
  static String sentence(String text) {
    return ENDED.matcher(text).find() ? text : text + ".";
  }
}
