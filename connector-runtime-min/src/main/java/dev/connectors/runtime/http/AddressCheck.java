package dev.connectors.runtime.http;

import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.security.Security;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Resolves the host of a request and asks the policy about each of its addresses. */
final class AddressCheck {

  /** Names of the loopback address whatever a resolver says (RFC 6761), and a proxy's may. */
  private static final Pattern LOCALHOST =
      Pattern.compile("(?:.*\\.)?localhost\\.?", Pattern.CASE_INSENSITIVE);

  /** Addresses in spellings that perhaps only a proxy reads. */
  private static final Pattern NUMERIC =
      Pattern.compile("(?:.*\\.)?(?:\\d+|0x\\p{XDigit}*)\\.?", Pattern.CASE_INSENSITIVE);

  /** For how many seconds the JVM remembers a name: 30 without it, and below 0 for ever. */
  private static final String CACHE = "networkaddress.cache.ttl";

  private static final Pattern ADDRESS = Pattern.compile("\\d+\\.\\d+\\.\\d+\\.\\d+");
  private static final long KNOWN_NANOS = knownNanos(Security.getProperty(CACHE));
  private static final int MOST_HOSTS = 1_000;

  private final Map<String, Long> resolved = new ConcurrentHashMap<>();
  private final NetworkPolicy policy;
  private final HttpClient client;

  AddressCheck(NetworkPolicy policy, HttpClient client) {
    this.policy = policy;
    this.client = client;
  }

  /**
   * Whether {@link #check} waits for nobody: for an address, and for a name that was resolved so
   * shortly before that the JVM still knows it.
   */
  boolean isQuick(URI uri) {
    String host = String.valueOf(uri.getHost());
    if (host.startsWith("[") || ADDRESS.matcher(host).matches()) {
      return true;
    }
    Long nanos = resolved.get(host);
    return nanos != null && System.nanoTime() - nanos < KNOWN_NANOS;
  }

  /** Well below the time that the JVM remembers a name. */
  static long knownNanos(@Nullable String cacheSeconds) {
    try {
      long seconds = cacheSeconds == null ? 30 : Long.parseLong(cacheSeconds.strip());
      return TimeUnit.SECONDS.toNanos(seconds < 0 ? 10 : Math.min(10, seconds / 2));
    } catch (NumberFormatException ignored) { // then nothing is known
      return 0;
    }
  }

  void check(URI uri) throws UnknownHostException {
    String host = uri.getHost();
    if (host == null) {
      throw new UnknownHostException("no host");
    }
    if (LOCALHOST.matcher(host).matches()) {
      policy.checkAddress(host, InetAddress.getLoopbackAddress());
    }
    try {
      for (InetAddress address : InetAddress.getAllByName(host)) {
        policy.checkAddress(host, address);
      }
      if (resolved.size() < MOST_HOSTS || resolved.containsKey(host)) {
        resolved.put(host, System.nanoTime());
      }
    } catch (UnknownHostException e) {
      // Behind a proxy the names of the internet often cannot be resolved, and need not be.
      if (!isProxied(uri) || NUMERIC.matcher(host).matches()) {
        throw e;
      }
    }
  }

  private boolean isProxied(URI uri) {
    ProxySelector selector = client.proxy().orElseGet(ProxySelector::getDefault);
    return selector != null
        && selector.select(uri).stream().anyMatch(proxy -> proxy.type() != Proxy.Type.DIRECT);
  }
}
