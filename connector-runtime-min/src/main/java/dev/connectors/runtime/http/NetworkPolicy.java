package dev.connectors.runtime.http;

import dev.connectors.runtime.error.AddressRefusedException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a connection may send requests: to the host of its base URI, to the hosts that the
 * connector declares and to those allowed here; and, of the addresses these have, only to public
 * ones unless private ones are allowed. It holds for redirects too. Immutable.
 *
 * <pre>{@code
 * Acme.builder().network(NetworkPolicy.standard().allowHosts("*.acme-files.example"))
 * }</pre>
 */
public final class NetworkPolicy {

  /** Some programs, proxies among them, read numbers with leading zeros as octal ones. */
  private static final Pattern AMBIGUOUS = Pattern.compile("(?=.*\\b0\\d)[\\d.]+");

  private static final NetworkPolicy STANDARD = new NetworkPolicy(false, Set.of());

  private final boolean privateAddresses;
  private final Set<String> hosts;

  private NetworkPolicy(boolean privateAddresses, Set<String> hosts) {
    this.privateAddresses = privateAddresses;
    this.hosts = Set.copyOf(hosts);
  }

  /**
   * The policy to begin with.
   *
   * @return only declared hosts, only public addresses
   */
  public static NetworkPolicy standard() {
    return STANDARD;
  }

  /**
   * Allows addresses that are loopback, private, link-local or otherwise not public. For tests and
   * for applications in one's own network: with it, whoever chooses a host name can reach services
   * there.
   *
   * @return a policy that allows them as well
   */
  public NetworkPolicy allowPrivateAddresses() {
    return new NetworkPolicy(true, hosts);
  }

  /**
   * Allows further hosts.
   *
   * @param more exact names or addresses, or {@code *.example.com} for all below a name, at any
   *     depth, but not the name itself
   * @return a policy that allows them as well
   * @throws IllegalArgumentException when one is no such pattern
   */
  public NetworkPolicy allowHosts(String... more) {
    Set<String> all = new LinkedHashSet<>(hosts);
    for (String host : more) {
      all.add(pattern(host));
    }
    return new NetworkPolicy(privateAddresses, all);
  }

  private static String pattern(String host) {
    String name = host.startsWith("*.") ? host.substring(2) : host;
    if (name.isEmpty() || !name.matches("[\\p{Alnum}._:\\[\\]-]+")) {
      throw new IllegalArgumentException(
          "host \"" + host + "\" (expected: a host name, or *. and a host name)");
    }
    return normal(host);
  }

  /**
   * Checks the scheme and the host of a request.
   *
   * @param uri where it is to go
   * @param declared hosts that are allowed beside those of the policy
   * @throws AddressRefusedException when the scheme is neither http nor https, or the host is not
   *     allowed, or an address that not everybody reads alike
   */
  public void checkHost(URI uri, Collection<String> declared) {
    String scheme = uri.getScheme();
    if (!"https".equalsIgnoreCase(scheme) && !"http".equalsIgnoreCase(scheme)) {
      throw new AddressRefusedException(
          "scheme " + scheme + ": refused (expected: https or http)", null);
    }
    if (uri.getHost() == null || uri.getRawUserInfo() != null) {
      throw new AddressRefusedException(
          "the authority of a URI: refused (expected: a host and an optional port)", null);
    }
    String host = normal(uri.getHost());
    if (AMBIGUOUS.matcher(host).matches()) {
      throw new AddressRefusedException(
          "host " + host + ": refused (expected: an IPv4 address without leading zeros)", null);
    }
    if (!isAllowed(host, declared)) {
      throw new AddressRefusedException(
          "host " + host + ": refused (expected: one that NetworkPolicy.allowHosts names)", null);
    }
  }

  /**
   * Whether a host is one of those that are named.
   *
   * @param host its name or address
   * @param declared hosts that are allowed beside those of the policy
   * @return true when one of both names it
   */
  public boolean isAllowed(String host, Collection<String> declared) {
    String name = normal(host);
    return matches(name, hosts) || matches(name, declared);
  }

  /**
   * Checks an address that a host name stands for.
   *
   * @param host the host name
   * @param address one of its addresses
   * @throws AddressRefusedException when the address is not public and such are not allowed
   */
  public void checkAddress(String host, InetAddress address) {
    if (!privateAddresses && !Addresses.isPublic(address)) {
      throw new AddressRefusedException(
          "host "
              + host
              + ": address "
              + address.getHostAddress()
              + " is not public: refused (NetworkPolicy.allowPrivateAddresses allows it)",
          null);
    }
  }

  private static boolean matches(String host, Collection<String> patterns) {
    for (String each : patterns) {
      String pattern = normal(each);
      boolean below = pattern.startsWith("*.") && host.endsWith(pattern.substring(1));
      if (below || host.equals(pattern)) {
        return true;
      }
    }
    return false;
  }

  /** In lower case and without the dot that an absolute name may end with. */
  private static String normal(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  @Override
  public String toString() {
    return "NetworkPolicy[hosts="
        + hosts.stream().sorted().toList()
        + ", privateAddresses="
        + (privateAddresses ? "allowed" : "refused")
        + "]";
  }
}
