package dev.connectors.runtime.auth;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a product needs to draw the dialog by which people connect.
 *
 * @param connector the connector's key
 * @param name its display name
 * @param logoUri the URL of its logo, or a {@code data:} URI for one that is a file of the
 *     connector; null without one
 * @param forms a form for each way of authentication; one that people choose from when there are
 *     several
 */
public record ConnectForms(
    String connector, String name, @Nullable String logoUri, List<ConnectForm> forms) {

  /** Copies the list. */
  public ConnectForms {
    forms = List.copyOf(forms);
  }
}
