package dev.connectors.maven.template;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import java.io.StringWriter;
import java.util.Map;

/** Fills the templates of the project's {@code templates/} directory. */
public final class Templates {

  private static final String ROOT = "dev/connectors/maven/template/";

  private Templates() {}

  /**
   * Fills a template.
   *
   * @param name its path below {@code templates/}, without {@code .mustache}; its ending decides
   *     how values are escaped, and XML and HTML are
   * @param values what it refers to
   */
  public static String render(String name, Map<String, ?> values) {
    Mustache template = new DefaultMustacheFactory(ROOT).compile(name + ".mustache");
    StringWriter text = new StringWriter();
    template.execute(text, values);
    return text.toString();
  }
}
