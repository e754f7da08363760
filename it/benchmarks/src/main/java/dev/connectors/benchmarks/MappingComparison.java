package dev.connectors.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Mappings beside the original, by operations per second of CPU (user and system, all threads of
 * the process). Both processes live as long as this runs, warm up, and take turns.
 */
public final class MappingComparison implements AutoCloseable {

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final long WARM_UP = 4_000;
  private static final long ROUND = 1_500;
  private static final int BATCH = 10;
  private static final int ALLOCATING = 1_000;

  /** Keeps results from being optimised away. */
  @SuppressWarnings("unused")
  private static volatile Object last;

  private final Process original;
  private final Writer questions;
  private final BufferedReader answers;

  private MappingComparison(Process original) {
    this.original = original;
    this.questions = original.outputWriter();
    this.answers = original.inputReader();
  }

  /** Prints a table; the arguments are the number of rounds and the original's command. */
  public static void main(String[] arguments) throws IOException {
    int rounds = Integer.parseInt(arguments[0]);
    ProcessBuilder command = new ProcessBuilder(List.of(arguments).subList(1, arguments.length));
    command.redirectError(ProcessBuilder.Redirect.INHERIT);
    try (MappingComparison comparison = new MappingComparison(command.start())) {
      comparison.run(rounds);
    }
  }

  private void run(int rounds) throws IOException {
    Map<String, MappingCase> cases = new LinkedHashMap<>();
    Map<String, List<Row>> rows = new LinkedHashMap<>();
    for (String name : List.of("a", "b", "c")) {
      MappingCase one = MappingCase.of(name);
      cases.put(name, one);
      rows.put(
          name,
          List.of(
              new Row(milliseconds -> ask(name, milliseconds)),
              new Row(time -> rate(() -> one.evaluated().build(one.variables()), time)),
              new Row(time -> rate(() -> one.compiled().build(one.variables()), time))));
    }
    System.err.println("warming up ...");
    rows.values().forEach(forms -> forms.forEach(form -> form.contender.rate(WARM_UP)));
    for (int round = 1; round <= rounds; round++) {
      System.err.println("round " + round + " of " + rounds + " ...");
      rows.values().forEach(forms -> forms.forEach(Row::run));
    }
    System.out.println(
        "| mapping | original, op/CPU s | evaluated | ratio | compiled | ratio"
            + " | result, bytes | evaluated | ratio | compiled | ratio |");
    System.out.println("| --- |" + " --- |".repeat(10));
    rows.forEach((name, forms) -> System.out.println(line(name, forms, cases.get(name))));
  }

  private static String line(String name, List<Row> forms, MappingCase one) {
    Row original = forms.get(0);
    long result = allocated(() -> one.result().build());
    StringBuilder line = new StringBuilder("| %s | %s |".formatted(name, original));
    for (Row form : forms.subList(1, forms.size())) {
      line.append(" %s | %s |".formatted(form, form.timesOf(original)));
    }
    line.append(" %,d |".formatted(result));
    for (Supplier<Object> form :
        List.<Supplier<Object>>of(
            () -> one.evaluated().build(one.variables()),
            () -> one.compiled().build(one.variables()))) {
      long bytes = allocated(form);
      line.append(" %,d | %.2f |".formatted(bytes, (double) bytes / result));
    }
    return line.toString();
  }

  private double ask(String name, long milliseconds) {
    try {
      questions.write(name + " " + milliseconds + "\n");
      questions.flush();
      String answer = answers.readLine();
      if (answer == null) {
        throw new IllegalStateException("the original ended");
      }
      return Double.parseDouble(answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double rate(Supplier<Object> operation, long milliseconds) {
    long before = SYSTEM.getProcessCpuTime();
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
    long count = 0;
    while (System.nanoTime() < end) {
      for (int i = 0; i < BATCH; i++) {
        last = operation.get();
      }
      count += BATCH;
    }
    return count * 1e9 / (SYSTEM.getProcessCpuTime() - before);
  }

  private static long allocated(Supplier<Object> operation) {
    for (int i = 0; i < ALLOCATING; i++) {
      last = operation.get();
    }
    long before = THREADS.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < ALLOCATING; i++) {
      last = operation.get();
    }
    return (THREADS.getCurrentThreadAllocatedBytes() - before) / ALLOCATING;
  }

  @Override
  public void close() {
    original.destroy();
  }

  /** What runs a mapping for a while, and says how often it did per second of CPU. */
  private interface Contender {

    double rate(long milliseconds);
  }

  private record Row(Contender contender, List<Double> rates) {

    Row(Contender contender) {
      this(contender, new ArrayList<>());
    }

    void run() {
      rates.add(contender.rate(ROUND));
    }

    /** How many times as fast as another one, in the same form as a row's own rates. */
    String timesOf(Row other) {
      double[] each =
          IntStream.range(0, rates.size())
              .mapToDouble(i -> rates.get(i) / other.rates.get(i))
              .toArray();
      return "%.1f (%.1f)".formatted(fastest() / other.fastest(), median(each));
    }

    private double fastest() {
      return Collections.max(rates);
    }

    private static double median(double[] values) {
      double[] sorted = DoubleStream.of(values).sorted().toArray();
      int half = sorted.length / 2;
      return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** The fastest round, and the median. */
    @Override
    public String toString() {
      double median = median(rates.stream().mapToDouble(Double::doubleValue).toArray());
      return "%,.0f (%,.0f)".formatted(fastest(), median);
    }
  }
}
