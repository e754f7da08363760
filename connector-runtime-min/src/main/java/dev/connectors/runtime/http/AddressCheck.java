package dev.connectors.runtime.http;

import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;

/** Resolves the host of a request and asks the policy about each of its addresses. */
final class AddressCheck {

  private final NetworkPolicy policy;
  private final HttpClient client;

  AddressCheck(NetworkPolicy policy, HttpClient client) {
    this.policy = policy;
    this.client = client;
  }

  void check(URI uri) throws UnknownHostException {
    String host = uri.getHost();
    if (host == null) {
      throw new UnknownHostException("no host");
    }
    try {
      for (InetAddress address : InetAddress.getAllByName(host)) {
        policy.checkAddress(host, address);
      }
    } catch (UnknownHostException e) {
      // Behind a proxy the names of the internet often cannot be resolved, and need not be.
      if (!isProxied(uri)) {
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
