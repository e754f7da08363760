package dev.connectors.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocationTest {

  /** The examples of RFC 3986, section 5.4, that have a host, and what servers send beside them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "g http://a/b/c/g",
        "./g http://a/b/c/g",
        "g/ http://a/b/c/g/",
        "/g http://a/g",
        "//g http://g",
        "?y http://a/b/c/d;p?y",
        "g?y http://a/b/c/g?y",
        "#s http://a/b/c/d;p?q",
        "g#s http://a/b/c/g",
        "g?y#s http://a/b/c/g?y",
        ";x http://a/b/c/;x",
        "g;x http://a/b/c/g;x",
        ". http://a/b/c/",
        "./ http://a/b/c/",
        ".. http://a/b/",
        "../g http://a/b/g",
        "../.. http://a/",
        "../../../g http://a/g",
        "/./g http://a/g",
        "/../g http://a/g",
        "g. http://a/b/c/g.",
        "..g http://a/b/c/..g",
        "./g/. http://a/b/c/g/",
        "g/../h http://a/b/c/h",
        "g;x=1/../y http://a/b/c/y",
        "g?y/../x http://a/b/c/g?y/../x",
        "https://b:99/x?y https://b:99/x?y",
        "HTTP://B/ HTTP://B/",
        "/[0]?a[0]=1 http://a/%5B0%5D?a[0]=1",
        "/a|b?{c} http://a/a%7Cb?%7Bc%7D",
        "/\\evil http://a/%5Cevil",
        "/Ã© http://a/%C3%A9",
        "/é http://a/%E9",
        "/€ http://a/%E2%82%AC",
        "/a%20b http://a/a%20b",
        "//[::1]:8/x http://[::1]:8/x",
      })
  void referencesAreResolvedAsTheStandardSays(String location, String target) {
    assertThat(Location.resolve(URI.create("http://a/b/c/d;p?q"), location))
        .contains(URI.create(target));
  }

  @ParameterizedTest
  @CsvSource({"x,http://a/x", "?y,http://a?y", "/x y,http://a/x%20y", "' /x ',http://a/x"})
  void theUriThatWasAskedMayLackAPath(String location, String target) {
    assertThat(Location.resolve(URI.create("http://a"), location)).contains(URI.create(target));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "http:g",
        "http:///x",
        "http://[",
        "http://user@b/",
        "http://a\\@b/",
        "//b\\c",
        "http://é.example/",
        "mailto:x@y",
        "javascript:alert(1)",
        "/100%",
        "1x:y//z%",
      })
  void whatLeadsNowhereIsNotFollowed(String location) {
    assertThat(Location.resolve(URI.create("http://a/b"), location)).isEmpty();
  }
}
