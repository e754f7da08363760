package dev.connectors.maven.output;

/** Receives generated files. */
@FunctionalInterface
public interface OutputSink {

  /**
   * Takes a file.
   *
   * @param root the kind of directory that it goes to
   * @param path its path below that directory, with {@code /} between its parts
   * @param content its bytes
   * @throws IllegalArgumentException when the path leads out of the directory, or is taken already
   */
  void file(OutputRoot root, String path, byte[] content);
}
