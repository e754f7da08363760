package dev.connectors.benchmarks;

import dev.connectors.benchmarks.bench.Bench;
import dev.connectors.benchmarks.bench.BenchConnection;
import dev.connectors.runtime.http.NetworkPolicy;
import dev.connectors.runtime.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.graalvm.polyglot.Value;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Operations in JavaScript, and the same code in an engine with nothing around it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgsAppend = "-Dsun.net.httpserver.nodelay=true")
public class JavaScriptBenchmark {

  static final int RECORDS = 1_000;

  private final Map<String, ?> one = Map.of("n", 41);
  private final String oneText = "{\"input\":{\"n\":41}}";
  private final Map<String, ?> items = Json.parseObject(items());
  private final String itemsText = "{\"input\":" + items() + "}";
  private ItemServer server;
  private Bench bench;
  private BenchConnection connection;
  private BareEngine engine;
  private Value addOne;
  private Value mapItems;
  private Value renameItems;

  private static String items() {
    List<String> all = new ArrayList<>();
    for (int id = 1; id <= RECORDS; id++) {
      all.add(Items.item(id));
    }
    return "{\"items\":[" + String.join(",", all) + "]}";
  }

  @Setup
  public void start() throws IOException {
    server = new ItemServer();
    NetworkPolicy network = NetworkPolicy.standard().allowPrivateAddresses();
    bench = Bench.builder().baseUri(server.uri()).network(network).build();
    connection = bench.connect();
    engine = new BareEngine();
    addOne = engine.function("add-one", "run.js");
    mapItems = engine.function("map-items", "address.js", "run.js");
    renameItems = engine.function("rename-items", "run.js");
    byte[] mapped = Json.writeBytes(connection.operation("map-items").run(items));
    String bare = engine.call(mapItems, itemsText);
    if (!new String(mapped, StandardCharsets.UTF_8).equals(bare)) {
      throw new IllegalStateException("the engine gives something else: " + bare.substring(0, 300));
    }
  }

  @TearDown
  public void stop() {
    engine.close();
    bench.close();
    server.close();
  }

  @Benchmark
  public Object addOne() {
    return connection.operation("add-one").run(one);
  }

  @Benchmark
  public String addOneInTheEngine() {
    return engine.call(addOne, oneText);
  }

  @Benchmark
  public Object renameItems() {
    return connection.operation("rename-items").run(items);
  }

  @Benchmark
  public String renameItemsInTheEngine() {
    return engine.call(renameItems, itemsText);
  }

  @Benchmark
  public Object mapItems() {
    return connection.operation("map-items").run(items);
  }

  @Benchmark
  public String mapItemsInTheEngine() {
    return engine.call(mapItems, itemsText);
  }

  @Benchmark
  public Object fetchItem() {
    return connection.operation("fetch-item").run(Map.of("id", 42));
  }

  @Benchmark
  public String fetchItemWithoutJavaScript() {
    return connection.operations().getItem(42).name();
  }
}
