package dev.connectors.maven.mojo;

import java.io.File;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sonatype.plexus.build.incremental.BuildContext;

/** An IDE that keeps in mind what it is told. */
final class RecordingContext {

  private final Path project;
  private final Map<String, Object> values = new HashMap<>();
  private final Map<String, List<String>> markers = new TreeMap<>();
  private final Set<String> refreshed = new TreeSet<>();
  private boolean incremental = true;

  RecordingContext(Path project) {
    this.project = project;
  }

  /** What goals are given. */
  BuildContext context() {
    return (BuildContext)
        Proxy.newProxyInstance(
            RecordingContext.class.getClassLoader(),
            new Class<?>[] {BuildContext.class},
            (proxy, method, arguments) -> answer(method, arguments));
  }

  /** Forgets everything, as before the project is built as a whole. */
  void clean() {
    markers.clear();
    incremental = false;
  }

  /** The markers that are shown, as {@code file:line:column severity message}. */
  List<String> markers() {
    return markers.values().stream().flatMap(List::stream).toList();
  }

  /** The directories that were looked at again since the last time. */
  Set<String> refreshed() {
    Set<String> all = new TreeSet<>(refreshed);
    refreshed.clear();
    return all;
  }

  private Object answer(Method method, Object[] arguments) {
    switch (method.getName()) {
      case "isIncremental":
        return incremental;
      case "getValue":
        return values.get(arguments[0]);
      case "setValue":
        return values.put((String) arguments[0], arguments[1]);
      case "refresh":
        return refreshed.add(name(arguments[0]));
      case "removeMessages":
        return markers.remove(name(arguments[0]));
      case "addMessage":
        String file = name(arguments[0]);
        String place = file + ":" + arguments[1] + ":" + arguments[2];
        return markers
            .computeIfAbsent(file, key -> new ArrayList<>())
            .add(place + " " + arguments[4] + " " + arguments[3]);
      default:
        throw new UnsupportedOperationException(method.toString());
    }
  }

  private String name(Object file) {
    return project.relativize(((File) file).toPath()).toString().replace('\\', '/');
  }
}
