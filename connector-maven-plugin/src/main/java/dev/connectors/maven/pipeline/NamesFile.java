package dev.connectors.maven.pipeline;

import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.load.NamesFileLoader;
import dev.connectors.maven.model.KnownNames;
import dev.connectors.maven.naming.NameKeeper;
import dev.connectors.maven.output.AtomicFiles;
import dev.connectors.maven.resolve.NamesReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * The names file {@code connectors.lock}, in the directory of connectors: every public name that a
 * connector was given, so that it keeps it.
 */
public final class NamesFile {

  /**
   * What came of writing it.
   *
   * @param result the connectors whose names are kept, and what was found wrong
   * @param file the file
   * @param changed whether it is another than before
   * @param absent connectors whose names are kept although they are not there
   */
  public record Outcome(GeneratorResult result, Path file, boolean changed, List<String> absent) {

    /** Copies the list. */
    public Outcome {
      absent = List.copyOf(absent);
    }
  }

  private NamesFile() {}

  /** The names that are known, by connector key. */
  static SortedMap<String, KnownNames> read(GeneratorRequest request, Diagnostics diagnostics) {
    return NamesReader.read(
        NamesFileLoader.load(
            request.connectorsDirectory(), request.projectDirectory(), diagnostics),
        diagnostics);
  }

  /**
   * Adds the names of all connectors of a request to the file. Other sections of it stay as they
   * are, and so do the names of connectors that are not there or not selected.
   *
   * @return what came of it; nothing was written when there are errors
   */
  public static Outcome write(GeneratorRequest request) throws IOException {
    Path file = request.connectorsDirectory().resolve(NamesFileLoader.NAME);
    Diagnostics diagnostics = new Diagnostics(request.strict());
    List<PlannedConnector> planned = Generator.plan(request, diagnostics);
    if (diagnostics.hasErrors()) {
      return new Outcome(new GeneratorResult(diagnostics.sorted()), file, false, List.of());
    }
    SortedMap<String, KnownNames> names = read(request, diagnostics);
    List<String> absent = new ArrayList<>(names.keySet());
    List<ConnectorSummary> summaries = new ArrayList<>();
    for (PlannedConnector connector : planned) {
      String key = connector.connector().key();
      KnownNames before = names.getOrDefault(key, KnownNames.NONE);
      names.put(key, NameKeeper.keep(connector.connector(), connector.names(), before));
      absent.remove(key);
      summaries.add(connector.summary());
    }
    boolean changed = !planned.isEmpty() && replace(file, names);
    boolean all = request.includes().isEmpty() && request.excludes().isEmpty();
    return new Outcome(
        new GeneratorResult(summaries, diagnostics.sorted(), List.of(), List.of()),
        file,
        changed,
        all ? absent : List.of());
  }

  private static boolean replace(Path file, SortedMap<String, KnownNames> names)
      throws IOException {
    String before = Files.exists(file) ? Files.readString(file) : "";
    String after = NamesWriter.replace(before, names);
    if (after.equals(before)) {
      return false;
    }
    AtomicFiles.write(file, after.getBytes(StandardCharsets.UTF_8));
    return true;
  }
}
