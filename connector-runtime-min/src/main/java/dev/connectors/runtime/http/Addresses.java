package dev.connectors.runtime.http;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/** Which addresses belong to the public internet. */
final class Addresses {

  /** IPv4 networks that are not public. */
  private static final List<Network> PRIVATE_4 =
      List.of(
          new Network("unspecified, this network", 8, 0),
          new Network("private", 8, 10),
          new Network("carrier-grade NAT", 10, 100, 64),
          new Network("loopback", 8, 127),
          new Network("link-local", 16, 169, 254),
          new Network("private", 12, 172, 16),
          new Network("protocol assignments", 24, 192, 0, 0),
          new Network("documentation", 24, 192, 0, 2),
          new Network("private", 16, 192, 168),
          new Network("benchmarks", 15, 198, 18),
          new Network("documentation", 24, 198, 51, 100),
          new Network("documentation", 24, 203, 0, 113),
          new Network("multicast", 4, 224),
          new Network("reserved, broadcast", 4, 240));

  /** IPv6 networks that are not public. */
  private static final List<Network> PRIVATE_6 =
      List.of(
          new Network("local NAT64", 48, 0x00, 0x64, 0xff, 0x9b, 0x00, 0x01),
          new Network("discard", 64, 0x01),
          new Network("Teredo and other protocol assignments", 23, 0x20, 0x01, 0, 0),
          new Network("documentation", 32, 0x20, 0x01, 0x0d, 0xb8),
          new Network("documentation", 20, 0x3f, 0xff, 0),
          new Network("segment routing", 16, 0x5f, 0),
          new Network("unique local", 7, 0xfc),
          new Network("link-local", 10, 0xfe, 0x80),
          new Network("site-local", 10, 0xfe, 0xc0),
          new Network("multicast", 8, 0xff));

  /** IPv6 networks whose addresses hold an IPv4 address, which counts. */
  private static final List<Network> EMBEDDING =
      List.of(
          new Network("compatible; :: and ::1 are in it", 96, 0),
          new Network("mapped", 96, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff),
          new Network("translated", 96, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff),
          new Network("NAT64", 96, 0x00, 0x64, 0xff, 0x9b));

  private static final Network SIX_TO_FOUR = new Network("6to4", 16, 0x20, 0x02);

  private Addresses() {}

  static boolean isPublic(InetAddress address) {
    return isPublic(address.getAddress());
  }

  private static boolean isPublic(byte[] address) {
    if (address.length == 4) {
      return PRIVATE_4.stream().noneMatch(network -> network.contains(address));
    }
    if (SIX_TO_FOUR.contains(address)) {
      return isPublic(Arrays.copyOfRange(address, 2, 6));
    }
    if (EMBEDDING.stream().anyMatch(network -> network.contains(address))) {
      return isPublic(Arrays.copyOfRange(address, 12, 16));
    }
    return PRIVATE_6.stream().noneMatch(network -> network.contains(address));
  }

  /** The addresses that begin with the same bits; bytes that are not given are zero. */
  private static final class Network {

    private final String reason;
    private final int bits;
    private final byte[] prefix = new byte[16];

    Network(String reason, int bits, int... prefix) {
      this.reason = reason;
      this.bits = bits;
      for (int i = 0; i < prefix.length; i++) {
        this.prefix[i] = (byte) prefix[i];
      }
    }

    @Override
    public String toString() {
      return reason;
    }

    boolean contains(byte[] address) {
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit & 7);
        if ((address[bit >> 3] & mask) != (prefix[bit >> 3] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
