package dev.connectors.runtime.internal;

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
 * The credentials of a request: those of the first alternative that the connection has all values
 * for. Hint says what was missing, and is null when nothing was.
 */
record Security(List<Credential> credentials, @Nullable String hint) {

  static Security choose(
      List<List<String>> alternatives, Map<String, SecurityScheme> schemes, ConnectionInput input) {
    for (List<String> alternative : alternatives) {
      List<Credential> found = credentials(alternative, schemes, input);
      // Where credentials are optional, those that exist are sent.
      if (!alternative.isEmpty() && found.size() == alternative.size()) {
        return new Security(found, null);
      }
    }
    boolean takesAny = alternatives.stream().anyMatch(alternative -> !alternative.isEmpty());
    return new Security(List.of(), takesAny ? hint(alternatives) : null);
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

  /** Takes the credentials out of a text that an API sent back. */
  String redact(String text) {
    String result = text;
    for (Credential credential : credentials) {
      for (String secret : credential.secrets()) {
        result = secret.isEmpty() ? result : result.replace(secret, "***");
      }
    }
    return result;
  }

  /** The names of the credentials that are in a place. */
  List<String> names(Credential.Place place) {
    List<String> names = new ArrayList<>();
    for (Credential credential : credentials) {
      if (credential.place() == place) {
        names.add(credential.name());
      }
    }
    return names;
  }
}
