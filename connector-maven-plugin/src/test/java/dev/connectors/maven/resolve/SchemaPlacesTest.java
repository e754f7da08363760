package dev.connectors.maven.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.maven.testing.Compilation;
import dev.connectors.maven.testing.FileTree;
import dev.connectors.maven.testing.Generation;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What several operations refer to is one type, which is called after where it stands. */
class SchemaPlacesTest {

  private static final String SHARED =
      """
      openapi: 3.0.3
      info: {title: Acme, version: '1'}
      servers: [{url: 'https://acme.example'}]
      components:
        schemas:
          Failed: {type: object, properties: {id: {type: string}}}
        parameters:
          order: {name: order, in: query, schema: {type: string, enum: [asc, desc]}}
        requestBodies:
          Deal: {required: true, content: {application/json: {schema: {type: object, properties: {title: {type: string}}}}}}
        responses:
          Failed: {description: failed, content: {application/json: {schema: {type: object, properties: {reason: {type: string}}}}}}
          DealResponse: {description: ok, content: {application/json: {schema: {type: object, properties: {won: {type: boolean}}}}}}
      paths:
        /deals:
          get:
            operationId: getDeals
            parameters: [{$ref: '#/components/parameters/order'}]
            responses:
              '200': {$ref: '#/components/responses/DealResponse'}
              '400': {$ref: '#/components/responses/Failed'}
          post:
            operationId: addDeal
            parameters: [{$ref: '#/components/parameters/order'}]
            requestBody: {$ref: '#/components/requestBodies/Deal'}
            responses:
              '200': {$ref: '#/components/responses/DealResponse'}
              '400': {$ref: '#/components/responses/Failed'}
      """;

  private static final String PATHS =
      """
      openapi: 3.0.3
      info: {title: Acme, version: '1'}
      servers: [{url: 'https://acme.example'}]
      paths:
        /deals/{id}:
          get:
            operationId: getDeal
            parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            responses:
              '200': {description: ok, content: {application/json: {schema: {$ref: '#/paths/~1deals/get/responses/200/content/application~1json/schema/properties/deals/items'}}}}
              '404': {$ref: '#/paths/~1deals/get/responses/404'}
        /deals:
          get:
            operationId: getDeals
            responses:
              '200':
                description: ok
                content:
                  application/json:
                    schema: {type: object, properties: {deals: {type: array, items: {type: object, properties: {title: {type: string}}}}}}
              '404': {description: none, content: {application/json: {schema: {type: object, properties: {reason: {type: string}}}}}}
      """;

  @TempDir Path project;

  @Test
  void partsThatOperationsShareHaveOneType() {
    SortedMap<String, String> sources = sources(SHARED, List.of());

    assertThat(sources.keySet())
        .filteredOn(file -> file.contains("/model/"))
        .containsExactly(
            "com/example/acme/model/DealRequest.java",
            "com/example/acme/model/DealResponse.java",
            "com/example/acme/model/FailedResponse.java",
            "com/example/acme/model/OrderParameter.java");
    assertThat(sources.get("com/example/acme/operations/AcmeOperations.java"))
        .contains(
            "public DealResponse getDeals(Consumer<GetDealsOptions> options)",
            "public DealResponse addDeal(DealRequest body, Consumer<AddDealOptions> options)",
            "@throws ApiException 400: failed (body: {@link FailedResponse})");
  }

  @Test
  void aReferenceIntoAPathMeansTheTypeThere() {
    SortedMap<String, String> sources = sources(PATHS, List.of());

    assertThat(sources.keySet()).noneMatch(file -> file.contains("/model/"));
    assertThat(sources.get("com/example/acme/operations/AcmeOperations.java"))
        .contains(
            "public GetDealsResponse.DealsItem getDeal(String id)",
            "@throws ApiException 404: none (body: {@link GetDealsError404})");
    assertThat(sources.keySet()).noneMatch(file -> file.contains("GetDealError404"));
  }

  @Test
  void aReferenceIntoAPathThatIsNotGeneratedIsATypeOfItsOwn() {
    SortedMap<String, String> sources = sources(PATHS, List.of("get-deal"));

    assertThat(sources.keySet())
        .filteredOn(file -> file.contains("/model/"))
        .containsExactly(
            "com/example/acme/model/DealsGet200DealsItem.java",
            "com/example/acme/model/DealsGet404Response.java");
  }

  private SortedMap<String, String> sources(String document, List<String> operations) {
    Path connectors = project.resolve("connectors");
    FileTree.write(connectors.resolve("acme/spec.yml"), "name: Acme\n");
    FileTree.write(connectors.resolve("acme/openapi.yml"), document);
    Generation generation = Generation.of(Generation.request(project, connectors, operations));
    SortedMap<String, String> sources = generation.sources();
    assertThat(Compilation.of(sources).messages()).isEmpty();
    return sources;
  }
}
