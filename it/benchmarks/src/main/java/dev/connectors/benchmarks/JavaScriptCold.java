package dev.connectors.benchmarks;

import dev.connectors.benchmarks.bench.Bench;
import dev.connectors.benchmarks.bench.BenchConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The first call of a process, and what connections keep; {@code javascript.sh} runs it. */
public final class JavaScriptCold {

  private static final int CONNECTIONS = 60;

  private JavaScriptCold() {}

  /** Prints milliseconds of the first evaluation, or kibibytes for each connection. */
  public static void main(String[] arguments) {
    switch (arguments[0]) {
      case "bare" -> bare();
      case "connector" -> connector();
      case "memory" -> memory();
      default -> throw new IllegalArgumentException(arguments[0]);
    }
    System.exit(0);
  }

  private static void bare() {
    long start = System.nanoTime();
    BareEngine engine = new BareEngine();
    engine.call(engine.function("add-one", "run.js"), "{\"input\":{\"n\":41}}");
    System.out.println((System.nanoTime() - start) / 1_000_000);
  }

  private static void connector() {
    Bench bench = Bench.builder().build();
    BenchConnection connection = bench.connect();
    long start = System.nanoTime();
    connection.operation("add-one").run(Map.of("n", 41));
    System.out.println((System.nanoTime() - start) / 1_000_000);
  }

  /** Each connection has a context of its own, of which the first pays for what all share. */
  private static void memory() {
    Bench bench = Bench.builder().build();
    List<BenchConnection> connections = new ArrayList<>();
    long before = 0;
    for (int i = 0; i <= CONNECTIONS; i++) {
      BenchConnection connection = bench.connect();
      connections.add(connection);
      connection.operation("map-items").run(Map.of("items", List.of()));
      if (i == 0) {
        before = used();
      }
    }
    System.out.println((used() - before) / CONNECTIONS / 1024);
  }

  private static long used() {
    for (int i = 0; i < 5; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
