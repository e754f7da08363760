package dev.connectors.maven.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.load.ConnectorLoader;
import dev.connectors.maven.model.Property;
import dev.connectors.maven.model.TypeDeclaration;
import dev.connectors.maven.model.TypeDeclaration.EnumType;
import dev.connectors.maven.model.TypeDeclaration.ObjectType;
import dev.connectors.maven.model.TypeId;
import dev.connectors.maven.model.TypeUse;
import dev.connectors.maven.model.TypeUse.ListOf;
import dev.connectors.maven.model.TypeUse.Reference;
import dev.connectors.maven.model.TypeUse.Scalar;
import dev.connectors.maven.spec.ApiReference;
import dev.connectors.maven.spec.ConnectorSpec;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.testing.TestConnector;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data Schemas as types. */
class DataSchemaTest {

  private static final TypeId ROOT = new TypeId.Input("");

  @TempDir Path project;

  private final Diagnostics diagnostics = new Diagnostics(false);
  private TestConnector connector;
  private DataSchemaResolver schemas;

  @BeforeEach
  void create() {
    connector = TestConnector.create(project, "Acme");
  }

  @Test
  void formatsOfTheDialectAreTypes() {
    ObjectType type =
        object(
            """
            properties:
              at: {type: string, format: datetime}
              later: {type: string, format: date-time}
              day: {type: string, format: date}
              time: {type: string, format: time}
              link: {type: string, format: url}
              phone: {type: string, format: phone}
              text: {type: string, format: markdown}
              page: {type: string, format: html}
              file: {type: string, format: binary}
              id: {type: string, format: uuid}
              count: {type: integer}
              price: {type: number}
              any: {}
              open: {type: object}
            """);

    Map<String, TypeUse> types = new TreeMap<>();
    type.properties().forEach(property -> types.put(property.name(), property.type()));
    assertThat(types)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("at", Scalar.DATE_TIME),
                Map.entry("later", Scalar.DATE_TIME),
                Map.entry("day", Scalar.DATE),
                Map.entry("time", Scalar.STRING),
                Map.entry("link", Scalar.STRING),
                Map.entry("phone", Scalar.STRING),
                Map.entry("text", Scalar.STRING),
                Map.entry("page", Scalar.STRING),
                Map.entry("file", Scalar.BINARY),
                Map.entry("id", Scalar.UUID),
                Map.entry("count", Scalar.INT64),
                Map.entry("price", Scalar.DECIMAL),
                Map.entry("any", TypeUse.JSON),
                Map.entry("open", new TypeUse.MapOf(TypeUse.JSON))));
    assertThat(problems()).isEmpty();
  }

  @Test
  void whatIsSecretIsMarked() {
    ObjectType type =
        object(
            """
            properties:
              key: {type: string, isSensitive: true}
              password: {type: string, format: password}
              name: {type: string}
            """);

    assertThat(type.properties().stream().filter(Property::sensitive).map(Property::name))
        .containsExactly("key", "password");
  }

  @Test
  void anEnumIsOpenWithAndWithoutCustomValues() {
    object(
        """
        properties:
          stage: {type: string, enum: [lead, won], allowCustom: true}
          kind: {type: string, enum: [a, b]}
        """);

    for (String name : List.of("stage", "kind")) {
      assertThat(schemas.declared().get(new TypeId.Member(ROOT, name)))
          .isInstanceOf(EnumType.class);
    }
  }

  @Test
  void theIdOfARecordIsSaidInWords() {
    ObjectType type =
        object(
            """
            properties:
              owner: {type: string, title: Owner, referenceCollection: {key: users}}
              pipeline: {type: string, description: Its pipeline, referenceCollectionPath: '/data/pipelines?a=b'}
              contact: {type: string, referenceUdm: contacts}
              stage: {type: string, referenceRecords: [{id: '1', name: Open}, {id: '2'}]}
            """);

    assertThat(type.properties().stream().map(Property::description))
        .containsExactly(
            "The id of a record of the data collection `users`.",
            "Its pipeline. The id of a record of the data collection `pipelines`.",
            "The id of a record of the unified model `contacts`.",
            "Known records: `1` (Open), `2`.");
  }

  @Test
  void aReferenceInAFileAndToOneBesideItIsTheTypeThere() {
    connector.write("schemas/address.yml", "type: object\nproperties: {city: {type: string}}\n");
    ObjectType type =
        object(
            """
            properties:
              home: {$ref: 'schemas/address.yml'}
              work: {$ref: './schemas/address.yml', description: Of work}
              money: {$ref: '#/$defs/Money'}
              parent: {$ref: '#/properties/money'}
            $defs:
              Money: {type: object, properties: {amount: {type: number}}}
            """);

    Reference address = new Reference(new TypeId.Component("address", "schemas/address.yml#"));
    Reference money = new Reference(new TypeId.Component("Money", "schema.yml#$defs/Money"));
    assertThat(type.properties().stream().map(Property::type))
        .containsExactly(address, address, money, money);
    assertThat(schemas.declared()).containsKeys(address.id(), money.id());
    assertThat(problems()).isEmpty();
  }

  @Test
  void aSchemaThatHoldsItselfIsOneType() {
    ObjectType type =
        object("properties: {children: {type: array, items: {$ref: '#/schema'}}}\n", "schema");

    assertThat(type.properties().get(0).type()).isEqualTo(new ListOf(new Reference(ROOT)));
  }

  @Test
  void faultsAreErrorsInTheWordsOfTheConnectorsOwnFiles() {
    object(
        """
        propertis: {}
        properties:
          a: {type: strng}
          b: {$ref: '#/nowhere'}
          c: {type: 5}
          d: text
          e: {type: [string, int]}
          f: {type: array, itens: {type: string}}
        """);

    String file = "connectors/acme/schema.yml:";
    assertThat(problems())
        .containsExactly(
            file
                + "1:1: warning [unknown-field] propertis: not a keyword of a Data Schema"
                + " (did you mean properties?)",
            file
                + "3:13: error [invalid-value] type: \"strng\" (expected one of: array, boolean,"
                + " integer, number, object, string)",
            file
                + "4:13: error [ref-unresolved] $ref: \"#/nowhere\" leads nowhere (expected: an"
                + " object in the document or a file beside it)",
            file + "5:13: error [wrong-type] type: a number (expected: a string or a list)",
            file + "6:6: error [wrong-type] d: a string (expected: a schema, which is an object)",
            file
                + "7:22: error [invalid-value] type: \"int\" (expected one of: array, boolean,"
                + " integer, number, object, string)",
            file
                + "8:20: warning [unknown-field] itens: not a keyword of a Data Schema (did you mean"
                + " items?)");
  }

  @Test
  void placesOfWhatAConnectionIsGivenAreThoseOfNothingElse() {
    assertThat(new TypeId.Input("").place()).isEqualTo("(input)");
    assertThat(new TypeId.Parameters("api-key").place()).isEqualTo("(parameters api-key)");
    assertThat(new TypeId.Member(new TypeId.Input("a/b"), "c").place())
        .isEqualTo("(input a%2fb)/c");
  }

  private ObjectType object(String schema) {
    return object(schema, null);
  }

  private ObjectType object(String schema, String name) {
    connector.write("schema.yml", name == null ? schema : name + ":\n" + schema.indent(2));
    ConnectorSpec spec =
        Objects.requireNonNull(
            new ConnectorLoader(project, diagnostics).load(connector.directory()));
    schemas = new DataSchemaResolver(spec, diagnostics);
    MapNode file =
        (MapNode)
            spec.files().find(ApiReference.parse("schema.yml"), spec.location().file()).root();
    MapNode node = name == null ? file : file.map(name);
    if (name != null) {
      schemas.note(node, name, ROOT);
    }
    assertThat(schemas.resolve(node, ROOT)).isEqualTo(new Reference(ROOT));
    TypeDeclaration declared = schemas.declared().get(ROOT);
    return (ObjectType) declared;
  }

  private List<String> problems() {
    return diagnostics.sorted().stream()
        .map(String::valueOf)
        .filter(line -> line.contains("schema.yml"))
        .toList();
  }
}
