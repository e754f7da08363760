package dev.connectors.runtime.store;

import dev.connectors.runtime.error.ConfigurationException;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Files and directories that nobody but their owner can use, from the moment that they are there:
 * by their mode where the file system has modes, by an access control list where it has those
 * (Windows), and elsewhere by nothing.
 */
public final class OwnerOnly {

  private static final FileAttribute<?>[] NONE = {};
  private static final String OWNER_MAY_WRITE = "rwxr-xr-x";

  private OwnerOnly() {}

  /**
   * Creates a directory with all that are missing above it, or checks one that is there.
   *
   * @param directory the directory
   * @throws IOException when it cannot be created
   * @throws ConfigurationException when it is there and somebody else can write to it, who could
   *     then put files into it
   */
  public static void createOrCheck(Path directory) throws IOException {
    createDirectories(directory);
    FileSystem system = directory.getFileSystem();
    if (system.supportedFileAttributeViews().contains("posix")) {
      checkMode(directory);
    }
    checkOwner(directory);
  }

  private static void checkMode(Path directory) throws IOException {
    Set<PosixFilePermission> mode = Files.getPosixFilePermissions(directory);
    if (!PosixFilePermissions.fromString(OWNER_MAY_WRITE).containsAll(mode)) {
      throw new ConfigurationException(
          directory
              + ": others can write to it, "
              + PosixFilePermissions.toString(mode)
              + " (expected: a directory that only its owner can write to; 'chmod go-w' makes it"
              + " one, or name one that is not there yet, which is created as rwx------)",
          null);
    }
  }

  /** Whoever owns a directory can give themselves the right to write to it. */
  private static void checkOwner(Path directory) throws IOException {
    Path probe = directory.resolve(".owner." + UUID.randomUUID());
    createFile(probe);
    try {
      UserPrincipal user = Files.getOwner(probe);
      UserPrincipal owner = Files.getOwner(directory);
      if (!owner.equals(user) && !isAdministrator(owner)) {
        throw new ConfigurationException(
            directory
                + ": it belongs to "
                + owner.getName()
                + " (expected: "
                + user.getName()
                + ", the user of this process)",
            null);
      }
    } finally {
      Files.deleteIfExists(probe);
    }
  }

  private static boolean isAdministrator(UserPrincipal owner) {
    return owner.getName().equals("root") || owner.getName().equals("BUILTIN\\Administrators");
  }

  /**
   * Creates a directory with all that are missing above it; one that is there stays as it is.
   *
   * @param directory the directory
   * @throws IOException when it cannot be created, or a file stands in its place
   */
  public static void createDirectories(Path directory) throws IOException {
    Files.createDirectories(directory, attributes(directory.toAbsolutePath(), "rwx------"));
  }

  /**
   * Creates an empty file.
   *
   * @param file the file
   * @throws IOException when it cannot be created, or something of that name, also a symbolic link,
   *     is there
   */
  public static void createFile(Path file) throws IOException {
    Files.createFile(file, attributes(file.toAbsolutePath(), "rw-------"));
  }

  /**
   * Creates an empty file unless it is there.
   *
   * @param file the file
   * @throws IOException when it cannot be created
   */
  public static void createFileIfMissing(Path file) throws IOException {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      createFile(file);
    }
  }

  private static FileAttribute<?>[] attributes(Path path, String mode) throws IOException {
    FileSystem system = path.getFileSystem();
    if (system.supportedFileAttributeViews().contains("posix")) {
      Set<PosixFilePermission> permissions = PosixFilePermissions.fromString(mode);
      return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
    }
    return system.supportedFileAttributeViews().contains("acl")
        ? new FileAttribute<?>[] {new OwnersAcl(acl(system))}
        : NONE;
  }

  private static List<AclEntry> acl(FileSystem system) throws IOException {
    UserPrincipal user =
        system
            .getUserPrincipalLookupService()
            .lookupPrincipalByName(System.getProperty("user.name"));
    return List.of(
        AclEntry.newBuilder()
            .setType(AclEntryType.ALLOW)
            .setPrincipal(user)
            .setPermissions(EnumSet.allOf(AclEntryPermission.class))
            .build());
  }

  /** An access control list that a file gets when it is created. */
  private record OwnersAcl(List<AclEntry> value) implements FileAttribute<List<AclEntry>> {

    @Override
    public String name() {
      return "acl:acl";
    }
  }
}
