package dev.connectors.benchmarks;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.connectors.benchmarks.bench.model.Item;
import dev.connectors.benchmarks.bench.model.ItemList;
import dev.connectors.runtime.json.Json;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One megabyte of records, parsed and read: as generated views, and as records by Jackson. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class RecordsBenchmark {

  private final byte[] json = Items.list(1_000_000);
  private final ObjectMapper jackson =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  @Benchmark
  @SuppressWarnings("unchecked") // the text is an object
  public long views() {
    long sum = 0;
    for (Item item : ItemList.of((Map<String, ?>) Json.parse(json)).items()) {
      sum += item.id() + item.name().length() + item.amount().scale() + item.tags().size();
      sum += item.address().city().length();
    }
    return sum;
  }

  @Benchmark
  public long jackson() throws IOException {
    long sum = 0;
    for (Items.JacksonItem item : jackson.readValue(json, Items.JacksonList.class).items()) {
      sum += item.id() + item.name().length() + item.amount().scale() + item.tags().size();
      sum += item.address().city().length();
    }
    return sum;
  }

  @Benchmark
  public Object parseOnly() {
    return Json.parse(json);
  }

  @Benchmark
  public Object jacksonTreeOnly() throws IOException {
    return jackson.readTree(json);
  }
}
