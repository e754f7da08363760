package dev.connectors.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.maven.testing.Wire;
import dev.connectors.maven.testing.Wire.Request;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What parameters look like when they arrive, beside what the specifications say. */
class WireParametersTest {

  /**
   * OpenAPI 3.0.4 and 3.1.1, Parameter Object, "Style Examples": style, explode, and the expansion
   * of an empty string, a string, an array and an object; n/a where there is none. (3.0.3 has dots
   * in the array and object of a label without explode, against RFC 6570, 3.2.5, to which it
   * refers.)
   */
  private static final String STYLE_EXAMPLES =
      """
      matrix         false ;color ;color=blue ;color=blue,black,brown             ;color=R,100,G,200,B,150
      matrix         true  ;color ;color=blue ;color=blue;color=black;color=brown ;R=100;G=200;B=150
      label          false .      .blue       .blue,black,brown                   .R,100,G,200,B,150
      label          true  .      .blue       .blue.black.brown                   .R=100.G=200.B=150
      simple         false n/a    blue        blue,black,brown                    R,100,G,200,B,150
      simple         true  n/a    blue        blue,black,brown                    R=100,G=200,B=150
      form           false color= color=blue  color=blue,black,brown              color=R,100,G,200,B,150
      form           true  color= color=blue  color=blue&color=black&color=brown  R=100&G=200&B=150
      spaceDelimited false n/a    n/a         color=blue%20black%20brown          color=R%20100%20G%20200%20B%20150
      pipeDelimited  false n/a    n/a         color=blue%7Cblack%7Cbrown          color=R%7C100%7CG%7C200%7CB%7C150
      deepObject     true  n/a    n/a         n/a                                 color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150
      """;

  /** Where the styles may be, by the table "Style Values". */
  private static final Map<String, List<String>> PLACES =
      Map.of(
          "matrix", List.of("path"),
          "label", List.of("path"),
          "simple", List.of("path", "header"),
          "form", List.of("query", "cookie"),
          "spaceDelimited", List.of("query"),
          "pipeDelimited", List.of("query"),
          "deepObject", List.of("query"));

  /** The values of the table; the object both as a class and as a map. */
  private static final List<String> SCHEMAS =
      List.of(
          "{type: string}",
          "{type: string}",
          "{type: array, items: {type: string}}",
          "{type: object, properties:"
              + " {R: {type: integer}, G: {type: integer}, B: {type: integer}}}",
          "{type: object, additionalProperties: {type: integer}}");

  private static final List<String> VALUES =
      List.of(
          "\"\"",
          "\"blue\"",
          "List.of(\"blue\", \"black\", \"brown\")",
          "%s.builder().r(100).g(200).b(150).build()",
          "map(\"R\", 100L, \"G\", 200L, \"B\", 150L)");

  /** The styles that a parameter without any has (OpenAPI 3, Parameter Object, style). */
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "path",
          "simple false",
          "header",
          "simple false",
          "query",
          "form true",
          "cookie",
          "form true");

  @TempDir Path directory;

  private record Row(String in, String style, String explode, int value, String expected) {

    String type(int number) {
      return "Row" + number + "Color";
    }

    /** The default styles are left to the default. */
    String words() {
      return DEFAULTS.get(in).equals(style + " " + explode)
          ? ""
          : "style: " + style + ", explode: " + explode + ", ";
    }

    String path(int number) {
      return "/row" + number + (in.equals("path") ? "/p{color}" : "");
    }

    String told(int number, Request request) {
      String target = request.target().substring(("/row" + number).length());
      return switch (in) {
        case "path" -> target.substring("/p".length());
        case "query" -> target.substring(target.indexOf('?') + 1);
        case "header" -> String.valueOf(request.headers().get("color"));
        // A cookie cannot hold &; each part is a cookie (OpenAPI 3.2, style cookie).
        case "cookie" -> String.valueOf(request.headers().get("cookie")).replace("; ", "&");
        default -> throw new IllegalArgumentException(in);
      };
    }
  }

  private static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    STYLE_EXAMPLES
        .lines()
        .map(line -> line.split(" +"))
        .forEach(
            cells -> {
              for (String in : PLACES.get(cells[0])) {
                for (int value = 0; value < SCHEMAS.size(); value++) {
                  String expected = cells[2 + Math.min(value, 3)];
                  if (!expected.equals("n/a")) {
                    rows.add(new Row(in, cells[0], cells[1], value, expected));
                  }
                }
              }
            });
    return rows;
  }

  @Test
  void everyStyleLooksAsInTheSpecificationsExamples() throws Exception {
    List<Row> rows = rows();
    StringBuilder paths = new StringBuilder();
    StringBuilder calls = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      paths.append(
          """
            %s:
              get:
                operationId: row%d
                parameters: [{name: color, in: %s, required: true, %sschema: %s}]
                responses: {'204': {description: none}}
          """
              .formatted(row.path(i), i, row.in(), row.words(), SCHEMAS.get(row.value())));
      String value = VALUES.get(row.value()).formatted(row.type(i));
      calls.append("      api.row%d(%s);%n".formatted(i, value));
    }
    List<Request> requests = Wire.call(directory, document(paths.toString()), calls.toString());

    List<String> told = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      told.add(rows.get(i) + " is " + rows.get(i).told(i, requests.get(i)));
    }
    assertThat(rows).hasSize(64);
    assertThat(told).isEqualTo(rows.stream().map(row -> row + " is " + row.expected()).toList());
  }

  @Test
  void whatTheTableLeavesOpenIsDoneAsServersReadIt() throws Exception {
    List<Request> requests =
        Wire.call(
            directory,
            document(
                """
                  /deep:
                    get:
                      operationId: deep
                      parameters:
                        - name: filter
                          in: query
                          style: deepObject
                          explode: true
                          schema:
                            type: object
                            properties:
                              created: {type: object, properties: {gt: {type: string, format: date}}}
                              tags: {type: array, items: {type: string}}
                              lines: {type: array, items: {$ref: '#/components/schemas/Line'}}
                              note: {type: string, nullable: true}
                        - {name: expand, in: query, style: deepObject, schema: {type: array, items: {type: string}}}
                      responses: {'204': {description: none}}
                  /other:
                    get:
                      operationId: other
                      parameters:
                        - {name: 'ids[]', in: query, schema: {type: array, items: {type: integer}}}
                        - {name: 'page[size]', in: query, schema: {type: integer, default: 20, maximum: 100}}
                        - {name: $filter, in: query, allowReserved: true, schema: {type: string}}
                        - {name: spaced, in: query, style: spaceDelimited, explode: true, schema: {type: array, items: {type: integer}}}
                        - {name: empty, in: query, allowEmptyValue: true, schema: {type: array, items: {type: string}}}
                        - {name: where, in: query, content: {application/json: {schema: {type: object, properties: {a: {type: array, items: {type: integer}}}}}}}
                        - {name: pairs, in: query, schema: {type: array, items: {type: object, additionalProperties: true}}}
                        - {name: X-Arg, in: header, content: {application/json: {schema: {type: object, additionalProperties: {type: string}}}}}
                      responses: {'204': {description: none}}
                components:
                  schemas:
                    Line: {type: object, properties: {id: {type: integer}}}
                """),
            """
            api.deep(q -> q.expand(List.of("a", "b.c")).filter(DeepFilter.builder()
                .created(c -> c.gt(java.time.LocalDate.of(2026, 1, 31)))
                .tags(List.of("x", "y z"))
                .lines(List.of(com.example.wire.model.Line.builder().id(1).build(), com.example.wire.model.Line.builder().id(2).build()))
                .setNull("note").build()));
            api.other(q -> q.ids(List.of(1L, 2L)).pageSize(5L).filter("a/b eq 'c d'&x=%20").spaced(List.of(1L, 2L)).empty(List.of())
                .where(OtherWhere.builder().a(List.of(1L)).build()).pairs(List.of(map("a", 1))).xArg(map("p", "\u00fc")));
            api.other(q -> q.ids(List.of()).filter(null).filter("\u00fc#"));
            """);

    assertThat(requests.stream().map(WireParametersTest::readable))
        .containsExactly(
            "/deep?expand[]=a&expand[]=b.c&filter[created][gt]=2026-01-31&filter[tags][]=x"
                + "&filter[tags][]=y%20z&filter[lines][0][id]=1&filter[lines][1][id]=2",
            "/other?ids[]=1&ids[]=2&page[size]=5&$filter=a/b%20eq%20'c%20d'&x=%20"
                + "&spaced=1&spaced=2&empty=&where=%7B%22a%22%3A[1]%7D&pairs=%7B%22a%22%3A1%7D",
            "/other?$filter=%C3%BC%23");
    assertThat(requests.get(1).headers()).containsEntry("X-Arg", "{\"p\":\"\\u00fc\"}");
  }

  @Test
  void whatHasOneValueIsSentWithoutBeingAskedFor() throws Exception {
    List<Request> requests =
        Wire.call(
            directory,
            document(
                    """
                      /items/{kind}:
                        get:
                          operationId: constants
                          parameters:
                            - {name: kind, in: path, required: true, schema: {const: 'a b'}}
                            - {name: Api-Version, in: header, required: true, schema: {type: string, const: '2026-01-31'}}
                            - {name: v, in: query, required: true, schema: {type: integer, const: 3}}
                            - {name: mode, in: query, required: true, schema: {type: string, enum: [only]}}
                            - {name: o, in: query, schema: {type: string, const: optional}}
                          responses: {'204': {description: none}}
                      /#X-Target=Service.Action:
                        post:
                          operationId: action
                          parameters:
                            - {name: X-Target, in: header, required: true, schema: {type: string, enum: [Service.Action, Later]}}
                          responses: {'204': {description: none}}
                    """)
                .replace("3.0.3", "3.1.0"),
            """
            api.constants(ConstantsMode.ONLY);
            api.action();
            """);

    assertThat(requests.get(0).target()).isEqualTo("/items/a%20b?v=3&mode=only");
    assertThat(requests.get(0).headers()).containsEntry("Api-Version", "2026-01-31");
    assertThat(requests.get(1).target()).isEqualTo("/");
    assertThat(requests.get(1).headers()).containsEntry("X-Target", "Service.Action");
  }

  /**
   * OpenAPI 3.0.4 and 3.1.1, Encoding Object and "Encoding the x-www-form-urlencoded Media Type".
   */
  @Test
  void fieldsOfFormsFollowTheirEncoding() throws Exception {
    String schema =
        "{type: object, properties: {id: {type: string}, tags: {type: array, items: {type: string}},"
            + " address: {type: object, properties: {zip: {type: string}, lines: {type: array,"
            + " items: {type: string}}}}, metadata: {type: object, additionalProperties: {type: string}}}}";
    List<Request> requests =
        Wire.call(
            directory,
            document(
                form("plain", schema, "{}")
                    + form(
                        "deep",
                        schema,
                        "{address: {style: deepObject, explode: true},"
                            + " metadata: {style: deepObject}, tags: {style: deepObject}}")
                    + form(
                        "mixed",
                        schema,
                        "{tags: {style: form, explode: false},"
                            + " address: {explode: true}, metadata: {style: pipeDelimited}, id: {allowReserved: true}}")
                    + form(
                        "json",
                        schema,
                        "{tags: {contentType: application/json},"
                            + " id: {contentType: text/plain}}")),
            List.of("plain", "deep", "mixed", "json").stream()
                .map(
                    name ->
                        "api.%s(b -> b.id(\"f/8 1\").tags(List.of(\"a,b\", \"c\")).address(a -> a.zip(\"1&2\").lines(List.of(\"x\")))"
                                .formatted(name)
                            + ".metadata(map(\"k\", \"v\")).custom(\"more\", List.of(map(\"a\", 1))));")
                .collect(Collectors.joining("\n")));

    assertThat(requests.stream().map(request -> readable(request.body())))
        .containsExactly(
            "id=f%2F8+1&tags=a%2Cb&tags=c&address=%7B%22zip%22%3A%221%262%22%2C%22lines%22%3A[%22x%22]%7D"
                + "&metadata=%7B%22k%22%3A%22v%22%7D&more=%7B%22a%22%3A1%7D",
            "id=f%2F8+1&tags[]=a%2Cb&tags[]=c&address[zip]=1%262&address[lines][]=x"
                + "&metadata[k]=v&more[0][a]=1",
            "id=f/8%201&tags=a%2Cb,c&zip=1%262&lines=x&metadata=k%7Cv&more=%7B%22a%22%3A1%7D",
            "id=f%2F8+1&tags=[%22a%2Cb%22%2C%22c%22]&address=%7B%22zip%22%3A%221%262%22%2C%22lines%22%3A[%22x%22]%7D"
                + "&metadata=%7B%22k%22%3A%22v%22%7D&more=%7B%22a%22%3A1%7D");
    assertThat(requests.get(0).headers())
        .containsEntry("Content-Type", "application/x-www-form-urlencoded");
  }

  /** Swagger 2.0, Parameter Object, collectionFormat: csv by default, multi in query and form. */
  @Test
  void collectionFormatsOfSwaggerSeparateElements() throws Exception {
    StringBuilder paths = new StringBuilder();
    StringBuilder calls = new StringBuilder();
    for (String in : List.of("query", "header", "path", "formData")) {
      StringBuilder parameters = new StringBuilder();
      for (String format : List.of("none", "csv", "ssv", "tsv", "pipes", "multi")) {
        parameters.append(
            "        - {name: %s, in: %s, required: true, type: array, items: {type: string}%s}%n"
                .formatted(
                    format, in, format.equals("none") ? "" : ", collectionFormat: " + format));
      }
      String path = in.equals("path") ? "/path/{none}/{csv}/{ssv}/{tsv}/{pipes}/{multi}" : "/" + in;
      paths.append(
          "  %s:%n    post:%n      operationId: %s%n      parameters:%n%s      responses: {'204': {description: none}}%n"
              .formatted(path, in, parameters));
      String values = String.join(", ", java.util.Collections.nCopies(6, "List.of(\"a\", \"b\")"));
      calls.append(
          in.equals("formData")
              ? "api.formData(b -> b.none(ab).csv(ab).ssv(ab).tsv(ab).pipes(ab).multi(ab));\n"
                  .replace("ab", "List.of(\"a\", \"b\")")
              : "api.%s(%s);%n".formatted(in, values));
    }
    List<Request> requests =
        Wire.call(
            directory,
            "swagger: '2.0'\ninfo: {title: Wire, version: '1'}\nhost: wire.example\npaths:\n"
                + paths,
            calls.toString());

    assertThat(requests.get(0).target())
        .isEqualTo("/query?none=a,b&csv=a,b&ssv=a%20b&tsv=a%09b&pipes=a%7Cb&multi=a&multi=b");
    assertThat(requests.get(1).headers())
        .containsEntry("none", "a,b")
        .containsEntry("ssv", "a b")
        .containsEntry("pipes", "a|b")
        .containsEntry("multi", "a,b");
    assertThat(requests.get(2).target()).isEqualTo("/path/a,b/a,b/a%20b/a%09b/a%7Cb/a,b");
    assertThat(requests.get(3).body())
        .isEqualTo("none=a,b&csv=a,b&ssv=a+b&tsv=a%09b&pipes=a%7Cb&multi=a&multi=b");
  }

  private static String document(String paths) {
    return "openapi: 3.0.3\ninfo: {title: Wire, version: '1'}\n"
        + "servers: [{url: 'https://wire.example'}]\npaths:\n"
        + paths;
  }

  private static String form(String name, String schema, String encoding) {
    return """
      /%s:
        post:
          operationId: %s
          requestBody:
            required: true
            content:
              application/x-www-form-urlencoded:
                schema: %s
                encoding: %s
          responses: {'204': {description: none}}
    """
        .formatted(name, name, schema, encoding)
        .indent(2);
  }

  private static String readable(Request request) {
    return readable(request.target());
  }

  private static String readable(String text) {
    return text.replace("%5B", "[").replace("%5D", "]").replace("%24", "$");
  }
}
