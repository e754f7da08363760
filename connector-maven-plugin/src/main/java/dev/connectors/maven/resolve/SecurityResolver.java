package dev.connectors.maven.resolve;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.model.Operation;
import dev.connectors.maven.model.SecurityAlternative;
import dev.connectors.maven.model.SecurityScheme;
import dev.connectors.maven.model.SecurityScheme.KeyLocation;
import dev.connectors.maven.spec.ListNode;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Security schemes of the document, and what operations need of them. */
final class SecurityResolver {

  private static final Map<String, KeyLocation> LOCATIONS =
      Map.of(
          "header", KeyLocation.HEADER, "query", KeyLocation.QUERY, "cookie", KeyLocation.COOKIE);

  /** Registered schemes whose values are computed for each request, or not sent in a header. */
  private static final Set<String> COMPUTED =
      Set.of(
          "concealed",
          "digest",
          "dpop",
          "gnap",
          "hawk",
          "hoba",
          "mutual",
          "negotiate",
          "ntlm",
          "privatetoken",
          "scram-sha-1",
          "scram-sha-256",
          "vapid",
          "aws4-hmac-sha256");

  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]*");

  private final References references;
  private final Diagnostics diagnostics;
  private final Map<String, SecurityScheme> schemes = new LinkedHashMap<>();
  private final Set<String> ofConnection = new HashSet<>();

  SecurityResolver(MapNode root, References references, Diagnostics diagnostics) {
    this.references = references;
    this.diagnostics = diagnostics;
    MapNode components = root.map("components");
    MapNode written = components == null ? null : components.map("securitySchemes");
    if (written != null) {
      for (MapNode.Entry entry : written.entries()) {
        SecurityScheme scheme = scheme(entry);
        if (scheme != null) {
          schemes.put(entry.key(), scheme);
        }
      }
    }
  }

  /** The schemes that are supported, in the document's order. */
  List<SecurityScheme> schemes() {
    return List.copyOf(schemes.values());
  }

  /**
   * What the document says of operations without their own. One that declares schemes and nowhere
   * says what they are for has forgotten it: then each of them will do.
   *
   * @param root the document
   * @param operations its operations
   */
  List<SecurityAlternative> common(MapNode root, List<Operation> operations) {
    List<SecurityAlternative> written = alternatives(root);
    if (written != null) {
      return written;
    }
    List<List<SecurityAlternative>> own =
        operations.stream().map(Operation::security).distinct().limit(2).toList();
    List<SecurityAlternative> same = own.size() == 1 ? own.get(0) : List.of();
    if (same != null) {
      return same; // what every single operation states holds for the API
    }
    return schemes.keySet().stream().map(key -> new SecurityAlternative(List.of(key))).toList();
  }

  /** The operations, without the security that is the API's. */
  static List<Operation> without(List<SecurityAlternative> common, List<Operation> operations) {
    return operations.stream()
        .map(one -> common.equals(one.security()) ? one.with(one.server(), null) : one)
        .toList();
  }

  /** What {@code security} says at an object; null when it says nothing. */
  @Nullable List<SecurityAlternative> alternatives(MapNode owner) {
    Node node = owner.get("security");
    if (node instanceof MapNode single) {
      node = new ListNode(List.of(single), single.location());
    }
    if (!(node instanceof ListNode list)) {
      return null;
    }
    List<SecurityAlternative> alternatives = new ArrayList<>();
    for (Node item : list.items()) {
      if (item instanceof MapNode requirement && known(requirement)) {
        List<String> keys = new ArrayList<>(requirement.keys());
        keys.removeAll(ofConnection);
        alternatives.add(new SecurityAlternative(keys));
      }
    }
    boolean anonymous = alternatives.stream().allMatch(one -> one.schemes().isEmpty());
    return anonymous ? List.of() : alternatives;
  }

  private boolean known(MapNode requirement) {
    Set<String> unknown = new TreeSet<>(requirement.keys());
    unknown.removeAll(schemes.keySet());
    unknown.removeAll(ofConnection);
    for (String key : unknown) {
      diagnostics.fault(
          requirement.keyLocation(key),
          DiagnosticCode.SECURITY_UNSUPPORTED,
          "security: " + key + " (expected one of: " + String.join(", ", schemes.keySet()) + ")");
    }
    return unknown.isEmpty();
  }

  private @Nullable SecurityScheme scheme(MapNode.Entry entry) {
    MapNode node = entry.value() instanceof MapNode map ? references.follow(map) : null;
    if (node == null) {
      return unsupported(entry, "is no object");
    }
    String key = entry.key();
    String description = node.text("description");
    String type = node.text("type");
    return switch (type == null ? "" : type) {
      case "apiKey" -> apiKey(entry, node, description);
      case "http" -> http(entry, node, description);
      case "oauth2" -> oauth2(key, node, description);
      case "openIdConnect" -> new SecurityScheme.Bearer(key, description);
      case "mutualTLS" -> {
        ofConnection.add(key); // the certificate comes with the HTTP client, not with a request
        yield null;
      }
      default ->
          unsupported(
              entry, "type: " + type + " (expected one of: apiKey, http, oauth2, openIdConnect)");
    };
  }

  private @Nullable SecurityScheme apiKey(
      MapNode.Entry entry, MapNode node, @Nullable String description) {
    KeyLocation in = LOCATIONS.get(String.valueOf(node.text("in")));
    String name = node.text("name");
    if (in == null || name == null || name.isEmpty()) {
      return unsupported(
          entry, "an API key without in and name (expected: in: header, query or cookie)");
    }
    return new SecurityScheme.ApiKey(entry.key(), in, name, description);
  }

  private @Nullable SecurityScheme http(
      MapNode.Entry entry, MapNode node, @Nullable String description) {
    String scheme = String.valueOf(node.text("scheme")).toLowerCase(Locale.ROOT);
    return switch (scheme) {
      case "basic" -> new SecurityScheme.Basic(entry.key(), description);
      case "bearer" -> new SecurityScheme.Bearer(entry.key(), description);
      default ->
          COMPUTED.contains(scheme) || !WORD.matcher(scheme).matches()
              ? unsupported(
                  entry,
                  "scheme: " + scheme + " (expected: basic, bearer, or a word before a token)")
              : new SecurityScheme.Token(
                  entry.key(), String.valueOf(node.text("scheme")), description);
    };
  }

  private static SecurityScheme oauth2(String key, MapNode node, @Nullable String description) {
    MapNode flows = node.map("flows");
    MapNode code = flows == null ? null : flows.map("authorizationCode");
    code = "accessCode".equals(node.text("flow")) ? node : code; // Swagger 2.0
    String authorize = code == null ? null : code.text("authorizationUrl");
    String token = code == null ? null : code.text("tokenUrl");
    MapNode scopes = code == null ? null : code.map("scopes");
    return authorize == null || token == null
        ? new SecurityScheme.Bearer(key, description)
        : new SecurityScheme.OAuth2(
            key,
            authorize,
            token,
            scopes == null ? List.of() : List.copyOf(scopes.keys()),
            description);
  }

  private @Nullable SecurityScheme unsupported(MapNode.Entry entry, String problem) {
    diagnostics.fault(
        entry.keyLocation(), DiagnosticCode.SECURITY_UNSUPPORTED, entry.key() + ": " + problem);
    return null;
  }
}
