package dev.connectors.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.error.MissingPropertyException;
import dev.connectors.runtime.http.FilePart;
import dev.connectors.runtime.http.RequestBody;
import dev.connectors.runtime.testing.FakeTransport;
import dev.connectors.runtime.testing.RecordedPart;
import dev.connectors.runtime.testing.RecordedRequest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MultipartFormTest {

  private final FakeTransport transport = new FakeTransport();

  /** As generated code has it. */
  static final class AddFileForm extends MultipartForm<AddFileForm> {
    AddFileForm file(FilePart file) {
      return part("file", file);
    }

    AddFileForm ids(List<Integer> ids) {
      return part("ids", ids);
    }

    AddFileForm meta(Map<String, Object> meta) {
      return part("meta", meta);
    }
  }

  private RecordedRequest send(Consumer<AddFileForm> form) {
    transport.on("POST", "/files").respond(204, null);
    Acme.client(transport)
        .call("addFile", "POST", "/files")
        .multipart(form, new AddFileForm(), "file")
        .receiveNothing();
    return transport.requests().get(0);
  }

  private static FilePart file(String name, String content) {
    return FilePart.of(name, "text/csv", content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void sendsFilesWithNameAndTypeAndValuesAsText() {
    RecordedRequest request =
        send(f -> f.file(file("a.csv", "x,é")).ids(List.of(1, 2)).meta(Map.of("k", true)));
    String type = request.headers().get("content-type").get(0);
    String boundary = type.substring("multipart/form-data; boundary=".length());
    assertThat(request.body())
        .isEqualTo(
            String.join(
                "\r\n",
                "--" + boundary,
                "Content-Disposition: form-data; name=\"file\"; filename=\"a.csv\"",
                "Content-Type: text/csv",
                "",
                "x,é",
                "--" + boundary,
                "Content-Disposition: form-data; name=\"ids\"",
                "Content-Type: text/plain; charset=UTF-8",
                "",
                "1",
                "--" + boundary,
                "Content-Disposition: form-data; name=\"ids\"",
                "Content-Type: text/plain; charset=UTF-8",
                "",
                "2",
                "--" + boundary,
                "Content-Disposition: form-data; name=\"meta\"",
                "Content-Type: application/json",
                "",
                "{\"k\":true}",
                "--" + boundary + "--",
                ""));
  }

  @Test
  void aFileNameCannotAddHeaders() {
    assertThat(send(f -> f.file(file("a\"\r\nX: y.csv", ""))).body())
        .contains("filename=\"a%22%0D%0AX: y.csv\"");
  }

  @Test
  void aPartMayHaveHeadersOfItsOwn() {
    RecordedPart part =
        send(f -> f.file(file("é.csv", "x").withHeader("Content-ID", "<a>"))).parts().get(0);
    assertThat(part.headers()).containsEntry("Content-ID", "<a>");
    assertThat(part.name()).isEqualTo("file");
    assertThat(part.fileName()).isEqualTo("é.csv");
    assertThat(part.contentType()).isEqualTo("text/csv");
    assertThat(part.text()).isEqualTo("x");
    assertThatThrownBy(() -> file("a", "").withHeader("content-TYPE", "text/plain"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("header content-TYPE: reserved (the part has it)");
  }

  @Test
  void theLengthIsKnownWhenThatOfEachFileIs() throws Exception {
    RequestBody known = new AddFileForm().file(file("a.csv", "x,y")).body("op");
    assertThat(known.contentLength()).hasValue(known.bytes().length);
    FilePart unknown =
        FilePart.of("a.csv", "text/csv", () -> new ByteArrayInputStream(new byte[] {1}));
    assertThat(new AddFileForm().file(unknown).body("op").contentLength()).isEmpty();
  }

  @Test
  void namesEveryRequiredPartThatIsMissing() {
    assertThatThrownBy(() -> send(f -> f.ids(List.of(1))))
        .isInstanceOf(MissingPropertyException.class)
        .hasMessageContaining("file: missing");
    assertThatThrownBy(() -> send(f -> f.file(null)))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("file: null (expected: a value)");
  }

  @Test
  void readsAFileOfTheFileSystemWhenItIsSent(@TempDir Path directory) throws Exception {
    Path file = Files.writeString(directory.resolve("offer.txt"), "draft");
    FilePart part = FilePart.of(file);
    Files.writeString(file, "final");
    assertThat(part).hasToString("offer.txt (text/plain)");
    assertThat(send(f -> f.file(part)).body()).contains("\r\n\r\nfinal\r\n");
  }
}
