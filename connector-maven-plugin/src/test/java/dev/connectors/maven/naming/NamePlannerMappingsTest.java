package dev.connectors.maven.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.model.Api;
import dev.connectors.maven.model.Connecting;
import dev.connectors.maven.model.Connector;
import dev.connectors.maven.model.ConnectorMapping;
import dev.connectors.maven.model.KnownNames;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NamePlannerMappingsTest {

  @Test
  void mappingsAreCalledAfterTheirPlace() {
    assertThat(names("data/deals/list#responseMapping", "data/deals/find-by-id#inputMapping"))
        .containsExactly(
            "com.example.acme.mapping.DataDealsListResponse",
            "com.example.acme.mapping.DataDealsFindByIdInput");
    assertThat(names("auth/make-api-client", "udm/contacts/people-2/fields-to-collection"))
        .containsExactly(
            "com.example.acme.mapping.AuthMakeApiClient",
            "com.example.acme.mapping.UdmContactsPeople2FieldsToCollection");
  }

  @Test
  void whoHasFewerSymbolsKeepsTheNameWhateverTheOrder() {
    String base = "data/_object/list#responseMapping";
    String own = "data/object/list#responseMapping";

    assertThat(names(base, own))
        .containsExactly(
            "com.example.acme.mapping.DataUnderscoreObjectListResponse",
            "com.example.acme.mapping.DataObjectListResponse");
    assertThat(names(own, base))
        .containsExactly(
            "com.example.acme.mapping.DataObjectListResponse",
            "com.example.acme.mapping.DataUnderscoreObjectListResponse");
  }

  private static List<String> names(String... mappings) {
    Connector connector =
        new Connector(
            "acme",
            "Acme",
            null,
            null,
            List.of(),
            Api.NONE,
            Stream.of(mappings).map(it -> new ConnectorMapping(it, "spec.yml")).toList(),
            List.of(),
            new Connecting(List.of(), null, null));
    NameTable names =
        NamePlanner.plan(
            connector, "com.example.acme", "Acme", KnownNames.NONE, new Diagnostics(false));
    return Stream.of(mappings).map(it -> names.mapping(it).toString()).toList();
  }
}
