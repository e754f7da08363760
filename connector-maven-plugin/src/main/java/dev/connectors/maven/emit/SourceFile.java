package dev.connectors.maven.emit;

/**
 * A Java source file.
 *
 * @param path its path below the source root, with {@code /} between its parts
 * @param text its content, with {@code \n} at the end of lines
 */
public record SourceFile(String path, String text) {}
