package dev.connectors.maven.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What Eclipse is told about the goals. */
class EclipseMetadataTest {

  private final Document metadata = read("/META-INF/m2e/lifecycle-mapping-metadata.xml");
  private final Document plugin = read("/META-INF/maven/plugin.xml");

  @Test
  void everyGoalIsNamedAndNoOther() {
    Set<String> goals = new TreeSet<>();
    elements(plugin.getDocumentElement(), "mojo").forEach(mojo -> goals.add(goal(mojo)));

    assertThat(texts(metadata.getDocumentElement(), "goal")).isEqualTo(goals);
  }

  @Test
  void goalsOfTheLifecycleAreRunAndThoseOfThePersonAreNot() {
    Set<String> run = new TreeSet<>();
    for (Element execution : elements(metadata.getDocumentElement(), "pluginExecution")) {
      for (Element execute : elements(execution, "execute")) {
        assertThat(texts(execute, "runOnIncremental")).containsExactly("true");
        assertThat(texts(execute, "runOnConfiguration")).containsExactly("true");
        run.addAll(texts(execution, "goal"));
      }
    }
    Set<String> bound = new TreeSet<>();
    for (Element mojo : elements(plugin.getDocumentElement(), "mojo")) {
      if (!texts(mojo, "phase").isEmpty()) {
        bound.add(goal(mojo));
      }
    }
    assertThat(run).isEqualTo(bound).isNotEmpty();
  }

  /** The first element of that name; a parameter of the goal "help" has it, too. */
  private static String goal(Element mojo) {
    return mojo.getElementsByTagName("goal").item(0).getTextContent();
  }

  private static Document read(String resource) {
    try (InputStream in = EclipseMetadataTest.class.getResourceAsStream(resource)) {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(Objects.requireNonNull(in, resource));
    } catch (Exception e) {
      throw new IllegalStateException(resource, e);
    }
  }

  private static Set<String> texts(Element parent, String name) {
    Set<String> texts = new TreeSet<>();
    elements(parent, name).forEach(element -> texts.add(element.getTextContent().strip()));
    return texts;
  }

  private static Collection<Element> elements(Element parent, String name) {
    NodeList nodes = parent.getElementsByTagName(name);
    Collection<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
