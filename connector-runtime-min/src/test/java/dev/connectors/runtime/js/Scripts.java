package dev.connectors.runtime.js;

import dev.connectors.runtime.function.ExternalApi;
import dev.connectors.runtime.function.ExternalRequest;
import dev.connectors.runtime.function.ExternalResponse;
import dev.connectors.runtime.function.FunctionContext;
import dev.connectors.runtime.function.FunctionContext.Helper;
import dev.connectors.runtime.function.JavaScriptOptions;
import dev.connectors.runtime.function.ScriptedFunction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A connector of modules that a test writes down, and what they reach. */
final class Scripts implements AutoCloseable {

  /** What every message must hide. */
  static final String SECRET = "s3cr3t-of-the-connection";

  private final Map<String, Module> modules = new LinkedHashMap<>();
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, Helper> helpers = new LinkedHashMap<>();
  private JavaScriptOptions options = JavaScriptOptions.standard();
  private ExternalApi api = ExternalApi.NONE;
  private @Nullable JavaScript javaScript;

  /** Options of {@code new RestApiClient}. */
  final List<Map<String, @Nullable Object>> clients = new ArrayList<>();

  Scripts with(JavaScriptOptions chosen) {
    options = chosen;
    return this;
  }

  /** Answers requests. */
  Scripts answering(Function<ExternalRequest, ExternalResponse> answers) {
    api =
        new ExternalApi() {
          @Override
          public ExternalResponse send(ExternalRequest request) {
            return answers.apply(request);
          }

          @Override
          public @Nullable Object run(
              String operationKey, Map<String, ? extends @Nullable Object> input) {
            throw new UnsupportedOperationException(operationKey);
          }
        };
    return this;
  }

  Scripts helper(String name, Helper helper) {
    helpers.put(name, helper);
    return this;
  }

  /** An ES module; then pairs of what it imports and what that is. */
  Scripts esm(String id, String text, String... imports) {
    return add(id, id, Module.Format.ESM, List.of(), 0, text, imports);
  }

  Scripts commonJs(String id, String text, String... imports) {
    return add(id, id, Module.Format.COMMONJS, List.of(), 0, text, imports);
  }

  Scripts json(String id, String text) {
    return add(id, id, Module.Format.JSON, List.of(), 0, text);
  }

  Scripts add(
      String id,
      String file,
      Module.Format format,
      List<String> exports,
      int indent,
      String text,
      String... imports) {
    Map<String, String> targets = new LinkedHashMap<>();
    for (int i = 0; i < imports.length; i += 2) {
      targets.put(imports[i], imports[i + 1]);
    }
    modules.put(id, new Module(id, file, format, exports, targets, indent));
    texts.put(id, text);
    return this;
  }

  JavaScript javaScript() {
    JavaScript known = javaScript;
    if (known == null) {
      known = new JavaScript("acme", new Known(), options, new Host());
      javaScript = known;
    }
    return known;
  }

  /** A function, whose name is its module without the ending. */
  ScriptedFunction function(String module) {
    return javaScript().function(module.replaceFirst("\\.\\w+$", ""), module);
  }

  FunctionContext context(Map<String, ?> arguments, @Nullable Object scope) {
    return new FunctionContext(arguments, api, scope, helpers);
  }

  /** Calls a function for the connection {@code c1}. */
  @Nullable Object call(String module, Map<String, ?> arguments) {
    return function(module).call(context(arguments, "c1"));
  }

  @Nullable Object call(String module) {
    return call(module, Map.of());
  }

  /** Evaluates the body of a function. */
  static @Nullable Object run(String body) {
    try (Scripts scripts = new Scripts()) {
      return scripts
          .esm("run.js", "export default async function () {" + body + "}")
          .call("run.js");
    }
  }

  @Override
  public void close() {
    javaScript().close();
  }

  /** The modules that are written down. */
  private final class Known implements Modules {

    @Override
    public @Nullable Module find(String id) {
      return modules.get(id);
    }

    @Override
    public Collection<Module> all() {
      return modules.values();
    }

    @Override
    public String text(Module module) {
      return Objects.requireNonNull(texts.get(module.id()));
    }
  }

  /** What they reach. */
  private final class Host implements ScriptHost {

    @Override
    public ExternalApi client(Map<String, @Nullable Object> given, FunctionContext context) {
      clients.add(given);
      return api;
    }

    @Override
    public ExternalResponse fetch(ExternalRequest request, FunctionContext context) {
      return api.send(request);
    }

    @Override
    public String redact(String text, FunctionContext context) {
      return text.replace(SECRET, "***");
    }

    @Override
    public @Nullable String connection(FunctionContext context) {
      return String.valueOf(context.scope());
    }
  }
}
