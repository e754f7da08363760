package dev.connectors.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.error.AddressRefusedException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The URI of a page, and the tokens that come of its answer. */
class PageRequestTest {

  private static final URI PLANNED =
      URI.create("https://api.acme.example/v1/deals?limit=2&cursor=a&api_key=s%26cret");

  private static URI uri(String parameter, String token, URI planned) {
    return new PageRequest(parameter, token).uri("op", planned, List.of("api_key"));
  }

  /** A request that was sent for the first page. */
  private static PageRequest sent(String parameter, String uri) {
    PageRequest request = new PageRequest(parameter, null);
    request.uri("op", URI.create(uri), List.of("api_key"));
    return request;
  }

  @Test
  void theFirstPageIsWhatTheCallAsksForAnyway() {
    assertThat(uri("cursor", null, PLANNED)).isEqualTo(PLANNED);
    assertThat(uri(null, null, PLANNED)).isEqualTo(PLANNED);
  }

  @Test
  void aTokenTakesThePlaceOfTheParameter() {
    assertThat(uri("cursor", "b/2 &=", PLANNED))
        .hasToString(
            "https://api.acme.example/v1/deals?limit=2&api_key=s%26cret&cursor=b%2F2%20%26%3D");
    assertThat(uri("page[after]", "x", URI.create("https://a.example/deals?page%5Bafter%5D=w")))
        .hasToString("https://a.example/deals?page%5Bafter%5D=x");
    assertThat(uri("cursor", "b", URI.create("https://a.example/deals")))
        .hasToString("https://a.example/deals?cursor=b");
  }

  @Test
  void aTokenThatIsNoUrlIsRefusedWhereUrlsAreFollowed() {
    assertThatThrownBy(() -> uri(null, "b", PLANNED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("op: page token \"b\" (expected: one that a page gave)");
  }

  @Test
  void aUrlOfTheSameOriginIsFollowedWithTheCallsCredentials() {
    assertThat(uri(null, "https://api.acme.example/v2/more?p=2&api_key=other", PLANNED))
        .hasToString("https://api.acme.example/v2/more?p=2&api_key=s%26cret");
    assertThat(uri("cursor", "https://api.acme.example/v2/more#top", PLANNED))
        .hasToString("https://api.acme.example/v2/more?api_key=s%26cret");
    assertThat(uri(null, "https://API.acme.example:443/v1/deals", PLANNED))
        .hasToString("https://API.acme.example:443/v1/deals?api_key=s%26cret");
  }

  @ParameterizedTest
  @CsvSource({
    "https://evil.example/v1/deals,      https://evil.example",
    "https://api.acme.example.evil/v1,   https://api.acme.example.evil",
    "https://api.acme.example:8443/v1,   https://api.acme.example:8443",
    "http://api.acme.example:8080/v1,    http://api.acme.example:8080",
    "https://user:pw@api.acme.example/,  https://api.acme.example",
    "HTTPS://evil.example/?api_key=x,    https://evil.example",
  })
  void aUrlOfAnotherOriginIsRefused(String url, String origin) {
    assertThatThrownBy(() -> uri("cursor", url, PLANNED))
        .isInstanceOf(AddressRefusedException.class)
        .hasMessage(
            "op: the next page is at "
                + origin
                + " (expected: at https://api.acme.example, since credentials go nowhere else)");
  }

  @Test
  void aUrlOfAnotherProtocolIsAValueLikeAnyOther() {
    assertThat(uri("cursor", "file:///etc/passwd", URI.create("https://a.example/deals")))
        .hasToString("https://a.example/deals?cursor=file%3A%2F%2F%2Fetc%2Fpasswd");
  }

  @Test
  void aServerBehindTlsMayLinkToItselfByHttp() {
    assertThat(uri(null, "http://api.acme.example/v1/deals?p=2", PLANNED))
        .hasToString("https://api.acme.example/v1/deals?p=2&api_key=s%26cret");
    URI plain = URI.create("http://api.acme.example/v1/deals");
    assertThatThrownBy(() -> uri(null, "http://api.acme.example:8080/", plain))
        .isInstanceOf(AddressRefusedException.class);
    assertThat(uri(null, "http://api.acme.example:80/more", plain))
        .hasToString("http://api.acme.example:80/more");
  }

  @Test
  void spacesAndBracesOfAUrlAreEncoded() {
    assertThat(uri(null, "https://api.acme.example/a b?q={x} y&z[0]=1", PLANNED))
        .hasToString("https://api.acme.example/a%20b?q=%7Bx%7D%20y&z%5B0%5D=1&api_key=s%26cret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://", "https://a b.example/", "https://[::1/x"})
  void whatIsNoUrlIsRefused(String token) {
    assertThatThrownBy(() -> uri(null, token, PLANNED))
        .isInstanceOf(AddressRefusedException.class)
        .hasMessageStartingWith("op: the next page is at ");
  }

  @Test
  void theValueThatWasSentIsKnown() {
    assertThat(sent("cursor", "https://a.example/?x=1&cursor=b%2F2&cursor=c").sentValue())
        .isEqualTo("b/2");
    assertThat(sent("cursor", "https://a.example/?cursor").sentValue()).isEmpty();
    assertThat(sent("cursor", "https://a.example/?limit=2").sentValue()).isNull();
    assertThat(sent(null, "https://a.example/?cursor=b").sentValue()).isNull();
    assertThat(new PageRequest("cursor", "b").sentValue()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "/v2/more?p=2             | https://a.example/v2/more?p=2",
        "?p=3#top                 | https://a.example/v1/deals?p=3",
        "more/pages               | https://a.example/v1/more/pages",
        "../a b?q=c d             | https://a.example/a%20b?q=c d",
        "//b.example/x            | https://b.example/x",
        "HTTPS://b.example/x?a=b#c | HTTPS://b.example/x?a=b",
        "/v1/deals?api_key=k&p=2  | https://a.example/v1/deals?p=2",
        "/v1/deals?api%5Fkey=k    | https://a.example/v1/deals",
        "https://a.example/?p=2&api_key=k&q=3 | https://a.example/?p=2&q=3",
      },
      delimiter = '|')
  void linksBecomeAbsoluteTokensWithoutCredentials(String link, String token) {
    PageRequest request = sent(null, "https://a.example/v1/deals?p=1&api_key=s%26cret");

    assertThat(request.token(link)).isEqualTo(token);
  }
}
