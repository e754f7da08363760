package dev.connectors.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import dev.connectors.maven.testing.Caller;
import dev.connectors.maven.testing.LocalServer;
import dev.connectors.runtime.error.MissingPropertyException;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Bodies and answers of every kind of content, generated, against a real server. */
class WireBodiesTest {

  /** What users write. */
  private static final String CALLER =
      """
      package caller;

      import com.example.bodies.Bodies;
      import com.example.bodies.BodiesInput;
      import com.example.bodies.model.Contact;
      import com.example.bodies.model.Missing;
      import com.example.bodies.model.Problem;
      import com.example.bodies.operations.AddFileRequestMeta;
      import com.example.bodies.operations.BodiesOperations;
      import com.example.bodies.operations.CreateContactAsMultipartRequestAddress;
      import com.example.bodies.operations.CreateContactResponse202;
      import dev.connectors.runtime.ApiResponse;
      import dev.connectors.runtime.error.ApiException;
      import dev.connectors.runtime.error.NotFoundException;
      import dev.connectors.runtime.http.FilePart;
      import dev.connectors.runtime.http.NetworkPolicy;
      import dev.connectors.runtime.http.RequestBody;
      import java.net.URI;
      import java.util.HexFormat;
      import java.util.List;
      import java.util.Map;
      import java.util.function.Function;
      import java.util.stream.Collectors;

      public final class Caller {
        private Caller() {}

        private static String with(URI server, Function<BodiesOperations, String> call) {
          try (Bodies bodies =
              Bodies.builder().baseUri(server).network(NetworkPolicy.standard().allowPrivateAddresses()).build()) {
            return call.apply(bodies.connect(BodiesInput.builder().build()).operations());
          }
        }

        private static FilePart file() {
          return FilePart.of("a\\"b.png", "image/png", new byte[] {'P', 'N', 'G'});
        }

        public static String json(URI server) {
          return with(server, o -> o.createContact(c -> c.name("Ada").tags(List.of("a", "b"))).name());
        }

        public static String nothing(URI server) {
          return with(server, o -> String.valueOf(o.createContact(c -> c.name("Ada"))));
        }

        public static String later(URI server) {
          return with(server, o -> {
            ApiResponse<Contact> response = o.withResponse().createContact(c -> c.name("Ada"));
            return response.status() + " " + response.body(CreateContactResponse202::of).job();
          });
        }

        public static String header(URI server) {
          return with(server, o -> o.withResponse()
              .createContact(c -> c.name("Ada"), q -> q.notify_(true)).header("X-Remaining").orElseThrow());
        }

        public static String failing(URI server) {
          return with(server, o -> {
            try {
              return o.createContact(c -> c.name("Ada")).name();
            } catch (NotFoundException e) {
              return "missing " + e.body(Missing::of).source();
            } catch (ApiException e) {
              return e.status() + " " + e.body(Problem::of).message();
            }
          });
        }

        public static String nullBody(URI server) {
          return with(server, o -> o.createContact((Contact) null).name());
        }

        public static String asForm(URI server) {
          return with(server, o -> o.createContactAsForm(f -> f.name("A & B").source("x y")).name());
        }

        public static String asMultipart(URI server) {
          return with(server, o -> o.createContactAsMultipart(f -> f.name("Ada").photo(file())
              .address(CreateContactAsMultipartRequestAddress.builder().city("Ulm").build())
              .notes(List.of("x", "y"))).name());
        }

        public static String withoutPhoto(URI server) {
          return with(server, o -> o.createContactAsMultipart(f -> f.name("Ada")).name());
        }

        public static String asText(URI server) {
          return with(server, o -> o.createContactAsText("name\\nAda", q -> q.notify_(true)).name());
        }

        public static String report(URI server) {
          return with(server, o -> o.getReport(7).title());
        }

        public static String reportAsText(URI server) {
          return with(server, o -> o.getReportAsText(7));
        }

        public static String reportAsStream(URI server) {
          return with(server, o -> o.getReportAsStream(7).reader().lines().collect(Collectors.joining("|")));
        }

        public static String reportAsBinary(URI server) {
          return with(server, o -> HexFormat.of().formatHex(o.getReportAsBinary(7).bytes()));
        }

        public static String check(URI server) {
          return with(server, o -> {
            o.checkReport(7);
            return o.withResponse().checkReport(7).header("X-Remaining").orElseThrow();
          });
        }

        public static String form(URI server) {
          return with(server, o -> o.sendForm(f -> f.name("A & B").ids(List.of(1L, 2L))));
        }

        public static String multipart(URI server) {
          return with(server, o -> String.valueOf(o.addFile(f -> f.file(file()).dealId(7).tags(List.of("a", "b"))
              .meta(AddFileRequestMeta.builder().author("Ada").build())).id()));
        }

        public static String xml(URI server) {
          return with(server, o -> o.sendDocument("<a>\\u00e9</a>"));
        }

        public static String vendorJson(URI server) {
          return with(server, o -> String.join(" ", o.sendPatch(Map.of("a", "b"))));
        }

        public static String bytes(URI server) {
          return with(server, o -> {
            o.putFile(3, RequestBody.of(new byte[] {'1', '2'}));
            return HexFormat.of().formatHex(o.getFile(3).bytes());
          });
        }

        public static String leftOut(URI server) {
          return with(server, o -> {
            o.sendBlob();
            o.sendBlob(null);
            return "";
          });
        }
      }
      """;

  /** An answer to any request. */
  private record Answer(int status, String contentType, String body) {}

  private static Caller caller;

  private final StringBuffer requests = new StringBuffer();
  private volatile Answer answer = json("{'name':'Bo'}");
  private final LocalServer server = LocalServer.start(this::answer);

  @BeforeAll
  static void compile() {
    caller = Caller.ofGolden("bodies", CALLER);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** Writes down the request as {@code POST /path, content type -> accepted type} and its body. */
  private void answer(HttpExchange exchange) throws IOException {
    String contentType = exchange.getRequestHeaders().getFirst("Content-Type");
    String accept = exchange.getRequestHeaders().getFirst("Accept");
    requests
        .append(exchange.getRequestMethod() + " " + exchange.getRequestURI())
        .append(", " + contentType + " -> " + accept + "\n" + LocalServer.body(exchange) + "\n");
    Answer now = answer;
    boolean empty = now.status() == 204 || exchange.getRequestMethod().equals("HEAD");
    exchange.getResponseHeaders().set("X-Remaining", "41");
    if (!now.contentType().isEmpty()) {
      exchange.getResponseHeaders().set("Content-Type", now.contentType());
    }
    LocalServer.respond(exchange, now.status(), empty ? "" : now.body());
  }

  private static Answer json(String body) {
    return new Answer(200, "application/json", body.replace('\'', '"'));
  }

  private Object call(String name) {
    return caller.call(name, server.uri());
  }

  /** The requests so far, with a boundary that does not change. */
  private String requests() {
    return requests
        .toString()
        .replaceAll("connector-[0-9a-f-]{36}", "BOUNDARY")
        .replace("\r\n", "\n")
        .strip();
  }

  @Test
  void jsonGoesBothWays() {
    assertThat(call("json")).isEqualTo("Bo");
    assertThat(requests())
        .isEqualTo(
            """
            POST /contacts, application/json -> application/json
            {"name":"Ada","tags":["a","b"]}""");
  }

  @Test
  void anEmptySuccessBesideOneWithABodyReadsAsNull() {
    answer = new Answer(204, "", "");

    assertThat(call("nothing")).isEqualTo("null");
  }

  @Test
  void anotherSuccessIsReadAsItsOwnType() {
    answer = new Answer(202, "application/json", "{\"job\":\"j1\"}");

    assertThat(call("later")).isEqualTo("202 j1");
  }

  @Test
  void headersOfAnAnswerAreThereWithItsBody() {
    assertThat(call("header")).isEqualTo("41");
    assertThat(requests()).startsWith("POST /contacts?notify=true, application/json");
  }

  @Test
  void bodiesOfFailuresAreReadByStatusRangeOrDefault() {
    answer = new Answer(404, "application/json", "{\"source\":\"s\"}");
    assertThat(call("failing")).isEqualTo("missing s");

    answer = new Answer(422, "application/problem+json", "{\"message\":\"no\"}");
    assertThat(call("failing")).isEqualTo("422 no");

    answer = new Answer(501, "application/json", "{\"message\":\"later\"}");
    assertThat(call("failing")).isEqualTo("501 later");
  }

  @Test
  void aRequiredBodyIsNeverNull() {
    assertThatThrownBy(() -> call("nullBody"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("createContact: body: null (expected: a body)");
    assertThat(requests()).isEmpty();
  }

  @Test
  void anOptionalBodyIsLeftOut() {
    answer = new Answer(202, "", "");

    call("leftOut");

    assertThat(requests())
        .isEqualTo(
            "POST /blobs, null -> application/json\n\nPOST /blobs, null -> application/json");
  }

  @Test
  void formsAreEncoded() {
    answer = new Answer(200, "text/plain;charset=UTF-8", "thanks \u00e9");

    assertThat(call("form")).isEqualTo("thanks \u00e9");
    assertThat(requests())
        .isEqualTo(
            """
            POST /forms, application/x-www-form-urlencoded -> text/plain
            name=A+%26+B&ids=1&ids=2""");
  }

  @Test
  void theSameOperationSendsAForm() {
    assertThat(call("asForm")).isEqualTo("Bo");
    assertThat(requests())
        .isEqualTo(
            """
            POST /contacts, application/x-www-form-urlencoded -> application/json
            name=A+%26+B&source=x+y""");
  }

  @Test
  void partsHaveNamesTypesAndFileNames() {
    answer = json("{'id':8}");

    assertThat(call("multipart")).isEqualTo("8");
    assertThat(requests())
        .isEqualTo(
            """
            POST /files, multipart/form-data; boundary=BOUNDARY -> application/json
            --BOUNDARY
            Content-Disposition: form-data; name="file"; filename="a%22b.png"
            Content-Type: image/png

            PNG
            --BOUNDARY
            Content-Disposition: form-data; name="dealId"
            Content-Type: text/plain; charset=UTF-8

            7
            --BOUNDARY
            Content-Disposition: form-data; name="tags"
            Content-Type: text/plain; charset=UTF-8

            a
            --BOUNDARY
            Content-Disposition: form-data; name="tags"
            Content-Type: text/plain; charset=UTF-8

            b
            --BOUNDARY
            Content-Disposition: form-data; name="meta"
            Content-Type: application/json

            {"author":"Ada"}
            --BOUNDARY--""");
  }

  @Test
  void partsHaveTheTypesThatTheDocumentGivesThem() {
    assertThat(call("asMultipart")).isEqualTo("Bo");
    assertThat(requests())
        .isEqualTo(
            """
            POST /contacts, multipart/form-data; boundary=BOUNDARY -> application/json
            --BOUNDARY
            Content-Disposition: form-data; name="name"
            Content-Type: text/plain; charset=UTF-8

            Ada
            --BOUNDARY
            Content-Disposition: form-data; name="photo"; filename="a%22b.png"
            Content-Type: image/png

            PNG
            --BOUNDARY
            Content-Disposition: form-data; name="address"
            Content-Type: application/vnd.address+json

            {"city":"Ulm"}
            --BOUNDARY
            Content-Disposition: form-data; name="notes"
            Content-Type: application/json

            ["x","y"]
            --BOUNDARY--""");
  }

  @Test
  void requiredPartsAreNamedWhenTheyAreMissing() {
    assertThatThrownBy(() -> call("withoutPhoto"))
        .isInstanceOf(MissingPropertyException.class)
        .hasMessageContaining("createContactAsMultipart")
        .hasMessageContaining("photo");
    assertThat(requests()).isEmpty();
  }

  @Test
  void theSameOperationSendsATable() {
    assertThat(call("asText")).isEqualTo("Bo");
    assertThat(requests())
        .isEqualTo(
            """
            POST /contacts?notify=true, text/csv -> application/json
            name
            Ada""");
  }

  @Test
  void xmlIsHandedOverAsText() {
    answer = new Answer(200, "application/xml", "<b/>");

    assertThat(call("xml")).isEqualTo("<b/>");
    assertThat(requests())
        .isEqualTo("POST /documents, application/xml -> application/xml\n<a>\u00e9</a>");
  }

  @Test
  void jsonOfAnotherTypeIsJson() {
    answer = json("['x','y']");

    assertThat(call("vendorJson")).isEqualTo("x y");
    assertThat(requests())
        .isEqualTo(
            "PATCH /patches, application/merge-patch+json -> application/json\n{\"a\":\"b\"}");
  }

  @Test
  void bytesGoBothWays() {
    answer = new Answer(200, "application/octet-stream", "\u0000ab");

    assertThat(call("bytes")).isEqualTo("006162");
    assertThat(requests())
        .isEqualTo(
            """
            PUT /files/3, application/octet-stream -> application/json
            12
            GET /files/3, null -> application/octet-stream""");
  }

  @Test
  void anAnswerIsThereInEachOfItsTypes() {
    answer = new Answer(200, "application/vnd.report+json", "{\"title\":\"T\"}");
    assertThat(call("report")).isEqualTo("T");

    answer = new Answer(200, "text/csv", "a,b");
    assertThat(call("reportAsText")).isEqualTo("a,b");

    answer = new Answer(200, "application/x-ndjson", "{}\n[]\n");
    assertThat(call("reportAsStream")).isEqualTo("{}|[]");

    answer = new Answer(200, "application/pdf", "%P");
    assertThat(call("reportAsBinary")).isEqualTo("2550");

    assertThat(requests().replace("\n\n", "\n"))
        .isEqualTo(
            """
            GET /reports/7, null -> application/vnd.report+json
            GET /reports/7, null -> text/csv
            GET /reports/7, null -> application/x-ndjson
            GET /reports/7, null -> application/pdf""");
  }

  @Test
  void headHasNoBody() {
    assertThat(call("check")).isEqualTo("41");
    assertThat(requests()).startsWith("HEAD /reports/7, null -> ");
  }
}
