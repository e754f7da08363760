package dev.connectors.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.maven.testing.Caller;
import dev.connectors.maven.testing.TestConnector;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated values in the streams of sessions and caches, also of other versions of the code. */
class SerializationTest {

  private static final String THING =
      """
      required: [id]
      properties:
        id: {type: integer}
        status: {type: string, enum: [open, closed]}
        token: {type: string, format: password}
        writeReplace: {type: string}
        owner: {type: object, properties: {name: {type: string}%s}}
        source: {oneOf: [{type: string}, {$ref: '#/components/schemas/Thing'}]}
        parts: {type: array, items: {$ref: '#/components/schemas/Thing'}}
      %s
      """;

  private static final String CALLER =
      """
      package caller;

      import com.example.shop.model.Thing;
      import java.io.ByteArrayInputStream;
      import java.io.ByteArrayOutputStream;
      import java.io.ObjectInputStream;
      import java.io.ObjectOutputStream;
      import java.util.List;

      public final class Caller {
        private Caller() {}

        private static final String JSON = "{'id': 1, 'status': 'odd', 'token': 't', 'writeReplace': 'w', 'note': 'n',"
            + " 'owner': {'name': 'Ada'}, 'source': {'id': 2, 'source': 'text'}, 'parts': [{'id': 3}]}";

        public static byte[] write() throws Exception {
          Thing thing = Thing.parse(JSON.replace('\\'', '"'));
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(List.of(thing, thing.status(), thing.owner(), thing.source(), thing.parts(), thing.json()));
          }
          return bytes.toByteArray();
        }

        public static String read(byte[] bytes) throws Exception {
          Thing thing = Thing.parse(JSON.replace('\\'', '"'));
          try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            List<?> values = (List<?>) in.readObject();
            boolean same = values.equals(
                List.of(thing, thing.status(), thing.owner(), thing.source(), thing.parts(), thing.json()));
            Thing copy = (Thing) values.get(0);
            return same + " " + values.get(0) + " " + copy.token() + " " + copy.writeReplace_() + " "
                + copy.source().getClass().getSimpleName()%s;
          }
        }
      }
      """;

  private static final String READ =
      "true {\"id\":1,\"status\":\"odd\",\"token\":\"***\",\"writeReplace\":\"w\",\"note\":\"n\","
          + "\"owner\":{\"name\":\"Ada\"},\"source\":{\"id\":2,\"source\":\"text\"},"
          + "\"parts\":[{\"id\":3}]} t w OfThing";

  @TempDir Path project;

  private Caller version(String ownerProperty, String property, String suffix) {
    TestConnector connector = TestConnector.create(project, "Shop");
    connector.thing("3.0.3", THING.formatted(ownerProperty, property));
    return Caller.of(connector.generate(), CALLER.formatted(suffix));
  }

  @Test
  void valuesPassBetweenVersionsThatDifferByAnOptionalProperty() {
    Caller before = version("", "", "");
    Caller after =
        version(", mail: {type: string}", "  note: {type: string}", " + \" \" + copy.note()");

    Object old = before.call("write");
    assertThat(before.call("read", old)).isEqualTo(READ);
    assertThat(after.call("read", old)).isEqualTo(READ + " n");
    assertThat(before.call("read", after.call("write"))).isEqualTo(READ);
  }
}
