package dev.connectors.runtime.js;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.graalvm.polyglot.Source;

/** The parts of the environment that are written in JavaScript, each parsed once in a process. */
final class Environment {

  private static final Map<String, Source> SOURCES = new ConcurrentHashMap<>();

  private Environment() {}

  /** The code of a part. */
  static Source source(String part) {
    return SOURCES.computeIfAbsent(part, Environment::read);
  }

  private static Source read(String part) {
    String name = part + ".js";
    try (InputStream stream = Environment.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + ": not found beside " + Environment.class);
      }
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return Source.newBuilder("js", text, "<" + part + ">").internal(true).buildLiteral();
    } catch (IOException e) {
      throw new IllegalStateException(name + ": cannot be read", e);
    }
  }
}
