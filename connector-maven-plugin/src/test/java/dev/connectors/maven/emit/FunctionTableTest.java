package dev.connectors.maven.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.model.Api;
import dev.connectors.maven.model.Connecting;
import dev.connectors.maven.model.Connector;
import dev.connectors.maven.model.ConnectorFunction;
import dev.connectors.maven.model.KnownNames;
import dev.connectors.maven.naming.NamePlanner;
import dev.connectors.maven.testing.Compilation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The class that finds functions by their names. */
class FunctionTableTest {

  @Test
  void fiveThousandFunctionsAreFoundByTheirNames() throws Exception {
    List<ConnectorFunction> functions =
        IntStream.range(0, 5_000).mapToObj(FunctionTableTest::function).toList();

    Compilation compilation = Compilation.of(sources(functions));

    assertThat(compilation.messages()).isEmpty();
    Method find = find(compilation);
    for (ConnectorFunction function : functions) {
      assertThat(find.invoke(null, function.name())).hasToString(function.name());
    }
    for (String unknown : List.of("", "operations/o0/ru", "operations/o9999/run", "zzz")) {
      assertThat(find.invoke(null, unknown)).isNull();
    }
  }

  private static ConnectorFunction function(int number) {
    String name = "operations/o" + number + "/run";
    return new ConnectorFunction.Rest(name, "GET", "/things/" + number, null, null);
  }

  private static Method find(Compilation compilation) throws ReflectiveOperationException {
    Method find =
        compilation
            .load(Map.of())
            .loadClass("com.example.acme.AcmeFunctions")
            .getDeclaredMethod("find", String.class);
    find.setAccessible(true);
    return find;
  }

  private static SortedMap<String, String> sources(List<ConnectorFunction> functions) {
    Connector connector =
        new Connector(
            "acme",
            "Acme",
            null,
            null,
            List.of(),
            Api.NONE,
            List.of(),
            functions,
            new Connecting(List.of(), null, null));
    SortedMap<String, String> sources = new TreeMap<>();
    ConnectorEmitter.emit(
        connector,
        NamePlanner.plan(
            connector, "com.example.acme", "Acme", KnownNames.NONE, new Diagnostics(false)),
        "operations.json",
        file -> sources.put(file.path(), file.text()));
    return sources;
  }
}
