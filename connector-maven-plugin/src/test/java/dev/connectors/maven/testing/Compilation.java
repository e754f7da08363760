package dev.connectors.maven.testing;

import dev.connectors.runtime.internal.ConnectorRuntime;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Compiles generated source in memory, as strictly as any user may, against what generated code
 * needs and nothing else: the runtime and JSpecify.
 */
public final class Compilation {

  private static final List<String> OPTIONS =
      List.of(
          "--release", "17", "-Xlint:all", "-Werror", "-proc:none", "-g:none", "-Xmaxerrs", "9999");

  private final SortedMap<String, byte[]> classes = new TreeMap<>();
  private final List<String> messages = new ArrayList<>();
  private boolean succeeded;

  private Compilation() {}

  /** Compiles source by its path. */
  public static Compilation of(Map<String, String> sources) {
    Compilation compilation = new Compilation();
    compilation.compile(sources);
    return compilation;
  }

  /** What the compiler said; empty when there was nothing to say. */
  public List<String> messages() {
    return succeeded || !messages.isEmpty() ? messages : List.of("the compiler failed silently");
  }

  /** Class files by binary name. */
  public SortedMap<String, byte[]> classes() {
    return classes;
  }

  /** The classes, loaded. */
  public ClassLoader load() {
    return load(Map.of());
  }

  /**
   * The classes, loaded beside resources.
   *
   * @param resources content by path
   */
  public ClassLoader load(Map<String, byte[]> resources) {
    return new ClassLoader(Compilation.class.getClassLoader()) {
      @Override
      protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] content = classes.get(name);
        if (content == null) {
          throw new ClassNotFoundException(name);
        }
        return defineClass(name, content, 0, content.length);
      }

      @Override
      public @Nullable InputStream getResourceAsStream(String name) {
        byte[] content = resources.get(name);
        return content == null
            ? super.getResourceAsStream(name)
            : new ByteArrayInputStream(content);
      }
    };
  }

  private void compile(Map<String, String> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<JavaFileObject> units = new ArrayList<>();
    sources.forEach((path, text) -> units.add(new Source(path, text)));
    StringWriter out = new StringWriter();
    try (var standard = compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
      standard.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath());
      JavaFileManager manager = new Memory(standard);
      succeeded = compiler.getTask(out, manager, diagnostics, OPTIONS, null, units).call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
      messages.add(diagnostic.toString());
    }
  }

  private static List<Path> classPath() {
    return List.of(home(ConnectorRuntime.class), home(NullMarked.class));
  }

  private static Path home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String path, String text) {
      super(URI.create("memory:///" + path), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private final class Memory extends ForwardingJavaFileManager<JavaFileManager> {

    Memory(JavaFileManager manager) {
      super(manager);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      URI uri = URI.create("memory:///" + name.replace('.', '/') + kind.extension);
      return new SimpleJavaFileObject(uri, kind) {
        @Override
        public OutputStream openOutputStream() {
          return new ByteArrayOutputStream() {
            @Override
            public void close() {
              classes.put(name, toByteArray());
            }
          };
        }
      };
    }
  }
}
