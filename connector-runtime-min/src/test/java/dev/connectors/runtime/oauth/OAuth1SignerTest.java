package dev.connectors.runtime.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signatures that others published. */
class OAuth1SignerTest {

  private static final OAuth1Token PHOTOS = new OAuth1Token("nnch734d00sl2jdk", "pfkkdhi9sl3r4s00");

  private static OAuth1Signer signer(Map<String, Object> members, long time, String nonce) {
    Map<String, Object> tree =
        new LinkedHashMap<>(
            Map.of("consumerKey", "dpf43f3p2l4k3l03", "consumerSecret", "kd94hf93k423kf44"));
    tree.putAll(members);
    Clock clock = Clock.fixed(Instant.ofEpochSecond(time), ZoneOffset.UTC);
    return new OAuth1Signer(OAuth1Config.of(tree), clock, () -> nonce);
  }

  private static List<Map.Entry<String, String>> pairs(String form) {
    return FormEncoding.decode(form);
  }

  /** RFC 5849, section 3.4.1.1. */
  @Test
  void theBaseStringOfTheRfc() {
    String header =
        "oauth_consumer_key=9djdj82h48djs9d2&oauth_token=kkk9d7dh3k39sjv7"
            + "&oauth_signature_method=HMAC-SHA1&oauth_timestamp=137131201&oauth_nonce=7d8f3e4a";
    assertThat(
            OAuth1BaseString.of(
                "post",
                URI.create("http://EXAMPLE.COM:80/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b"),
                pairs(header + "&c2&a3=2+q")))
        .isEqualTo(
            "POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%25"
                + "3D%25253D%26c%2540%3D%26c2%3D%26oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_no"
                + "nce%3D7d8f3e4a%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D13713120"
                + "1%26oauth_token%3Dkkk9d7dh3k39sjv7");
  }

  /** RFC 5849, section 3.4.1.2, and the cases of the community's wiki. */
  @ParameterizedTest
  @CsvSource({
    "http://EXAMPLE.COM:80/r%20v/X?id=123, http://example.com/r%20v/X",
    "https://www.example.net:8080/?q=1, https://www.example.net:8080/",
    "https://www.example.net:443/a, https://www.example.net/a",
    "https://www.example.net:80/a, https://www.example.net:80/a",
    "http://example.com, http://example.com/",
    "HTTP://Example.com/A, http://example.com/A",
    "http://user@under_score.example:80/, http://under_score.example/",
    "http://[::1]:80/x, http://[::1]/x",
    "http://[::1]:8080/x, http://[::1]:8080/x",
  })
  void theUriOfTheBaseString(String uri, String expected) {
    assertThat(OAuth1BaseString.uri(URI.create(uri))).isEqualTo(expected);
  }

  /** The test cases of the community's wiki: normalised request parameters. */
  @ParameterizedTest
  @CsvSource({
    "name, name=",
    "a=b, a=b",
    "a=b&c=d, a=b&c=d",
    "a=x%21y&a=x+y, a=x%20y&a=x%21y",
    "x%21y=a&x=a, x=a&x%21y=a",
    "a=1&c=hi%20there&f=25&f=50&f=a&z=p&z=t, a=1&c=hi%20there&f=25&f=50&f=a&z=p&z=t",
    "a=10&a=9&a=%7E&a=A&a=a, a=10&a=9&a=A&a=a&a=~",
  })
  void parametersInTheirOrder(String form, String expected) {
    assertThat(OAuth1BaseString.normalized(pairs(form))).isEqualTo(expected);
  }

  /** The test cases of the community's wiki: parameter encoding. */
  @ParameterizedTest
  @CsvSource({
    "abcABC123, abcABC123",
    "-._~, -._~",
    "%, %25",
    "+, %2B",
    "&=*, %26%3D%2A",
    "'\n', %0A",
    "' ', %20",
    "\u007f, %7F",
    "\u0080, %C2%80",
    "\u3001, %E3%80%81",
  })
  void encodedParameters(String value, String expected) {
    assertThat(OAuth1BaseString.normalized(List.of(Map.entry("a", value))))
        .isEqualTo("a=" + expected);
  }

  /** The test cases of the community's wiki: HMAC-SHA1. */
  @ParameterizedTest
  @CsvSource({
    "bs, cs, '', egQqG5AJep5sJ7anhXju1unge2I=",
    "bs, cs, ts, VZVjXceV7JgPq/dOTnNmEfO0Fv8=",
    "GET&http%3A%2F%2Fphotos.example.net%2Fphotos&file%3Dvacation.jpg%26oauth_consumer_key%3Ddpf43f3"
        + "p2l4k3l03%26oauth_nonce%3Dkllo9940pd9333jh%26oauth_signature_method%3DHMAC-SHA1%26oauth_t"
        + "imestamp%3D1191242096%26oauth_token%3Dnnch734d00sl2jdk%26oauth_version%3D1.0%26size%3Dori"
        + "ginal, kd94hf93k423kf44, pfkkdhi9sl3r4s00, tR3+Ty81lMeYAr/Fid0kMTYa/WM=",
  })
  void hmacSha1(String base, String consumerSecret, String tokenSecret, String signature) {
    assertThat(OAuth1SignatureMethod.HMAC_SHA1.sign(base, consumerSecret + "&" + tokenSecret))
        .isEqualTo(signature);
  }

  /** The example of OAuth Core 1.0, appendix A.5. */
  @Test
  void theHeaderOfTheSpecification() {
    assertThat(
            signer(Map.of("realm", "http://photos.example.net/"), 1191242096, "kllo9940pd9333jh")
                .authorization(
                    "GET",
                    URI.create("http://photos.example.net/photos?file=vacation.jpg&size=original"),
                    List.of(),
                    PHOTOS))
        .isEqualTo(
            "OAuth realm=\"http://photos.example.net/\", oauth_consumer_key=\"dpf43f3p2l4k3l03\","
                + " oauth_token=\"nnch734d00sl2jdk\", oauth_signature_method=\"HMAC-SHA1\","
                + " oauth_timestamp=\"1191242096\", oauth_nonce=\"kllo9940pd9333jh\","
                + " oauth_version=\"1.0\","
                + " oauth_signature=\"tR3%2BTy81lMeYAr%2FFid0kMTYa%2FWM%3D\"");
  }

  /** RFC 5849, section 1.2, which leaves out {@code oauth_version}. */
  @ParameterizedTest
  @CsvSource({
    "POST, https://photos.example.net/initiate, '', 137131200, wIjqoS,"
        + " oauth_callback=http%3A%2F%2Fprinter.example.com%2Fready,"
        + " 74KNZJeDHnMBp0EMJ9ZHt/XKycU=",
    "POST, https://photos.example.net/token, hdhd0244k9j7ao03, 137131201, walatlh,"
        + " oauth_token=hh5s93j4hdidpola&oauth_verifier=hfdp7dh39dks9884,"
        + " gKgrFCywp7rO0OXSjdot/IHF7IU=",
    "GET, http://photos.example.net/photos?file=vacation.jpg&size=original, pfkkdhi9sl3r4s00,"
        + " 137131202, chapoH, oauth_token=nnch734d00sl2jdk, MdpQcU8iPSUjWoN/UDMsK2sui9I=",
  })
  void theSignaturesOfTheRfc(
      String method,
      String uri,
      String tokenSecret,
      String time,
      String nonce,
      String further,
      String signature) {
    String protocol =
        "oauth_consumer_key=dpf43f3p2l4k3l03&oauth_signature_method=HMAC-SHA1&oauth_timestamp="
            + time
            + "&oauth_nonce="
            + nonce
            + "&"
            + further;
    String base = OAuth1BaseString.of(method, URI.create(uri), pairs(protocol));
    assertThat(OAuth1SignatureMethod.HMAC_SHA1.sign(base, "kd94hf93k423kf44&" + tokenSecret))
        .isEqualTo(signature);
  }

  /** RFC 5849, section 3.4.1, with the secrets and the signature of its erratum 2550. */
  @Test
  void theSignatureOfTheErratum() {
    String base =
        OAuth1BaseString.of(
            "POST",
            URI.create("http://example.com/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b"),
            pairs(
                "oauth_consumer_key=9djdj82h48djs9d2&oauth_token=kkk9d7dh3k39sjv7"
                    + "&oauth_signature_method=HMAC-SHA1&oauth_timestamp=137131201"
                    + "&oauth_nonce=7d8f3e4a&c2&a3=2+q"));
    assertThat(OAuth1SignatureMethod.HMAC_SHA1.sign(base, "j49sk3j29djd&dh893hdasih9"))
        .isEqualTo("r6/TJjbCOr97/+UU0NsvSne7s5g=");
  }

  /** Twitter's documentation, "Creating a signature". */
  @Test
  void theExampleOfTwitter() {
    assertThat(twitter("HMAC-SHA1"))
        .endsWith("oauth_signature=\"hCtSmYh%2BiHYCEqBWrE7C7hYmtUk%3D\"");
  }

  private static String twitter(String method) {
    Map<String, Object> members =
        Map.of(
            "consumerKey", "xvz1evFS4wEEPTGEFPHBog",
            "consumerSecret", "kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw",
            "signatureMethod", method);
    return signer(members, 1318622958, "kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg")
        .authorization(
            "POST",
            URI.create("https://api.twitter.com/1.1/statuses/update.json?include_entities=true"),
            List.of(Map.entry("status", "Hello Ladies + Gentlemen, a signed OAuth request!")),
            new OAuth1Token(
                "370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb",
                "LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE"));
  }

  /** The same request; the signature was computed with Python's hmac. */
  @Test
  void hmacSha256() {
    assertThat(twitter("HMAC-SHA256"))
        .contains("oauth_signature_method=\"HMAC-SHA256\"")
        .endsWith("oauth_signature=\"PLbq%2BOWUE2vwiOZeZBSR06GFvymUHoaBdCIHyD66IcM%3D\"");
  }

  @Test
  void plainTextIsTheSecrets() {
    assertThat(
            signer(Map.of("signatureMethod", "PLAINTEXT", "consumerSecret", "a&b c"), 1, "n")
                .authorization("GET", URI.create("https://a.example"), List.of(), PHOTOS))
        .endsWith("oauth_signature=\"a%2526b%2520c%26pfkkdhi9sl3r4s00\"");
  }
}
