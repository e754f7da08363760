package dev.connectors.maven;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.connectors.maven.testing.Compilation;
import dev.connectors.maven.testing.FileTree;
import dev.connectors.maven.testing.Generation;
import dev.connectors.maven.testing.Golden;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Same input, same bytes; another order of what has none, same names. */
class DeterminismTest {

  /** Objects whose order says nothing. */
  private static final Set<String> UNORDERED =
      Set.of(
          "paths",
          "components",
          "schemas",
          "properties",
          "responses",
          "securitySchemes",
          "parameters");

  @TempDir Path project;

  @ParameterizedTest
  @ValueSource(strings = {"petstore", "naming", "types", "hostile", "javascript"})
  void generatesTheSameBytesTwiceAndAnywhere(String name) {
    Path golden = Golden.directory(name);
    Generation first = Generation.of(golden, golden.resolve("connector"));
    FileTree.copy(golden.resolve("connector"), project.resolve("elsewhere/" + name));

    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    Generation second;
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
      // Outside of the project, so that files are called by their whole path in messages.
      second = Generation.of(project.resolve("project"), project.resolve("elsewhere/" + name));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }

    assertThat(FileTree.differences(first.files(), second.files())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"petstore", "naming", "types"})
  void givesTheSameNamesInAnyOrder(String name) throws Exception {
    Path golden = Golden.directory(name).resolve("connector");
    FileTree.copy(golden, project.resolve("connector"));
    Files.delete(project.resolve("connector/openapi.yml"));
    JsonNode document =
        new ObjectMapper(new YAMLFactory())
            .readTree(Files.readString(golden.resolve("openapi.yml")));
    // Of two operations that are called the same, the second one gets another name.
    if (name.equals("naming")) {
      ((ObjectNode) document.at("/paths/~1pets")).remove("post");
    }

    SortedMap<String, SortedSet<String>> expected = names(document);
    for (int seed = 1; seed <= 3; seed++) {
      assertThat(names(shuffled(document, false, new Random(seed)))).isEqualTo(expected);
    }
  }

  private static JsonNode shuffled(JsonNode node, boolean unordered, Random random) {
    if (!(node instanceof ObjectNode object)) {
      return node;
    }
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    if (unordered) {
      Collections.shuffle(names, random);
    }
    ObjectNode result = object.objectNode();
    for (String name : names) {
      result.set(name, shuffled(object.get(name), UNORDERED.contains(name), random));
    }
    return result;
  }

  private SortedMap<String, SortedSet<String>> names(JsonNode document) throws Exception {
    write(document);
    Generation generation = Generation.of(project, project.resolve("connector"));
    Compilation compilation = Compilation.of(generation.sources());
    assertThat(compilation.messages()).isEmpty();
    ClassLoader loader = compilation.load();
    SortedMap<String, SortedSet<String>> names = new TreeMap<>();
    for (String name : compilation.classes().keySet()) {
      Class<?> type = loader.loadClass(name);
      if (Modifier.isPublic(type.getModifiers())) {
        names.put(name, members(type));
      }
    }
    return names;
  }

  private static SortedSet<String> members(Class<?> type) {
    SortedSet<String> members = new TreeSet<>();
    for (Field field : type.getFields()) {
      members.add(field.getType().getName() + " " + field.getName());
    }
    for (Method method : type.getMethods()) {
      members.add(method.getReturnType().getName() + " " + signature(method));
    }
    for (Executable constructor : type.getConstructors()) {
      members.add(signature(constructor));
    }
    return members;
  }

  private static String signature(Executable executable) {
    return executable.getName() + Arrays.toString(executable.getParameterTypes());
  }

  private void write(JsonNode document) throws IOException {
    FileTree.write(
        project.resolve("connector/openapi.json"), new ObjectMapper().writeValueAsString(document));
  }
}
