package dev.connectors.maven.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

  @ParameterizedTest
  @CsvSource({
    "id, id, Id, ID",
    "user_name, userName, UserName, USER_NAME",
    "userName, userName, UserName, USER_NAME",
    "UserName, userName, UserName, USER_NAME",
    "USER_NAME, userName, UserName, USER_NAME",
    "aB, aB, AB, A_B",
    "eTag, eTag, ETag, E_TAG",
    "x-y, xY, XY, X_Y",
    "URL, url, URL, URL",
    "getHTTPStatus, getHttpStatus, GetHttpStatus, GET_HTTP_STATUS",
    "X-Rate-Limit, xRateLimit, XRateLimit, X_RATE_LIMIT",
    "filter[name], filterName, FilterName, FILTER_NAME",
    "@type, type, Type, TYPE",
    "$ref, ref, Ref, REF",
    "class, class_, Class_, CLASS",
    "record, record_, Record_, RECORD",
    "String, string, String_, STRING",
    "Builder, builder, Builder_, BUILDER",
    "_, underscore, Underscore, UNDERSCORE",
    "+1, plus1, Plus1, PLUS_1",
    "-1, minus1, Minus1, MINUS_1",
    "2fa, _2fa, _2fa, _2FA",
    "'', empty, Empty, EMPTY",
    "' ', space, Space, SPACE",
    "naïve, naive, Naive, NAIVE",
    "名, u540d, U540d, U540D",
  })
  void takesTheStyleOfWhatItNames(String name, String member, String type, String constant) {
    assertThat(Identifiers.member(name)).isEqualTo(member);
    assertThat(Identifiers.type(name)).isEqualTo(type);
    assertThat(Identifiers.constant(name)).isEqualTo(constant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "true", "null", "_", "int", "var", "yield", "sealed", "", "\u0000", "🙂", "\ud83d", "ß",
        "İ", "ſ", "１"
      })
  void alwaysGivesIdentifiersInAscii(String name) {
    for (String identifier :
        new String[] {
          Identifiers.member(name),
          Identifiers.type(name),
          Identifiers.constant(name),
          Identifiers.packagePart("a" + name)
        }) {
      assertThat(SourceVersion.isName(identifier)).as(identifier).isTrue();
      assertThat(identifier).matches("\\p{ASCII}+");
    }
  }

  @Test
  void doesNotDependOnTheLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(Identifiers.member("ID")).isEqualTo("id");
      assertThat(Identifiers.type("id")).isEqualTo("Id");
      assertThat(Identifiers.constant("title")).isEqualTo("TITLE");
    } finally {
      Locale.setDefault(before);
    }
  }
}
