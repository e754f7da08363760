package dev.connectors.benchmarks;

import dev.connectors.benchmarks.bench.Bench;
import dev.connectors.benchmarks.bench.BenchConnection;
import dev.connectors.runtime.http.NetworkPolicy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
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

/** One call on loopback: by a generated method, and by the bare client of the JDK. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 2,
    jvmArgsAppend = "-Dsun.net.httpserver.nodelay=true") // else 40 ms pass before each answer
public class CallBenchmark {

  private ItemServer server;
  private URI uri;
  private Bench bench;
  private BenchConnection connection;
  private HttpClient client;

  @Setup
  public void start() throws IOException {
    server = new ItemServer();
    uri = server.uri();
    NetworkPolicy network = NetworkPolicy.standard().allowPrivateAddresses();
    bench = Bench.builder().baseUri(uri).network(network).build();
    connection = bench.connect();
    client = HttpClient.newHttpClient();
  }

  @TearDown
  public void stop() {
    bench.close();
    server.close();
  }

  @Benchmark
  public String generated() {
    return connection.operations().getItem(42).name();
  }

  @Benchmark
  public byte[] bareClient() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri.resolve("/items/42"))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
  }
}
