package dev.connectors.benchmarks;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the benchmarks read, and the same as records for Jackson. */
final class Items {

  record JacksonList(List<JacksonItem> items) {}

  record JacksonItem(
      long id,
      String name,
      BigDecimal amount,
      String status,
      List<String> tags,
      JacksonAddress address) {}

  record JacksonAddress(String street, String city, String zip) {}

  private Items() {}

  static String item(int id) {
    return """
        {"id":%d,"name":"Deal number %d","amount":%d.50,"status":"%s","tags":["a","b%d"],\
        "address":{"street":"Main Street %d","city":"Ulm","zip":"%05d"}}"""
        .formatted(id, id, id * 7, id % 3 == 0 ? "open" : "won", id % 10, id, id % 100000);
  }

  /** Items as JSON, of about as many bytes. */
  static byte[] list(int bytes) {
    StringBuilder text = new StringBuilder("{\"items\":[");
    for (int id = 1; text.length() < bytes; id++) {
      text.append(id == 1 ? "" : ",").append(item(id));
    }
    return text.append("]}").toString().getBytes(StandardCharsets.UTF_8);
  }
}
