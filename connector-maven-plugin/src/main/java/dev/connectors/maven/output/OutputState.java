package dev.connectors.maven.output;

import dev.connectors.maven.output.OutputFiles.Key;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an execution wrote last time, kept in a file beside the output: the fingerprint, a line for
 * each connector, each file of another host that was read and each file of a package, and the files
 * with size and time of change.
 */
public final class OutputState {

  private static final String HEADER = "connector-maven-plugin state 1";

  /** A file as it was written. */
  record Written(long size, long modifiedMillis) {

    /** By hand, like {@link #hashCode}: a record's own are linked at run time, in every build. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Written written
          && size == written.size
          && modifiedMillis == written.modifiedMillis;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(size * 31 + modifiedMillis);
    }

    static @Nullable Written of(Path file) throws IOException {
      if (!Files.isRegularFile(file)) {
        return null;
      }
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new Written(attributes.size(), attributes.lastModifiedTime().toMillis());
    }
  }

  private final String fingerprint;
  private final List<String> connectors;
  private final List<String> remoteFiles;
  private final List<String> packageFiles;
  private final Map<Key, Written> files;

  OutputState(
      String fingerprint,
      List<String> connectors,
      List<String> remoteFiles,
      List<String> packageFiles,
      Map<Key, Written> files) {
    this.fingerprint = fingerprint;
    this.connectors = List.copyOf(connectors);
    this.remoteFiles = List.copyOf(remoteFiles);
    this.packageFiles = List.copyOf(packageFiles);
    this.files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
  }

  /** Reads a state; one that is absent or damaged knows nothing. */
  public static OutputState read(Path file) {
    try {
      List<String> lines = Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
      return lines.size() < 2 || !lines.get(0).equals(HEADER) ? none() : parse(lines);
    } catch (IOException | RuntimeException ignored) { // a damaged state costs a full run, no more
      return none();
    }
  }

  /** A state that knows nothing. */
  static OutputState none() {
    return new OutputState("", List.of(), List.of(), List.of(), Map.of());
  }

  private static OutputState parse(List<String> lines) {
    List<String> connectors = new ArrayList<>();
    List<String> remoteFiles = new ArrayList<>();
    List<String> packageFiles = new ArrayList<>();
    Map<Key, Written> files = new LinkedHashMap<>();
    for (String line : lines.subList(2, lines.size())) {
      String[] parts = line.split(" ", 4);
      if (parts[0].equals("connector")) {
        connectors.add(line.substring("connector ".length()));
      } else if (parts[0].equals("remote")) {
        remoteFiles.add(line.substring("remote ".length()));
      } else if (parts[0].equals("package")) {
        packageFiles.add(line.substring("package ".length()));
      } else {
        files.put(
            new Key(OutputRoot.valueOf(parts[0]), parts[3]),
            new Written(Long.parseLong(parts[1]), Long.parseLong(parts[2])));
      }
    }
    return new OutputState(lines.get(1), connectors, remoteFiles, packageFiles, files);
  }

  /** Writes the state, whole or not at all. */
  void write(Path file) throws IOException {
    StringBuilder text = new StringBuilder(HEADER).append('\n').append(fingerprint).append('\n');
    connectors.forEach(connector -> text.append("connector ").append(connector).append('\n'));
    remoteFiles.forEach(name -> text.append("remote ").append(name).append('\n'));
    packageFiles.forEach(name -> text.append("package ").append(name).append('\n'));
    files.forEach(
        (key, written) ->
            text.append(key.root())
                .append(' ')
                .append(written.size())
                .append(' ')
                .append(written.modifiedMillis())
                .append(' ')
                .append(key.path())
                .append('\n'));
    AtomicFiles.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The connectors that were generated, as they are called in messages. */
  public List<String> connectors() {
    return connectors;
  }

  /** The names of files of other hosts that were read, in the cache's directory. */
  public List<String> remoteFiles() {
    return remoteFiles;
  }

  /** Files of packages in JavaScript that were read or looked for, from the connectors on. */
  public List<String> packageFiles() {
    return packageFiles;
  }

  /** Whether a resource was written. */
  public boolean hasResource(String path) {
    return files.containsKey(new Key(OutputRoot.RESOURCES, path));
  }

  /** The files that were written. */
  Map<Key, Written> files() {
    return files;
  }

  /**
   * Whether nothing has to be done: the fingerprint is the same, and every file is as it was
   * written.
   *
   * @param current the fingerprint of what is there now
   * @param directories where the files are
   */
  public boolean isCurrent(String current, OutputDirectories directories) throws IOException {
    if (!fingerprint.equals(current)) {
      return false;
    }
    for (Map.Entry<Key, Written> file : files.entrySet()) {
      if (!file.getValue().equals(Written.of(directories.resolve(file.getKey())))) {
        return false;
      }
    }
    return true;
  }
}
