package dev.connectors.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AddressCheckTest {

  private final AddressCheck check =
      new AddressCheck(
          NetworkPolicy.standard().allowPrivateAddresses(), HttpClient.newHttpClient());

  @Test
  void anAddressIsCheckedAtOnce() {
    assertThat(check.isQuick(URI.create("http://127.0.0.1:80/"))).isTrue();
    assertThat(check.isQuick(URI.create("http://[::1]/"))).isTrue();
  }

  @Test
  void aNameIsWhenItWasResolvedShortlyBefore() throws UnknownHostException {
    URI uri = URI.create("http://localhost/");

    assertThat(check.isQuick(uri)).isFalse();
    check.check(uri);
    assertThat(check.isQuick(uri)).isTrue();
  }

  @Test
  void noNameIsThoughtKnownThatTheJvmForgot() {
    assertThat(AddressCheck.knownNanos(null)).isEqualTo(Duration.ofSeconds(10).toNanos());
    assertThat(AddressCheck.knownNanos("-1")).isEqualTo(Duration.ofSeconds(10).toNanos());
    assertThat(AddressCheck.knownNanos("6")).isEqualTo(Duration.ofSeconds(3).toNanos());
    assertThat(AddressCheck.knownNanos("0")).isZero();
    assertThat(AddressCheck.knownNanos("x")).isZero();
  }
}
