package dev.connectors.maven.pipeline;

import dev.connectors.maven.model.Api;
import dev.connectors.maven.model.Connector;
import dev.connectors.maven.model.Content;
import dev.connectors.maven.model.Operation;
import dev.connectors.maven.model.SecurityAlternative;
import dev.connectors.maven.model.SecurityScheme;
import dev.connectors.maven.model.SecurityScheme.KeyLocation;
import dev.connectors.maven.model.ServerVariable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Proposes the part of {@code spec.yml} by which people connect, for a connector without
 * authentication of its own whose document has security schemes. Pasted as it is, it works.
 */
final class AuthenticationProposal {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

  /** Operations that tell whose credentials they are make the best tests. */
  private static final Pattern WHO =
      Pattern.compile("(.*-)?(me|self|whoami|current-user|user-info|userinfo|account|profile)");

  private final Connector connector;
  private final StringBuilder yaml = new StringBuilder();

  private AuthenticationProposal(Connector connector) {
    this.connector = connector;
  }

  /** The proposal; null when there is nothing to propose. */
  static @Nullable String of(Connector connector) {
    if (!connector.connecting().isByDocument() || connector.api().schemes().isEmpty()) {
      return null;
    }
    AuthenticationProposal proposal = new AuthenticationProposal(connector);
    return proposal.scheme().map(proposal::write).orElse(null);
  }

  /** That which operations ask for alone, else the first. */
  private Optional<SecurityScheme> scheme() {
    Api api = connector.api();
    List<SecurityScheme> usable =
        api.schemes().stream().filter(AuthenticationProposal::isHeaderOrQuery).toList();
    for (SecurityAlternative alternative : api.security()) {
      for (SecurityScheme scheme : usable) {
        if (alternative.schemes().equals(List.of(scheme.key()))) {
          return Optional.of(scheme);
        }
      }
    }
    return usable.stream().findFirst();
  }

  private static boolean isHeaderOrQuery(SecurityScheme scheme) {
    return !(scheme instanceof SecurityScheme.ApiKey key) || key.in() != KeyLocation.COOKIE;
  }

  private String write(SecurityScheme scheme) {
    if (scheme instanceof SecurityScheme.OAuth2 oauth) {
      oauth(oauth);
    } else {
      line("type: client-credentials");
      input(scheme);
    }
    client(scheme);
    test();
    return yaml.toString();
  }

  private void oauth(SecurityScheme.OAuth2 oauth) {
    line("type: oauth2");
    line("parametersSchema:");
    line("  type: object");
    line("  properties:");
    line("    clientId: {type: string, title: Client id}");
    line("    clientSecret: {type: string, title: Client secret, format: password}");
    line("  required: [clientId, clientSecret]");
    if (!connector.api().variables().isEmpty()) {
      line("inputSchema:");
      line("  type: object");
      line("  properties:");
      variables();
    }
    line("getOAuthConfig:");
    line("  implementationType: mapping");
    line("  mapping:");
    line("    clientId: {$var: connectorParameters.clientId}");
    line("    clientSecret: {$var: connectorParameters.clientSecret}");
    line("    authorizeUri: " + text(oauth.authorizeUri()));
    line("    tokenUri: " + text(oauth.tokenUri()));
    line(
        "    scopes: ["
            + String.join(", ", oauth.scopes().stream().map(AuthenticationProposal::text).toList())
            + "]");
  }

  private void input(SecurityScheme scheme) {
    line("inputSchema:");
    line("  type: object");
    line("  properties:");
    if (scheme instanceof SecurityScheme.Basic) {
      line("    username: {type: string, title: User name}");
      line("    password: {type: string, title: Password, format: password}");
      variables();
      line("  required: [username, password]");
    } else {
      boolean key = scheme instanceof SecurityScheme.ApiKey;
      String name = key ? "apiKey" : "token";
      line(
          "    "
              + name
              + ": {type: string, title: "
              + (key ? "API key" : "Access token")
              + ", format: password}");
      variables();
      line("  required: [" + name + "]");
    }
  }

  private void variables() {
    for (ServerVariable variable : connector.api().variables()) {
      String fallback = variable.fallback();
      line(
          "    "
              + text(variable.name())
              + ": {type: string"
              + (fallback == null || fallback.isEmpty() ? "" : ", default: " + text(fallback))
              + "}");
    }
  }

  /** Without a base URI, the document's server holds, with what is typed for its variables. */
  private void client(SecurityScheme scheme) {
    line("makeApiClient:");
    line("  implementationType: mapping");
    line("  mapping:");
    if (scheme instanceof SecurityScheme.Basic) {
      line(
          "    auth: {username: {$var: credentials.username}, password: {$var: credentials.password}}");
    } else if (scheme instanceof SecurityScheme.ApiKey key) {
      String place = key.in() == KeyLocation.QUERY ? "query" : "headers";
      line("    " + place + ": {" + text(key.name()) + ": {$var: credentials.apiKey}}");
    } else {
      String word = scheme instanceof SecurityScheme.Token token ? token.word() : "Bearer";
      String token =
          scheme instanceof SecurityScheme.OAuth2
              ? "credentials.access_token"
              : "credentials.token";
      line(
          "    headers: {Authorization: {$concat: ["
              + text(word + " ")
              + ", {$var: "
              + token
              + "}]}}");
    }
  }

  private void test() {
    line("test:");
    Optional<Operation> operation = asked();
    if (operation.isPresent()) {
      line("  implementationType: operation-mapping");
      line("  mapping: {operationKey: " + text(operation.get().key()) + "}");
    } else {
      line("  # the path of something that every account may read");
      line("  implementationType: rest-api-mapping");
      line("  mapping: {path: /, method: GET}");
    }
  }

  private Optional<Operation> asked() {
    List<Operation> readable =
        connector.api().operations().stream()
            .filter(operation -> operation.method().equals("GET"))
            .filter(operation -> operation.requiredParameters().isEmpty())
            .filter(operation -> operation.response().content() == Content.JSON)
            .toList();
    return readable.stream()
        .filter(operation -> WHO.matcher(operation.key().toLowerCase(Locale.ROOT)).matches())
        .findFirst()
        .or(() -> readable.stream().findFirst());
  }

  /** A text of the document as YAML, in which it stays one. */
  private static String text(String text) {
    boolean plain =
        PLAIN.matcher(text).matches()
            && !text.toLowerCase(Locale.ROOT).matches("y|n|yes|no|on|off|true|false|null");
    return plain
        ? text
        : "'" + text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").replace("'", "''") + "'";
  }

  private void line(String line) {
    yaml.append(line).append('\n');
  }
}
