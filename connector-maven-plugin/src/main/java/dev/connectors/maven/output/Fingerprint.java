package dev.connectors.maven.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * A mark of everything that the output depends on. It is computed at every build, so it loads no
 * other class of the compiler.
 */
public final class Fingerprint {

  private static final int MAX_DEPTH = 50;

  private final MessageDigest digest;

  /** Of nothing yet. */
  public Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Adds a setting. */
  public Fingerprint add(String name, Object value) {
    addText(name);
    addText(value.toString());
    return this;
  }

  /** Adds a setting of several values, whose order counts. */
  public Fingerprint add(String name, List<String> values) {
    addText(name);
    addText(String.valueOf(values.size()));
    values.forEach(this::addText);
    return this;
  }

  /** Adds a setting of several pairs, whose order does not count. */
  public Fingerprint add(String name, Map<String, String> pairs) {
    List<String> flat = new ArrayList<>();
    new TreeMap<>(pairs)
        .forEach(
            (key, value) -> {
              flat.add(key);
              flat.add(value);
            });
    return add(name, flat);
  }

  /**
   * Adds every file below a directory, by name and content; hidden ones and {@code node_modules}
   * are passed over, as the compiler does.
   */
  public Fingerprint addTree(Path directory) throws IOException {
    SortedMap<String, Path> files = new TreeMap<>();
    if (Files.isDirectory(directory)) {
      collect(directory, files);
    }
    for (var file : files.entrySet()) {
      addBytes(file.getKey().getBytes(StandardCharsets.UTF_8));
      addContent(Files.readAllBytes(file.getValue()));
    }
    return this;
  }

  /** Adds a file by its content; one that is not there counts as that. */
  public Fingerprint addFile(Path file) throws IOException {
    if (Files.isRegularFile(file)) {
      addContent(Files.readAllBytes(file));
    } else {
      addInt(-1);
    }
    return this;
  }

  /** The mark, in hexadecimal digits. */
  public String value() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void collect(Path directory, SortedMap<String, Path> files) throws IOException {
    Files.walkFileTree(
        directory,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        MAX_DEPTH,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            return !dir.equals(directory) && isPassedOver(dir)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !isPassedOver(file)) {
              files.put(directory.relativize(file).toString().replace('\\', '/'), file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
            return FileVisitResult.CONTINUE; // reported by the compiler, if it needs the file
          }
        });
  }

  private static boolean isPassedOver(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.startsWith(".") || name.equals("node_modules");
  }

  /** Whether {@link #addTree} passes over a file of the tree. */
  public static boolean passesOver(Path relative) {
    for (Path name : relative) {
      if (isPassedOver(name)) {
        return true;
      }
    }
    return false;
  }

  private void addText(String text) {
    addBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Length and two checksums stand for a file's content. SHA-256 runs in the interpreter here, and
   * would cost 70 ms for 2 MB, in every build; nobody gains by making two documents look the same.
   */
  private void addContent(byte[] bytes) {
    CRC32 crc32 = new CRC32();
    crc32.update(bytes);
    CRC32C crc32c = new CRC32C();
    crc32c.update(bytes);
    addInt(bytes.length);
    addInt((int) crc32.getValue());
    addInt((int) crc32c.getValue());
  }

  private void addBytes(byte[] bytes) {
    addInt(bytes.length);
    digest.update(bytes);
  }

  private void addInt(int value) {
    digest.update(
        new byte[] {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value});
  }
}
