package dev.connectors.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.maven.testing.Caller;
import dev.connectors.maven.testing.EchoServer;
import org.junit.jupiter.api.Test;

/** Values on their way out and back: null rules, unions, and numbers to the last digit. */
class WireValuesTest {

  private static final String CALLER =
      """
      package caller;

      import com.example.schemas.*;
      import com.example.schemas.model.*;
      import dev.connectors.runtime.error.UnexpectedValueException;
      import dev.connectors.runtime.http.NetworkPolicy;
      import java.math.BigDecimal;
      import java.math.BigInteger;
      import java.net.URI;
      import java.time.Duration;
      import java.util.Arrays;
      import java.util.List;

      public final class Caller {
        private Caller() {}

        private static Thing exchange(URI server, Thing thing) {
          try (Schemas schemas = Schemas.builder().baseUri(server)
              .network(NetworkPolicy.standard().allowPrivateAddresses()).build()) {
            return schemas.connect(SchemasInput.builder().build()).operations().exchange(thing);
          }
        }

        public static String send(URI server) {
          Thing sent = Thing.builder().id("1")
              .nulls(n -> n.a("set").setNull("b").setNull("c").setNull("d").e(Nulls.E.X).setNull("f").setNull("g"))
              .unions(u -> u.flagOrWord(new Unions.FlagOrWord.OfBoolean(false)).smallOrText(Unions.SmallOrText.of("3"))
                  .nestedNamed(Unions.NestedNamed.of(Cat.builder().species("cat").lives(9).build())))
              .formats(f -> f.uint64(new BigInteger("18446744073709551615")).decimal(new BigDecimal("0.10"))
                  .byte_(new byte[] {1, 2, 3}).duration(Duration.ofMinutes(90)))
              .enums(e -> e.smallNamed(Level.HIGH).numbersNamed(Enums.NumbersNamed.LOW).named(Enums.Named.BLOCKED))
              .build();
          Thing thing = exchange(server, sent);
          Formats formats = thing.formats();
          return thing.equals(sent) + " " + thing.nulls().b() + " " + thing.nulls().has("b") + " " + thing.nulls().has("h")
              + " " + thing.unions().nestedNamed().getClass().getSimpleName() + " " + formats.uint64() + " "
              + formats.decimal() + " " + Arrays.toString(formats.byte_()) + " " + formats.duration()
              + " " + (thing.enums().smallNamed() == Level.HIGH);
        }

        public static String read(URI server) {
          Thing thing = exchange(server, Thing.builder().id("1").build());
          Unions unions = thing.unions();
          String problem;
          try {
            problem = "none " + thing.formats().duration();
          } catch (UnexpectedValueException e) {
            problem = e.getMessage();
          }
          return unions.smallOrText() + " " + unions.dateOrWord().getClass().getSimpleName() + " "
              + unions.withoutRequired().getClass().getSimpleName() + " " + unions.nestedNamed().isKnown() + " "
              + unions.besideProperties().url() + " " + thing.types().scalarOrMap() + " "
              + thing.types().enumOfTypes() + " " + thing.formats().json().get("duration") + " " + problem;
        }
      }
      """;

  private static final String ANSWER =
      """
      {"id": "1",
       "unions": {"smallOrText": 3000000000, "dateOrWord": "2026-01-31T08:30:00Z",
         "withoutRequired": {"radius": 2, "unit": "m"}, "nestedNamed": {"leaves": 3},
         "besideProperties": {"id": "x", "url": "https://a.example"}},
       "types": {"scalarOrMap": {"a": 1}, "enumOfTypes": 2},
       "formats": {"duration": "P1Y"}}
      """;

  @Test
  void whatIsSentIsWhatWasSetAndReadsAsThat() {
    try (EchoServer server = EchoServer.start("")) {
      assertThat(call("send", server))
          .isEqualTo("true null true false OfPet 18446744073709551615 0.10 [1, 2, 3] PT1H30M true");
      assertThat(server.requests())
          .containsExactly(
              "/things {\"id\":\"1\",\"nulls\":{\"a\":\"set\",\"b\":null,\"c\":null,\"d\":null,"
                  + "\"e\":\"x\",\"f\":null,\"g\":null},\"unions\":{\"flagOrWord\":false,"
                  + "\"smallOrText\":\"3\",\"nestedNamed\":{\"species\":\"cat\",\"lives\":9}},"
                  + "\"formats\":{\"uint64\":18446744073709551615,\"decimal\":0.10,"
                  + "\"byte\":\"AQID\",\"duration\":\"PT1H30M\"},\"enums\":{\"smallNamed\":20,"
                  + "\"numbersNamed\":-1,\"named\":\"B\"}}");
    }
  }

  @Test
  void whatIsReceivedIsDecidedByItsContentAndAFaultStaysWhereItIs() {
    try (EchoServer server = EchoServer.start(ANSWER)) {
      assertThat(call("read", server))
          .isEqualTo(
              "Unknown[value=3000000000] OfDateTime OfCircle true https://a.example"
                  + " OfObject[value={a=1}] OfInteger[value=2] P1Y exchange, status 200:"
                  + " $.formats.duration: \"P1Y\" (expected: duration such as PT1H30M)");
    }
  }

  private static Object call(String method, EchoServer server) {
    return Caller.ofGolden("schemas", CALLER).call(method, server.uri());
  }
}
