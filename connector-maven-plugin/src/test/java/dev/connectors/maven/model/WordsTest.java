package dev.connectors.maven.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "getPet, get-pet",
    "get_pet, get-pet",
    "GetPetByID, get-pet-by-id",
    "getHTTPStatus, get-http-status",
    "v2Users, v2-users",
    "OAuth2Token, o-auth2-token",
    "get /pets/{petId}, get-pets-pet-id",
    "Ünïcode, unicode",
    "ﬁle, file",
    "日本, u65e5-u672c",
    "a日b, a-u65e5-b",
    "'  ', ''",
    "'', ''",
    "🙂, ''",
  })
  void takesNamesOfAnyStyleApart(String name, String kebab) {
    assertThat(Words.kebab(name)).isEqualTo(kebab);
  }
}
