package dev.connectors.maven.formula;

import dev.connectors.runtime.json.Json;
import dev.connectors.runtime.json.Undefined;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A case of the mapping language: a function, its arguments, and what the original answered. */
record VectorCase(Map<String, @Nullable Object> line) {

  String id() {
    return (String) line.get("id");
  }

  String group() {
    return (String) line.get("group");
  }

  String function() {
    return (String) line.get("fn");
  }

  boolean fails() {
    return Boolean.TRUE.equals(line.get("throws"));
  }

  /** Whether the original only stumbled, so that no value is as good as an error. */
  boolean stumbles() {
    return "TypeError".equals(line.get("error")) || "SyntaxError".equals(line.get("error"));
  }

  @Nullable Object expected() {
    return line.get("expect");
  }

  /** An argument; undefined when it is not there. */
  @Nullable Object argument(String name) {
    Map<?, ?> arguments = (Map<?, ?>) line.get("args");
    return arguments.containsKey(name) ? arguments.get(name) : Undefined.UNDEFINED;
  }

  /** An argument that must be a text. */
  String text(String name) {
    return (String) argument(name);
  }

  /** All cases in the files of a directory, in the order of their names. */
  static List<VectorCase> in(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(file -> file.toString().endsWith(".jsonl"))
          .sorted()
          .flatMap(VectorCase::lines)
          .filter(line -> !line.isBlank())
          .map(line -> new VectorCase(Json.parseObject(line)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Stream.of(Files.readString(file).split("\n", -1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
