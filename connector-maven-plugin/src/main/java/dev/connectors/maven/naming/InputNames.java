package dev.connectors.maven.naming;

import dev.connectors.maven.model.Api;
import dev.connectors.maven.model.SecurityScheme;
import dev.connectors.maven.model.Server;
import dev.connectors.maven.model.ServerVariable;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names of what a connection is given, and of the API's servers. */
final class InputNames {

  /** A description of more words is a sentence, and may be reworded. */
  private static final int MAX_WORDS = 4;

  private InputNames() {}

  /** Gives them; methods are what the builder of inputs has itself. */
  static void plan(
      Api api,
      NameTable table,
      NameScope<String> credentials,
      KeptNames kept,
      Set<String> methods) {
    for (SecurityScheme scheme : api.schemes()) {
      credentials.add(scheme.key(), scheme.key());
    }
    kept.all(credentials, kept.known().credentials(), key -> key, key -> key);
    Map<String, String> names = credentials.names();
    table.credentials.putAll(names);
    Set<String> taken = new HashSet<>(methods);
    taken.addAll(names.values());
    NameScope<String> variables = new NameScope<>(Identifiers::member, false, taken);
    for (ServerVariable variable : api.variables()) {
      variables.add(variable.name(), variable.name());
    }
    table.variables.putAll(variables.names());
    NameScope<String> servers = new NameScope<>(Identifiers::constant, false, Set.of());
    for (Server server : api.servers()) {
      servers.add(server.url(), name(server, api.servers()));
    }
    table.servers.putAll(servers.names());
  }

  /** What a server is called: by the document, by its short description, else by its URL. */
  private static String name(Server server, List<Server> all) {
    for (String text : new String[] {server.name(), server.description()}) {
      String name = text == null ? "" : withoutFiller(text);
      if (!name.isEmpty() && name.split(" ").length <= MAX_WORDS && isUnique(text, all)) {
        return name;
      }
    }
    return server.url().replaceFirst("^[^:]*://", "");
  }

  private static boolean isUnique(String text, List<Server> all) {
    return all.stream()
            .filter(other -> text.equals(other.name()) || text.equals(other.description()))
            .count()
        == 1;
  }

  /** {@code Sandbox server} is the server SANDBOX. */
  private static String withoutFiller(String text) {
    String words = text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    String shorter =
        words
            .replaceFirst("(?i)^the ", "")
            .replaceFirst("(?i)( (api|server|endpoint|environment|url|instance|host))+$", "");
    return shorter.isEmpty() ? words : shorter;
  }
}
