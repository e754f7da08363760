package dev.connectors.runtime.js;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.DirectoryStream;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.Map;
import java.util.Set;
import org.graalvm.polyglot.io.FileSystem;
import org.jspecify.annotations.Nullable;

/**
 * The modules of a connector as the only files that there are, for the engine's own loader of ES
 * modules. Nothing here touches a disk. One for each context, on one thread at a time.
 */
final class ModuleFiles implements FileSystem {

  private final ModuleCode code;

  /** The module whose import is looked for: the engine parses its path before the specifier. */
  private @Nullable String importer;

  ModuleFiles(ModuleCode code) {
    this.code = code;
  }

  @Override
  public Path parsePath(URI uri) {
    return imported(uri.toString());
  }

  @Override
  public Path parsePath(String path) {
    String id = path.startsWith("/") ? path.substring(1) : "";
    if (code.find(id) != null) {
      importer = id;
      return Path.of(path);
    }
    return imported(path);
  }

  /** Where an import leads, as the generator found it. */
  private Path imported(String specifier) {
    String target = code.target(importer, specifier);
    return Path.of(target == null ? "/.nowhere/" + specifier.replace(':', '-') : "/" + target);
  }

  @Override
  public void checkAccess(Path path, Set<? extends AccessMode> modes, LinkOption... options)
      throws IOException {
    if (modes.contains(AccessMode.WRITE)) {
      throw new SecurityException("read-only");
    }
    bytes(path);
  }

  @Override
  public Path toAbsolutePath(Path path) {
    return path.isAbsolute() ? path : Path.of("/").resolve(path);
  }

  /** What is imported by several names is one module. */
  @Override
  public Path toRealPath(Path path, LinkOption... options) throws IOException {
    bytes(path);
    return Path.of("/" + located(path));
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return new Content(bytes(path));
  }

  private String located(Path path) {
    String name = toAbsolutePath(path).normalize().toString().replace('\\', '/');
    return code.located(name.substring(name.indexOf('/') + 1));
  }

  private byte[] bytes(Path path) throws IOException {
    byte[] bytes = code.file(located(path));
    if (bytes == null) {
      throw new NoSuchFileException(path.toString());
    }
    return bytes;
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String names, LinkOption... options)
      throws IOException {
    int size = bytes(path).length;
    return Map.of("isRegularFile", true, "isDirectory", false, "size", (long) size);
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path directory, DirectoryStream.Filter<? super Path> filter) {
    throw new SecurityException("no directories");
  }

  @Override
  public void createDirectory(Path directory, FileAttribute<?>... attributes) {
    throw new SecurityException("read-only");
  }

  @Override
  public void delete(Path path) {
    throw new SecurityException("read-only");
  }

  /** Bytes that are read. */
  private static final class Content implements SeekableByteChannel {

    private final ByteBuffer bytes;
    private boolean open = true;

    Content(byte[] bytes) {
      this.bytes = ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    @Override
    public int read(ByteBuffer target) {
      if (!bytes.hasRemaining()) {
        return -1;
      }
      int length = Math.min(target.remaining(), bytes.remaining());
      target.put(bytes.slice(bytes.position(), length));
      bytes.position(bytes.position() + length);
      return length;
    }

    @Override
    public int write(ByteBuffer source) {
      throw new NonWritableChannelException();
    }

    @Override
    public long position() {
      return bytes.position();
    }

    @Override
    public SeekableByteChannel position(long position) {
      bytes.position((int) Math.min(position, bytes.limit()));
      return this;
    }

    @Override
    public long size() {
      return bytes.limit();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
      throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
      return open;
    }

    @Override
    public void close() {
      open = false;
    }
  }
}
