package dev.connectors.maven.testing;

import dev.connectors.maven.output.OutputFiles;
import dev.connectors.maven.output.OutputRoot;
import dev.connectors.maven.output.OutputSink;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** Keeps what is generated, by {@code sources/...} and {@code resources/...}. */
public final class MemorySink implements OutputSink {

  private final OutputFiles claims = new OutputFiles();
  private final SortedMap<String, byte[]> files = new TreeMap<>();

  @Override
  public void file(OutputRoot root, String path, byte[] content) {
    claims.file(root, path, content);
    files.put(root.name().toLowerCase(Locale.ROOT) + "/" + path, content.clone());
  }

  /** All files. */
  public SortedMap<String, byte[]> files() {
    return files;
  }

  /** Java source by its path below the source root. */
  public SortedMap<String, String> sources() {
    SortedMap<String, String> sources = new TreeMap<>();
    files.forEach(
        (name, content) -> {
          if (name.startsWith("sources/")) {
            sources.put(name.substring("sources/".length()), FileTree.text(content));
          }
        });
    return sources;
  }
}
