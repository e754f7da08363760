package dev.connectors.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.maven.testing.Compilation;
import dev.connectors.maven.testing.Generation;
import dev.connectors.maven.testing.Golden;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Text from a specification never becomes code, whatever it holds. */
class HostileDocumentTest {

  @Test
  void compilesToTheSameClassesAndMembersAsItsHarmlessTwin() throws Exception {
    SortedMap<String, SortedSet<String>> hostile = members(Golden.directory("hostile"));
    SortedMap<String, SortedSet<String>> harmless =
        members(Golden.module("src/test/resources/harmless"));

    assertThat(hostile).hasSizeGreaterThan(10).isEqualTo(harmless);
  }

  private static SortedMap<String, SortedSet<String>> members(Path directory) throws Exception {
    Generation generation = Generation.of(directory, directory.resolve("connector"));
    Compilation compilation = Compilation.of(generation.sources());
    assertThat(compilation.messages()).isEmpty();
    ClassLoader loader = compilation.load();
    SortedMap<String, SortedSet<String>> members = new TreeMap<>();
    for (String name : compilation.classes().keySet()) {
      members.put(name, members(loader.loadClass(name)));
    }
    return members;
  }

  private static SortedSet<String> members(Class<?> type) {
    SortedSet<String> members = new TreeSet<>();
    members.add(type.toGenericString() + " extends " + type.getGenericSuperclass());
    for (Field field : type.getDeclaredFields()) {
      members.add(field.toGenericString());
    }
    for (Executable executable : type.getDeclaredMethods()) {
      if (!executable.isSynthetic()) {
        members.add(executable.toGenericString());
      }
    }
    for (Executable executable : type.getDeclaredConstructors()) {
      members.add(executable.toGenericString());
    }
    return members;
  }
}
