package dev.connectors.maven.script;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.diag.SourceLocation;
import dev.connectors.maven.model.ScriptModule;
import dev.connectors.maven.script.ModuleFacts.Exports;
import dev.connectors.maven.script.ModuleFacts.Import;
import dev.connectors.maven.script.ModuleFacts.Kind;
import dev.connectors.maven.spec.ScriptSpec;
import dev.connectors.runtime.error.JsonException;
import dev.connectors.runtime.json.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The modules of a connector: its functions, and all that they import, each once. */
final class ModuleGraph {

  /** How big a file may be, in bytes. */
  static final int BIGGEST = 2 << 20;

  /** How many modules a connector may have. */
  static final int MOST = 2_000;

  private static final ModuleFacts NO_FACTS =
      new ModuleFacts(
          false,
          false,
          List.of(),
          new Exports(Set.of("default"), List.of(), true, null),
          List.of(),
          List.of());

  private final Directories directories;
  private final ImportResolver resolver;
  private final CodeCompiler compiler;
  private final Function<Path, String> displayName;
  private final Diagnostics diagnostics;
  private final TreeMap<String, LoadedModule> modules = new TreeMap<>();
  private final Set<String> seen = new HashSet<>();
  private final Deque<Pending> queue = new ArrayDeque<>();

  /** What is yet to be loaded. */
  private record Pending(String id, Path file, @Nullable LoadedModule importer) {}

  ModuleGraph(
      Directories directories,
      CodeCompiler compiler,
      Function<Path, String> displayName,
      Diagnostics diagnostics) {
    this.directories = directories;
    this.resolver = new ImportResolver(directories);
    this.compiler = compiler;
    this.displayName = displayName;
    this.diagnostics = diagnostics;
  }

  List<ScriptModule> compile(List<ScriptSpec> functions) {
    functions.forEach(this::function);
    while (!queue.isEmpty()) {
      Pending next = queue.remove();
      if (seen.size() == MOST) {
        tooMany(next);
        break;
      }
      if (seen.add(next.id())) {
        load(next);
      }
    }
    eraseTypeExports();
    ModuleLinks links = new ModuleLinks(modules, diagnostics);
    functions.forEach(links::function);
    modules.values().forEach(links::check);
    return modules.values().stream()
        .map(module -> module.finished(links.exported(module)))
        .toList();
  }

  private void eraseTypeExports() {
    try {
      new TypeExports(modules, compiler).erase();
    } catch (CodeException e) {
      throw new IllegalStateException("what is left of TypeScript cannot be parsed", e);
    }
  }

  private void function(ScriptSpec spec) {
    String code = spec.code();
    Path path = directories.root().resolve(spec.module());
    if (code != null) {
      seen.add(spec.module());
      SourceText source = SourceText.inline(spec, code);
      String file = directories.name(spec.file());
      compile(spec.module(), file, source, Language.EITHER, spec.indent(), null)
          .ifPresent(module -> add(module, parent(file)));
    } else if (directories.id(path) == null) {
      diagnostics.error(spec.location(), DiagnosticCode.SCRIPT_IMPORT, Target.Nowhere.OUTSIDE);
    } else {
      queue.add(new Pending(spec.module(), path, null));
    }
  }

  private void load(Pending next) {
    Optional<String> text = read(next);
    if (text.isEmpty()) {
      return;
    }
    SourceText source = SourceText.ofFile(displayName.apply(next.file()), text.get());
    Language language = Language.of(next.id());
    compile(next.id(), next.id(), source, language, 0, next.importer())
        .ifPresent(module -> add(module, parent(next.id())));
  }

  /** The directory that a file is in. */
  private Path parent(String id) {
    return directories.root().resolve(id).resolveSibling("");
  }

  private Optional<LoadedModule> compile(
      String id,
      String file,
      SourceText source,
      Language language,
      int indent,
      @Nullable LoadedModule importer) {
    try {
      CompiledText code =
          language == Language.JSON ? json(source) : compiler.compile(source, language);
      String format = format(id, language, code.facts());
      return Optional.of(new LoadedModule(id, file, format, indent, code, importer));
    } catch (CodeException e) {
      e.report(diagnostics, LoadedModule.chain(id, importer));
      follow(source, parent(file));
      return Optional.empty();
    }
  }

  /**
   * Loads what a module imports that cannot be compiled, so that one build tells what is wrong with
   * that, too: as far as that can be read, and is the author's own.
   */
  private void follow(SourceText source, Path directory) {
    for (Import each : Scanner.read(source).imports()) {
      Target target =
          each.specifier() == null ? null : resolver.resolve(directory, each.specifier(), false);
      if (target instanceof Target.File file && !Packages.holds(file.id())) {
        queue.add(new Pending(file.id(), file.path(), null));
      }
    }
  }

  private static CompiledText json(SourceText source) throws CodeException {
    try {
      Json.parse(source.text());
      return new CompiledText(source, NO_FACTS);
    } catch (JsonException e) {
      String problem = String.valueOf(e.getMessage()).replaceFirst("^line \\d+, column \\d+: ", "");
      throw new CodeException(source.at(e.line(), e.column()), DiagnosticCode.JSON_SYNTAX, problem);
    }
  }

  /** How a module is written: as its name says, else as its syntax does, else its package. */
  private String format(String id, Language language, ModuleFacts facts) {
    if (language == Language.JSON) {
      return "json";
    }
    boolean esm =
        id.matches(".*\\.m[jt]s")
            || (!id.matches(".*\\.c[jt]s")
                && (facts.esm() || (!facts.commonJs() && resolver.packages().isEsm(parent(id)))));
    return esm ? "esm" : "commonjs";
  }

  /** Takes a module in, and looks where its imports lead. */
  private void add(LoadedModule module, Path directory) {
    modules.put(module.id(), module);
    for (Import each : module.facts().imports()) {
      Target target = resolve(each, directory);
      module.targets().put(each, target);
      boolean inline = target instanceof Target.File at && isInline(at.id());
      if (inline) {
        report(
            module,
            each,
            new Target.Nowhere("is called like a function in YAML (expected:" + " another name)"));
      } else if (target instanceof Target.File file) {
        queue.add(new Pending(file.id(), file.path(), module));
      } else if (target instanceof Target.Nowhere nowhere) {
        report(module, each, nowhere);
      }
    }
  }

  private boolean isInline(String id) {
    LoadedModule module = modules.get(id);
    return module != null && module.isInline();
  }

  private Target resolve(Import each, Path directory) {
    String specifier = each.specifier();
    return specifier == null
        ? new Target.Nowhere(
            "is computed (expected: a string, since modules are found at build time)")
        : resolver.resolve(directory, specifier, each.kind() == Kind.REQUIRE);
  }

  /** Packages try whether there is something, and go on without it. */
  private void report(LoadedModule module, Import each, Target.Nowhere nowhere) {
    if (module.isOfPackage() && (each.optional() || each.specifier() == null)) {
      return;
    }
    String what = each.specifier() == null ? "an import that" : Excerpt.of(each.specifier()) + ":";
    diagnostics.error(
        module.source().at(each.start()),
        DiagnosticCode.SCRIPT_IMPORT,
        what + " " + nowhere.reason() + module.chain());
  }

  private void tooMany(Pending next) {
    diagnostics.error(
        SourceLocation.of(displayName.apply(directories.root())),
        DiagnosticCode.TOO_LARGE,
        "more than "
            + MOST
            + " modules, the last one "
            + next.id()
            + " (expected: fewer; bundle packages with esbuild)");
  }

  private Optional<String> read(Pending next) {
    SourceLocation place = SourceLocation.of(displayName.apply(next.file()));
    String chain = LoadedModule.chain(next.id(), next.importer());
    try {
      long size = Files.size(next.file());
      if (size > BIGGEST) {
        diagnostics.error(
            place,
            DiagnosticCode.TOO_LARGE,
            size + " bytes (expected: at most " + BIGGEST + " bytes of code)" + chain);
        return Optional.empty();
      }
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(next.file()));
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException ignored) {
      // The place of the first wrong byte would help nobody.
      diagnostics.error(place, DiagnosticCode.FILE_UNREADABLE, "is no text in UTF-8" + chain);
    } catch (IOException e) {
      diagnostics.error(place, DiagnosticCode.FILE_UNREADABLE, "cannot be read: " + e + chain);
    }
    return Optional.empty();
  }
}
