package dev.connectors.maven.resolve;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.model.Operation;
import dev.connectors.maven.model.Server;
import dev.connectors.maven.model.ServerVariable;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import dev.connectors.maven.spec.ScalarNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The servers of a document, its paths and its operations, with their variables. */
final class ServerResolver {

  private static final Pattern VARIABLE = Pattern.compile("\\{([^{}/]*)}");

  /** What would part a variable from its values, as generated code writes these. */
  private static final Pattern NOT_WRITABLE = Pattern.compile("(?s).*[{}|\\p{Cntrl}].*");

  // What the runtime takes (ServerTemplate there): the same rules.
  private static final Pattern SCHEME = Pattern.compile("(?i)https?");
  private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
  private static final Pattern LABELS =
      Pattern.compile(
          "[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*");

  private static final String EXPECTED =
      " (expected: an absolute http or https URI; set baseUri(...) when building the connector)";

  private final Diagnostics diagnostics;
  private final Map<String, Server> ofOperations = new LinkedHashMap<>();
  private List<Server> servers = List.of();

  ServerResolver(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Reads the document's servers, to which those of its operations may be relative. */
  void resolve(MapNode root) {
    servers = usable(root);
  }

  /** The servers of all operations that state none of their own, the default first. */
  List<Server> all() {
    return servers;
  }

  /** A server that every single operation states is that of the API. */
  List<Operation> common(List<Operation> operations) {
    Set<String> stated = new HashSet<>();
    operations.forEach(operation -> stated.add(String.valueOf(operation.server())));
    Server server = stated.size() == 1 ? ofOperations.remove(stated.iterator().next()) : null;
    if (server == null) {
      return operations;
    }
    servers = List.of(server);
    return operations.stream().map(one -> one.with(null, one.security())).toList();
  }

  /** The variables of all servers that are used, each once. */
  List<ServerVariable> variables() {
    List<Server> all = new ArrayList<>(servers);
    all.addAll(ofOperations.values());
    return Server.variables(all);
  }

  /** Reports that nothing says where calls go. */
  void reportNone(MapNode root) {
    if (servers.isEmpty() && !root.has("servers")) {
      diagnostics.warning(
          root.location(), DiagnosticCode.API_SERVER, "servers: missing" + EXPECTED);
    }
  }

  /** The server that a path or an operation states for itself, as a template; or null. */
  @Nullable String own(MapNode owner) {
    List<Server> own = usable(owner);
    if (own.isEmpty()) {
      return null;
    }
    Server server = own.get(0);
    ofOperations.putIfAbsent(server.template(), server);
    return server.template();
  }

  private List<Server> usable(MapNode owner) {
    Map<String, Server> byUrl = new LinkedHashMap<>();
    for (MapNode node : owner.maps("servers")) {
      Server server = server(node);
      if (server != null) {
        byUrl.putIfAbsent(server.url(), server);
      }
    }
    // Of two servers that differ in the scheme only, credentials go to the encrypted one.
    byUrl.keySet().removeIf(url -> isPlain(url) && byUrl.containsKey(encrypted(url)));
    return List.copyOf(byUrl.values());
  }

  private static boolean isPlain(String url) {
    return url.startsWith("http://");
  }

  private static String encrypted(String url) {
    return "https" + url.substring("http".length());
  }

  private @Nullable Server server(MapNode node) {
    String written = String.valueOf(node.text("url")).strip();
    String url = isRelative(written) ? onFirstServer(written) : written;
    List<ServerVariable> variables = variables(url, node.map("variables"));
    if (variables == null || !isAbsolute(url, variables)) {
      diagnostics.warning(
          node.location(), DiagnosticCode.API_SERVER, "url: \"" + written + "\"" + EXPECTED);
      return null;
    }
    return new Server(
        url.replaceFirst("/+$", ""), node.text("name"), node.text("description"), variables);
  }

  private static boolean isRelative(String url) {
    return url.startsWith("/") && !url.startsWith("//");
  }

  /** A relative URL of an operation is meant for the API's host; where a file lies says nothing. */
  private String onFirstServer(String url) {
    if (servers.isEmpty()) {
      return url;
    }
    String first = servers.get(0).url();
    return first.substring(0, pathStart(first)) + url;
  }

  private static int authorityStart(String url) {
    return url.indexOf("://") + "://".length();
  }

  private static int pathStart(String url) {
    int slash = url.indexOf('/', authorityStart(url));
    return slash < 0 ? url.length() : slash;
  }

  /** Whether a URL is one that calls can go to, whatever stands for its variables. */
  private static boolean isAbsolute(String url, List<ServerVariable> variables) {
    String sample = url;
    for (ServerVariable variable : variables) {
      sample = sample.replace(inUrl(variable.name()), sample(url, variable.name()));
    }
    try {
      URI uri = new URI(sample);
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web
          && uri.getHost() != null
          && uri.getRawUserInfo() == null
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null;
    } catch (URISyntaxException ignored) { // the message of the caller says what was expected
      return false;
    }
  }

  private static String inUrl(String variable) {
    return "{" + variable + "}";
  }

  /** A value that a variable can have where it stands. */
  private static String sample(String url, String variable) {
    int at = url.indexOf(inUrl(variable));
    if (at < authorityStart(url)) {
      return "https";
    }
    return at < pathStart(url) && url.charAt(at - 1) == ':' ? "1" : "x";
  }

  /** Whether a default is one that the runtime would take where the variable stands. */
  private static boolean fits(String url, String variable, String value) {
    int at = url.indexOf(inUrl(variable));
    if (at >= pathStart(url)) {
      return true;
    }
    String sample = sample(url, variable);
    Pattern expected = sample.equals("https") ? SCHEME : sample.equals("1") ? PORT : LABELS;
    return expected.matcher(value).matches();
  }

  /** The variables in a URL; null when one cannot be written. */
  private @Nullable List<ServerVariable> variables(String url, @Nullable MapNode described) {
    Map<String, ServerVariable> variables = new LinkedHashMap<>();
    if (!servers.isEmpty()) {
      servers.get(0).variables().forEach(known -> variables.put(known.name(), known));
    }
    Map<String, ServerVariable> used = new LinkedHashMap<>();
    Matcher matcher = VARIABLE.matcher(url);
    while (matcher.find()) {
      String name = matcher.group(1);
      if (name.isEmpty() || name.indexOf('=') >= 0 || NOT_WRITABLE.matcher(name).matches()) {
        return null;
      }
      MapNode node = described == null ? null : described.map(name);
      ServerVariable known = variables.get(name);
      used.put(name, node == null && known != null ? known : variable(url, name, node));
    }
    return List.copyOf(used.values());
  }

  private static ServerVariable variable(String url, String name, @Nullable MapNode node) {
    if (node == null) {
      return new ServerVariable(name, null, List.of(), null);
    }
    List<String> values = new ArrayList<>();
    for (Node item : node.items("enum")) {
      if (item instanceof ScalarNode scalar && isWritable(scalar.value())) {
        values.add(String.valueOf(scalar.value()));
      }
    }
    Object written = node.scalar("default");
    String fallback = isWritable(written) ? String.valueOf(written) : null;
    return new ServerVariable(
        name,
        fallback != null && fits(url, name, fallback) ? fallback : null,
        values,
        node.text("description"));
  }

  private static boolean isWritable(@Nullable Object value) {
    return value != null && !NOT_WRITABLE.matcher(value.toString()).matches();
  }
}
