package dev.connectors.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.error.AddressRefusedException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkPolicyTest {

  private final NetworkPolicy policy = NetworkPolicy.standard().allowHosts("*.files.example", "B.");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.9.9.9",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.0.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.127.255.255",
        "0.0.0.0",
        "0.1.2.3",
        "224.0.0.1",
        "255.255.255.255",
        "198.18.0.1",
        "192.0.2.1",
        "198.51.100.1",
        "203.0.113.1",
        "::",
        "::1",
        "fe80::1",
        "fec0::1",
        "fc00::1",
        "fdff::1",
        "ff02::1",
        "::ffff:10.0.0.1",
        "::10.0.0.1",
        "::ffff:0:10.0.0.1",
        "64:ff9b::10.0.0.1",
        "64:ff9b::127.0.0.1",
        "64:ff9b::169.254.169.254",
        "64:ff9b::100.64.0.1",
        "::ffff:127.0.0.1",
        "::ffff:0.0.0.0",
        "2001:db8::1",
        "2001::1",
        "3fff::1",
        "64:ff9b:1::1",
        "2002:a00:1::1",
        "2002:7f00:1::",
      })
  void addressesThatAreNotPublicAreRefused(String address) throws Exception {
    InetAddress resolved = InetAddress.getByName(address);
    assertThatThrownBy(() -> policy.checkAddress("h.example", resolved))
        .isInstanceOf(AddressRefusedException.class)
        .hasMessage(
            "host h.example: address "
                + resolved.getHostAddress()
                + " is not public: refused (NetworkPolicy.allowPrivateAddresses allows it)");
    assertThatCode(() -> policy.allowPrivateAddresses().checkAddress("h.example", resolved))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "172.32.0.1",
        "100.128.0.1",
        "11.0.0.1",
        "2606:4700::1",
        "64:ff9b::8.8.8.8",
        "2002:808:808::1",
        "::ffff:8.8.8.8",
      })
  void publicAddressesAreAllowed(String address) throws Exception {
    InetAddress resolved = InetAddress.getByName(address);
    assertThatCode(() -> policy.checkAddress("h.example", resolved)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.files.example",
        "http://A.B.FILES.EXAMPLE.:99/x",
        "https://b",
        "https://base/",
      })
  void allowedHostsPass(String uri) {
    assertThatCode(() -> policy.checkHost(URI.create(uri), List.of("base")))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"files.example", "xfiles.example", "a.files.example.evil", "c"})
  void otherHostsAreRefused(String host) {
    assertThatThrownBy(() -> policy.checkHost(URI.create("https://" + host), List.of("base")))
        .isInstanceOf(AddressRefusedException.class)
        .hasMessage(
            "host " + host + ": refused (expected: one that NetworkPolicy.allowHosts names)");
  }

  /** Java reads 0177.0.0.1 as 177.0.0.1, others as 127.0.0.1. */
  @ParameterizedTest
  @ValueSource(strings = {"0177.0.0.1", "127.0.00.1", "10.0.0.01"})
  void addressesThatAreReadInTwoWaysAreRefused(String host) {
    URI uri = URI.create("http://" + host);
    assertThatThrownBy(() -> policy.allowHosts(host).checkHost(uri, List.of()))
        .isInstanceOf(AddressRefusedException.class)
        .hasMessage("host " + host + ": refused (expected: an IPv4 address without leading zeros)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.1", "0.0.0.0", "a.0example.com", "0.01.example"})
  void otherHostsMayBeginWithAZero(String host) {
    URI uri = URI.create("http://" + host);
    assertThatCode(() -> policy.allowHosts(host).checkHost(uri, List.of()))
        .doesNotThrowAnyException();
  }

  /** No host for Java's URI, so that nobody resolves it; what has one is resolved and checked. */
  @ParameterizedTest
  @ValueSource(strings = {"127.1", "0x7f.0.0.1", "0x7f.1", "0177.1", "1.2.3.4.5"})
  void otherSpellingsOfAddressesAreNoHosts(String host) {
    URI uri = URI.create("http://" + host);
    assertThatThrownBy(() -> policy.allowHosts(host).checkHost(uri, List.of(host)))
        .isInstanceOf(AddressRefusedException.class)
        .hasMessage("the authority of a URI: refused (expected: a host and an optional port)");
  }

  @Test
  void otherSchemesAndUsersAreRefused() {
    assertThatThrownBy(() -> policy.checkHost(URI.create("ftp://b"), List.of()))
        .hasMessage("scheme ftp: refused (expected: https or http)");
    assertThatThrownBy(() -> policy.checkHost(URI.create("https://s3cret@b"), List.of()))
        .hasMessage("the authority of a URI: refused (expected: a host and an optional port)");
  }

  @Test
  void patternsThatAreNoneAreRefused() {
    assertThatThrownBy(() -> policy.allowHosts("https://a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("host \"https://a\" (expected: a host name, or *. and a host name)");
    assertThat(policy)
        .hasToString("NetworkPolicy[hosts=[*.files.example, b], privateAddresses=refused]");
  }
}
