package dev.connectors.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.maven.testing.Caller;
import dev.connectors.maven.testing.EchoServer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What other generators fail at, called over HTTP: golden/peers. */
class PeersFailuresTest {

  private static final String CALLER =
      """
      package caller;

      import com.example.peers.*;
      import com.example.peers.model.*;
      import com.example.peers.operations.*;
      import dev.connectors.runtime.http.NetworkPolicy;
      import java.math.BigDecimal;
      import java.net.URI;
      import java.util.List;

      public final class Caller {
        private Caller() {}

        public static List<Object> call(URI server) {
          try (com.example.peers.Peers peers = com.example.peers.Peers.builder().baseUri(server)
              .network(NetworkPolicy.standard().allowPrivateAddresses()).build()) {
            PeersOperations operations = peers.connect(PeersInput.builder().build()).operations();
            All all = operations.exchange("p", "q",
                All.builder()
                    .oneOrMany(new All.OneOrMany.OfArrayOfString(List.of("a", "b")))
                    .shape(Shape.of(List.of(1, 2)))
                    .number(new BigDecimal("0.50"))
                    .setNull("nothing")
                    .sign(All.Sign.MINUS_1)
                    .zone(All.Zone.of("Etc/GMT+12"))
                    .child(c -> c.status(Child.Status.A).size(7))
                    .animal(Animal.of(Puppy.builder().species("Puppy").bark("yap").weeks(9).build().json()))
                    .build(),
                o -> o.body_("b").options("o").expand(ExchangeExpand.of(false))
                    .colours(List.of(ExchangeColoursItem.RED, ExchangeColoursItem.of("blue"))));
            Animal animal = all.animal();
            return List.of(
                all.oneOrMany().value(), all.shape().value(), all.number(), all.has("nothing"),
                all.sign() == All.Sign.PLUS_1, all.sign().equals(All.Sign.MINUS_1),
                all.zone().equals(All.Zone.ETC_SLASH_GMT_PLUS_12), all.child().size(),
                animal.asCat() == null, animal.asPuppy().weeks(), animal.asDog() == null,
                Shape.of(java.util.Map.of("kind", "round", "radius", 2)) instanceof Shape.OfCircle,
                Animal.of(java.util.Map.of("species", "hound", "bark", "wuff")).asDog().bark());
          }
        }
      }
      """;

  @Test
  void whatOthersFailAtIsSentAndRead() {
    Caller caller = Caller.ofGolden("peers", CALLER);

    try (EchoServer server = EchoServer.start("")) {
      Object told = caller.call("call", server.uri());

      assertThat(String.valueOf(told))
          .isEqualTo(
              "[[a, b], [1, 2], 0.50, true, false, true, true, 7, true, 9, true, true, wuff]");
      assertThat(server.requests())
          .isEqualTo(
              List.of(
                  "/all/p?id=q&body=b&options=o&expand=false&colours=red&colours=blue "
                      + "{\"oneOrMany\":[\"a\",\"b\"],\"shape\":[1,2],\"number\":0.50,"
                      + "\"nothing\":null,\"sign\":\"-1\",\"zone\":\"Etc/GMT+12\","
                      + "\"child\":{\"status\":\"a\",\"size\":7},"
                      + "\"animal\":{\"species\":\"Puppy\",\"bark\":\"yap\",\"weeks\":9}}"));
    }
  }
}
