package dev.connectors.maven.script;

import com.caoccao.javet.swc4j.Swc4jLibLoader;
import com.caoccao.javet.swc4j.interfaces.ISwc4jLibLoadingListener;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The native part of the parser. It is unpacked once per user, into a directory of the temporary
 * directory that nobody else may write to, and used again by later builds.
 */
final class NativeLibrary {

  /** The version in the library's name; that of {@code swc4j.version} in the POM. */
  private static final String VERSION = "2.2.0";

  private static final String LOADED = "dev.connectors.maven.script.loaded";

  private static @Nullable Boolean available;

  private NativeLibrary() {}

  /** Loads it. Returns false on a platform that it does not exist for. */
  static synchronized boolean load() {
    if (available == null) {
      available = tryLoad();
    }
    return available;
  }

  /** What this platform is called, such as {@code linux-x86_64}. */
  static String platform() {
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    String system = os.startsWith("mac") ? "macos" : os.startsWith("windows") ? "windows" : os;
    String processor =
        switch (arch) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm64";
          default -> arch;
        };
    return system + "-" + processor;
  }

  private static boolean tryLoad() {
    String platform = platform();
    String extension =
        platform.startsWith("windows") ? "dll" : platform.startsWith("macos") ? "dylib" : "so";
    String name = "libswc4j-" + platform + ".v." + VERSION + "." + extension;
    URL resource = NativeLibrary.class.getResource("/" + name);
    if (resource == null) {
      return false;
    }
    try {
      Path library = unpack(resource, name);
      // Here and not by the library, which logs a failure with its stack, and goes on.
      System.load(library.toString());
      Swc4jLibLoader.setLibLoadingListener(new FromDirectory(library.resolveSibling("")));
      return true;
    } catch (IOException | UnsatisfiedLinkError ignored) {
      // Such as musl in place of glibc, or nowhere to unpack it: as if there were none.
      return false;
    }
  }

  /** The library as a file. A file cannot be loaded by two class loaders, so each has its own. */
  private static Path unpack(URL resource, String name) throws IOException {
    Path shared = sharedDirectory();
    boolean first = System.getProperties().putIfAbsent(LOADED, name) == null;
    if (shared == null || !first) {
      Path own = Files.createTempDirectory("connector-maven-plugin");
      own.toFile().deleteOnExit();
      Path library = own.resolve(name);
      library.toFile().deleteOnExit();
      copy(resource, library);
      return library;
    }
    Path library = shared.resolve(name);
    if (!Files.isRegularFile(library)
        || Files.size(library) != resource.openConnection().getContentLengthLong()) {
      Path part = Files.createTempFile(shared, name, ".part");
      copy(resource, part);
      Files.move(part, library, StandardCopyOption.ATOMIC_MOVE);
    }
    return library;
  }

  private static void copy(URL resource, Path file) throws IOException {
    try (InputStream content = resource.openStream()) {
      Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** A directory of the user's own, or null when somebody else could have put something there. */
  private static @Nullable Path sharedDirectory() throws IOException {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
    String user = System.getProperty("user.name", "").replaceAll("[^A-Za-z0-9._-]", "_");
    Path directory = temporary.resolve("connector-maven-plugin-" + user);
    boolean posix = temporary.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
      createPrivate(directory, posix);
    }
    return posix && !isPrivate(directory) ? null : directory;
  }

  private static void createPrivate(Path directory, boolean posix) throws IOException {
    Set<PosixFilePermission> owner = PosixFilePermissions.fromString("rwx------");
    Path made =
        posix
            ? Files.createTempDirectory(
                directory.getParent(),
                "connector-maven-plugin",
                PosixFilePermissions.asFileAttribute(owner))
            : Files.createTempDirectory(directory.getParent(), "connector-maven-plugin");
    try {
      Files.move(made, directory, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException ignored) {
      // Another build was faster; whose it is will be looked at.
      Files.deleteIfExists(made);
    }
  }

  private static boolean isPrivate(Path directory) throws IOException {
    Path own = Files.createTempFile("connector-maven-plugin", ".own");
    try {
      return Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)
          && Files.getOwner(directory, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(own))
          && PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(directory, LinkOption.NOFOLLOW_LINKS))
              .equals("rwx------");
    } finally {
      Files.delete(own);
    }
  }

  /** Tells the library where it is. */
  private record FromDirectory(Path directory) implements ISwc4jLibLoadingListener {

    @Override
    public File getLibPath() {
      return directory.toFile();
    }

    @Override
    public boolean isDeploy() {
      return false;
    }
  }
}
