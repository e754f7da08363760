package dev.connectors.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Mappings: {@code a} of five fields, {@code b} of a deal with 72 leaves, {@code c} of a list with
 * 100 items. {@code mappings.sh} has the original beside them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class MappingBenchmark {

  @Param({"a", "b", "c"})
  private String mapping;

  private MappingCase chosen;

  @Setup
  public void read() {
    chosen = MappingCase.of(mapping);
  }

  @Benchmark
  public Object evaluated() {
    return chosen.evaluated().build(chosen.variables());
  }

  @Benchmark
  public Object compiled() {
    return chosen.compiled().build(chosen.variables());
  }

  /** The result's parts alone; what they take shows in the allocation. */
  @Benchmark
  public Object resultOnly() {
    return chosen.result().build();
  }
}
