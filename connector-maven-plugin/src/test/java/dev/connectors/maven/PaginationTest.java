package dev.connectors.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.maven.model.Api;
import dev.connectors.maven.model.Operation;
import dev.connectors.maven.model.Pagination;
import dev.connectors.maven.testing.FileTree;
import dev.connectors.maven.testing.Resolution;
import dev.connectors.maven.testing.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which operations of real documents have pages. */
class PaginationTest {

  @TempDir Path project;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "atlassian.com__jira.json|{Offset=67, Url=3}",
        "azure.com__batch-BatchService.json|{Url=14}",
        "digitalocean.com.json|{Page=40}",
        "github.com__api.github.com.json|{Link=6, Page=197}",
        "googleapis.com__discoveryengine.json|{Cursor=9}",
        "kubernetes.io.json|{Cursor=95}",
        "pipedrive.yml|{Cursor=15, Offset=36}",
        "slack.com.json|{Cursor=7, Page=5}",
        "spotify.com.json|{Offset=16, Url=2}",
        "stripe.com.json|{Cursor=7, LastItem=97}",
        "twilio.com__api.json|{Url=61}",
        // The cursor that these send is not described in their answers.
        "asana.com.json|{}",
      })
  void documentsShowTheirPages(String file, String expected) throws IOException {
    SortedMap<String, Integer> found = new TreeMap<>();
    for (Operation operation : api(file).operations()) {
      Pagination pagination = operation.pagination();
      if (pagination != null) {
        found.merge(pagination.step().getClass().getSimpleName(), 1, Integer::sum);
      }
    }

    assertThat(found).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // A thing of its own that has a list, whose next page is an answer of another shape.
        "spotify.com.json|/albums/{id}",
        "spotify.com.json|/playlists/{playlist_id}",
        // Several lists at once.
        "spotify.com.json|/search",
        // An offset that is a point in time.
        "polygon.io.json|/v1/historic/trades/{symbol}/{date}",
        // The position in the list is called a cursor.
        "SOS_Inventory.json|/salesorder",
        // Watching never ends.
        "kubernetes.io.json|/api/v1/watch/configmaps",
      })
  void whatOnlyLooksLikePagesHasNone(String file, String path) throws IOException {
    assertThat(api(file).operations())
        .filteredOn(operation -> operation.path().equals(path))
        .isNotEmpty()
        .allMatch(operation -> operation.pagination() == null);
  }

  private Api api(String file) throws IOException {
    Path connector = Files.createTempDirectory(project, "pages").resolve("api");
    FileTree.write(connector.resolve("spec.yml"), "name: Api\n");
    String directory = Character.isUpperCase(file.charAt(0)) ? "swagger2/" : "openapi/";
    String name = file.endsWith(".json") ? "openapi.json" : "openapi.yml";
    Files.copy(Shared.file("corpus/" + directory + file), connector.resolve(name));
    return Resolution.of(connector, connector).api();
  }
}
