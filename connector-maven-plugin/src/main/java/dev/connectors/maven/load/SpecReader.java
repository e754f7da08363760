package dev.connectors.maven.load;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.diag.Nearest;
import dev.connectors.maven.diag.SourceLocation;
import dev.connectors.maven.spec.ApiFiles;
import dev.connectors.maven.spec.AuthenticationSpec;
import dev.connectors.maven.spec.ConnectorSpec;
import dev.connectors.maven.spec.FunctionSpec;
import dev.connectors.maven.spec.ListNode;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import dev.connectors.maven.spec.OperationSpec;
import dev.connectors.maven.spec.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code spec.yml} by section 2 of the connector format; the connector's own file, strictly.
 */
final class SpecReader {

  private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern HOST =
      Pattern.compile("(\\*\\.)?[a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?(\\.[a-zA-Z0-9-]+)*");
  // https://semver.org/spec/v2.0.0.html, the expression suggested there.
  private static final Pattern VERSION =
      Pattern.compile(
          "(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)"
              + "(-(0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)(\\.(0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*))*)?"
              + "(\\+[0-9a-zA-Z-]+(\\.[0-9a-zA-Z-]+)*)?");
  private static final Set<String> STATUSES = Set.of("production", "beta", "planned");
  private static final Set<String> API_TYPES = Set.of("openapi", "graphql");

  /** Properties of the format, sections 2, 5 and 12. */
  static final Set<String> FIELDS =
      Set.of(
          "name",
          "key",
          "description",
          "logoUri",
          "version",
          "parametersSchema",
          "inputSchema",
          "ui",
          "customCredentialsSchema",
          "credentialsSchema",
          "type",
          "auth",
          "options",
          "api",
          "apiDocsUri",
          "appUuid",
          "externalAppId",
          "categories",
          "status",
          "data",
          "udm",
          "allowedHosts",
          "title",
          "enabled",
          "proxyKey",
          "oAuthConfig",
          "getOAuthConfig",
          "getTokenData",
          "getCredentialsFromAccessTokenResponse",
          "getCredentialsFromRefreshTokenResponse",
          "getCredentialsFromConnectionParameters",
          "refreshCredentials",
          "makeApiClient",
          "test",
          "disconnect",
          "connectionMode");

  private final MapNode root;
  private final Diagnostics diagnostics;

  SpecReader(MapNode root, Diagnostics diagnostics) {
    this.root = root;
    this.diagnostics = diagnostics;
  }

  /**
   * The specification.
   *
   * @param directoryName the connector directory's name, the default of {@code key}
   * @param api the specification of the connector's API
   * @param authentications how people authenticate
   * @param logo the URL of its logo, or null
   * @param functions the connector's functions
   * @param operations its hand-written operations
   * @param files gives the files that references of the connector's own files lead to
   */
  ConnectorSpec read(
      String directoryName,
      ApiFinder.Found api,
      List<AuthenticationSpec> authentications,
      @Nullable String logo,
      List<FunctionSpec> functions,
      List<OperationSpec> operations,
      ApiFiles files) {
    reportUnknownFields();
    oneOf("status", root, STATUSES);
    MapNode apiSection = root.map("api");
    if (apiSection != null) {
      oneOf("type", apiSection, API_TYPES);
    }
    String name = string("name");
    if (!root.has("name")) {
      diagnostics.error(
          root.location(), DiagnosticCode.MISSING_FIELD, "name: missing (expected: a string)");
    }
    return new ConnectorSpec(
        key(directoryName),
        name == null ? directoryName : name,
        string("description"),
        version(),
        allowedHosts(),
        api.document(),
        api.schema(),
        authentications,
        logo,
        functions,
        operations,
        files,
        root.location());
  }

  private void reportUnknownFields() {
    for (String field : root.keys()) {
      if (!FIELDS.contains(field) && !field.startsWith("x-")) {
        diagnostics.warning(
            root.keyLocation(field),
            DiagnosticCode.UNKNOWN_FIELD,
            field + ": not a property of a connector specification" + Nearest.hint(field, FIELDS));
      }
    }
  }

  private String key(String directoryName) {
    String key = string("key");
    String chosen = key == null ? directoryName : key;
    if (!KEY.matcher(chosen).matches()) {
      diagnostics.error(
          root.has("key") ? valueLocation("key") : root.location(),
          DiagnosticCode.INVALID_VALUE,
          "key: "
              + quote(chosen)
              + " (expected: lower-case words joined by hyphens"
              + (key == null ? ", as the directory's name or in key" : "")
              + ")");
    }
    return chosen;
  }

  private @Nullable String version() {
    String version = string("version");
    if (version != null && !VERSION.matcher(version).matches()) {
      diagnostics.error(
          valueLocation("version"),
          DiagnosticCode.INVALID_VALUE,
          "version: " + quote(version) + " (expected: a semantic version such as 1.4.0)");
    }
    return version;
  }

  private List<String> allowedHosts() {
    Node node = root.get("allowedHosts");
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof ListNode list)) {
      wrongType("allowedHosts", node, "a list of host names");
      return List.of();
    }
    List<String> hosts = new ArrayList<>();
    for (Node item : list.items()) {
      if (item instanceof ScalarNode scalar
          && scalar.value() instanceof String host
          && HOST.matcher(host).matches()) {
        hosts.add(host);
      } else {
        diagnostics.error(
            item.location(),
            DiagnosticCode.INVALID_VALUE,
            "allowedHosts: "
                + (item instanceof ScalarNode scalar
                    ? quote(String.valueOf(scalar.value()))
                    : item.kind())
                + " (expected: a host name such as files.example.com or *.example.com)");
      }
    }
    return hosts;
  }

  private void oneOf(String field, MapNode node, Set<String> values) {
    Node value = node.get(field);
    if (value instanceof ScalarNode scalar
        && scalar.value() instanceof String text
        && !values.contains(text)) {
      diagnostics.error(
          value.location(),
          DiagnosticCode.INVALID_VALUE,
          field
              + ": "
              + quote(text)
              + " (expected one of: "
              + String.join(", ", values.stream().sorted().toList())
              + ")");
    }
  }

  private @Nullable String string(String field) {
    Node node = root.get(field);
    if (node == null) {
      return null;
    }
    if (node instanceof ScalarNode scalar && scalar.value() instanceof String text) {
      return text;
    }
    wrongType(field, node, "a string");
    return null;
  }

  private void wrongType(String field, Node node, String expected) {
    diagnostics.error(
        node.location(),
        DiagnosticCode.WRONG_TYPE,
        field + ": " + node.kind() + " (expected: " + expected + ")");
  }

  private SourceLocation valueLocation(String field) {
    Node node = root.get(field);
    return node == null ? root.location() : node.location();
  }

  private static String quote(String text) {
    return '"' + text + '"';
  }
}
