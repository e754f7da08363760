package dev.connectors.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyTest {

  @TempDir Path directory;

  @Test
  void whereFilesHaveNoRightsTheyAreCreatedAllTheSame() throws IOException {
    Path archive = directory.resolve("a.zip");
    try (FileSystem system = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
      Path file = system.getPath("/app/t.json");
      OwnerOnly.createDirectories(file.getParent());
      OwnerOnly.createFile(file);
      assertThat(file).isEmptyFile();
    }
  }

  @Test
  void aLinkInAFilesPlaceIsNotFollowed() throws IOException {
    Path elsewhere = directory.resolve("elsewhere");
    Path file = directory.resolve("t.json");
    Files.createSymbolicLink(file, elsewhere);
    assertThatThrownBy(() -> OwnerOnly.createFile(file))
        .isInstanceOf(FileAlreadyExistsException.class);
    OwnerOnly.createFileIfMissing(file);
    assertThat(elsewhere).doesNotExist();
  }
}
