package dev.connectors.runtime.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;

/** Headers of every request that says nothing else. */
final class Defaults {

  private static final String PRODUCT = "connector-runtime/" + version();

  private Defaults() {}

  static Map<String, String> headers(ConnectorDefinition definition) {
    return Map.of("accept", "application/json", "user-agent", PRODUCT + " " + definition.product());
  }

  /** The library's version, or {@code unknown}. */
  static String version() {
    Properties properties = new Properties();
    try (InputStream stream = Defaults.class.getResourceAsStream("version.properties")) {
      if (stream != null) {
        properties.load(stream);
      }
    } catch (IOException ignored) { // the version is informative only
      return "unknown";
    }
    return properties.getProperty("version", "unknown").replaceAll("[^\\w.-]+", "");
  }
}
