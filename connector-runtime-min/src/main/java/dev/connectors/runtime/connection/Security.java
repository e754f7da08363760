package dev.connectors.runtime.connection;

import dev.connectors.runtime.auth.ConnectionInput;
import dev.connectors.runtime.auth.Credential;
import dev.connectors.runtime.auth.SecurityScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The credentials of a request. No other origin than the request's own gets any of them.
 *
 * @param credentials what goes into the request, whatever else it says
 * @param headers headers that the request's own win over, by their names in lower case
 * @param hint what was missing, or null when nothing was
 */
public record Security(
    List<Credential> credentials, Map<String, String> headers, @Nullable String hint) {

  /** Copies the collections. */
  public Security {
    credentials = List.copyOf(credentials);
    headers = Map.copyOf(headers);
  }

  /** Names and values are secret. */
  @Override
  public String toString() {
    return "Security" + credentials;
  }

  /**
   * The credentials of the document's security schemes.
   *
   * @param alternatives what an operation takes: each the schemes that are needed together
   * @param schemes the schemes by their names
   * @param input the values of the connection
   */
  public static Security choose(
      List<List<String>> alternatives, Map<String, SecurityScheme> schemes, ConnectionInput input) {
    for (List<String> alternative : alternatives) {
      List<Credential> found = credentials(alternative, schemes, input);
      // Where credentials are optional, those that exist are sent.
      if (!alternative.isEmpty() && found.size() == alternative.size()) {
        return new Security(found, Map.of(), null);
      }
    }
    boolean takesAny = alternatives.stream().anyMatch(alternative -> !alternative.isEmpty());
    return new Security(List.of(), Map.of(), takesAny ? hint(alternatives) : null);
  }

  private static List<Credential> credentials(
      List<String> alternative, Map<String, SecurityScheme> schemes, ConnectionInput input) {
    List<Credential> found = new ArrayList<>();
    for (String key : alternative) {
      Optional.ofNullable(schemes.get(key)).flatMap(input::credential).ifPresent(found::add);
    }
    return found;
  }

  private static String hint(List<List<String>> alternatives) {
    return "the operation takes "
        + alternatives.stream()
            .filter(alternative -> !alternative.isEmpty())
            .map(alternative -> String.join(" with ", alternative))
            .collect(Collectors.joining(", or "))
        + "; the connection has "
        + (alternatives.size() == 1 && alternatives.get(0).size() == 1
            ? "no value for it"
            : "none of them");
  }

  /** All texts that no message may show. */
  public List<String> secrets() {
    List<String> secrets = new ArrayList<>(headers.values());
    credentials.forEach(credential -> secrets.addAll(credential.secrets()));
    return secrets;
  }

  /** The names of the credentials that are in a place; of headers in any case. */
  public List<String> names(Credential.Place place) {
    List<String> names =
        new ArrayList<>(place == Credential.Place.HEADER ? headers.keySet() : List.of());
    for (Credential credential : credentials) {
      if (credential.place() == place) {
        names.add(credential.name());
      }
    }
    return names;
  }
}
