package dev.connectors.runtime.auth;

import static dev.connectors.runtime.auth.Connections.connection;
import static dev.connectors.runtime.auth.Connections.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.error.StoreException;
import dev.connectors.runtime.json.Json;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryConnectionStoreTest extends ConnectionStoreContract {

  @TempDir Path temporary;

  private Path directory() {
    return temporary.resolve("new/connections");
  }

  @Override
  public ConnectionStore open() {
    return ConnectionStore.inDirectory(directory());
  }

  private Path file(String name) {
    return directory().resolve("acme/default").resolve(name);
  }

  @Test
  void aFileHasTheConnectionAsJson() throws IOException {
    StoredConnection saved =
        open().save(connection("t").withStatus(ConnectionStatus.DEFUNCT, "no"));
    assertThat(Files.readString(file("t.json")))
        .isEqualTo(
            "{\"format\":1,\"connector\":\"acme\",\"installation\":\"default\",\"id\":\"t\","
                + "\"revision\":"
                + saved.revision()
                + ",\"version\":\"1.4.0\",\"option\":\"oauth\",\"status\":\"DEFUNCT\","
                + "\"reason\":\"no\",\"expiresAt\":\"2026-11-24T17:00:00.123456Z\","
                + "\"input\":"
                + Json.write(saved.input())
                + ",\"credentials\":"
                + Json.write(saved.credentials())
                + "}");
  }

  @Test
  void onlyTheirOwnerCanUseFilesAndDirectories() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    ConnectionStore store = open();
    store.save(connection("t"));
    store.save(connection("漢"));
    assertThat(store.lease(key("t"), LONG)).isPresent();
    try (Stream<Path> all = Files.walk(temporary.resolve("new"))) {
      assertThat(all.toList())
          .hasSize(9) // new, connections, acme, default; .lock, .alive, t.json, t.lease, -_*.json
          .allSatisfy(
              each ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                      .isEqualTo(Files.isDirectory(each) ? "rwx------" : "rw-------"));
    }
  }

  @Test
  void aDirectoryThatOthersCanWriteToIsRefused() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    Files.createDirectories(directory());
    for (String mode : List.of("rwxrwx---", "rwx----w-")) {
      Files.setPosixFilePermissions(directory(), PosixFilePermissions.fromString(mode));
      assertThatThrownBy(this::open)
          .isInstanceOf(ConfigurationException.class)
          .hasMessage(
              directory()
                  + ": others can write to it, "
                  + mode
                  + " (expected: a directory that only its owner can write to; 'chmod go-w' makes it"
                  + " one, or name one that is not there yet, which is created as rwx------)");
    }
    Files.setPosixFilePermissions(directory(), PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThat(open().find(key("t"))).isEmpty();
  }

  @Test
  void aDirectoryOfSomebodyElseIsRefused() throws IOException {
    assumeTrue(System.getProperty("user.name").equals("root"), "only root can give files away");
    Files.createDirectories(directory());
    FileSystem system = FileSystems.getDefault();
    Files.setOwner(
        directory(), system.getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
    assertThatThrownBy(this::open)
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            directory() + ": it belongs to nobody (expected: root, the user of this process)");
    try (Stream<Path> left = Files.list(directory())) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void aFileInItsPlaceIsRefused() throws IOException {
    Files.createDirectories(directory().getParent());
    Files.createFile(directory());
    assertThatThrownBy(this::open)
        .isInstanceOf(StoreException.class)
        .hasMessage(
            directory()
                + ": FileAlreadyExistsException (expected: a file, no link, that the user of this"
                + " process can read and write)");
  }

  @Test
  void symbolicLinksAreNotFollowed() throws IOException {
    ConnectionStore store = open();
    store.save(connection("t"));
    Path elsewhere = temporary.resolve("elsewhere.json");
    Files.move(file("t.json"), elsewhere);
    Files.createSymbolicLink(file("t.json"), elsewhere);
    Throwable failure = catchThrowable(() -> store.find(key("t")));
    assertThat(failure)
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith(file("t.json") + ": IOException, Too many levels of symbolic links")
        .hasMessageEndingWith(
            "(expected: a file, no link, that the user of this process can read and write)");
    SecretWatch.trace(failure);
    store.delete(key("t"));
    assertThat(elsewhere).exists();
    assertThat(file("t.json")).doesNotExist();
  }

  @Test
  void aLinkToTheDirectoryIsTheDirectory() throws IOException {
    StoredConnection saved = open().save(connection("t"));
    Path link = temporary.resolve("link");
    Files.createSymbolicLink(link, directory());
    ConnectionStore other = ConnectionStore.inDirectory(link);
    assertThat(other.find(key("t"))).contains(saved);
    ConnectionStore.Lease held = open().lease(key("t"), LONG).orElseThrow();
    assertThat(other.lease(key("t"), LONG)).isEmpty();
    held.close();
  }

  @Test
  void damagedFilesAreNamedWithoutTheirContent() throws IOException {
    ConnectionStore store = open();
    store.save(connection("t"));
    String whole = Files.readString(file("t.json"));
    String secret = "\"" + SecretWatch.SECRET + "\"";
    Map<String, String> damaged =
        Map.of(
            "",
            "damaged (expected: a JSON object)",
            whole.substring(0, whole.length() - 1),
            "damaged (expected: a JSON object)",
            secret,
            "damaged (expected: a JSON object)",
            "{\"format\":1}",
            "damaged at $.connector (expected: a text)",
            whole.replace("\"oauth\"", "[" + secret + "]"),
            "damaged at $.option (expected: a text)",
            whole.replaceAll("\"revision\":[0-9]+", "\"revision\":1.5"),
            "damaged at $.revision (expected: a whole number)",
            whole.replace("\"READY\"", secret),
            "damaged at $.status (expected: READY or DEFUNCT)",
            whole.replaceAll("\"2026-[^\"]*\"", secret),
            "damaged at $.expiresAt (expected: a time)",
            whole.replaceAll("\"input\":\\{[^}]*}", "\"input\":" + secret),
            "damaged at $.input (expected: an object)",
            whole.replace("\"format\":1", "\"format\":2"),
            "format 2 (expected: at most 1; a later version of connector-runtime-min wrote it)");
    for (Map.Entry<String, String> each : damaged.entrySet()) {
      Files.writeString(file("t.json"), each.getKey());
      Throwable failure = catchThrowable(() -> store.find(key("t")));
      assertThat(failure)
          .isInstanceOf(StoreException.class)
          .hasMessage(file("t.json") + ": " + each.getValue());
      SecretWatch.trace(failure);
    }
    store.delete(key("t"));
    assertThat(store.find(key("t"))).isEmpty();
  }

  @Test
  void aFileOfAnotherConnectionIsRefused() throws IOException {
    ConnectionStore store = open();
    store.save(connection("t"));
    Files.copy(file("t.json"), file("u.json"));
    assertThatThrownBy(() -> store.find(key("u")))
        .isInstanceOf(StoreException.class)
        .hasMessage(file("u.json") + ": of another connection (expected: acme/default/u)");
  }

  @Test
  void copiesUnderOtherNamesAreNotListed() throws IOException {
    ConnectionStore store = open();
    store.save(connection("t"));
    Files.copy(file("t.json"), file("t (copy).json"));
    Files.copy(file("t.json"), file("t_" + "0".repeat(32) + ".json"));
    assertThat(store.list("acme", "default", null, 5)).containsExactly(ConnectionId.of("t"));
  }

  @Test
  void whatALaterVersionAddsIsPassedOver() throws IOException {
    StoredConnection saved = open().save(connection("t"));
    String content = Files.readString(file("t.json"));
    Files.writeString(
        file("t.json"), content.replace("{\"format\":1", "{\"new\":{\"a\":1},\"format\":1"));
    assertThat(open().find(key("t"))).contains(saved);
  }

  @Test
  void whatAWriterLeftThatDiedIsRemoved() throws IOException {
    StoredConnection saved = open().save(connection("t"));
    Files.writeString(file("t.json.tmp"), "{\"format\":1,\"conn");
    Path mark = directory().resolve("x_y.alive");
    Files.createFile(mark);
    ConnectionStore store = open();
    assertThat(file("t.json.tmp")).doesNotExist();
    assertThat(mark).doesNotExist();
    Files.writeString(file("t.json.tmp"), "{\"format\":1,\"conn");
    Files.writeString(file("t.lease"), "{\"pro");
    store.save(saved);
    assertThat(file("t.json.tmp")).doesNotExist();
    assertThat(store.lease(key("t"), LONG)).isPresent();
    Files.writeString(file("t.json.tmp"), "{\"format\":1,\"conn");
    store.delete(key("t"));
    assertThat(file("t.json.tmp")).doesNotExist();
    assertThat(store.list("acme", "default", null, 5)).isEmpty();
  }

  @Test
  void leasesLeaveNothingBehind() throws IOException {
    ConnectionStore store = open();
    ConnectionStore.Lease one = store.lease(key("t"), LONG).orElseThrow();
    ConnectionStore.Lease two = store.lease(key("u"), LONG).orElseThrow();
    one.close();
    one.close();
    try (Stream<Path> files = Files.list(directory())) {
      assertThat(files.filter(each -> each.toString().endsWith(".alive"))).hasSize(1);
    }
    two.close();
    try (Stream<Path> all = Files.walk(directory())) {
      assertThat(all.filter(Files::isRegularFile)).containsExactly(directory().resolve(".lock"));
    }
  }

  @Test
  void aPathThatIsNotOnTheDiskIsRefused() throws IOException {
    Path archive = temporary.resolve("a.zip");
    try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
      assertThatThrownBy(() -> ConnectionStore.inDirectory(zip.getPath("/a")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("directory: jar (expected: a path on the disk)");
    }
  }
}
