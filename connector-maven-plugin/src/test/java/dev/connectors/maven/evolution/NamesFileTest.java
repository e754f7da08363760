package dev.connectors.maven.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.maven.pipeline.NamesFile;
import dev.connectors.maven.testing.Compilation;
import dev.connectors.maven.testing.Generation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names file, and what is added to documents with and without it. */
class NamesFileTest {

  private static final String OK = "responses: {'204': {description: ok}}";
  private static final String DEAL =
      "responses: {'200': {description: ok, content: {application/json: {schema: {$ref:"
          + " '#/components/schemas/Deal'}}}}}";

  @TempDir Path project;

  /** A document of one line for paths and one for schemas, in which words stand for longer text. */
  private Revision revision(String paths, String schemas) throws IOException {
    Files.writeString(project.resolve("spec.yml"), "name: Crm\nkey: crm\n");
    String text =
        "openapi: 3.0.3\ninfo: {title: Crm, version: '1'}\nservers: [{url: 'https://a.example'}]\n"
            + "paths: {"
            + paths.replace("OK", OK).replace("DEAL", DEAL)
            + "}\ncomponents: {schemas: {"
            + schemas
            + "}}\n";
    Files.writeString(project.resolve("openapi.yml"), text);
    return Revision.of(project);
  }

  private NamesFile.Outcome lock() throws IOException {
    return NamesFile.write(Generation.request(project, project));
  }

  private String file() throws IOException {
    return Files.readString(project.resolve("connectors.lock"));
  }

  /** Each is what paths and schemas are before, and what they are afterwards. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          /a: {get: {operationId: x, OK}} | '' | /a: {get: {operationId: x, OK}}, /a/b: {get: {operationId: x, OK}} | ''
          /a: {get: {operationId: x, OK}} | '' | /a: {get: {operationId: x, OK}}, /b: {get: {operationId: x, OK}} | ''
          /a: {get: {OK}} | '' | /a: {get: {OK}}, /b: {get: {operationId: other, OK}} | ''
          /a: {get: {tags: [T], OK}} | '' | /a: {get: {tags: [T], OK}, put: {tags: [T], OK}} | ''
          /a: {get: {DEAL}} | Deal: {properties: {owner: {properties: {x: {type: string}}}}} | /a: {get: {DEAL}}, /b: {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Owner'}}}}, OK}} | Deal: {properties: {owner: {properties: {x: {type: string}}}}}, Owner: {properties: {x: {type: string}}}
          /a: {get: {operationId: x, parameters: [{name: id, in: query, schema: {type: string}}], OK}} | '' | /a: {get: {operationId: x, parameters: [{name: id, in: header, schema: {type: string}}, {name: id, in: query, schema: {type: string}}], OK}} | ''
          /a: {get: {operationId: x, parameters: [{name: id, in: query, schema: {type: string}}], OK}} | '' | /a: {get: {operationId: x, parameters: [{name: id, in: query, schema: {type: string}}, {name: more, in: query, schema: {type: string, enum: [a]}}], OK}} | ''
          /a: {get: {operationId: x, parameters: [{name: options, in: query, required: true, schema: {type: string, enum: [a]}}], OK}} | '' | /a: {get: {operationId: x, parameters: [{name: options, in: query, required: true, schema: {type: string, enum: [a]}}, {name: more, in: query, schema: {type: string}}], OK}} | ''
          /a: {get: {operationId: x, parameters: [{name: request, in: query, required: true, schema: {type: string, enum: [a]}}], OK}} | '' | /a: {get: {operationId: x, parameters: [{name: request, in: query, required: true, schema: {type: string, enum: [a]}}], OK, requestBody: {content: {application/json: {schema: {properties: {y: {type: string}}}}}}}} | ''
          /a: {post: {operationId: x, OK}} | '' | /a: {post: {operationId: x, OK, requestBody: {content: {application/json: {schema: {properties: {y: {type: string}}}}}}}} | ''
          /a: {post: {operationId: x, OK, requestBody: {required: true, content: {application/json: {schema: {properties: {y: {type: string}}}}}}}} | '' | /a: {post: {operationId: x, OK, parameters: [{name: id, in: query, schema: {type: string}}], requestBody: {required: true, content: {application/json: {schema: {properties: {y: {type: string}, z: {type: string}}}}}}}} | ''
          /a: {get: {DEAL}} | Deal: {required: [x], properties: {x: {type: integer}}} | /a: {get: {DEAL}} | Deal: {properties: {x: {type: integer}}}
          /a: {get: {DEAL}} | Deal: {properties: {x: {properties: {y: {type: string}, z: {type: string}}}}} | /a: {get: {DEAL}} | Deal: {properties: {x: {properties: {y: {type: string}, z: {type: string}}}, x2: {properties: {y: {type: string}, z: {type: string}}}}}
          /a: {get: {DEAL}} | Deal: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}, A: {properties: {a: {type: string}}}, B: {properties: {b: {type: string}}} | /a: {get: {DEAL}} | Deal: {oneOf: [{$ref: '#/components/schemas/C'}, {$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}, A: {properties: {a: {type: string}}}, B: {properties: {b: {type: string}}}, C: {properties: {c: {type: string}}}
          """)
  void whatIsAddedMovesNoName(String paths, String schemas, String morePaths, String moreSchemas)
      throws Exception {
    Revision old = revision(paths, unquoted(schemas));
    Revision current = revision(morePaths, unquoted(moreSchemas));
    assertThat(current.sources()).isNotEqualTo(old.sources());
    assertThat(EvolutionTest.check(old, current)).isEmpty();
  }

  /** Each changes a name without the file, and none with it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          /a: {get: {DEAL}} | Deal: {properties: {a_b: {type: string}}} | /a: {get: {DEAL}} | Deal: {properties: {a_b: {type: string}, aB: {type: integer}}}
          /a: {get: {DEAL}} | Deal: {type: string, enum: [in-progress]} | /a: {get: {DEAL}} | Deal: {type: string, enum: [in-progress, in.progress]}
          /a: {get: {DEAL}} | Deal: {properties: {a_b: {properties: {x: {type: string}}}}} | /a: {get: {DEAL}} | Deal: {properties: {a_b: {properties: {x: {type: string}}}, AB: {properties: {y: {type: string}}}}}
          /a: {get: {operationId: x, tags: [Old], OK}} | '' | /a: {get: {operationId: x, tags: [New], OK}} | ''
          /a: {get: {operationId: x, DEAL}} | Deal: {type: object} | /a: {get: {operationId: y, DEAL}} | Deal: {type: object}
          /a: {get: {OK}} | '' | /a: {get: {operationId: y, OK}} | ''
          '/a/{id}': {get: {parameters: [{name: id, in: path, required: true, schema: {type: string}}], OK}} | '' | '/a/{key}': {get: {parameters: [{name: key, in: path, required: true, schema: {type: string}}], OK}} | ''
          /b: {get: {operationId: x, DEAL}} | Deal: {type: object} | /b: {get: {operationId: x, DEAL}}, /a: {put: {operationId: x, OK}} | Deal: {type: object}
          """)
  void namesThatAreKnownStay(String paths, String schemas, String morePaths, String moreSchemas)
      throws Exception {
    Revision old = revision(paths, unquoted(schemas));
    Revision current = revision(morePaths, unquoted(moreSchemas));
    boolean moves = !names(old, current);
    revision(paths, unquoted(schemas));
    lock();
    Revision locked = revision(morePaths, unquoted(moreSchemas));

    assertThat(moves).isTrue();
    assertThat(names(old, locked)).isTrue();
  }

  /** Whether code that uses all names of the one compiles with the other. */
  private static boolean names(Revision old, Revision current) throws ClassNotFoundException {
    UserCode code = UserCode.of(Compilation.of(old.sources()));
    return EvolutionTest.compile(current, code).isEmpty();
  }

  private static String unquoted(String text) {
    return text.equals("''") ? "" : text;
  }

  @Test
  void aLineStandsForEachClassAndOperation() throws IOException {
    revision(
        "/deals: {get: {operationId: listDeals, tags: [Deals], DEAL, parameters: [{name: limit, in:"
            + " query, schema: {type: integer}}, {name: 'page[at]', in: query, schema: {type:"
            + " string, enum: [a, b]}}]}}",
        "Deal: {properties: {title: {type: string}, a_b: {type: string}, aB: {type: string},"
            + " 'true': {type: array, items: {properties: {x: {type: string}}}}}}");
    assertThat(lock().changed()).isTrue();

    assertThat(file())
        .isEqualTo(
            """
            # Java names that connectors were given; they keep them, whatever else is added to a document.
            # Written by "mvn connector:lock", read by connector:generate; belongs under version control.
            # A name may be changed here by hand. What is gone from a document keeps its line, so that
            # nothing else gets its name; delete the line to set it free.
            names:
              crm:
                package: crm
                class: Crm
                root: CrmOperations
                groups:
                  Deals: {class: DealsOperations, method: deals}
                operations:
                  list-deals: {request: GET /deals, group: Deals, method: listDeals, options: ListDealsOptions, setters: [query limit, "query page[at]"]}
                types:
                  Deal: {class: Deal, members: [aB, a_b: aUnderscoreB, title, "true"]}
                  Deal/true[]: {class: TrueItem, members: [x]}
                  list-deals query page%5bat]: {class: ListDealsPageAt, members: [a, b]}
            """);
  }

  @Test
  void writingItTwiceChangesNothing() throws IOException {
    revision("/deals: {get: {operationId: listDeals, DEAL}}", "Deal: {properties: {a: {}}}");
    lock();
    String first = file();
    NamesFile.Outcome second = lock();
    assertThat(second.changed()).isFalse();
    assertThat(file()).isEqualTo(first);
  }

  @Test
  void otherSectionsAndConnectorsThatAreNotThereStay() throws IOException {
    String other = "hosts:\n  # mine\n  acme: [a.example]\n";
    Files.writeString(
        project.resolve("connectors.lock"),
        "# mine, too\nnames:\n  gone:\n    class: Gone\n\n" + other);
    revision("/a: {get: {operationId: x, OK}}", "");

    assertThat(lock().absent()).containsExactly("gone");
    assertThat(file())
        .startsWith("# mine, too\nnames:\n  crm:\n")
        .contains("  gone:\n    class: Gone\n")
        .endsWith(other);
  }

  @Test
  void namesOfWhatIsGoneAreGivenToNothingElse() throws IOException {
    revision("/a: {get: {DEAL}}", "Deal: {properties: {a.b: {type: string}}}");
    lock();
    Revision changed = revision("/a: {get: {DEAL}}", "Deal: {properties: {a/b: {type: string}}}");
    assertThat(changed.sources().get("com/example/crm/model/Deal.java"))
        .contains("aSlashB()")
        .doesNotContain(" aB()");
    lock();
    assertThat(file()).contains("members: [a.b, a/b: aSlashB]");
  }

  @Test
  void aNameThatIsChangedByHandIsHonoured() throws IOException {
    revision("/a: {get: {operationId: x, DEAL}}", "Deal: {properties: {title: {type: string}}}");
    lock();
    String edited =
        file()
            .replace("class: Deal, members: [title]", "class: Offer, members: [title: name]")
            .replace("method: x", "method: readOffer");
    Files.writeString(project.resolve("connectors.lock"), edited);
    Revision renamed =
        revision(
            "/a: {get: {operationId: x, DEAL}}", "Deal: {properties: {title: {type: string}}}");

    assertThat(renamed.sources().get("com/example/crm/model/Offer.java")).contains(" name()");
    assertThat(renamed.sources().get("com/example/crm/operations/CrmOperations.java"))
        .contains("Offer readOffer()");
    assertThat(lock().changed()).isFalse();
  }

  @Test
  void namesThatNoYamlCanHoldAsTheyStandAreReadBackAsTheyWere() throws IOException {
    List<String> names =
        List.of(
            "null", "a: b", "[x]", "{", "é", "\\u2028", "\\u0085", "tab\\t", "", " ", "<<", "1");
    StringBuilder properties = new StringBuilder();
    names.forEach(
        name ->
            properties
                .append(properties.isEmpty() ? "" : ", ")
                .append('"')
                .append(name)
                .append("\": {type: string}"));
    Revision old = revision("/a: {get: {DEAL}}", "Deal: {properties: {" + properties + "}}");
    lock();
    assertThat(Revision.of(project).sources()).isEqualTo(old.sources());
    assertThat(lock().changed()).isFalse();
  }
}
